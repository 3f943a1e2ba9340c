use super::{ProjectChoice, Scenario};
use crate::plan::{Basis, Plan, Reading};
use crate::projection::Method;

/// One choice in which two scenarios of a plan differ, as it is in the one and in the other.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// The projection method of an indicator.
    Method {
        /// The indicator's position.
        indicator: usize,
        /// In the first scenario.
        from: Method,
        /// In the second.
        to: Method,
    },
    /// An actual figure.
    Actual {
        /// The indicator's position.
        indicator: usize,
        /// The year's position.
        year: usize,
        /// In the first scenario.
        from: Option<Reading>,
        /// In the second.
        to: Option<Reading>,
    },
    /// A value set by hand.
    Edit {
        /// The indicator's position.
        indicator: usize,
        /// The year's position.
        year: usize,
        /// In the first scenario.
        from: Option<Reading>,
        /// In the second.
        to: Option<Reading>,
    },
    /// Whether a year is locked.
    Lock {
        /// The indicator's position.
        indicator: usize,
        /// The year's position.
        year: usize,
        /// Whether it is in the second scenario.
        locked: bool,
    },
    /// An indicator's weight within its layer.
    IndicatorWeight {
        /// The indicator's position.
        indicator: usize,
        /// In the first scenario.
        from: f64,
        /// In the second.
        to: f64,
    },
    /// What becomes of a project row.
    Project {
        /// The row's position in the plan.
        row: usize,
        /// In the first scenario.
        from: ProjectChoice,
        /// In the second.
        to: ProjectChoice,
    },
    /// The user's share of an indicator's effect for a project row.
    Share {
        /// The indicator's position.
        indicator: usize,
        /// The row's position in the plan.
        row: usize,
        /// In the first scenario.
        from: Option<f64>,
        /// In the second.
        to: Option<f64>,
    },
    /// The user's assumption on how much worse an indicator would stand without the linked work.
    Without {
        /// The indicator's position.
        indicator: usize,
        /// In the first scenario.
        from: Option<f64>,
        /// In the second.
        to: Option<f64>,
    },
    /// The user's assumption on the years from delivery to an indicator.
    Lag {
        /// The indicator's position.
        indicator: usize,
        /// In the first scenario.
        from: Option<u8>,
        /// In the second.
        to: Option<u8>,
    },
    /// The user's assumption on how fast the total grows that spending is a share of.
    Growth {
        /// The indicator's position.
        indicator: usize,
        /// In the first scenario.
        from: Option<f64>,
        /// In the second.
        to: Option<f64>,
    },
    /// The user's assumption on how much of a year's work is enough.
    Enough {
        /// In the first scenario.
        from: Option<f64>,
        /// In the second.
        to: Option<f64>,
    },
    /// A layer's weight.
    LayerWeight {
        /// The layer's position.
        layer: usize,
        /// In the first scenario.
        from: f64,
        /// In the second.
        to: f64,
    },
    /// The target that leads.
    Basis {
        /// In the first scenario.
        from: Basis,
        /// In the second.
        to: Basis,
    },
    /// The name.
    Name {
        /// In the first scenario.
        from: String,
        /// In the second.
        to: String,
    },
}

impl Difference {
    /// The indicator it is of, where it is of one.
    #[must_use]
    pub fn indicator(&self) -> Option<usize> {
        match *self {
            Self::Method { indicator, .. }
            | Self::Actual { indicator, .. }
            | Self::Edit { indicator, .. }
            | Self::Lock { indicator, .. }
            | Self::Share { indicator, .. }
            | Self::Without { indicator, .. }
            | Self::Lag { indicator, .. }
            | Self::Growth { indicator, .. }
            | Self::IndicatorWeight { indicator, .. } => Some(indicator),
            Self::Project { .. }
            | Self::Enough { .. }
            | Self::LayerWeight { .. }
            | Self::Basis { .. }
            | Self::Name { .. } => None,
        }
    }
}

/// In what two scenarios of a plan differ, indicator by indicator in the plan's order, then the rest.
#[must_use]
pub fn differences(plan: &Plan, a: &Scenario, b: &Scenario) -> Vec<Difference> {
    let mut found = Vec::new();
    for indicator in 0..plan.indicators.len() {
        let (from, to) = (a.method(indicator), b.method(indicator));
        if from != to {
            found.push(Difference::Method { indicator, from, to });
        }
        for year in 0..plan.years {
            let (from, to) = (a.actual(indicator, year), b.actual(indicator, year));
            if from != to {
                found.push(Difference::Actual { indicator, year, from, to });
            }
            let (from, to) = (a.edit(indicator, year), b.edit(indicator, year));
            if from != to {
                found.push(Difference::Edit { indicator, year, from, to });
            }
            let locked = b.locked(indicator, year);
            if a.locked(indicator, year) != locked {
                found.push(Difference::Lock { indicator, year, locked });
            }
        }
        let (from, to) = (a.indicator_weights[indicator], b.indicator_weights[indicator]);
        if from != to {
            found.push(Difference::IndicatorWeight { indicator, from, to });
        }
        assumed(plan, a, b, indicator, &mut found);
    }
    for row in 0..plan.rows.len() {
        let (from, to) = (a.project(row), b.project(row));
        if from != to {
            found.push(Difference::Project { row, from, to });
        }
    }
    let (from, to) = (a.assumptions().enough, b.assumptions().enough);
    if from != to {
        found.push(Difference::Enough { from, to });
    }
    for (layer, (&from, &to)) in a.layer_weights.iter().zip(&b.layer_weights).enumerate() {
        if from != to {
            found.push(Difference::LayerWeight { layer, from, to });
        }
    }
    if a.basis != b.basis {
        found.push(Difference::Basis { from: a.basis, to: b.basis });
    }
    if a.name != b.name {
        found.push(Difference::Name { from: a.name.clone(), to: b.name.clone() });
    }
    found
}

/// In what the user's assumptions about an indicator differ.
fn assumed(plan: &Plan, a: &Scenario, b: &Scenario, indicator: usize, found: &mut Vec<Difference>) {
    if plan.effects.of[indicator].is_none() {
        return;
    }
    let (a, b) = (a.assumptions(), b.assumptions());
    for row in 0..plan.rows.len() {
        let (from, to) = (a.share(indicator, row), b.share(indicator, row));
        if from != to {
            found.push(Difference::Share { indicator, row, from, to });
        }
    }
    let (from, to) = (a.without(indicator), b.without(indicator));
    if from != to {
        found.push(Difference::Without { indicator, from, to });
    }
    let (from, to) = (a.lag(indicator), b.lag(indicator));
    if from != to {
        found.push(Difference::Lag { indicator, from, to });
    }
    let (from, to) = (a.growth(indicator), b.growth(indicator));
    if from != to {
        found.push(Difference::Growth { indicator, from, to });
    }
}
