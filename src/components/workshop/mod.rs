//! For a room: large charts with the levers below, the log of decisions, and what groups bring in.

mod before;
mod groups;
mod history_dialog;
mod history_panel;
mod lever;
mod log;
mod messages;
mod minutes;
mod minutes_view;
mod pickers;
mod remarks;
mod room;
mod spotlight;
mod standing;
mod stepper;

pub use history_dialog::HistoryDialog;
pub use history_panel::HistoryPanel;

use crate::components::open_palette;
use crate::hooks::{toggle_full_screen, use_full_screen};
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Action};
use groups::Groups;
use log::Log;
use messages as m;
use room::Room;
use yew::prelude::*;

/// The id of what fills the screen.
pub(super) const ROOM: &str = "workshop";

/// The parts of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Room,
    Log,
    Groups,
}

/// The view “Workshop”.
#[component]
pub fn WorkshopView() -> Html {
    let shown = use_shown();
    let (lang, position) = (shown.session.lang(), shown.session.history.position());
    let dispatch = use_dispatch();
    let part = use_state(|| Part::Room);
    // Where in the history one was before the steps were shown one by one, while they are.
    let stepping = use_state(|| None::<usize>);
    let full = use_full_screen();
    let choose = use_callback(part.setter(), |chosen: Part, part| part.set(chosen));
    let begin = {
        let (stepping, part, dispatch) = (stepping.setter(), part.setter(), dispatch.clone());
        use_callback(position, move |(): (), position| {
            stepping.set(Some(*position));
            part.set(Part::Room);
            dispatch.dispatch(Action::Jump(0));
        })
    };
    let end = use_callback((stepping.setter(), *stepping), move |(): (), (stepping, back_to)| {
        if let Some(position) = back_to {
            dispatch.dispatch(Action::Jump(*position));
        }
        stepping.set(None);
    });
    html! {
        <div class={classes!("workshop", full.then_some("workshop--full"))} id={ROOM}>
            <h2 class="visually-hidden">{ m::title(lang) }</h2>
            { bar(lang, *part, full, &choose) }
            { match *part {
                Part::Room => html! { <Room stepping={stepping.is_some()} on_end={end} /> },
                Part::Log => html! { <Log on_steps={begin} /> },
                Part::Groups => html! { <Groups /> },
            } }
        </div>
    }
}

fn bar(lang: Lang, part: Part, full: bool, choose: &Callback<Part>) -> Html {
    let one = |(which, word): (Part, String)| {
        let onclick = choose.reform(move |_: MouseEvent| which);
        let pressed = (which == part).to_string();
        html! { <button key={which as u8} class="segments__one" type="button" aria-pressed={pressed} {onclick}>{ word }</button> }
    };
    let parts =
        [(Part::Room, m::part_room(lang)), (Part::Log, m::part_log(lang)), (Part::Groups, m::part_groups(lang))];
    html! {
        <div class="workshop__bar">
            <div class="segments" role="group" aria-label={m::parts(lang)}>{ for parts.into_iter().map(one) }</div>
            <div class="workshop__tools">
                <button class="button" type="button" aria-keyshortcuts="Control+K" onclick={|_: MouseEvent| open_palette()}>
                    { m::commands(lang) }<kbd class="workshop__key" aria-hidden="true">{ "Ctrl+K" }</kbd>
                </button>
                <button class="button" type="button" aria-pressed={full.to_string()}
                    onclick={|_: MouseEvent| toggle_full_screen(ROOM)}>
                    { if full { m::leave_full_screen(lang) } else { m::full_screen(lang) } }
                </button>
            </div>
        </div>
    }
}
