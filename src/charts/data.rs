//! What a chart shows as a table: a row a year, for those who read figures rather than lines.

use super::figures;
use super::layout::figure;
use super::model::{IndicatorChart, SeriesRole};

/// A chart's figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartData {
    /// What the columns hold.
    pub columns: Vec<Column>,
    /// The years, ascending, each with a text a column; none where nothing is known.
    pub rows: Vec<(i32, Vec<Option<String>>)>,
}

/// A column of a chart's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The line it belongs to; none for what is not drawn as a line.
    pub role: Option<SeriesRole>,
}

impl ChartData {
    /// A column for each line of a chart, in the chart's order.
    pub fn of(chart: &IndicatorChart) -> Self {
        let columns = chart.series.iter().map(|s| Column { name: s.label.clone(), role: Some(s.role) }).collect();
        let texts = |year: i32| {
            let at = |points: &[super::Point]| points.iter().find(|p| p.year == year).map(|p| figure(chart, p.level));
            chart.series.iter().map(|s| at(&s.points)).collect()
        };
        Self { columns, rows: chart.years.iter().map(|year| (*year, texts(*year))).collect() }
    }

    /// The same with one more column, whose texts stand in the order of the years.
    #[must_use]
    pub fn with(mut self, name: String, texts: impl IntoIterator<Item = Option<String>>) -> Self {
        self.columns.push(Column { name, role: None });
        let mut texts = texts.into_iter();
        for (_, row) in &mut self.rows {
            row.push(texts.next().flatten());
        }
        self
    }

    /// What is known of a year: columns with their texts.
    pub fn at(&self, year: i32) -> impl Iterator<Item = (&Column, &str)> {
        let row = self.rows.iter().find(|(y, _)| *y == year).map(|(_, texts)| texts.as_slice()).unwrap_or_default();
        self.columns.iter().zip(row).filter_map(|(column, text)| Some((column, text.as_deref()?)))
    }
}

/// The unit, where the figures themselves do not carry it.
pub fn unit(chart: &IndicatorChart) -> Option<&str> {
    figures::caption(&chart.axis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples;

    #[test]
    fn every_line_is_a_column_and_what_is_unknown_stays_empty() {
        let data = ChartData::of(&samples::plots_with_gaps());
        let names: Vec<&str> = data.columns.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["规划", "情景"]);
        // 2020: the plan has 92.0, the scenario nothing. 2025: 97.0 and 95.0, which is the limit itself.
        assert_eq!(data.rows[1], (2020, vec![Some("92%".into()), None]));
        assert_eq!(data.rows[6], (2025, vec![Some("97%".into()), Some("95%".into())]));
        assert_eq!(data.at(2020).map(|(c, text)| (c.name.as_str(), text)).collect::<Vec<_>>(), [("规划", "92%")]);
        assert_eq!(data.at(1999).count(), 0);
    }

    #[test]
    fn limits_carry_their_sign() {
        let data = ChartData::of(&samples::farmland());
        assert_eq!(data.rows[0].1, [Some(">95%".to_owned()), Some(">95%".to_owned())]);
    }

    #[test]
    fn more_columns_can_follow() {
        let data = ChartData::of(&samples::plots_with_gaps()).with("目标".into(), [Some(">95%".to_owned())]);
        assert_eq!(data.rows[0].1[2].as_deref(), Some(">95%"));
        assert_eq!(data.rows[1].1[2], None);
    }
}
