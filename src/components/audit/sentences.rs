//! What findings say: a title for each rule, and its figures in a sentence. General words, whatever the plan.

use crate::i18n::define_messages;

define_messages! {
    list_between() { zh: "、", en: ", " }
    years_before(years) { zh: "{years}年", en: "{years}" }
    place_yearly() { zh: "年度目标", en: "yearly target" }
    place_table(table) { zh: "{table}目标", en: "target in {table}" }
    only_change() { zh: "只写变化、没有数值", en: "a change without a figure" }
    in_all() { zh: "总量", en: "in all" }
    a_year() { zh: "每年", en: "a year" }

    out_of_reach_title() { zh: "控制要求无法达到", en: "The requirement cannot be reached" }
    out_of_reach(asked, limit) {
        zh: "控制要求为{asked}，而该指标的取值以{limit}为限，怎样都达不到。",
        en: "Required is {asked}, but the indicator ends at {limit}: nothing can reach it.",
    }
    nothing_left_title() { zh: "已到上限，却仍要求提高", en: "At its cap, yet asked to improve" }
    nothing_left_steadily(base, cap) {
        zh: "{base}年已是{cap}，不能再高。要求是“稳定提高”：保持在上限按达标处理。",
        en: "It stood at {cap} in {base} and cannot rise. Steady improvement is asked for: staying at the cap counts as met.",
    }
    nothing_left_growing(base, cap) {
        zh: "{base}年已是{cap}，不能再高，而要求逐年提高：无法做到。",
        en: "It stood at {cap} in {base} and cannot rise, yet growth every year is asked for: that cannot be done.",
    }
    equals_title() { zh: "目标恰好等于必须超过的数", en: "The target only equals what has to be exceeded" }
    equals(years, place, target, asked) {
        zh: "{years}的{place}是{target}，控制要求是{asked}：恰好相等只算临界，不算达标。",
        en: "{years}: the {place} is {target}, the requirement {asked}. Being equal is borderline, not met.",
    }
    fails_title() { zh: "完成目标仍达不到控制要求", en: "Reaching the target does not meet the requirement" }
    fails(years, place, asked) {
        zh: "{years}即使完成{place}，仍达不到控制要求{asked}。",
        en: "{years}: even with the {place} reached, the requirement {asked} is not met.",
    }
    fails_until(year) { zh: "年度目标到{year}年才首次达到。", en: " The yearly targets first meet it in {year}." }
    fails_after(year) { zh: "年度目标在{year}年本已达到。", en: " The yearly targets had met it in {year}." }
    fails_always() { zh: "年度目标始终没有达到。", en: " The yearly targets never meet it." }
    targets_differ_title() { zh: "两处的终期目标不一致", en: "Two tables set different final targets" }
    targets_differ(year, one, stated, other, planned) {
        zh: "{year}年：{one}为{stated}，{other}为{planned}。",
        en: "{year}: {stated} in {one}, {planned} in {other}.",
    }
    baselines_differ_title() { zh: "两处的现状值不一致", en: "Two tables give different base-year figures" }
    rounded_title() { zh: "两处的数只在四舍五入后一致", en: "Two figures agree only when rounded" }
    rounded(year, a, b, decimals) {
        zh: "{year}年：{a}与{b}，四舍五入到{decimals}位小数才相同。",
        en: "{year}: {a} and {b} are the same only when rounded (decimals: {decimals}).",
    }
    rounded_whole(year, a, b) { zh: "{year}年：{a}与{b}，取整后才相同。", en: "{year}: {a} and {b} are the same only as whole numbers." }
    precision_title() { zh: "小数位数与上报精度不同", en: "Decimals differ from those reported" }
    precision_finer(written, reported) {
        zh: "原文写到{written}位小数，该指标按{reported}位小数上报：多出的位数会丢失。",
        en: "Decimals as written: {written}; as reported: {reported}. Reporting loses the rest.",
    }
    precision_coarser(written, reported) {
        zh: "现状值只写到{written}位小数，该指标按{reported}位小数上报：看不出更小的变化。",
        en: "Decimals of the base-year figure: {written}; as reported: {reported}. Smaller changes cannot be seen.",
    }
    worse_title() { zh: "目标比现状还差", en: "A target is worse than the base year" }
    worse(base, baseline, years, place, worst) {
        zh: "{base}年现状为{baseline}，{years}的{place}却是{worst}：完成目标反而退步。",
        en: "{baseline} in {base}, but the {place} for {years} is {worst}: reaching it is a step back.",
    }
    worse_several(base, baseline, years, place, worst) {
        zh: "{base}年现状为{baseline}，{years}的{place}都比它差，最差为{worst}：完成目标反而退步。",
        en: "{baseline} in {base}, but the {place} for {years} is worse, {worst} at the worst: reaching it is a step back.",
    }
    worse_stage(base, years, place) {
        zh: "{years}的{place}低于{base}年已经做到的阶段。",
        en: "The {place} for {years} lies below the stage that was reached in {base}.",
    }
    falls_title() { zh: "年度目标中途后退", en: "The yearly targets fall back" }
    falls(list) { zh: "后一个目标比前一个差：{list}。", en: "A later target is worse than the one before: {list}." }
    fall(from, before, to, after) { zh: "{from}年{before} → {to}年{after}", en: "{before} in {from} → {after} in {to}" }
    no_target_title() { zh: "缺少年度目标", en: "Yearly targets are missing" }
    no_target_all() { zh: "没有任何一年的年度目标，逐年进展无从判定。", en: "No year has a yearly target, so yearly progress cannot be judged." }
    no_target(years) { zh: "{years}没有年度目标，按年度目标无从判定。", en: "{years}: no yearly target to judge by." }
    step_title() { zh: "所写的变化与前后数值对不上", en: "A stated change is not the one between the figures" }
    step(year, stated, before, level, change) {
        zh: "{year}年写的是“{stated}”，但前一年为{before}、当年为{level}，相差{change}。",
        en: "{year} says “{stated}”, but the year before has {before} and the year itself {level}: a change of {change}.",
    }
    no_baseline_title() { zh: "没有现状值", en: "No base-year figure" }
    no_baseline(base) { zh: "{base}年没有数据，进展没有起点可比。", en: "There is no figure for {base}: progress has nothing to start from." }
    no_baseline_changes() { zh: "目标又都是变化量，说不出从多少开始。", en: " The targets are changes, and nothing says from what." }
    bound_title() { zh: "现状只有一个界限", en: "Of the base year only a bound is known" }
    bound(base, bound) {
        zh: "{base}年只写{bound}，没有具体数值：可以判定，但算不出变化有多大。",
        en: "{base} says {bound} without a figure: it can be judged, but how much has changed cannot be told.",
    }
    estimated_title() { zh: "现状值是估算", en: "The base-year figure is an estimate" }
    estimated() { zh: "以它为起点的进展和判定，只和这个估算一样可靠。", en: "Progress and verdicts that start from it are as good as the estimate." }
    proxy_quantity_title() { zh: "现状值用别的量代替", en: "The base-year figure measures something else" }
    proxy_quantity() { zh: "现状与目标说的不是同一个量，两者之差未必是真实的变化。", en: "Base year and target are not of the same quantity; their difference need not be a change." }
    proxy_survey_title() { zh: "现状值取自别的调查", en: "The base-year figure is from another survey" }
    proxy_survey() { zh: "换一种调查，结果可能不同：以后的数值未必能与它比较。", en: "Another survey may give another result; later figures may not compare with it." }
    scope_title() { zh: "现状值只代表部分范围", en: "The base-year figure covers a part only" }
    scope() { zh: "监测范围有限；范围一变，前后数值就不可比。", en: "What was monitored is limited; figures do not compare once that changes." }
    detail_title() { zh: "现状值附有说明", en: "The base-year figure has a note" }
    other_period_title() { zh: "现状值与另一时期的数完全相同", en: "The base-year figure is that of another period" }
    other_period(base, value, period) {
        zh: "{base}年现状写{value}，与{period}的数一位不差，请核实是否沿用。",
        en: "{base} is given as {value}, to the digit the figure for {period}; check whether it was carried over.",
    }
    remark_differs_title() { zh: "注释给出另一个现状值", en: "A remark gives another base-year figure" }
    remark_differs(base, a, b, period) {
        zh: "{base}年：表中为{a}，注释中{period}为{b}。",
        en: "{base}: {a} in the tables, {b} in a remark ({period}).",
    }
    only_remark_title() { zh: "数值只见于注释", en: "The figure stands only in a remark" }
    only_remark(value, period) {
        zh: "各表只写变化，{period}的{value}只见于注释。判定按表中的变化。",
        en: "The tables give only a change; {value} for {period} stands in a remark. The verdict goes by the tables.",
    }
    no_level_title() { zh: "各表都没有具体数值", en: "No table gives a figure" }
    no_level() {
        zh: "哪一年都只写变化（提高、保持之类），没有数值：判定只能看方向，算不出差距。",
        en: "Every year is told as a change only, with no figure: verdicts go by direction, and no gap can be worked out.",
    }
    no_duty_title() { zh: "没有安排数据收集", en: "Nobody is to collect its data" }
    no_duty(others) {
        zh: "它的现状值缺失、是估算或替代，或没有数值，却没有列入数据收集任务；规划为另外{others}项指标作了安排。",
        en: "Its base-year figure is missing, estimated, a stand-in or no figure, yet no duty covers it; {others} other indicators have one.",
    }
    amounts_title() { zh: "同一工作量有几个说法", en: "The same work has several amounts" }
    amounts(label, extent, amounts) {
        zh: "{label}：{extent}分别写为{amounts}，说的是相同的年份，不能同时成立。",
        en: "{label}: {amounts} {extent} for the same years cannot all hold.",
    }
    rate_title() { zh: "年工作量与总量对不上", en: "Yearly amounts do not make the total" }
    rate(label, per_year, years, count, reached, total) {
        zh: "{label}：每年{per_year}，{years}共 {count} 年，合计{reached}，而总量写{total}。",
        en: "{label}: {per_year} a year in {years} ({count} years) makes {reached}, but the total is {total}.",
    }
    leads_differ_title() { zh: "同一工作的牵头单位不同", en: "Different lead units for the same work" }
    leads_differ(row) {
        zh: "任务措施“{row}”与本项目是同一项工作，牵头单位却没有一个相同。",
        en: "Measure “{row}” is the same work as this project, but no lead unit is the same.",
    }
    both_title() { zh: "同一单位既牵头又配合", en: "A unit both leads and supports" }
    both(unit) { zh: "{unit}既列为牵头单位，又列为配合（责任）单位。", en: "{unit} is listed as leading and as supporting (responsible)." }
    twice_title() { zh: "同一单位重复列出", en: "A unit is listed twice" }
    twice(unit) { zh: "{unit}在同一份名单里列了两次以上。", en: "{unit} is in the same list more than once." }
    no_lead_title() { zh: "没有牵头单位", en: "No lead unit" }
    no_lead() { zh: "没有写由谁牵头，出了偏差找不到责任方。", en: "Nobody is named to lead, so nobody answers for it." }
    no_schedule_title() { zh: "没有实施年份", en: "No schedule" }
    no_schedule() { zh: "没有写哪几年实施，推迟与否无从说起。", en: "No years are given, so there is nothing to delay or keep." }
    no_investment_title() { zh: "没有投资额", en: "No investment" }
    no_investment() { zh: "投资额为 0，看不出钱从哪里来。", en: "The investment is 0; nothing says what pays for it." }
    only_planned_title() { zh: "只有前期工作", en: "Studies and drafts only" }
    only_planned() { zh: "实施安排只有前期，没有后续的建设或运行。", en: "The schedule has preparation only, and nothing that follows it." }
    pauses_title() { zh: "实施中途停顿", en: "The schedule pauses" }
    pauses(years) { zh: "{years}没有安排工作，前后却都有。", en: "No work in {years}, but before and after." }
    duty_years_title() { zh: "数据收集漏了年份", en: "A duty to collect data leaves out years" }
    duty_years(years) { zh: "{years}需要数据，却不在收集年份之内。", en: "{years} need data but lie outside the years of collection." }
}
