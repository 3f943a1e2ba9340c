//! Messages of the open indicator.

use crate::i18n::define_messages;

define_messages! {
    // Heading.
    leads() { zh: "为准", en: "leads" }
    leads_hint() { zh: "计数与评分以此为准", en: "Counts and scores go by this one" }
    verdicts_label(year) { zh: "{year}年三个目标的判定", en: "Verdicts by the three targets for {year}" }
    gap() { zh: "距目标", en: "To target" }
    needed() { zh: "每年需", en: "Needed a year" }
    needed_nothing() { zh: "已达到", en: "Nothing more" }
    needed_growth(change, rate) { zh: "{change}，即 {rate}%", en: "{change}, or {rate}%" }
    trend() { zh: "趋势", en: "Trend" }
    no_numeric_target() { zh: "目标不是数值", en: "no numeric target" }
    unit_is(unit) { zh: "单位：{unit}", en: "Unit: {unit}" }
    // Chart.
    chart_summary(name, base, start, horizon, value) {
        zh: "{name}：{base}年{start}，情景下{horizon}年{value}；",
        en: "{name}: {start} in {base}, {value} in {horizon} under the scenario; ",
    }
    chart_summary_verdict(required, basis, verdict) {
        zh: "控制要求{required}，按{basis}判定为{verdict}。",
        en: "required {required}; by {basis}: {verdict}.",
    }
    chart_summary_plan(horizon, value) {
        zh: "规划路径到{horizon}年为{value}。",
        en: " The plan’s own path ends at {value} in {horizon}.",
    }
    live(year, value, verdict) { zh: "{year}年：{value}，{verdict}", en: "{year}: {value}, {verdict}" }
    // Table of years.
    years_label(name) { zh: "{name}，逐年数值", en: "{name}, year by year" }
    row_written() { zh: "规划原文", en: "As written" }
    row_actual() { zh: "实际值", en: "Actual" }
    row_scenario() { zh: "情景值", en: "Scenario" }
    row_verdict() { zh: "判定", en: "Verdict" }
    by_basis(basis) { zh: "按{basis}", en: "by {basis}" }
    baseline_year() { zh: "现状", en: "base" }
    pick_year(year) { zh: "选{year}年，用滑块调整", en: "Choose {year} for the slider" }
    actual_in(year) { zh: "{year}年实际值", en: "Actual, {year}" }
    scenario_in(year) { zh: "{year}年情景值", en: "Scenario, {year}" }
    now_shown(label, value, origin) { zh: "{label}，现为{value}（{origin}）", en: "{label}; now {value} ({origin})" }
    now_empty(label) { zh: "{label}，未填", en: "{label}; empty" }
    from_actual() { zh: "同实际", en: "as actual" }
    clear_actual(year) { zh: "删去{year}年实际值", en: "Remove the actual for {year}" }
    clear_edit(year) { zh: "{year}年交还方法推算", en: "Give {year} back to the method" }
    typing_hint(step) {
        zh: "可直接填写；↑↓ 每次 {step}，按住 Shift 为十倍；Esc 还原；清空即取消。",
        en: "Type, or ↑↓ by {step} (Shift: ×10); Esc restores; empty the field to clear it.",
    }
    choice_hint() {
        zh: "逐年选择，或点年份后在下方点选；选“按方法”即取消。",
        en: "Choose year by year, or click a year and choose below; the method’s own entry clears.",
    }
    choice_by_method() { zh: "按方法", en: "By the method" }
    choice_by_plan() { zh: "规划现状", en: "The plan’s baseline" }
    choice_by_me() { zh: "由我设定", en: "Set by me" }
    choice_none() { zh: "未填", en: "Empty" }
    not_a_number(example) { zh: "请填数字，例如 {example}。", en: "Enter a number, such as {example}." }
    not_a_count() { zh: "请填 0 或正整数。", en: "Enter 0 or a whole number above it." }
    still(value) { zh: "仍用 {value}。", en: "{value} stays in force." }
    clear_all() { zh: "清除我对此指标的改动", en: "Clear my changes here" }
    // Slider.
    slider_for(year) { zh: "{year}年情景值", en: "Scenario, {year}" }
    slider_locked(year) { zh: "{year}年已有实际值，情景不作改动", en: "{year} has an actual figure; the scenario leaves it" }
    less() { zh: "减一档", en: "One step less" }
    more() { zh: "加一档", en: "One step more" }
    // Method.
    method_title() { zh: "此后怎么走", en: "How the path goes on" }
    about_projects() {
        zh: "按期即为规划的年度目标；项目推迟、减资或取消时，按假设扣减。",
        en: "On schedule the plan’s yearly targets; less as projects are late, short of money or cancelled, by the assumptions.",
    }
    with_offset(offset) { zh: "，整体平移 {offset}", en: ", offset by {offset}" }
    about_plan() { zh: "照规划的年度目标走。", en: "The plan’s own yearly targets." }
    about_hold() { zh: "停在最近的实际值。", en: "The last actual figure is kept." }
    about_linear() { zh: "从最近的实际值直线走到目标。", en: "A straight line from the last actual figure to the target." }
    about_constant() { zh: "每年增减同样多。", en: "The same amount more or less every year." }
    about_growth() { zh: "每年按同一比例增减。", en: "The same rate every year." }
    about_saturating() { zh: "每年缩小一部分与上限的差距，越近越慢。", en: "Closes a share of the distance to a cap each year, ever slower." }
    about_damped() { zh: "延续实际值的平均变化，逐年减弱。", en: "Goes on with the actuals’ mean change, weaker each year." }
    about_hand() { zh: "在您填的各年之间连直线，之后保持。", en: "Straight lines between the years you set, then kept." }
    no_level() { zh: "最近的实际值不是一个具体数值，这个方法没有起点；请在上表填一个实际值。", en: "The last actual is not a figure, so this method has nothing to start from; enter an actual above." }
    too_few_actuals() { zh: "至少要有两年的实际值才能推算；请在上表填写。", en: "It takes actual figures of two years; enter them above." }
    no_threshold() { zh: "主导目标不是一个数值，没有终点可走。", en: "The leading target is not a figure, so there is nothing to walk to." }
    // Notes and sources.
    notes_title() { zh: "规划的备注", en: "The plan’s own remarks" }
    sources_title(count) { zh: "出处：规划原文 {count} 处", en: "Sources: {count} figures of the plan" }
    assumptions_title() { zh: "本工具的假定", en: "What this tool assumes" }
    changes_title(count) { zh: "您的改动 {count} 处", en: "Your changes: {count}" }
    no_changes() { zh: "您没有改动此指标。", en: "You have not changed this indicator." }
    class_fact() { zh: "规划事实", en: "Plan fact" }
    class_assumption() { zh: "假定", en: "Assumption" }
    class_change() { zh: "您的改动", en: "Your change" }
    column_what() { zh: "内容", en: "What" }
    column_written() { zh: "原文", en: "As written" }
    column_where() { zh: "出处", en: "Where" }
    what_requirement() { zh: "控制要求", en: "Control requirement" }
    what_baseline(year) { zh: "{year}年现状", en: "Baseline {year}" }
    what_target(year) { zh: "{year}年目标", en: "Target {year}" }
    what_history(period) { zh: "{period}（仅供参考）", en: "{period} (for reference)" }
    where_cell(table, row, column) { zh: "{table}，{row}，{column}", en: "{table}, {row}, “{column}”" }
    where_row(table, row) { zh: "{table}，{row}", en: "{table}, {row}" }
    row_number(row) { zh: "第{row}项", en: "row {row}" }
    remark(text) { zh: "原文括注：{text}", en: "In brackets: {text}" }
    kind_monitoring_scope() { zh: "监测范围", en: "Monitoring scope" }
    kind_estimated() { zh: "估算", en: "Estimate" }
    kind_proxy_quantity() { zh: "替代指标", en: "Proxy quantity" }
    kind_proxy_survey() { zh: "替代调查", en: "Proxy survey" }
    kind_detail() { zh: "说明", en: "Detail" }
    assume_tolerance(value) {
        zh: "年度变化在 −{value} 以内不算下降（报告精度的一半）。",
        en: "A yearly change down to −{value} is no decline (half a unit of the last reported digit).",
    }
    assume_floor(value) { zh: "达成度从 {value} 起算（原文未给下限）。", en: "Attainment counts from {value}; the plan names no floor." }
    assume_bounds(min, max) { zh: "数值限于 {min}–{max}。", en: "Values stay within {min}–{max}." }
    assume_min(min) { zh: "数值不小于 {min}。", en: "Values are not below {min}." }
    assume_method(name, about) { zh: "此后按“{name}”推算：{about}", en: "Later years follow “{name}”: {about}" }
    assume_steps() {
        zh: "原文只说变化方向的年份，只按方向判定，不补数值。",
        en: "Where the plan gives only the direction of a change, the verdict goes by direction; no figure is made up.",
    }
    change_actual(year, value) { zh: "{year}年实际值：{value}", en: "Actual {year}: {value}" }
    change_edit(year, value) { zh: "{year}年情景值：{value}", en: "Scenario {year}: {value}" }
    change_method(name) { zh: "方法：{name}", en: "Method: {name}" }
    // Readings and criteria in words.
    brief_not_down() { zh: "不减少", en: "Not down" }
    asks_not_decreasing() { zh: "不减少", en: "Not decreasing" }
    asks_improving() { zh: "稳定提高", en: "Improving steadily" }
    asks_growing() { zh: "逐年提高", en: "Growing every year" }
    reading_missing() { zh: "无数据", en: "no data" }
    reading_kept() { zh: "保持", en: "kept" }
    handles() { zh: "图上各年的情景值，可上下移动", en: "The scenario’s values in the chart, one a year, to move up and down" }
    locked_value(value) { zh: "{value}，已锁定", en: "{value}, locked" }
    at_its_limit(value) { zh: "已到极限：{value}。", en: "This is as far as it goes: {value}." }
    chart_tools() { zh: "图上编辑", en: "Editing in the chart" }
    tool_bend() { zh: "末年带动前面各年", en: "Last year bends the path" }
    tool_bend_hint() {
        zh: "移动末年时，前面各年按所选方法跟着弯曲（按住 Shift 只动末年）",
        en: "Moving the last year bends the years before it by the chosen method (hold Shift to move it alone)",
    }
    tool_paint() { zh: "画笔", en: "Paint" }
    tool_paint_hint() { zh: "在图上一笔画过各年", en: "Draw across the years in one stroke" }
    tool_lock(year) { zh: "锁定 {year}", en: "Lock {year}" }
    tool_lock_hint(year) { zh: "锁定后，任何编辑都不改变 {year} 年的值", en: "While locked, no edit changes the value of {year}" }
    handles_hint() {
        zh: "可拖动圆点，或用方向键；L 锁定",
        en: "Drag a point, or use arrow keys; L locks",
    }
    pasted_block(rows, columns) {
        zh: "粘贴的是 {rows} 行 × {columns} 列：请只复制一列（或一行），或“年份、数值”两列。没有改动。",
        en: "That is {rows} rows × {columns} columns: copy one column (or row) only, or two columns of year and value. Nothing was changed.",
    }
    pasted_beyond(text, year) {
        zh: "“{text}”已超出 {year} 年：粘贴的格数多于余下的年份。没有改动。",
        en: "“{text}” would lie beyond {year}: there are more cells than years left. Nothing was changed.",
    }
    pasted_misread(year, text) {
        zh: "{year} 年的“{text}”读不出数值。没有改动。",
        en: "“{text}” for {year} could not be read. Nothing was changed.",
    }
    pasted_refused(year, text, reason) {
        zh: "{year} 年的“{text}”不能用：{reason}没有改动。",
        en: "“{text}” for {year} cannot be: {reason} Nothing was changed.",
    }
    pasted_nothing() { zh: "粘贴的内容里没有数值。", en: "There is no figure in what was pasted." }
    pasted_done(count) { zh: "已填入 {count} 年。", en: "{count} years were filled in." }
    copy_table() { zh: "复制表格", en: "Copy table" }
    copied_table() { zh: "已复制，可粘贴到 Excel 或 WPS。", en: "Copied; paste it into a spreadsheet." }
    copy_failed() { zh: "浏览器不允许复制；请选中表格后按 Ctrl+C。", en: "The browser does not allow copying; select the table and press Ctrl+C." }
    drivers_title(count) { zh: "关联的项目（{count} 行）", en: "Projects it hangs on ({count} rows)" }
    driver(number, name, share, year, now, planned) {
        zh: "{number} {name}：{share}，到 {year} 年完成 {now}（规划 {planned}）",
        en: "{number} {name}: {share}, {now} done by {year} ({planned} planned)",
    }
    share(share) { zh: "份额 {share}", en: "share {share}" }
    spending_whole() { zh: "支出全额计入", en: "its spending counts whole" }
    confidence(word) { zh: "把握：{word}。", en: "Confidence: {word}." }
    confidence_low() { zh: "低", en: "low" }
    confidence_medium() { zh: "中", en: "medium" }
    confidence_high() { zh: "高", en: "high" }
    to_projects() { zh: "查看项目", en: "Show the projects" }
    slip_a_year() { zh: "推迟一年", en: "A year later" }
    slip_hint() {
        zh: "最后一个实际值之后，每年取原来上一年的值；锁定的年份不动",
        en: "After the last actual figure, each year gets what the year before it had; locked years stay",
    }
    slip_nothing() {
        zh: "最后一个实际值之后没有可以推迟的年份：年份已锁定，或没有数据。",
        en: "No year after the last actual figure can be put off: all are locked, or nothing is known of them.",
    }
    fill_on(year) { zh: "{year} 的值填到以后各年", en: "Fill later years with {year}’s value" }
    fill_nothing() { zh: "这一年没有数据，无法填到以后各年。", en: "That year has no data to fill later years with." }
}
