//! How differences between scenarios are split, how paths are bent by hand, and how the plan is held against itself.

use super::parts::{formulas, list, paragraph, Page};
use crate::i18n::define_messages;
use yew::prelude::*;

define_messages! {
    title() { zh: "情景之差、手工弯曲与规划核查", en: "Differences, bent paths, and the plan audit" }
    intro() {
        zh: "两个情景的指数之差逐级分解：指数分到层，层分到指标，每一年各分一次。两个情景按同一种目标判定。",
        en: "The difference between two scenarios’ indices is split step by step: the index into layers, each layer into its indicators, for every year. Both scenarios are judged by one and the same target.",
    }
    rule() {
        zh: "均值与乘积按中点法分解，下标 m 表示两个情景的平均：",
        en: "Means and products are split at their midpoint, where the index m stands for the mean of the two scenarios:",
    }
    interaction() {
        zh: "两个因素同时变化产生的交互部分由两者平分。结果与先后次序无关；对两个因素的乘积，它就是沙普利值。",
        en: "What two factors do together is shared equally between them. No order has to be chosen; for a product of two factors this is the Shapley value.",
    }
    data() {
        zh: "某指标的数据出现或消失时，由此产生的差异全部计入该指标。",
        en: "Where an indicator’s data appear or vanish, all that this makes of a difference is the indicator’s part.",
    }
    weights() {
        zh: "权重按其在组内的份额计：调高一项，其余各项的份额下降，也有各自的部分；全部同比放大则没有差异。",
        en: "Weights count as shares of their group: raising one lowers the shares of the others, which have parts of their own; scaling them all makes no difference.",
    }
    rounding() {
        zh: "各部分按最大余数法取整，因此显示出的各部分相加，恰为显示出的总差。",
        en: "Parts are rounded by largest remainders, so that the parts as printed add up to the difference as printed.",
    }
    bending() {
        zh: "拖动末年时：定量、定率和趋近上限三种方法改用恰好到达该值的参数；手工设定的路径成为直线；其余路径按年份比例倾斜。实际值和锁定的年份不动，路径从其中最后一年之后弯曲。",
        en: "When the last year is moved: constant change, compound growth and saturation take the rate that leads there; a path set by hand becomes a straight line; every other path is tilted in proportion to the years. Actual figures and locked years stay, and the path bends after the last of them.",
    }
    auditing() {
        zh: "规划核查用通用规则比较规划自身的数据，不联系外部资料；它只指出不一致之处及其对判定的影响，不修改任何数值。",
        en: "The plan audit compares the plan’s data with each other by general rules and with nothing outside. It says what does not agree and what that does to the verdicts; it changes no figure.",
    }
}

/// The rules.
pub(super) fn body(page: &Page<'_>) -> Html {
    let lang = page.lang;
    html! {
        <>
            { paragraph(&intro(lang)) }
            { paragraph(&rule(lang)) }
            { formulas(&["R = N/D", "ΔR = {ΔN − R_m · ΔD}/D_m", "Δ(u · v) = u_m · Δv + v_m · Δu"]) }
            { list(lang, &[interaction, data, weights, rounding, bending, auditing]) }
        </>
    }
}
