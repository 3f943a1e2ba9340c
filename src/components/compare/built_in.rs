//! A scenario that every plan has, on the shelf: it can be compared and copied, not changed.

use super::slot::chip;
use super::tick::CompareTick;
use super::{messages as m, names};
use crate::charts::Slot;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, ScenarioRef};
use planner_engine::Builtin;
use yew::prelude::*;

/// Properties of [`BuiltInCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct BuiltInCardProps {
    /// The language.
    pub(super) lang: Lang,
    /// Which one it is.
    pub(super) builtin: Builtin,
    /// The name of a copy of it.
    pub(super) copy: AttrValue,
    /// Its place, where it stands beside others.
    pub(super) slot: Option<Slot>,
    /// Whether it is ticked.
    pub(super) ticked: bool,
    /// Whether as many are ticked as can be.
    pub(super) full: bool,
}

/// A scenario that cannot be changed.
#[component]
pub(super) fn BuiltInCard(props: &BuiltInCardProps) -> Html {
    let BuiltInCardProps { lang, builtin, ref copy, ticked, full, .. } = *props;
    let dispatch = use_dispatch();
    let title: AttrValue = names::built_in(lang, builtin).into();
    let reference = ScenarioRef::Builtin(builtin);
    let start = use_callback((copy.clone(), reference), move |_: MouseEvent, (copy, reference)| {
        dispatch.dispatch(Action::Create(*reference, copy.to_string()));
    });
    html! {
        <li class="kept kept--fixed">
            <div class="kept__head">
                { for props.slot.map(chip) }
                <h4 class="kept__name">{ title.clone() }</h4>
            </div>
            <p class="kept__meaning">{ names::meaning(lang, builtin) }</p>
            <div class="kept__tools">
                <CompareTick {lang} {reference} title={title.clone()} {ticked} {full} />
                <button class="button button--quiet" type="button" onclick={start}
                    aria-label={m::start_from_it(lang, &title)}>{ m::start_from(lang) }</button>
            </div>
        </li>
    }
}
