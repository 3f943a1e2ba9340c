use std::cell::Cell;

/// The parts of the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// A chart for each indicator.
    #[default]
    Charts,
    /// Indicators by years.
    Heat,
    /// The index and the layers.
    Scores,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Charts, Self::Heat, Self::Scores];
}

thread_local! {
    /// Which part was looked at last: who comes back from an indicator finds it again for as long as the page is open. No
    /// choice about the plan, hence neither in the session nor in storage.
    static LAST: Cell<Part> = const { Cell::new(Part::Charts) };
}

/// The part that was looked at last.
pub(super) fn last() -> Part {
    LAST.get()
}

/// Remembers the part that is looked at.
pub(super) fn remember(part: Part) {
    LAST.set(part);
}
