use crate::i18n::define_messages;

define_messages! {
    png() { zh: "PNG 2×", en: "PNG 2×" }
    svg() { zh: "SVG", en: "SVG" }
    data() { zh: "数据表", en: "Data" }
    tools(chart) { zh: "图的工具：{chart}", en: "Tools of the chart: {chart}" }
    of_chart(tool, chart) { zh: "{tool}：{chart}", en: "{tool}: {chart}" }
    reading(chart) { zh: "{chart}。按左右方向键逐年读数。", en: "{chart}. Left and right arrow keys read the years." }
    year() { zh: "年份", en: "Year" }
    value(name, text) { zh: "{name} {text}", en: "{name} {text}" }
    between() { zh: "，", en: ", " }
    year_says(year, values) { zh: "{year} 年：{values}", en: "{year}: {values}" }
    nothing_known() { zh: "无数据", en: "nothing known" }
    in_unit(chart, unit) { zh: "{chart}（{unit}）", en: "{chart} ({unit})" }
}
