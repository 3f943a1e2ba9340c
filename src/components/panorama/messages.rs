use crate::i18n::define_messages;

define_messages! {
    title() { zh: "全貌", en: "Panorama" }
}
