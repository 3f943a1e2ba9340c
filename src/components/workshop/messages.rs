use crate::i18n::define_messages;

define_messages! {
    title() { zh: "研讨", en: "Workshop" }
}
