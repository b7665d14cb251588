"""Writes the reference numbers of DisparityReferenceTests.

    pip install numpy scipy scikit-learn statsmodels fairlearn
    python make_disparity_reference.py          # from this folder

Rates by group come from fairlearn's MetricFrame, intervals and tests from statsmodels and SciPy,
areas and curves from scikit-learn.
"""

import numpy as np
import scipy.stats as st
import sklearn.metrics as skm
import statsmodels.stats.proportion as prop
from fairlearn.metrics import (
    MetricFrame,
    demographic_parity_ratio,
    false_positive_rate,
    selection_rate,
    true_positive_rate,
)

LEVELS = ["north", "south", "west"]
CUT = 30


def population():
    random = np.random.default_rng(5)
    level = random.choice(3, size=900, p=[0.47, 0.48, 0.05])
    score = np.clip(np.round(random.normal(48 - 6 * level, 20) / 5) * 5, 0, 100).astype(int)
    bad = (random.uniform(size=len(level)) < 1 / (1 + np.exp((score - 22) / 14))).astype(int)
    return level, score, bad


def rows(level, score, bad):
    """Level, statistic, value, lower, upper, p-value; None where there is none."""
    selected = (score >= CUT).astype(int)
    frame = MetricFrame(
        metrics={
            "selection_rate": selection_rate,
            "true_positive_rate": true_positive_rate,
            "false_positive_rate": false_positive_rate,
        },
        y_true=1 - bad,
        y_pred=selected,
        sensitive_features=level,
    )
    reference = int(frame.by_group["selection_rate"].idxmax())
    found = []

    def counts(group, condition):
        chosen = (level == group) & condition
        return selected[chosen].sum(), chosen.sum()

    conditions = {
        "selection_rate": np.ones(len(level), bool),
        "true_positive_rate": bad == 0,
        "false_positive_rate": bad == 1,
    }
    for group, name in enumerate(LEVELS):
        for statistic, condition in conditions.items():
            hits, n = counts(group, condition)
            low, high = prop.proportion_confint(hits, n, method="wilson")
            found.append((name, statistic, frame.by_group[statistic][group], low, high, None, n))
            if statistic == "selection_rate" or group == reference:
                continue
            other, m = counts(reference, condition)
            low, high = prop.confint_proportions_2indep(
                hits, n, other, m, compare="diff", method="newcomb"
            )
            gap = frame.by_group[statistic][group] - frame.by_group[statistic][reference]
            found.append((name, statistic + "_gap", gap, low, high, None, n))
        own = level == group
        found.append((name, "auc", skm.roc_auc_score(bad[own], -score[own]), None, None, None, own.sum()))
        if group == reference:
            continue
        (hits, n), (other, m) = counts(group, conditions["selection_rate"]), counts(
            reference, conditions["selection_rate"]
        )
        ratio = (hits / n) / (other / m)
        low, high = prop.confint_proportions_2indep(hits, n, other, m, compare="ratio", method="log")
        expected = min(n, m) * min(hits + other, n + m - hits - other) / (n + m)
        if expected < 5:
            p = st.fisher_exact([[hits, n - hits], [other, m - other]])[1]
        else:
            p = prop.proportions_ztest([hits, other], [n, m])[1]
        found.append((name, "adverse_impact_ratio", ratio, low, high, p, n))
        smd = (score[own].mean() - score[level == reference].mean()) / score.std(ddof=1)
        found.append((name, "standardized_mean_difference", smd, None, None, None, n))
    ratios = [r[2] for r in found if r[1] == "adverse_impact_ratio"]
    parity = demographic_parity_ratio(1 - bad, selected, sensitive_features=level)
    assert abs(min(ratios) - parity) < 1e-12
    return LEVELS[reference], found


def text(value):
    return "nil" if value is None else repr(float(value))


def main():
    level, score, bad = population()
    reference, found = rows(level, score, bad)
    goods, bads, _ = skm.roc_curve(bad, -score, drop_intermediate=False)

    def numbers(values):
        lines, line = [], "   "
        for value in values:
            piece = f" {value},"
            if len(line) + len(piece) > 96:
                lines.append(line)
                line = "   "
            line += piece
        return "\n".join(lines + [line])

    with open("DisparityReference.swift", "w") as out:
        out.write("// Written by make_disparity_reference.py; run it again instead of editing.\n\n")
        out.write("/// Groups as fairlearn, statsmodels, SciPy and scikit-learn see them.\n")
        out.write("enum DisparityReference {\n")
        out.write("  struct Row {\n    let level: String\n    let statistic: String\n")
        out.write("    let value: Double\n    let lower: Double?\n    let upper: Double?\n")
        out.write("    let pValue: Double?\n    let n: Int\n  }\n\n")
        names = ", ".join(f'"{name}"' for name in LEVELS)
        out.write(f"  static let levels = [{names}]\n")
        out.write(f'  static let reference = "{reference}"\n')
        for name, values, kind in [
            ("level", level, "UInt16"),
            ("score", score, "Int64"),
            ("bad", bad, "Int"),
            ("goodsRefused", [text(v) for v in goods], "Double"),
            ("badsRefused", [text(v) for v in bads], "Double"),
        ]:
            out.write(f"  static let {name}: [{kind}] = [\n{numbers(values)}\n  ]\n")
        out.write("  static let rows: [Row] = [\n")
        for name, statistic, value, low, high, p, n in found:
            out.write(
                f'    Row(\n      level: "{name}",\n      statistic: "{statistic}",\n'
                f"      value: {text(value)},\n      lower: {text(low)},\n      upper: {text(high)},\n"
                f"      pValue: {text(p)},\n      n: {n}\n    ),\n"
            )
        out.write("  ]\n}\n")


if __name__ == "__main__":
    main()
