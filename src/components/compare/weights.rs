//! The weights of the scenario that is being worked on.

use super::messages as m;
use super::shares::{self, Group};
use super::weight_row::WeightRow;
use crate::components::detail::gesture;
use crate::state::{use_dispatch, use_shown, Action};
use planner_engine::Change;
use yew::prelude::*;

/// Properties of [`WeightsEditor`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct WeightsEditorProps {
    /// What the scenario is called.
    pub(super) name: AttrValue,
}

/// The weights of the layers, and of the indicators within each.
#[component]
pub(super) fn WeightsEditor(props: &WeightsEditorProps) -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (lang, plan, scenario) = (session.lang(), &session.plan, session.scenario());
    let dispatch = use_dispatch();
    let send = |change: Change| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Gesture(change.clone(), gesture::next())))
    };
    let rows = |group: Group| {
        let weights = group.weights(plan, scenario);
        let shares = shares::shares(&weights);
        let name = |member: usize| match group {
            Group::Layers => lang.text(&plan.file.layers[member].name),
            Group::Within(_) => {
                let entry = &plan.file.indicators[member];
                format!("{} {}", entry.number, lang.text(&entry.name))
            }
        };
        let members = group.members(plan).into_iter().zip(shares).enumerate();
        members
            .map(|(at, (member, share))| {
                html! {
                    <WeightRow key={member} {lang} {group} {at} name={name(member)} {share} alone={weights.len() == 1} />
                }
            })
            .collect::<Html>()
    };
    html! {
        <section class="card weights" aria-labelledby="weights-heading">
            <div class="card__head">
                <h3 id="weights-heading" class="card__title">{ m::weights_heading(lang, &props.name) }</h3>
                <span class="weights__tools">
                    <button class="button" type="button" onclick={send(shares::all_equal(plan, scenario))}>{ m::weights_equal(lang) }</button>
                    <button class="button" type="button" onclick={send(shares::reset(plan))}>{ m::weights_reset(lang) }</button>
                </span>
            </div>
            <p class="compare__hint">{ m::weights_intro(lang) }</p>
            <fieldset class="weights__group">
                <legend>{ m::weights_layers(lang) }</legend>
                { rows(Group::Layers) }
            </fieldset>
            { for plan.file.layers.iter().enumerate().map(|(l, layer)| {
                let title = m::weights_within(lang, lang.text(&layer.name));
                html! {
                    <details key={layer.id.clone()} class="weights__group">
                        <summary>{ &title }</summary>
                        <div role="group" aria-label={title.clone()}>{ rows(Group::Within(l)) }</div>
                    </details>
                }
            }) }
        </section>
    }
}
