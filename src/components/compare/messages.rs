use crate::i18n::define_messages;

define_messages! {
    title() { zh: "情景比较", en: "Compare scenarios" }
}
