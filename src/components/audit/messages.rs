use crate::i18n::define_messages;

define_messages! {
    title() { zh: "规划核查", en: "Plan audit" }
}
