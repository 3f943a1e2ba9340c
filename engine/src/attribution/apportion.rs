use crate::criterion::power_of_ten;

/// Rounds figures to whole units of 10^−`decimals` so that they add up to `total` units: the method of largest
/// remainders (Hamilton).
///
/// Each figure is rounded to the nearest unit, half away from zero. What the sum is then short of goes, one unit each, to
/// the figures that rounding took most from; what it is beyond is taken from those that rounding gave most. Of equals,
/// the first comes first. With all signs turned, the result is the same with all signs turned. Where the total is that of
/// the figures, to within less than a unit, a figure of 0 stays 0 and none ends a whole unit away from its own value.
///
/// ```
/// use planner_engine::attribution::apportion;
///
/// // 1.4 + 1.4 + 1.2 = 4: rounding alone gives 1 + 1 + 1, and the first has lost the most.
/// assert_eq!(apportion(&[1.4, 1.4, 1.2], 4, 0), [2, 1, 1]);
/// assert_eq!(apportion(&[-1.4, -1.4, -1.2], -4, 0), [-2, -1, -1]);
/// ```
#[must_use]
pub fn apportion(points: &[f64], total: i64, decimals: u8) -> Vec<i64> {
    let scale = power_of_ten(decimals);
    let mut units: Vec<i64> = points.iter().map(|x| in_units(*x, decimals)).collect();
    #[allow(clippy::cast_precision_loss)] // Units of points or of weights: far below 2^53.
    let lost: Vec<f64> = points.iter().zip(&units).map(|(x, units)| x * scale - *units as f64).collect();
    let mut short = total - units.iter().sum::<i64>();
    let sign = short.signum();
    let mut order: Vec<usize> = (0..points.len()).collect();
    #[allow(clippy::cast_precision_loss)] // A sign.
    let by_loss = |i: &usize, j: &usize| (sign as f64 * lost[*j]).total_cmp(&(sign as f64 * lost[*i]));
    order.sort_by(by_loss);
    for i in order.into_iter().cycle() {
        if short == 0 {
            break;
        }
        units[i] += sign;
        short -= sign;
    }
    units
}

/// The nearest whole number of units of 10^−`decimals`, half away from zero.
#[allow(clippy::cast_possible_truncation)] // Cut off at the ends of the whole numbers, which no caller comes near.
pub(crate) fn in_units(points: f64, decimals: u8) -> i64 {
    libm::round(points * power_of_ten(decimals)) as i64
}
