//! Terms that every view shares: verdicts, trends, methods, and why something was refused.

use super::{define_messages, Lang};
use planner_engine::plan::Expected;
use planner_engine::plan::{Direction, Stage};
use planner_engine::{Basis, MethodKind, Origin, Problem, Refusal, Trend, Verdict};

define_messages! {
    verdict_met() { zh: "达标", en: "Met" }
    verdict_borderline() { zh: "临界", en: "Borderline" }
    verdict_missed() { zh: "未达标", en: "Missed" }
    verdict_no_data() { zh: "无数据", en: "No data" }
    basis_requirement() { zh: "控制要求", en: "Requirement" }
    basis_horizon() { zh: "目标表", en: "Target table" }
    basis_yearly() { zh: "年度目标", en: "Yearly targets" }
    direction_up() { zh: "提高", en: "Improved" }
    direction_flat() { zh: "持平", en: "Held" }
    direction_not_down() { zh: "不减少", en: "Not decreased" }
    direction_down() { zh: "下降", en: "Declined" }
    stage_none() { zh: "未建立", en: "None" }
    stage_issued() { zh: "已出台", en: "Issued" }
    stage_in_force() { zh: "已实施", en: "In force" }
    trend_too_few() { zh: "数据不足两点", en: "Fewer than two points" }
    trend_on_course() { zh: "进展足够", en: "On course" }
    trend_falling() { zh: "达标但在下降", en: "Met but falling" }
    trend_too_slow() { zh: "有进展但偏慢", en: "Moving, too slowly" }
    trend_stalled() { zh: "停滞", en: "Stalled" }
    trend_worsening() { zh: "退步", en: "Worsening" }
    method_projects() { zh: "随项目推进（按期即为规划路径）", en: "Driven by the projects (on schedule: the plan’s own path)" }
    method_plan() { zh: "规划路径", en: "Plan’s path" }
    method_hold() { zh: "保持现状", en: "Hold" }
    method_linear() { zh: "直线到目标", en: "Straight to target" }
    method_constant() { zh: "每年定量变化", en: "Constant change a year" }
    method_growth() { zh: "每年定率增长", en: "Compound growth" }
    method_saturating() { zh: "趋近上限", en: "Saturating" }
    method_damped() { zh: "衰减趋势", en: "Damped trend" }
    method_hand() { zh: "手工设定", en: "By hand" }
    origin_plan_figure() { zh: "规划现状值", en: "Plan’s baseline" }
    origin_plan_target() { zh: "规划年度目标", en: "Plan’s yearly target" }
    origin_actual() { zh: "您填的实际值", en: "Actual you entered" }
    origin_edit() { zh: "您设的情景值", en: "Value you set" }
    origin_projects() { zh: "规划目标，按项目进展调整", en: "Plan’s target, moved by its projects" }
    origin_method() { zh: "按方法推算", en: "By the method" }
    refused_nowhere() { zh: "规划中没有这一项。", en: "The plan has no such item." }
    refused_not_finite() { zh: "请填一个普通的数。", en: "Enter an ordinary number." }
    refused_bounds(min, max) { zh: "只能在 {min} 到 {max} 之间。", en: "It has to lie between {min} and {max}." }
    refused_at_least(min) { zh: "不能小于 {min}。", en: "It cannot be below {min}." }
    refused_at_most(max) { zh: "不能大于 {max}。", en: "It cannot be above {max}." }
    refused_kind() { zh: "这个指标不能填这种值。", en: "This indicator does not take such a value." }
    refused_method() { zh: "这个方法不适用于该指标。", en: "This method does not fit the indicator." }
    refused_actual() { zh: "这一年已有实际值，情景不覆盖实际值。", en: "This year has an actual figure, which a scenario does not overwrite." }
    refused_locked() { zh: "这一年已锁定，请先解锁。", en: "This year is locked; unlock it first." }
    refused_weight() { zh: "权重不能为负。", en: "A weight cannot be negative." }
    parameter_per_year() { zh: "每年变化量", en: "Change a year" }
    parameter_percent() { zh: "年增长率（%）", en: "Growth a year (%)" }
    parameter_cap() { zh: "上限", en: "Cap" }
    parameter_closing() { zh: "每年缩小差距（%）", en: "Gap closed a year (%)" }
    parameter_damping() { zh: "衰减系数 φ", en: "Damping φ" }
    parameter_offset() { zh: "整体平移", en: "Offset" }
    parameter_delay() { zh: "推迟年数", en: "Years later" }
    parameter_longer() { zh: "延长年数", en: "Years longer" }
    parameter_funding() { zh: "资金倍数", en: "Funding, as a multiple" }
    parameter_share() { zh: "贡献份额", en: "Share of the effect" }
    parameter_without() { zh: "若无项目将差多少", en: "Worse by, without the projects" }
    parameter_lag() { zh: "见效滞后年数", en: "Years until it shows" }
    parameter_growth() { zh: "总量年增长率（%）", en: "Growth of the total (% a year)" }
    parameter_enough() { zh: "视为足够的完成份额", en: "Share of the work that is enough" }
    problem_shape(detail) { zh: "格式不符：{detail}", en: "Not of the expected form: {detail}" }
    problem_type(expected, found) { zh: "应为{expected}，实为 {found}。", en: "Expected {expected}, found {found}." }
    problem_choice(expected, found) { zh: "应为 {expected} 之一，实为 {found}。", en: "Expected one of {expected}; found {found}." }
    problem_missing() { zh: "缺少此项。", en: "This is left out, but has to be there." }
    problem_field(expected) { zh: "没有这一项，可用的有 {expected}。", en: "There is no such field; there are {expected}." }
    problem_repeated() { zh: "此项写了两次。", en: "This is written twice." }
    expected_object() { zh: "对象 {{…}}", en: "an object {{…}}" }
    expected_list() { zh: "列表 […]", en: "a list […]" }
    expected_text() { zh: "加引号的文字", en: "a text in quotes" }
    expected_flag() { zh: " true 或 false", en: "true or false" }
    expected_number() { zh: "数字", en: "a number" }
    expected_whole(min, max) { zh: " {min} 到 {max} 的整数（不带小数点）", en: "a whole number from {min} to {max}, without a decimal point" }
    problem_format(expected, found) { zh: "应为“{expected}”文件，实为“{found}”。", en: "Expected a “{expected}” file, found “{found}”." }
    problem_version(found, newest) {
        zh: "文件版本 {found} 过新，本程序支持到 {newest}。请更新程序。",
        en: "File version {found} is too new; this program reads up to {newest}. Please update it.",
    }
    problem_empty() { zh: "此处不能为空。", en: "This cannot be empty." }
    problem_duplicate(id) { zh: "“{id}”重复，应各不相同。", en: "“{id}” occurs twice; each needs a name of its own." }
    problem_unknown(id) { zh: "“{id}”在规划中不存在。", en: "“{id}” does not exist in the plan." }
    problem_year(found, from, to) { zh: "年份应在 {from}–{to}，实为 {found}。", en: "Expected a year from {from} to {to}, found {found}." }
    problem_number(found) { zh: "数值 {found} 超出允许范围。", en: "The number {found} is outside what is allowed." }
    problem_kind() { zh: "内容与指标的类型不符。", en: "It does not fit the indicator’s kind." }
    problem_other_plan(expected, found) { zh: "这是为规划“{found}”做的，当前规划是“{expected}”。", en: "It was made for plan “{found}”; the plan here is “{expected}”." }
}

impl Lang {
    /// The word for a verdict.
    #[must_use]
    pub fn verdict(self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Met => verdict_met(self),
            Verdict::Borderline => verdict_borderline(self),
            Verdict::Missed => verdict_missed(self),
            Verdict::NoData => verdict_no_data(self),
        }
    }

    /// The kind of target, where no table's name is at hand.
    #[must_use]
    pub fn basis(self, basis: Basis) -> String {
        match basis {
            Basis::Requirement => basis_requirement(self),
            Basis::HorizonTarget => basis_horizon(self),
            Basis::YearlyTargets => basis_yearly(self),
        }
    }

    /// The word for a change's direction.
    #[must_use]
    pub fn direction(self, direction: Direction) -> String {
        match direction {
            Direction::Up => direction_up(self),
            Direction::Flat => direction_flat(self),
            Direction::NotDown => direction_not_down(self),
            Direction::Down => direction_down(self),
        }
    }

    /// The word for a stage.
    #[must_use]
    pub fn stage(self, stage: Stage) -> String {
        match stage {
            Stage::None => stage_none(self),
            Stage::Issued => stage_issued(self),
            Stage::InForce => stage_in_force(self),
        }
    }

    /// The words for a trend.
    #[must_use]
    pub fn trend(self, trend: Trend) -> String {
        match trend {
            Trend::TooFew => trend_too_few(self),
            Trend::OnCourse => trend_on_course(self),
            Trend::MetButFalling => trend_falling(self),
            Trend::TooSlow => trend_too_slow(self),
            Trend::Stalled => trend_stalled(self),
            Trend::Worsening => trend_worsening(self),
        }
    }

    /// The name of a projection method.
    #[must_use]
    pub fn method(self, method: MethodKind) -> String {
        match method {
            MethodKind::Projects => method_projects(self),
            MethodKind::PlanPath => method_plan(self),
            MethodKind::Hold => method_hold(self),
            MethodKind::LinearToTarget => method_linear(self),
            MethodKind::ConstantChange => method_constant(self),
            MethodKind::CompoundGrowth => method_growth(self),
            MethodKind::Saturating => method_saturating(self),
            MethodKind::DampedTrend => method_damped(self),
            MethodKind::ByHand => method_hand(self),
        }
    }

    /// Where a value comes from.
    #[must_use]
    pub fn origin(self, origin: Origin) -> String {
        match origin {
            Origin::PlanFigure => origin_plan_figure(self),
            Origin::PlanTarget => origin_plan_target(self),
            Origin::Actual => origin_actual(self),
            Origin::Edit => origin_edit(self),
            Origin::Projects => origin_projects(self),
            Origin::Method => origin_method(self),
        }
    }

    /// The label of a method's parameter, by its name in files.
    #[must_use]
    pub fn parameter(self, name: &str) -> String {
        match name {
            "per_year" => parameter_per_year(self),
            "percent" => parameter_percent(self),
            "cap" => parameter_cap(self),
            "closing" => parameter_closing(self),
            "damping" => parameter_damping(self),
            "offset" => parameter_offset(self),
            "delay" => parameter_delay(self),
            "longer" => parameter_longer(self),
            "funding" => parameter_funding(self),
            "share" => parameter_share(self),
            "without" => parameter_without(self),
            "lag" => parameter_lag(self),
            "growth" => parameter_growth(self),
            "enough" => parameter_enough(self),
            other => other.to_owned(),
        }
    }

    /// Why a change was refused, and what is allowed instead.
    #[must_use]
    pub fn refusal(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::Nowhere(_) => refused_nowhere(self),
            Refusal::NotFinite => refused_not_finite(self),
            Refusal::OutOfBounds { min, max } => self.range(min, max),
            Refusal::Kind { .. } => refused_kind(self),
            Refusal::Method { .. } => refused_method(self),
            Refusal::Parameter { name, min, max } => format!("{} {}", self.parameter(name), self.range(min, max)),
            Refusal::HasActual => refused_actual(self),
            Refusal::Locked => refused_locked(self),
            Refusal::Weight => refused_weight(self),
        }
    }

    /// What is wrong with a field of a file.
    #[must_use]
    pub fn problem(self, problem: &Problem) -> String {
        match problem {
            Problem::Shape(detail) => problem_shape(self, detail),
            Problem::Type { expected, found } => problem_type(self, self.expected(*expected), found),
            Problem::Choice { expected, found } => problem_choice(self, self.list(expected), found),
            Problem::Missing => problem_missing(self),
            Problem::Field { expected } => problem_field(self, self.list(expected)),
            Problem::Repeated => problem_repeated(self),
            Problem::Format { expected, found } => problem_format(self, expected, found),
            Problem::Version { found, newest } => problem_version(self, found, newest),
            Problem::Empty => problem_empty(self),
            Problem::Duplicate(id) => problem_duplicate(self, id),
            Problem::Unknown { id, .. } => problem_unknown(self, id),
            Problem::Year { found, from, to } => problem_year(self, found, from, to),
            Problem::Number { found, .. } => problem_number(self, found),
            Problem::Kind { .. } => problem_kind(self),
            Problem::OtherPlan { expected, found } => problem_other_plan(self, expected, found),
            Problem::Refused(refusal) => self.refusal(*refusal),
        }
    }

    fn expected(self, kind: Expected) -> String {
        match kind {
            Expected::Object => expected_object(self),
            Expected::List => expected_list(self),
            Expected::Text => expected_text(self),
            Expected::Flag => expected_flag(self),
            Expected::Number => expected_number(self),
            Expected::Whole { min, max } => expected_whole(self, min, max),
        }
    }

    /// Names of fields and the like, which are the same in both languages.
    fn list(self, names: &[&str]) -> String {
        names.join(if self.is_chinese() { "、" } else { ", " })
    }

    fn range(self, min: f64, max: f64) -> String {
        match (min.is_finite(), max.is_finite()) {
            (true, false) => refused_at_least(self, min),
            (false, true) => refused_at_most(self, max),
            (false, false) => refused_not_finite(self),
            (true, true) => refused_bounds(self, min, max),
        }
    }
}
