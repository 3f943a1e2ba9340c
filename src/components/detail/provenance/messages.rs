//! Messages about where figures come from.

use crate::i18n::define_messages;

define_messages! {
    row() { zh: "来源", en: "Source" }
    button() { zh: "来源", en: "Source" }
    button_year(year) { zh: "{year}年各数的来源", en: "Source of the figures of {year}" }
    button_target(basis) { zh: "来源：{basis}", en: "Source: {basis}" }
    button_layer(name, score) { zh: "{name} {score}：得分来源", en: "{name} {score}: where the score comes from" }
    button_index() { zh: "权重与来源", en: "Weights and source" }
    title_year(name, year) { zh: "{name}：{year}年各数的来源", en: "{name}: where the figures of {year} come from" }
    title_target(name, basis) { zh: "{name}：{basis}的来源", en: "{name}: where the {basis} comes from" }
    title_layer(name, year) { zh: "{name}：{year}年得分的来源", en: "{name}: where the score for {year} comes from" }
    title_index(year) { zh: "{year}年综合指数的来源", en: "Where the index for {year} comes from" }
    to_method() { zh: "公式见“方法说明”", en: "The formulas are on the method page" }

    written() { zh: "规划原文", en: "As written in the plan" }
    written_none(year) { zh: "规划没有写{year}年的数。", en: "The plan has no figure for {year}." }
    value(value) { zh: "所用数值：{value}", en: "Figure in use: {value}" }
    from_baseline(place) { zh: "规划的现状值，取自{place}。", en: "The plan’s base-year figure, from {place}." }
    from_target(place) { zh: "规划的年度目标，取自{place}。", en: "The plan’s yearly target, from {place}." }
    from_nowhere() { zh: "规划没有这个数，您也没有填。", en: "The plan has no such figure, and you have not entered one." }
    you_entered() { zh: "这是您填的实际值。", en: "You entered this as the actual figure." }
    you_set() { zh: "这是您设的情景值。", en: "You set this for the scenario." }
    when(when) { zh: "设于 {when}。", en: " Set on {when}." }
    by_method(method, about) { zh: "按“{method}”推算：{about}", en: "By the method “{method}”: {about}" }
    with_parameter(name, value) { zh: "{name}：{value}", en: "{name}: {value}" }
    starts(year, value) { zh: "从{year}年的{value}起算。", en: "It starts from {value} in {year}." }
    starts_nowhere(year) { zh: "{year}年没有可以起算的数值。", en: "There is no figure in {year} to start from." }
    clamped() { zh: "超出取值范围的部分已截去。", en: "What went beyond the natural bounds was cut off." }
    locked() { zh: "这一年已锁定。", en: "This year is locked." }

    verdicts() { zh: "判定与目标", en: "Verdicts and targets" }
    column_target() { zh: "目标", en: "Target" }
    column_verdict() { zh: "判定", en: "Verdict" }
    target_leads() { zh: "计数与评分以此为准。", en: "Counts and scores go by this target." }
    target_read(asked) { zh: "按“{asked}”判定。", en: "Judged as “{asked}”." }
    target_none() { zh: "规划没有写这个目标。", en: "The plan does not state this target." }

    layer_formula(basis) {
        zh: "参考算法，非官方：层内各指标达标度的加权平均 × 100，按{basis}判定，只计有数据的指标。",
        en: "A reference method, not official: the weighted mean of the attainments in the layer × 100, judged by the {basis}, over what has data.",
    }
    index_formula() {
        zh: "参考算法，非官方：各层得分的加权平均。",
        en: "A reference method, not official: the weighted mean of the layers’ scores.",
    }
    column_name() { zh: "名称", en: "Name" }
    column_attainment() { zh: "达标度", en: "Attainment" }
    column_score() { zh: "得分", en: "Score" }
    column_weight() { zh: "权重", en: "Weight" }
    column_coverage() { zh: "数据覆盖", en: "Coverage" }
    weight_yours(weight) { zh: "{weight}（您设的）", en: "{weight} (set by you)" }
}
