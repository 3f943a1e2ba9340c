use crate::i18n::define_messages;

define_messages! {
    heading() { zh: "命令", en: "Commands" }
    filter() { zh: "查找命令", en: "Find a command" }
    filter_hint() { zh: "输入名称、编号或按键", en: "Type a name, a number or a key" }
    nothing() { zh: "没有这样的命令。", en: "There is no such command." }
    count(count) { zh: "{count} 条命令", en: "{count} commands" }
    single_keys() { zh: "单键快捷键（不按 Ctrl）", en: "Single-key shortcuts (without Ctrl)" }
    show(view) { zh: "视图：{view}", en: "View: {view}" }
    open(number, name) { zh: "打开指标 {number} {name}", en: "Open indicator {number} {name}" }
    next_indicator() { zh: "下一个指标", en: "Next indicator" }
    previous_indicator() { zh: "上一个指标", en: "Previous indicator" }
    replay() { zh: "重演上一步", en: "Replay the last change" }
    freeze() { zh: "定格：以现在为“之前”", en: "Freeze: hold the present as “before”" }
    unfreeze() { zh: "取消定格", en: "Let go of what is frozen" }
    full_screen() { zh: "研讨全屏", en: "Workshop in full screen" }
    chinese() { zh: "语言：中文", en: "Language: 中文 (Chinese)" }
    english() { zh: "语言：English（英文）", en: "Language: English" }
    theme(theme) { zh: "外观：{theme}", en: "Appearance: {theme}" }
    create() { zh: "新建情景（从原规划开始）", en: "New scenario (from the plan as written)" }
    created(number) { zh: "情景 {number}", en: "Scenario {number}" }
    duplicate() { zh: "复制当前情景", en: "Duplicate this scenario" }
    copy_of(name) { zh: "{name}（副本）", en: "{name} (copy)" }
    switch_to(name) { zh: "切换到情景：{name}", en: "Switch to scenario: {name}" }
    missed_to_target(count) {
        zh: "未达标的 {count} 项全部改为直线到目标",
        en: "All {count} missed: straight to target",
    }
    keys_on() { zh: "开启单键快捷键", en: "Turn single-key shortcuts on" }
    keys_off() { zh: "关闭单键快捷键", en: "Turn single-key shortcuts off" }
}
