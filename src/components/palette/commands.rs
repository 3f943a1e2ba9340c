//! Every command as data: what it is called in both languages, its keys, what it does.

use super::messages as m;
use crate::i18n::{self, Lang};
use crate::state::{Action, Evaluated, ScenarioRef, Session, ThemeChoice, View};
use crate::telling::{title, Words};
use planner_engine::{apply, Builtin, Change, Method, MethodKind, Verdict};

/// Something that can be done from the palette, and perhaps by a key.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Command {
    /// Its name for keys and tests, the same in every language.
    pub(super) id: String,
    /// What it is called.
    pub(super) words: Words,
    /// The keys that do it too, as written on them; those of one character work alone.
    pub(super) keys: &'static str,
    /// What it does.
    pub(super) run: Run,
}

/// What a command does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Run {
    /// Sends an action.
    Send(Box<Action>),
    /// Gives the workshop the whole screen, or ends that.
    FullScreen,
}

/// A view, what it is called, and its key.
type ViewKey = (View, fn(Lang) -> String, &'static str);

/// The views in the order of their keys.
const VIEWS: [ViewKey; 7] = [
    (View::Planner, |lang| i18n::view_planner(lang), "1"),
    (View::Panorama, |lang| i18n::view_panorama(lang), "2"),
    (View::Compare, |lang| i18n::view_compare(lang), "3"),
    (View::Audit, |lang| i18n::view_audit(lang), "4"),
    (View::Workshop, |lang| i18n::view_workshop(lang), "5"),
    (View::Method, |lang| i18n::view_method(lang), "6"),
    (View::Projects, |lang| i18n::view_projects(lang), "7"),
];

/// All commands, as things stand.
pub(super) fn commands(session: &Session, evaluated: &Evaluated) -> Vec<Command> {
    let mut all = common(session);
    all.extend(of_scenarios(session));
    all.extend(missed_to_target(session, evaluated));
    all.extend(session.plan.file.indicators.iter().enumerate().map(|(i, entry)| {
        let words = Words::both(|lang| m::open(lang, entry.number, lang.text(&entry.name)));
        send(format!("open-{}", entry.number), words, "", Action::Open(i))
    }));
    all
}

/// Those that have a key of one character: all that the keyboard needs to know between two openings of the palette.
pub(super) fn of_key(session: &Session, key: &str) -> Option<Command> {
    let key = key.to_uppercase();
    common(session).into_iter().find(|command| command.keys.chars().count() == 1 && command.keys == key)
}

fn send(id: impl Into<String>, words: Words, keys: &'static str, action: Action) -> Command {
    Command { id: id.into(), words, keys, run: Run::Send(Box::new(action)) }
}

/// The commands that are always there.
fn common(session: &Session) -> Vec<Command> {
    let mut all: Vec<Command> = VIEWS
        .into_iter()
        .map(|(view, name, key)| {
            send(format!("view-{key}"), Words::both(|lang| m::show(lang, name(lang))), key, Action::Show(view))
        })
        .collect();
    let count = session.plan.indicators.len().max(1);
    let (next, previous) = ((session.open + 1) % count, (session.open + count - 1) % count);
    let frozen = session.frozen.is_some();
    let freeze = Words::both(|lang| if frozen { m::unfreeze(lang) } else { m::freeze(lang) });
    let off = session.preferences.single_keys_off;
    let single = Words::both(|lang| if off { m::keys_on(lang) } else { m::keys_off(lang) });
    all.extend([
        send("next", Words::both(m::next_indicator), "]", Action::Open(next)),
        send("previous", Words::both(m::previous_indicator), "[", Action::Open(previous)),
        send("replay", Words::both(m::replay), "R", Action::Replay),
        send("freeze", freeze, "F", Action::Freeze(!frozen)),
        Command { id: "full-screen".to_owned(), words: Words::both(m::full_screen), keys: "", run: Run::FullScreen },
        send("undo", Words::both(i18n::undo), "Ctrl+Z", Action::Undo),
        send("redo", Words::both(i18n::redo), "Ctrl+Shift+Z", Action::Redo),
        send("reset", Words::both(i18n::reset), "", Action::Reset),
        send("zh", Words::both(m::chinese), "", Action::Speak(Lang::Zh)),
        send("en", Words::both(m::english), "", Action::Speak(Lang::En)),
        send("theme-auto", Words::both(|l| m::theme(l, i18n::theme_auto(l))), "", Action::Theme(ThemeChoice::Auto)),
        send("theme-light", Words::both(|l| m::theme(l, i18n::theme_light(l))), "", Action::Theme(ThemeChoice::Light)),
        send("theme-dark", Words::both(|l| m::theme(l, i18n::theme_dark(l))), "", Action::Theme(ThemeChoice::Dark)),
        send("single-keys", single, "", Action::SingleKeys(off)),
    ]);
    all
}

/// New ones, copies, and the way from one to another.
fn of_scenarios(session: &Session) -> Vec<Command> {
    let (lang, active) = (session.lang(), session.shelf.active());
    let created = m::created(lang, session.shelf.all().len() + 1);
    let copied = m::copy_of(lang, title(lang, active));
    let written = ScenarioRef::Builtin(Builtin::AsWritten);
    let mut all = vec![
        send("create", Words::both(m::create), "", Action::Create(written, created)),
        send("duplicate", Words::both(m::duplicate), "", Action::Create(ScenarioRef::Kept(active.id), copied)),
    ];
    all.extend(session.shelf.all().iter().filter(|kept| kept.id != active.id).map(|kept| {
        let words = Words::both(|lang| m::switch_to(lang, title(lang, kept)));
        send(format!("scenario-{}", kept.id), words, "", Action::Activate(kept.id))
    }));
    all
}

/// Every missed indicator on its way straight to its target, where such a way exists.
fn missed_to_target(session: &Session, evaluated: &Evaluated) -> Option<Command> {
    let (plan, scenario) = (&session.plan, session.scenario());
    let (horizon, basis) = (plan.horizon(), scenario.basis);
    let change = |i: usize| Change::Method { indicator: i, method: Method::LinearToTarget };
    let missed = |i: &usize| evaluated.judgement(*i, horizon, basis).verdict == Verdict::Missed;
    let has_way = |i: &usize| {
        MethodKind::LinearToTarget.fits(&plan.file.indicators[*i].quantity)
            && plan.indicators[*i].criteria[basis.index()][horizon].threshold().is_some()
            && apply(plan, scenario, &change(*i)).is_ok()
    };
    let changes: Vec<Change> = (0..plan.indicators.len()).filter(missed).filter(has_way).map(change).collect();
    let words = Words::both(|lang| m::missed_to_target(lang, changes.len()));
    (!changes.is_empty()).then(|| send("missed-to-target", words, "", Action::Change(Change::All(changes))))
}

/// The commands that a text names, in either language, by any part of their words or by their key: those that begin
/// with it first.
pub(super) fn matching(all: &[Command], query: &str, lang: Lang) -> Vec<usize> {
    let query = query.trim().to_lowercase();
    let terms: Vec<&str> = query.split_whitespace().collect();
    let known: Vec<String> = all
        .iter()
        .map(|c| format!("{} {} {}", c.words.get(lang), c.words.get(other(lang)), c.keys).to_lowercase())
        .collect();
    let mut found: Vec<usize> = (0..all.len()).filter(|&k| terms.iter().all(|term| known[k].contains(term))).collect();
    // A number stands for the indicator of that number, and a key for its command: whole words before parts of words.
    let whole = |k: usize| known[k].split_whitespace().any(|word| word == query);
    found.sort_by_key(|&k| (!known[k].starts_with(&query), !whole(k)));
    found
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    }
}

#[cfg(test)]
mod tests;
