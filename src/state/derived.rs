use crate::telling::Line;
use planner_engine::{Evaluation, Plan, Scenario};
use std::ops::Deref;
use std::rc::Rc;

/// Makes a shared value that is compared by identity: comparing the content would cost more than rendering it.
macro_rules! handle {
    ($(#[$doc:meta])* $name:ident, $content:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(Rc<$content>);

        impl $name {
            /// Shares a value.
            #[must_use]
            pub fn new(content: $content) -> Self {
                Self(Rc::new(content))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                Rc::ptr_eq(&self.0, &other.0)
            }
        }

        impl Deref for $name {
            type Target = $content;

            fn deref(&self) -> &$content {
                &self.0
            }
        }
    };
}

handle!(
    /// The plan at hand.
    PlanHandle,
    Plan
);
handle!(
    /// The scenario at hand.
    ScenarioHandle,
    Scenario
);
handle!(
    /// What follows from a plan and a scenario.
    Evaluated,
    Evaluation
);
handle!(
    /// The log of earlier visits, oldest first.
    Earlier,
    Vec<Line>
);
