//! The page's two languages, side by side. A message without one of them does not compile.

mod messages;
mod terms;

pub use messages::*;

use serde::Serialize;

/// A language of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
pub enum Lang {
    /// Chinese, simplified.
    #[default]
    #[serde(rename = "zh")]
    Zh,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Whether it is Chinese, for texts of the plan.
    #[must_use]
    pub fn is_chinese(self) -> bool {
        self == Self::Zh
    }

    /// The language tag for `lang` attributes.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// Reads `zh`, `zh-CN`, `en`, `en-GB` and the like.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// A text of the plan in this language, or in the other one where the plan gives only that.
    #[must_use]
    pub fn text(self, text: &planner_engine::plan::Text) -> String {
        text.get(self.is_chinese()).to_owned()
    }
}

/// Makes a function a message. Arguments stand in braces in both texts.
macro_rules! define_messages {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),*) { zh: $zh:literal, en: $en:literal $(,)? })*) => {
        $(
            $(#[$doc])*
            #[must_use]
            #[allow(clippy::useless_format, unreachable_pub)]
            pub fn $name(lang: $crate::i18n::Lang $(, $arg: impl ::core::fmt::Display)*) -> String {
                match lang {
                    $crate::i18n::Lang::Zh => format!($zh),
                    $crate::i18n::Lang::En => format!($en),
                }
            }
        )*
    };
}
pub(crate) use define_messages;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_a_region_are_read() {
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("zh_CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
