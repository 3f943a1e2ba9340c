//! The names of what a chart shows.

use crate::i18n::define_messages;

define_messages! {
    plan() { zh: "规划", en: "Plan" }
    actual() { zh: "实际", en: "Actual" }
    scenario() { zh: "情景", en: "Scenario" }
    frozen() { zh: "定格", en: "Frozen" }
    index() { zh: "指数", en: "Index" }
    score_in_part(value, lower, upper, coverage) {
        zh: "{value}（覆盖率 {coverage}，上下界 {lower}–{upper}）",
        en: "{value} (coverage {coverage}, bounds {lower}–{upper})",
    }
    score_withheld(lower, upper, coverage) {
        zh: "不公布（覆盖率 {coverage}，上下界 {lower}–{upper}）",
        en: "not published (coverage {coverage}, bounds {lower}–{upper})",
    }
    required() { zh: "要求", en: "Required" }
}
