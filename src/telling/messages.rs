use crate::i18n::define_messages;

define_messages! {
    untitled(number) { zh: "情景 {number}", en: "Scenario {number}" }
    unnamed() { zh: "未命名", en: "untitled" }
    between() { zh: "，", en: ", " }
    came(names) { zh: "新建情景：{names}", en: "New scenario: {names}" }
    came_from_groups(names) { zh: "收到小组情景：{names}", en: "Received from groups: {names}" }
    went(names) { zh: "删除情景：{names}", en: "Deleted scenario: {names}" }
    noted(name) { zh: "编写说明：{name}", en: "Note on: {name}" }
    was_reset() { zh: "恢复为原规划", en: "Reset to the plan as written" }
    in_scenario(scenario, what) { zh: "［{scenario}］{what}", en: "[{scenario}] {what}" }
    turned(name, was, is) { zh: "{name} {was} → {is}", en: "{name}: {was} → {is}" }
    and_more(count) { zh: "另有 {count} 项改变", en: "and {count} more" }
    index(was, is) { zh: "指数 {was} → {is}", en: "index {was} → {is}" }
    nothing() { zh: "没有变化", en: "Nothing changed" }
    several(count) { zh: "{count} 处改动", en: "{count} changes" }
    several_of_one(name, count) { zh: "{name}：{count} 处改动", en: "{name}: {count} changes" }
    several_of_many(count) { zh: "{count} 个指标的改动", en: "Changes to {count} indicators" }
    methods_of_several(count) { zh: "{count} 个指标的推算方法", en: "Methods of {count} indicators" }
    values_of_years(from, to, name) { zh: "{from}–{to} {name} 各年取值", en: "{from}–{to} {name}: values of these years" }
    from_to(was, is) { zh: "{was} → {is}", en: "{was} → {is}" }
    edited(year, name, values) { zh: "{year} {name} {values}", en: "{year} {name} {values}" }
    edit_taken_back(year, name, values) { zh: "{year} {name} 取消手工值 {values}", en: "{year} {name} no longer set by hand: {values}" }
    actual_entered(year, name, values) { zh: "{year} {name} 实际值 {values}", en: "{year} {name} actual {values}" }
    actual_taken_back(year, name, values) { zh: "{year} {name} 取消实际值 {values}", en: "{year} {name} actual taken away: {values}" }
    method(name, method) { zh: "{name} 方法改为“{method}”", en: "{name} by “{method}”" }
    locked(year, name) { zh: "{year} {name} 锁定", en: "{year} {name} locked" }
    unlocked(year, name) { zh: "{year} {name} 解锁", en: "{year} {name} unlocked" }
    weight(name, was, is) { zh: "{name} 权重 {was} → {is}", en: "Weight of {name} {was} → {is}" }
    basis(basis) { zh: "以“{basis}”为准", en: "Judged by “{basis}”" }
    project(name, was, is) { zh: "项目“{name}”：{was} → {is}", en: "Project “{name}”: {was} → {is}" }
    project_is(name, is) { zh: "项目“{name}”：{is}", en: "Project “{name}”: {is}" }
    as_planned() { zh: "按规划", en: "as planned" }
    cancelled() { zh: "取消", en: "cancelled" }
    later(years) { zh: "推迟 {years} 年", en: "{years} y later" }
    earlier(years) { zh: "提前 {years} 年", en: "{years} y earlier" }
    longer(years) { zh: "延长 {years} 年", en: "{years} y longer" }
    shorter(years) { zh: "缩短 {years} 年", en: "{years} y shorter" }
    funded(percent) { zh: "资金 {percent}%", en: "{percent}% of the money" }
    share_of(row, name) { zh: "“{row}”对{name}", en: "“{row}” for {name}" }
    all_indicators() { zh: "各指标", en: "All indicators" }
    assumed(name, what, value) { zh: "{name} 假设“{what}”改为 {value}", en: "{name}: assumed “{what}” {value}" }
    assumed_no_more(name, what) { zh: "{name} 恢复假设“{what}”", en: "{name}: “{what}” as first assumed" }
    renamed(name) { zh: "改名为“{name}”", en: "Renamed “{name}”" }
}
