use crate::i18n::define_messages;

define_messages! {
    title() { zh: "研讨", en: "Workshop" }
    parts() { zh: "研讨的内容", en: "Parts of the workshop" }
    part_room() { zh: "推演", en: "Room" }
    part_log() { zh: "决策记录", en: "Decision log" }
    part_groups() { zh: "各组情景", en: "Groups" }
    full_screen() { zh: "全屏", en: "Full screen" }
    leave_full_screen() { zh: "退出全屏", en: "Leave full screen" }
    commands() { zh: "命令", en: "Commands" }

    standing(year) { zh: "{year} 年计数与指数", en: "Counts and index in {year}" }
    index() { zh: "指数", en: "Index" }
    index_note() { zh: "参考算法，非官方", en: "reference method, not official" }
    up(change) { zh: "增加 {change}", en: "up by {change}" }
    down(change) { zh: "减少 {change}", en: "down by {change}" }
    against_frozen() { zh: "与定格时相比", en: "against what is frozen" }
    against_last() { zh: "与上一步之前相比", en: "against the state before the last step" }
    judged_by(basis) { zh: "以{basis}为准", en: "by the {basis}" }
    shows_before() { zh: "正在显示：改动之前", en: "Shown now: before the change" }

    last_change() { zh: "上一步", en: "The last change" }
    no_change_yet() { zh: "还没有改动。拖动滑块，或换一种推算方法。", en: "Nothing was changed yet. Move a slider, or choose another method." }
    no_effect() { zh: "判定与指数不变", en: "Verdicts and index unchanged" }
    index_moved(was, is) { zh: "指数 {was} → {is}", en: "Index {was} → {is}" }
    turned() { zh: "判定改变的指标", en: "Indicators whose verdict turned" }
    turned_one(name, was, is) { zh: "{name} {was} → {is}", en: "{name}: {was} → {is}" }
    replay() { zh: "重演上一步", en: "Replay the last change" }
    freeze() { zh: "定格", en: "Freeze" }
    freeze_hint() { zh: "以现在为“之前”，此后一直与它相比", en: "Holds the present as “before”; everything is compared with it from now on" }

    choose() { zh: "看哪些指标", en: "Which indicators" }
    first_indicator() { zh: "第一个指标", en: "First indicator" }
    second_indicator() { zh: "第二个指标", en: "Second indicator" }
    none() { zh: "（不选）", en: "(none)" }
    lever_year() { zh: "调整的年份", en: "Year to change" }
    numbered(number, name) { zh: "{number} {name}", en: "{number} {name}" }

    history() { zh: "历次改动", en: "Steps" }
    start() { zh: "开始：尚无改动", en: "Start: nothing changed yet" }
    jump_to(number) { zh: "转到第 {number} 步：", en: "Go to step {number}: " }
    jump_to_start() { zh: "回到", en: "Back to the " }
    taken_back() { zh: "已撤销", en: "taken back" }
    current() { zh: "现在", en: "now" }
    remark(number) { zh: "第 {number} 步的备注", en: "Remark on step {number}" }
    remark_hint() { zh: "备注", en: "Remark" }
    earlier() { zh: "以前的记录", en: "Earlier" }
    earlier_note() { zh: "本页上次打开时留下的；可以看，不能跳回。", en: "From earlier visits: they can be read, not returned to." }
    log_empty() { zh: "还没有记录。每一步改动都会记在这里。", en: "Nothing is logged yet. Every change is written here." }

    step_by_step() { zh: "逐步回放", en: "Replay step by step" }
    step_of(at, count) { zh: "第 {at} 步，共 {count} 步", en: "Step {at} of {count}" }
    next() { zh: "下一步", en: "Next" }
    previous() { zh: "上一步", en: "Previous" }
    end_steps() { zh: "结束回放", en: "End" }
    step_keys() { zh: "空格、→ 下一步，← 上一步，Esc 结束", en: "Space or → next, ← previous, Esc ends" }

    minutes() { zh: "会议纪要", en: "Minutes" }
    minutes_download() { zh: "下载纪要（Markdown）", en: "Download minutes (Markdown)" }
    minutes_print() { zh: "打印纪要", en: "Print minutes" }
    minutes_plan() { zh: "规划", en: "Plan" }
    minutes_date() { zh: "日期", en: "Date" }
    minutes_scenarios() { zh: "情景", en: "Scenarios" }
    minutes_steps() { zh: "改动记录", en: "Steps" }
    minutes_standing(year) { zh: "{year} 年最终状态", en: "Standing for {year}" }
    minutes_missed() { zh: "未达标的指标", en: "Missed indicators" }
    minutes_none() { zh: "无", en: "none" }
    column_number() { zh: "序号", en: "No." }
    column_time() { zh: "时间", en: "Time" }
    column_words() { zh: "改动", en: "Change" }
    column_effect() { zh: "影响", en: "Effect" }
    column_remark() { zh: "备注", en: "Remark" }
    colon() { zh: "：", en: ": " }
    between() { zh: "、", en: ", " }

    hand_in() { zh: "交出我的情景", en: "Hand in my scenario" }
    hand_in_hint(name) {
        zh: "把“{name}”存成文件或复制成文字，交给主持人。",
        en: "Save “{name}” as a file or copy it as text, and give it to the facilitator.",
    }
    export() { zh: "导出文件", en: "Export as a file" }
    copy() { zh: "复制为文字", en: "Copy as text" }
    copied() { zh: "已复制。", en: "Copied." }
    copy_by_hand() { zh: "浏览器不让本页使用剪贴板。文字已选中，请按 Ctrl+C 复制。", en: "The browser keeps the clipboard from this page. The text is selected: copy it with Ctrl+C." }
    scenario_text() { zh: "情景文字", en: "The scenario as text" }

    intake() { zh: "收取各组情景", en: "Take in the groups’ scenarios" }
    choose_files() { zh: "选择情景文件（可多选）", en: "Scenario files (several at once)" }
    paste_label() { zh: "粘贴情景文字", en: "Paste the scenario text" }
    paste_name() { zh: "组名", en: "Name of the group" }
    paste_take() { zh: "收下", en: "Take in" }
    pasted() { zh: "粘贴的文字", en: "the pasted text" }
    unreadable() { zh: "读不出这个文件。", en: "This file cannot be read." }
    trouble(file, field, problem) { zh: "{file}，{field}：{problem}", en: "{file}, {field}: {problem}" }
    trouble_file(file, problem) { zh: "{file}：{problem}", en: "{file}: {problem}" }
    took(count) { zh: "已收下 {count} 个情景。", en: "Took in {count} scenarios." }
    not_taken() { zh: "没有收下的", en: "Not taken in" }
    group(number) { zh: "第 {number} 组", en: "Group {number}" }

    groups() { zh: "已收到的各组", en: "Groups so far" }
    no_groups() { zh: "还没有收到情景。请各组导出情景文件或复制文字，再在上面收取。", en: "No scenario has come in yet. Let each group export a file or copy the text, then take it in above." }
    group_name(number) { zh: "第 {number} 个情景的组名", en: "Name of group {number}" }
    remove(name) { zh: "移除 {name}", en: "Remove {name}" }
    look_at(name) { zh: "打开 {name}", en: "Work on {name}" }
    compared_in(year, basis) { zh: "各组 {year} 年的取值与判定，以{basis}为准", en: "Values and verdicts of the groups in {year}, by the {basis}" }
    only_different() { zh: "只看有分歧的", en: "Only where they differ" }
    no_difference() { zh: "各组没有分歧。", en: "The groups differ nowhere." }
    column_indicator() { zh: "指标", en: "Indicator" }
    column_min() { zh: "最小", en: "Min" }
    column_median() { zh: "中位", en: "Median" }
    column_max() { zh: "最大", en: "Max" }
    answer(answer, count) { zh: "{answer} {count} 组", en: "{answer}: {count}" }
    known_of(known, count) { zh: "{count} 组中 {known} 组有数值", en: "{known} of {count} have a figure" }
    index_own() { zh: "指数（各组自己的权重与主导目标）", en: "Index (each group’s own weights and leading target)" }
    strip_for(name) { zh: "各组的分布：{name}", en: "The groups side by side: {name}" }
    strip_choose() { zh: "看哪一项", en: "Which one" }
    strip_nothing() { zh: "这一项没有可以排列的数值。", en: "There are no figures to line up here." }
    strip_dot(name, value) { zh: "{name} {value}", en: "{name} {value}" }
}
