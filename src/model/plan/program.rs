//! A small linear program: the least cost that meets all demands.

/// What is nearer to zero than this is taken for zero; all numbers are about one.
const TINY: f64 = 1e-10;

/// Finds x ≥ 0 of least `cost` · x with `rows` · x ≥ `demands`, where no cost is negative: the dual
/// simplex method, on a full tableau. What cannot be met is passed over.
///
/// Only sums, products and comparisons of floats, in a fixed order: the same in every browser.
pub(super) fn least(cost: &[f64], rows: &[Vec<f64>], demands: &[f64]) -> Vec<f64> {
    let mut table = Table::new(cost, rows, demands);
    // Each pivot makes the cost no lower; there are rarely more than twice as many as rows.
    for _ in 0..50 * (rows.len() + cost.len()) {
        let Some((row, column)) = table.pivot() else {
            break;
        };
        table.turn(row, column);
    }
    table.solution(cost.len())
}

/// rows · x + slack = value, with a row of costs. A slack or an x is basic in each row.
struct Table {
    rows: Vec<Vec<f64>>,
    values: Vec<f64>,
    cost: Vec<f64>,
    basic: Vec<usize>,
    /// Rows that cannot be met.
    given_up: Vec<bool>,
}

impl Table {
    fn new(cost: &[f64], rows: &[Vec<f64>], demands: &[f64]) -> Self {
        let (width, height) = (cost.len(), rows.len());
        let row = |(index, row): (usize, &Vec<f64>)| {
            let mut all: Vec<f64> = row.iter().map(|number| -number).collect();
            all.resize(width + height, 0.0);
            all[width + index] = 1.0;
            all
        };
        let mut all_costs = cost.to_vec();
        all_costs.resize(width + height, 0.0);
        Self {
            rows: rows.iter().enumerate().map(row).collect(),
            values: demands.iter().map(|demand| -demand).collect(),
            cost: all_costs,
            basic: (width..width + height).collect(),
            given_up: vec![false; height],
        }
    }

    /// The row that is furthest from being met, and the column that helps at the least cost.
    fn pivot(&mut self) -> Option<(usize, usize)> {
        loop {
            let mut worst: Option<usize> = None;
            for (row, value) in self.values.iter().enumerate() {
                let worse = worst.is_none_or(|worst| *value < self.values[worst]);
                if *value < -TINY && worse && !self.given_up[row] {
                    worst = Some(row);
                }
            }
            let row = worst?;
            let mut best: Option<(usize, f64)> = None;
            for (column, number) in self.rows[row].iter().enumerate() {
                if *number < -TINY {
                    let ratio = self.cost[column] / -number;
                    if best.is_none_or(|(_, least)| ratio < least - TINY) {
                        best = Some((column, ratio));
                    }
                }
            }
            match best {
                Some((column, _)) => return Some((row, column)),
                None => self.given_up[row] = true,
            }
        }
    }

    /// Makes a column basic in a row.
    fn turn(&mut self, row: usize, column: usize) {
        let by = self.rows[row][column];
        let mut line = std::mem::take(&mut self.rows[row]);
        for number in &mut line {
            *number /= by;
        }
        let value = self.values[row] / by;
        self.values[row] = value;
        let used: Vec<usize> = (0..line.len()).filter(|&at| line[at] != 0.0).collect();
        for (other, numbers) in self.rows.iter_mut().enumerate() {
            if other == row {
                continue;
            }
            let times = numbers[column];
            if times != 0.0 {
                for &at in &used {
                    numbers[at] -= times * line[at];
                }
                self.values[other] -= times * value;
            }
        }
        let times = self.cost[column];
        for &at in &used {
            self.cost[at] -= times * line[at];
        }
        self.rows[row] = line;
        self.basic[row] = column;
    }

    fn solution(&self, width: usize) -> Vec<f64> {
        let mut solution = vec![0.0; width];
        for (value, &column) in self.values.iter().zip(&self.basic) {
            if column < width {
                solution[column] = value.max(0.0);
            }
        }
        solution
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_costs_least() {
        // The diet of a textbook: 0.6 x + 0.35 y with three demands.
        let rows = [vec![5.0, 7.0], vec![4.0, 2.0], vec![2.0, 1.0]];
        let x = least(&[0.6, 0.35], &rows, &[8.0, 15.0, 3.0]);
        assert!((0.6 * x[0] + 0.35 * x[1] - 2.25).abs() < 1e-9, "{x:?}");
        assert!((x[0] - 3.75).abs() < 1e-9, "{x:?}");
    }

    #[test]
    fn looks_ahead_where_little_closes_at_once() {
        // A tenth closes at once, the rest a month later. Month by month, the second month would
        // be asked for nothing and the third for ten times its quota.
        let rows = [
            vec![1.0, 0.0, 0.0],
            vec![9.0, 1.0, 0.0],
            vec![0.0, 9.0, 1.0],
        ];
        let x = least(&[1.0; 3], &rows, &[1.0, 9.0, 10.0]);
        assert!(
            (x.iter().sum::<f64>() - (1.0 + 10.0 / 9.0)).abs() < 1e-9,
            "{x:?}"
        );
    }

    /// All corners of a program with two unknowns, tried one by one.
    fn by_corners(cost: &[f64; 2], rows: &[Vec<f64>], demands: &[f64]) -> Option<f64> {
        let axes = [vec![1.0, 0.0], vec![0.0, 1.0]];
        let lines: Vec<(&Vec<f64>, f64)> = rows
            .iter()
            .zip(demands.iter().copied())
            .chain(axes.iter().map(|axis| (axis, 0.0)))
            .collect();
        let mut best: Option<f64> = None;
        for (at, (one, a)) in lines.iter().enumerate() {
            for (two, b) in &lines[at + 1..] {
                let whole = one[0] * two[1] - one[1] * two[0];
                if whole == 0.0 {
                    continue;
                }
                let x = [
                    (a * two[1] - one[1] * b) / whole,
                    (one[0] * b - a * two[0]) / whole,
                ];
                let met = |(row, demand): &(&Vec<f64>, f64)| {
                    row[0] * x[0] + row[1] * x[1] >= demand - 1e-9
                };
                if lines.iter().all(met) {
                    let price = cost[0] * x[0] + cost[1] * x[1];
                    best = Some(best.map_or(price, |best| best.min(price)));
                }
            }
        }
        best
    }

    proptest::proptest! {
        #[test]
        fn finds_the_best_corner(numbers in proptest::array::uniform12(-5_i8..10), cost in 1_i8..9) {
            let numbers = numbers.map(f64::from);
            let rows: Vec<Vec<f64>> = numbers[..8].chunks(2).map(<[f64]>::to_vec).collect();
            let cost = [f64::from(cost), 3.0];
            if let Some(best) = by_corners(&cost, &rows, &numbers[8..]) {
                let x = least(&cost, &rows, &numbers[8..]);
                let price = cost[0] * x[0] + cost[1] * x[1];
                proptest::prop_assert!((price - best).abs() < 1e-6, "{} {}", price, best);
                for (row, demand) in rows.iter().zip(&numbers[8..]) {
                    proptest::prop_assert!(row[0] * x[0] + row[1] * x[1] >= demand - 1e-6);
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_met_does_not_stop_the_rest() {
        let x = least(&[1.0], &[vec![0.0], vec![2.0]], &[1.0, 3.0]);
        assert_eq!(x, [1.5]);
    }
}
