//! Messages of the comparison.

use crate::i18n::define_messages;

define_messages! {
    title() { zh: "情景比较", en: "Compare scenarios" }
    judged_by(basis) {
        zh: "各情景一律按当前情景的主导目标判定：{basis}。",
        en: "All scenarios are judged by the active scenario’s leading target: {basis}.",
    }

    shelf_heading() { zh: "我的情景", en: "My scenarios" }
    shelf_new() { zh: "新建情景", en: "New scenario" }
    new_name() { zh: "新情景", en: "New scenario" }
    copy_suffix() { zh: " · 副本", en: " · copy" }
    active() { zh: "正在编辑", en: "in work" }
    from_group() { zh: "小组", en: "group" }
    rename(name) { zh: "重命名“{name}”", en: "Rename “{name}”" }
    rename_short() { zh: "重命名", en: "Rename" }
    name_field() { zh: "情景名称", en: "Name of the scenario" }
    note_of(name) { zh: "“{name}”的备注", en: "Note on “{name}”" }
    note_hint() { zh: "备注：假设、来源、结论……", en: "Note: assumptions, sources, conclusions…" }
    work_on() { zh: "改这个", en: "Work on it" }
    work_on_it(name) { zh: "改这个：“{name}”", en: "Work on it: “{name}”" }
    duplicate() { zh: "复制", en: "Duplicate" }
    duplicate_it(name) { zh: "复制“{name}”", en: "Duplicate “{name}”" }
    delete() { zh: "删除", en: "Delete" }
    delete_it(name) { zh: "删除“{name}”", en: "Delete “{name}”" }
    last_stays() { zh: "只剩这一个情景，不能删除。", en: "This is the only scenario, so it stays." }
    compare() { zh: "比较", en: "Compare" }
    compare_it(name) { zh: "比较“{name}”", en: "Compare “{name}”" }
    full() {
        zh: "已选满四个。要比较别的，先取消其中一个。",
        en: "Four are ticked, which is the most. Untick one to compare another.",
    }
    builtin_heading() { zh: "规划自带，不可更改", en: "Built in; cannot be changed" }
    builtin_written() { zh: "原规划", en: "Plan as written" }
    builtin_hold() { zh: "保持现状", en: "Hold at baseline" }
    builtin_trend() { zh: "实际值趋势", en: "Trend of the actuals" }
    builtin_written_is() { zh: "各指标走规划自己的路径。", en: "Every indicator follows the plan’s own path." }
    builtin_hold_is() { zh: "各指标停在最近的实际值。", en: "Every indicator stays at its last actual figure." }
    builtin_trend_is() {
        zh: "按实际值的走势延续，逐年放缓；实际值不足两个的保持不变。",
        en: "Actual figures go on as they did, ever slower; with fewer than two, they hold.",
    }
    start_from() { zh: "由此新建", en: "Start from it" }
    start_from_it(name) { zh: "由此新建：“{name}”", en: "Start from it: “{name}”" }

    sides_heading(year) { zh: "{year} 年并排比较", en: "Side by side in {year}" }
    sides_default() {
        zh: "未勾选情景时，比较原规划与当前情景。",
        en: "With nothing ticked, the plan as written stands beside the active scenario.",
    }
    sides_one() {
        zh: "只勾选了一个情景，与另一个并排。",
        en: "Only one scenario is ticked, so another one stands beside it.",
    }
    sides_caption(year, first) {
        zh: "{year} 年各情景的指数、分层得分、计数与各指标数值和判定；差值相对 A（{first}）。",
        en: "Index, layer scores, counts, and each indicator’s value and verdict by scenario in {year}; differences are from A ({first}).",
    }
    sides_region() { zh: "情景并排表，可左右滚动", en: "Scenarios side by side; scrolls sideways" }
    item() { zh: "项目", en: "Item" }
    index() { zh: "综合指数", en: "Index" }
    index_below() { zh: "不发布：覆盖不足 80%", en: "not published: coverage below 80%" }
    covered(share) { zh: "覆盖 {share}", en: "{share} covered" }
    only_differences() { zh: "只看差异", en: "Differences only" }
    hidden(count) { zh: "已隐藏 {count} 项相同的指标", en: "{count} indicators that agree are hidden" }
    all_agree() { zh: "各情景的所有指标在这一年都相同。", en: "All indicators agree in this year." }
    same() { zh: "相同", en: "same" }
    against_first(difference) { zh: "比 A {difference}", en: "{difference} against A" }
    verdict_count(verdict) { zh: "{verdict}（项）", en: "{verdict} (count)" }

    paths_heading() { zh: "各情景路径", en: "Paths of the scenarios" }
    paths_alike(count) { zh: "{count} 项指标逐年路径相同，未画出。", en: "{count} indicators have the same path throughout and are not drawn." }
    paths_none() { zh: "各情景的路径完全相同。", en: "The scenarios’ paths are all the same." }
    legend() { zh: "图例", en: "Key" }
    path_label(name, sides) { zh: "{name}：{sides}", en: "{name}: {sides}" }
    path_side(letter, title, value, verdict) { zh: "{letter} {title} {value}，{verdict}", en: "{letter} {title} {value}, {verdict}" }
    between_sides() { zh: "；", en: "; " }
    years_of(name) { zh: "{name}逐年数值", en: "{name} by year" }
    by_year() { zh: "逐年数值", en: "By year" }
    year() { zh: "年份", en: "Year" }

    why_heading() { zh: "差在哪里", en: "What makes the difference" }
    why_intro() {
        zh: "指数之差按指标与权重拆分，各项相加正好等于总差。",
        en: "The difference of the index, split by indicators and weights; the parts add up to it exactly.",
    }
    why_to() { zh: "从 A 到", en: "From A to" }
    why_order() { zh: "排列", en: "Order" }
    order_largest() { zh: "由大到小", en: "Largest first" }
    order_plan() { zh: "按规划顺序", en: "Plan’s order" }
    why_caption(from, to, year) { zh: "{year} 年指数从 {from} 到 {to} 的拆分", en: "The index of {year} from {from} to {to}, in parts" }
    why_region() { zh: "差异拆分表", en: "Table of the parts" }
    why_what() { zh: "来源", en: "Due to" }
    why_drawn() { zh: "图示", en: "Drawn" }
    why_points() { zh: "指数点", en: "Index points" }
    why_from(letter, title) { zh: "{letter} {title} 的指数", en: "Index of {letter} {title}" }
    why_total() { zh: "合计差", en: "Difference in all" }
    why_layer_weight(layer) { zh: "{layer}：分层权重", en: "{layer}: weight of the layer" }
    why_indicator_weight(name) { zh: "{name}：权重", en: "{name}: weight" }
    why_small(count, unit) { zh: "另有 {count} 项不足 {unit}，计为 0。", en: "{count} more parts are below {unit} and count as 0." }
    why_none() { zh: "两个情景这一年的指数没有差别。", en: "The index of this year is the same in both." }
    why_absent() { zh: "这一年有情景没有指数，无从比较。", en: "One of them has no index in this year, so there is nothing to compare." }
    why_unpublished() {
        zh: "其中有指数因数据覆盖不足而不发布；这里按已有数据拆分，仅供参考。",
        en: "An index here is not published for want of data; the split is over what there is.",
    }
    why_more() { zh: "拉高指数", en: "raises the index" }
    why_less() { zh: "拉低指数", en: "lowers the index" }

    robust_heading(name) { zh: "当前情景“{name}”的指数有多稳", en: "How robust the index of “{name}” is" }
    weights_heading(name) { zh: "当前情景“{name}”的权重", en: "Weights of “{name}”" }
    weights_intro() {
        zh: "权重是我们的选择，可以改。改一项，同组其余按比例让出，总和不变。",
        en: "Weights are choices of ours, and yours to change. Change one, and the others of its group give way in proportion; their sum stays.",
    }
    weights_equal() { zh: "所有指标等权", en: "All indicators equal" }
    weights_reset() { zh: "恢复默认权重", en: "Reset weights" }
    weights_layers() { zh: "分层权重", en: "Layers" }
    weights_within(layer) { zh: "{layer}：层内权重", en: "Within {layer}" }
    weights_percent(name) { zh: "{name}的权重（%）", en: "Weight of {name} (%)" }
    weights_slider(name) { zh: "{name}的权重", en: "Weight of {name}" }
    weights_alone() { zh: "组内只有这一项", en: "alone in its group" }
    weights_wrong() { zh: "填 0 到 100 之间的数。", en: "Enter a number from 0 to 100." }

    picker() { zh: "当前情景", en: "Scenario" }
    picker_new() { zh: "新建情景", en: "New scenario" }
}
