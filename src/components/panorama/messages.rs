use crate::i18n::define_messages;

define_messages! {
    title() { zh: "全貌", en: "Panorama" }
    parts() { zh: "看什么", en: "What to look at" }
    part_charts() { zh: "小图", en: "Charts" }
    part_heat() { zh: "热力图", en: "Heat map" }
    part_scores() { zh: "层级与指数", en: "Layers and index" }
    judged_by(basis) { zh: "判定以{basis}为准", en: "Judged by the {basis}" }
    summary(name, year, value, target, verdict) {
        zh: "{name}：{year} 年 {value}，目标 {target}，{verdict}。",
        en: "{name}: {value} in {year}, target {target}, {verdict}.",
    }
    horizon(year) { zh: "{year} 年", en: "{year}" }
    target() { zh: "目标", en: "Target" }
    verdict() { zh: "判定", en: "Verdict" }
    open(name) { zh: "在测算中打开：{name}", en: "Open in the planner: {name}" }
    key_scenario() { zh: "蓝实线：情景", en: "Blue line: scenario" }
    key_plan() { zh: "灰虚线：规划", en: "Grey dashes: plan" }
    key_actual() { zh: "粗点：实际", en: "Large dots: actual" }
    key_required() { zh: "紫虚线：控制要求", en: "Purple dashes: requirement" }
    key_frozen() { zh: "点线小圈：定格", en: "Dotted with rings: frozen" }

    heat_caption(basis) {
        zh: "各指标各年的数值与判定，以{basis}为准",
        en: "Value and verdict of each indicator in each year, by the {basis}",
    }
    heat_region() { zh: "热力图，可滚动", en: "Heat map, scrollable" }
    heat_shows() { zh: "格内显示", en: "Cells show" }
    heat_verdicts() { zh: "判定与数值", en: "Verdict and value" }
    heat_attainment() { zh: "达成度", en: "Attainment" }
    heat_indicator() { zh: "指标", en: "Indicator" }
    heat_hint() {
        zh: "用方向键在格间移动；回车或双击，在测算中打开该指标的这一年。",
        en: "Arrow keys move between cells; Enter or a double click opens that year of the indicator in the planner.",
    }
    heat_says(year, value, target, verdict, attainment) {
        zh: "{year} 年：{value}；目标 {target}；{verdict}；达成度 {attainment}",
        en: "{year}: {value}; target {target}; {verdict}; attainment {attainment}",
    }
    heat_open() { zh: "在测算中打开", en: "Open in the planner" }

    scores_title() { zh: "指数与各层得分（参考算法，非官方）", en: "Index and layers’ scores (reference method, not official)" }
    scores_heading() { zh: "指数与各层得分", en: "Index and layers’ scores" }
    reference_method() { zh: "参考算法，非官方", en: "Reference method, not official" }
    scores_summary(from, first, to, last) {
        zh: "{from} 年指数 {first}，{to} 年 {last}；各层见数据表。",
        en: "Index {first} in {from}, {last} in {to}; the layers stand in the table.",
    }
    scores_note() {
        zh: "覆盖率不足（层级低于三分之二、指数低于 80%）的年份不公布得分：线在该处断开，虚线竖杠为可能的上下界。",
        en: "Years short of data (a layer below two thirds, the index below 80%) have no published score: the line has a gap there, and a dashed bar shows the bounds.",
    }
    scores_unweighted(layers) {
        zh: "不计权重、只作判定计数：{layers}。",
        en: "Judged and counted, without weight: {layers}.",
    }
    scores_withheld() { zh: "不公布", en: "not published" }
}
