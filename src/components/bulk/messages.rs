use crate::i18n::define_messages;

define_messages! {
    open() { zh: "批量…", en: "Bulk…" }
    open_hint() { zh: "一次给多个指标换方法", en: "Give many indicators another method at once" }
    title() { zh: "批量修改", en: "Change many at once" }
    quick() { zh: "未达标的全部改为“直线到目标”", en: "All missed: straight to target" }
    or_else() { zh: "或者", en: "Or" }
    scope() { zh: "哪些指标", en: "Which indicators" }
    scope_all() { zh: "全部指标", en: "All indicators" }
    scope_not_met() { zh: "尚未达标的", en: "Those not met yet" }
    scope_edited() { zh: "已改动的", en: "Those changed" }
    scope_layer(name) { zh: "目标层：{name}", en: "Layer: {name}" }
    method() { zh: "方法", en: "Method" }
    clear() { zh: "同时清除这些指标的手工值（锁定的年份除外）", en: "Also clear their values set by hand (locked years stay)" }
    will_change(count) { zh: "将改动 {count} 个指标，可一步撤销。", en: "{count} indicators will change; one undo takes it back." }
    no_change() { zh: "没有可改动的指标。", en: "There is nothing to change." }
    left_out(count) { zh: "以下 {count} 个不改：", en: "These {count} are left out:" }
    reason(name, reason) { zh: "{name}：{reason}", en: "{name}: {reason}" }
    nothing_to_go_on() { zh: "没有可据以推算的数值。", en: "There is no figure to go on from." }
    set_by_hand() { zh: "末年已手工设定。", en: "Its last year is set by hand." }
    bad_number() { zh: "请填一个数，例如 1.5。", en: "Enter a number, such as 1.5." }
    apply() { zh: "应用", en: "Apply" }
    more(count) { zh: "……另有 {count} 个", en: "… and {count} more" }
}
