//! Messages of the banner, the scores and the list.

use crate::i18n::define_messages;

define_messages! {
    counts_heading(year) { zh: "{year} 年目标达成", en: "Targets for {year}" }
    basis_legend() { zh: "以哪一种目标为准", en: "Which target leads" }
    basis_column() { zh: "以此为准", en: "Leading target" }
    kind_requirement() { zh: "控制要求", en: "requirement" }
    kind_horizon() { zh: "目标值", en: "target" }
    kind_yearly() { zh: "年度目标", en: "yearly target" }
    basis_of_table(table, kind) { zh: "{table} {kind}", en: "{table} {kind}" }
    basis_says(basis, verdict) { zh: "{basis}：{verdict}", en: "{basis}: {verdict}" }
    of_indicators(count) { zh: "共 {count} 项指标", en: "{count} indicators" }
    written_count(count) { zh: "原规划为 {count}", en: "{count} in the plan as written" }

    index_heading(year) { zh: "{year} 年综合指数", en: "Index for {year}" }
    reference_method() { zh: "参考算法，非官方", en: "reference method, not official" }
    coverage(share) { zh: "数据覆盖 {share}", en: "{share} of weight has data" }
    bounds(lower, upper) { zh: "上下限 {lower}–{upper}", en: "bounds {lower}–{upper}" }
    bounds_hint() { zh: "缺数据的指标全按 0 与全按 1 计", en: "with everything that is missing at 0 and at 1" }
    index_unpublished() { zh: "不发布：数据覆盖不足 80%", en: "not published: coverage below 80%" }
    index_nothing() { zh: "没有可计入的数据", en: "nothing to put into it" }
    against_written(change) { zh: "比原规划 {change}", en: "{change} against the plan" }
    same_as_written() { zh: "与原规划相同", en: "same as the plan" }
    is_written() { zh: "原规划，未作改动", en: "the plan as written" }
    how_robust() { zh: "结果有多稳？", en: "How robust is it?" }
    how_calculated() { zh: "怎么算的？", en: "How is it calculated?" }

    layers_heading() { zh: "分层得分", en: "Scores by layer" }
    layer_unpublished() { zh: "不发布：覆盖不足 2/3", en: "not published: coverage below 2/3" }
    layer_coverage(share) { zh: "覆盖 {share}", en: "{share} covered" }
    layer_only_counted() { zh: "只判定和计数，权重 0", en: "judged and counted, weight 0" }
    met_of(met, count) { zh: "达标 {met}/{count}", en: "{met}/{count} met" }
    layer_bar(name, lower, upper) { zh: "{name}：上下限 {lower}–{upper}", en: "{name}: bounds {lower}–{upper}" }

    robust_heading() { zh: "结果有多稳", en: "How robust the index is" }
    robust_intro() {
        zh: "权重与合成方法是我们的选择。换一种选择，指数会是多少：",
        en: "Weights and mean are choices of ours. The index under other choices:",
    }
    robust_published() { zh: "现行算法", en: "As shown" }
    robust_equal() { zh: "所有指标等权", en: "All indicators weigh the same" }
    robust_geometric() { zh: "几何平均", en: "Geometric mean" }
    robust_spread() { zh: "权重随机 ±25%，5–95% 区间", en: "Weights ±25% at random, 5–95% range" }
    robust_range(low, high) { zh: "{low}–{high}", en: "{low}–{high}" }
    robust_median(median) { zh: "中位 {median}", en: "median {median}" }
    robust_without() { zh: "逐一剔除一项指标", en: "Leaving out one indicator" }
    robust_indicator() { zh: "剔除的指标", en: "Left out" }
    robust_index() { zh: "指数", en: "Index" }
    robust_change() { zh: "变化", en: "Change" }

    list_heading() { zh: "指标", en: "Indicators" }
    list_caption(year, basis) {
        zh: "{year} 年各指标的数值、目标与判定，以{basis}为准",
        en: "Value, target and verdict of each indicator in {year}, led by the {basis}",
    }
    column_indicator() { zh: "指标", en: "Indicator" }
    column_path() { zh: "走势", en: "Path" }
    column_value(year) { zh: "{year} 值", en: "{year}" }
    column_target() { zh: "目标", en: "Target" }
    column_verdict() { zh: "判定", en: "Verdict" }
    column_requirement() { zh: "控制要求", en: "required" }
    column_horizon() { zh: "目标值", en: "target" }
    column_yearly() { zh: "年度目标", en: "yearly" }
    column_gap() { zh: "差距", en: "Gap" }
    column_required() { zh: "每年需变化", en: "Needed a year" }
    filter_legend() { zh: "显示哪些指标", en: "Which indicators to show" }
    filter_all() { zh: "全部", en: "All" }
    filter_not_met() { zh: "尚未达标", en: "Not met" }
    filter_edited() { zh: "已改动", en: "Edited" }
    filter_nothing() { zh: "没有这样的指标。", en: "There is no such indicator." }
    edited() { zh: "已改动", en: "edited" }
    as_written_in(table, written) { zh: "{table}：{written}", en: "{table}: {written}" }
    asked_improving() { zh: "稳定提高", en: "Steadily improving" }
    asked_not_decreasing() { zh: "不减少", en: "Not decreasing" }
    asked_growing() { zh: "逐年提高", en: "Growing every year" }
    asked_established() { zh: "建立实施", en: "In force" }
    a_year(unit) { zh: "{unit}/年", en: "{unit} a year" }
    growth(rate) { zh: "年均 {rate}%", en: "{rate}% a year" }
    required_nothing() { zh: "已达到", en: "reached" }
    required_since(year) { zh: "自 {year} 年起", en: "from {year} on" }
    back_to_list() { zh: "回到指标列表", en: "Back to the list" }

    announce_count(verdict, before, after) { zh: "{verdict} {before} → {after}", en: "{verdict} {before} → {after}" }
    announce_index(before, after) { zh: "指数 {before} → {after}", en: "index {before} → {after}" }
    announce_between() { zh: "，", en: ", " }
    announce(year, changes) { zh: "{year} {changes}", en: "{year}: {changes}" }
    announce_same(year) { zh: "{year} 计数与指数不变", en: "{year}: counts and index unchanged" }

    main_navigation() { zh: "视图", en: "Views" }
    history() { zh: "历史", en: "History" }
    commands() { zh: "命令", en: "Commands" }
    tools() { zh: "撤销与重做", en: "Undo and redo" }
    steps(label, count) { zh: "{label}（可 {count} 步）", en: "{label} ({count} possible)" }
    reset_heading() { zh: "恢复为原规划", en: "Reset to the plan" }
    whole_file() { zh: "整个文件", en: "the whole file" }
    notices() { zh: "提示", en: "Notices" }
}
