//! Messages of the plan audit's page; what the findings themselves say stands in `sentences.rs`.

use crate::i18n::define_messages;

define_messages! {
    title() { zh: "规划核查", en: "Plan audit" }
    intro() {
        zh: "按固定规则逐条核对规划：哪些说法彼此对不上，哪些判定依据不足。这里只指出，不改正：规划的数据始终保持原文，测算也照原文进行。没有列出的，只表示规则没有查到，不等于没有问题。",
        en: "Fixed rules hold the plan against itself: statements that disagree, and verdicts that rest on little. Nothing is corrected here: the plan’s figures stay as written, and the calculation goes by them. What is not listed was not found by a rule; that does not make it right.",
    }
    severity_contradiction() { zh: "矛盾", en: "Contradiction" }
    severity_weakness() { zh: "依据不足", en: "Weakness" }
    severity_remark() { zh: "提示", en: "Remark" }
    severity_legend() { zh: "按轻重筛选", en: "Filter by severity" }
    all() { zh: "全部", en: "All" }
    area_label() { zh: "范围", en: "Part of the plan" }
    area_all() { zh: "整个规划", en: "The whole plan" }
    area_projects() { zh: "项目", en: "Projects" }
    area_measures() { zh: "任务措施", en: "Measures" }
    area_duties() { zh: "数据收集任务", en: "Duties to collect data" }
    search_label() { zh: "查找", en: "Search" }
    search_hint() { zh: "指标、项目、单位或原文", en: "indicator, project, unit or words" }
    shown_of(shown, all) { zh: "列出 {shown} 条，共 {all} 条", en: "{shown} of {all} findings" }
    nothing_matches() { zh: "没有符合条件的条目。", en: "No finding matches." }
    nothing_found() { zh: "规则没有查到任何问题。这不等于规划没有问题。", en: "No rule found anything. That does not make the plan right." }
    show_all(count) { zh: "全部列出（{count} 条）", en: "Show all {count}" }
    download() { zh: "下载 CSV", en: "Download CSV" }
    copy() { zh: "复制表格", en: "Copy table" }
    copied() { zh: "已复制，可粘贴到 Excel 或 WPS。", en: "Copied; paste it into a spreadsheet." }
    copy_failed() { zh: "浏览器不允许复制，请改用下载。", en: "The browser does not allow copying; download it instead." }
    open_indicator() { zh: "打开该指标", en: "Open the indicator" }
    open_indicator_named(name) { zh: "打开该指标：{name}", en: "Open the indicator: {name}" }
    found_here(count) { zh: "{count} 条", en: "{count} found" }

    subject_indicator(number, name) { zh: "指标 {number}　{name}", en: "Indicator {number}: {name}" }
    subject_project(number, name) { zh: "项目 {number}　{name}", en: "Project {number}: {name}" }
    subject_measure(row) { zh: "任务措施　{row}", en: "Measure {row}" }
    subject_duty(name) { zh: "数据收集任务　{name}", en: "Duty to collect data: {name}" }

    evidence() { zh: "依据", en: "Evidence" }
    column_what() { zh: "内容", en: "What" }
    column_where() { zh: "出处", en: "Where" }
    column_written() { zh: "原文", en: "As written" }
    where_cell(table, row, column) { zh: "{table} · {row} · {column}", en: "{table} · {row} · {column}" }
    where_row(table, row) { zh: "{table} · {row}", en: "{table} · {row}" }
    row_number(row) { zh: "第{row}项", en: "row {row}" }
    whole_row() { zh: "（整行）", en: "(the whole row)" }
    role_requirement() { zh: "控制要求", en: "Control requirement" }
    role_baseline(year) { zh: "{year}年现状", en: "Base year {year}" }
    role_target(year) { zh: "{year}年目标", en: "Target {year}" }
    role_yearly(year) { zh: "{year}年年度目标", en: "Yearly target {year}" }
    role_history(period) { zh: "{period}", en: "{period}" }
    role_note() { zh: "注释", en: "Note" }
    role_statement() { zh: "工作量", en: "Amount of work" }
    role_span() { zh: "实施年份", en: "Schedule" }
    role_row() { zh: "项目行", en: "Project row" }
    role_lead() { zh: "牵头单位", en: "Lead unit" }
    role_support() { zh: "配合或责任单位", en: "Supporting or responsible unit" }
    role_duty() { zh: "数据收集任务", en: "Duty to collect data" }
    role_measure() { zh: "任务措施", en: "Measure" }
    span(from, to) { zh: "{from}–{to}年", en: "{from}–{to}" }
    span_inferred(from, to) { zh: "{from}–{to}年（按合并单元格推定）", en: "{from}–{to} (inferred from merged cells)" }

    effect() { zh: "对判定的影响", en: "What it does to the verdict" }
    effect_none() { zh: "不涉及达标判定。", en: "It touches no verdict." }
    effect_same() { zh: "三种目标判定相同。", en: "The verdict is the same by all three targets." }
    effect_same_either() { zh: "取哪个数、按哪种目标，判定都相同。", en: "The verdict is the same whichever figure and target is taken." }
    effect_basis() { zh: "判定取决于以哪种目标为准。", en: "The verdict depends on which target is taken." }
    effect_figure() { zh: "判定取决于取哪个数。", en: "The verdict depends on which figure is taken." }
    effect_both() { zh: "判定取决于取哪个数，也取决于以哪种目标为准。", en: "The verdict depends on which figure and which target is taken." }
    decides() { zh: "影响判定", en: "decides" }
    effect_year() { zh: "年份", en: "Year" }
    effect_otherwise(years) { zh: "{years}，若取另一数", en: "{years}, with the other figure" }

    csv_severity() { zh: "轻重", en: "Severity" }
    csv_subject() { zh: "对象", en: "Subject" }
    csv_finding() { zh: "发现", en: "Finding" }
    csv_explanation() { zh: "说明", en: "Explanation" }
    csv_evidence() { zh: "依据", en: "Evidence" }
    csv_effect() { zh: "对判定的影响", en: "Effect on the verdict" }
    file_name(plan) { zh: "规划核查-{plan}.csv", en: "plan-audit-{plan}.csv" }
}
