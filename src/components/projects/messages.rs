use crate::i18n::define_messages;

define_messages! {
    title() { zh: "项目", en: "Projects" }
    intro() {
        zh: "推迟、缩减或取消项目，立即看到哪些目标受影响。项目作用于指标的份额是假定，不是规划内容；全部按期时各指标就是规划路径。",
        en: "Put projects off, cut or cancel them, and see at once which targets suffer. What a project contributes to an indicator is assumed, not part of the plan; with all on schedule every indicator follows the plan’s own path.",
    }
    strip(year, basis) { zh: "{year} 年判定（以{basis}为准）", en: "Verdicts in {year}, by the {basis}" }
    was(count) { zh: "规划 {count}", en: "plan {count}" }
    turned_none() { zh: "与规划相比，没有指标改变判定。", en: "No verdict differs from that of the plan." }
    turned(count) { zh: "与规划相比，{count} 项指标改变了判定：", en: "Verdicts that differ from those of the plan: {count}" }
    turned_one(number, name, was, is) { zh: "{number} {name}：{was} → {is}", en: "{number} {name}: {was} → {is}" }
    filters() { zh: "筛选", en: "Filter" }
    find() { zh: "查找名称或编号", en: "Find a name or number" }
    unit() { zh: "单位", en: "Unit" }
    all_units() { zh: "全部单位", en: "All units" }
    programme() { zh: "工程", en: "Programme" }
    all_programmes() { zh: "全部工程", en: "All programmes" }
    moves() { zh: "作用于", en: "Moves" }
    all_indicators() { zh: "全部指标", en: "All indicators" }
    changed_only() { zh: "只看改动的", en: "Changed only" }
    sort() { zh: "排序", en: "Sort" }
    by_number() { zh: "按编号", en: "By number" }
    by_money() { zh: "按投资", en: "By money" }
    by_delay() { zh: "按推迟", en: "By delay" }
    by_targets() { zh: "按关联指标数", en: "By number of indicators" }
    shown(count, all) { zh: "显示 {count} 行，共 {all} 行", en: "{count} of {all} rows shown" }
    shown_rows() { zh: "所显示的各行", en: "All rows shown" }
    all_later() { zh: "推迟一年", en: "A year later" }
    all_earlier() { zh: "提前一年", en: "A year earlier" }
    all_as_planned() { zh: "按规划", en: "As planned" }
    some_refused(count) {
        zh: "{count} 行不能这样移动（会早于基准年），保持不变。",
        en: "{count} rows stay as they are: they would begin before the base year.",
    }
    caption() { zh: "各项目的进度、推迟与作用的指标", en: "Each project’s schedule, delay and the indicators it moves" }
    region() { zh: "项目表，可滚动", en: "Table of projects, scrollable" }
    project() { zh: "项目", en: "Project" }
    money() { zh: "投资（万元）", en: "Money (10,000 yuan)" }
    later_years(year) { zh: "{year} 后", en: "after {year}" }
    delay() { zh: "时间", en: "Timing" }
    indicators() { zh: "作用的指标", en: "Moves" }
    cancel() { zh: "取消", en: "Cancel" }
    cancel_row(number, name) { zh: "取消项目 {number} {name}", en: "Cancel project {number} {name}" }
    delay_row(number, name) { zh: "项目 {number} {name} 的时间", en: "Timing of project {number} {name}" }
    later_row(number) { zh: "项目 {number} 推迟一年", en: "Project {number} a year later" }
    earlier_row(number) { zh: "项目 {number} 提前一年", en: "Project {number} a year earlier" }
    as_planned() { zh: "按期", en: "on time" }
    years_later(count) { zh: "+{count} 年", en: "+{count} y" }
    years_earlier(count) { zh: "−{count} 年", en: "−{count} y" }
    spans(what, from, to) { zh: "{what}，{from}–{to}", en: "{what}, {from}–{to}" }
    no_schedule() { zh: "没有进度", en: "no schedule" }
    cancelled() { zh: "已取消", en: "cancelled" }
    keys_hint() {
        zh: "拖动年份格移动整个项目，拖动末年的右缘改变长短；键盘：← → 移动，Shift+← → 改变长短，Home 恢复规划。",
        en: "Drag the years to move a project, the right edge of its last year to lengthen it. Keys: ← → move, Shift+← → lengthen, Home goes back to the plan.",
    }
    planning() { zh: "备", en: "P" }
    building() { zh: "建", en: "B" }
    completion() { zh: "成", en: "C" }
    operating() { zh: "运", en: "O" }
    planning_word() { zh: "前期", en: "planning" }
    building_word() { zh: "建设", en: "building" }
    completion_word() { zh: "完工", en: "completion" }
    operating_word() { zh: "运行", en: "operating" }
    was_planned() { zh: "规划在此年", en: "planned here" }
    group(name, count, money) { zh: "{name} · {count} 行 · {money} 万元", en: "{name} · {count} rows · {money} × 10,000 yuan" }
    total() { zh: "所示各行当年支出（万元）", en: "Spent by the rows shown (10,000 yuan)" }
    total_planned() { zh: "规划当年支出", en: "As planned" }
    lead() { zh: "牵头", en: "Lead" }
    support() { zh: "配合", en: "Support" }
    as_written() { zh: "规划进度", en: "Schedule as planned" }
    inferred() { zh: "（按合并单元格推定）", en: "(inferred from merged cells)" }
    funding() { zh: "资金（%）", en: "Money (%)" }
    longer() { zh: "延长一年", en: "A year longer" }
    shorter() { zh: "缩短一年", en: "A year shorter" }
    reset_row() { zh: "恢复规划", en: "As planned" }
    delivered(year, now, plan) {
        zh: "到 {year} 年完成 {now}（规划 {plan}）",
        en: "{now} done by {year} ({plan} planned)",
    }
    linked() { zh: "作用的指标（假定）", en: "Indicators it moves (assumed)" }
    linked_none() { zh: "没有假定它作用于任何指标。", en: "It is assumed to move no indicator." }
    share(share) { zh: "份额 {share}", en: "share {share}" }
    counts_whole() { zh: "支出全额计入", en: "its spending counts whole" }
    now_at(year, value, plan) { zh: "{year} 年 {value}（规划 {plan}）", en: "{value} in {year} ({plan} planned)" }
    source() { zh: "来源", en: "Source" }
    spending_note(name, least, most, required) {
        zh: "与“{name}”关联的项目每年支出合计为总量的 {least}–{most}%，而要求为 {required}：只靠所列项目远远不够，其余支出假定不变。",
        en: "The projects linked to “{name}” spend {least} to {most} % of the total a year, while {required} is required: the projects listed are far from enough by themselves, and all other spending is taken as it is.",
    }
    funding_hint() { zh: "0 到 300", en: "0 to 300" }
    stress_title() { zh: "延误试压", en: "Slip stress" }
    stress_intro() {
        zh: "在当前情景上，让任意一行、两行、三行项目同时推迟，看哪些目标会落空、哪些项目最要紧。每种组合都用同一套规则逐一判定，不作估计。",
        en: "On top of the scenario, any one, two or three rows are late at once: which targets break, and on which projects does that hang? Every combination is judged by the same rules; nothing is estimated.",
    }
    stress_delay() { zh: "推迟", en: "Late by" }
    years_late(count) { zh: "{count} 年", en: "{count} years" }
    stress_basis() { zh: "以哪种目标为准", en: "Judged by" }
    stress_run() { zh: "试算全部组合", en: "Try all combinations" }
    stress_running() { zh: "正在试算……", en: "Trying…" }
    stress_stop() { zh: "停止", en: "Stop" }
    stress_size(size, all, breaking, years) {
        zh: "任意 {size} 行推迟 {years} 年：{all} 种组合，{breaking} 种使目标落空。",
        en: "Any {size} late by {years} years: {breaking} of {all} combinations break a target.",
    }
    stress_rows() { zh: "最要紧的项目", en: "Projects on which most hangs" }
    stress_alone() { zh: "单独推迟就落空的目标", en: "Targets it breaks alone" }
    stress_share(size) { zh: "在 {size} 行组合中的占比", en: "Share of breaking combinations of {size}" }
    stress_indicators() { zh: "会落空的目标", en: "Targets that break" }
    stress_target() { zh: "目标", en: "Target" }
    stress_counts() { zh: "落空的组合数（1 / 2 / 3 行）", en: "Breaking combinations (1 / 2 / 3 rows)" }
    stress_smallest() { zh: "最少推迟这些就落空", en: "Smallest set that breaks it" }
    stress_none(met) { zh: "没有任何组合使目标落空（{met} 项达标）。", en: "No combination breaks a target ({met} are met)." }
    nothing_found() { zh: "没有符合条件的项目。", en: "No project fits." }
}
