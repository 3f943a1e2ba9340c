//! Messages of the whole page. Those of one view alone stand in a file beside it, made with the same macro.

use super::define_messages;

define_messages! {
    app_title() { zh: "两山测算台", en: "Two Mountains Planner" }
    undo() { zh: "撤销", en: "Undo" }
    redo() { zh: "重做", en: "Redo" }
    reset() { zh: "恢复为原规划", en: "Reset to the plan" }
    reset_question() {
        zh: "恢复为原规划？您的改动将从当前情景中移除，可用“撤销”找回。",
        en: "Reset to the plan as written? Your changes leave this scenario; “Undo” brings them back.",
    }
    reset_done() { zh: "已恢复为原规划，可撤销。", en: "Reset to the plan as written. You can undo this." }
    scenario_deleted(name) { zh: "已删除情景“{name}”，可撤销。", en: "Scenario “{name}” was deleted. You can undo this." }
    cancel() { zh: "取消", en: "Cancel" }
    close() { zh: "关闭", en: "Close" }
    language() { zh: "语言", en: "Language" }
    theme() { zh: "外观", en: "Appearance" }
    theme_auto() { zh: "随系统", en: "System" }
    theme_light() { zh: "浅色", en: "Light" }
    theme_dark() { zh: "深色", en: "Dark" }
    view_planner() { zh: "测算", en: "Planner" }
    view_projects() { zh: "项目", en: "Projects" }
    view_panorama() { zh: "全貌", en: "Panorama" }
    view_compare() { zh: "比较", en: "Compare" }
    view_audit() { zh: "规划核查", en: "Plan audit" }
    view_workshop() { zh: "研讨", en: "Workshop" }
    view_method() { zh: "方法说明", en: "Method" }
    skip_to_content() { zh: "跳到内容", en: "Skip to content" }
    loading_plan() { zh: "正在载入规划……", en: "Loading the plan…" }
    plan_unreachable(reason) {
        zh: "规划文件没有取到（{reason}）。请检查网络后重新载入本页；您保存的改动不受影响。",
        en: "The plan file could not be fetched ({reason}). Check the connection and reload this page; your saved changes are safe.",
    }
    plan_refused(field, reason) {
        zh: "规划文件有误，没有载入。字段：{field}。{reason}",
        en: "The plan file has an error and was not loaded. Field: {field}. {reason}",
    }
    try_again() { zh: "重新载入", en: "Reload" }
    storage_blocked() {
        zh: "此浏览器不允许本页保存数据：可以照常使用，但关闭或刷新后改动不会保留。",
        en: "This browser does not let the page store data. Everything works, but changes are lost when you close or reload it.",
    }
    storage_damaged(field, reason) {
        zh: "上次保存的情景无法读取（{field}：{reason}），已另存一份，本页从原规划开始。",
        en: "The scenario saved last time could not be read ({field}: {reason}). A copy was put aside; the page starts from the plan as written.",
    }
    storage_other_revision() {
        zh: "上次保存的情景是在这份规划的另一版本上做的，已按当前版本打开，请核对。",
        en: "The scenario saved last time was made on another revision of this plan. It was opened on the present one; please check it.",
    }
    download_copy() { zh: "下载那份副本", en: "Download that copy" }
    dismiss() { zh: "知道了", en: "Dismiss" }
    crashed() {
        zh: "程序出错，已停止。您的改动没有丢失：可以下载保存，或重新载入本页继续。",
        en: "The program hit an error and stopped. Your changes are not lost: download them, or reload this page to go on.",
    }
    crash_download() { zh: "下载我的情景", en: "Download my scenario" }
}
