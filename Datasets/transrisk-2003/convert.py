#!/usr/bin/env python3
"""Writes subjects.csv of transrisk-2003 from the tables that the Federal Reserve published in 2007.

usage: python3 convert.py FOLDER [OUTPUT.csv]

FOLDER holds totals.csv (persons of each race), transrisk_cdf_by_race_ssa.csv (per cent of a race at
or below a score) and transrisk_performance_by_race_ssa.csv (per cent of the persons at a score who
went bad). The persons of a race at a score are its total times the step of the distribution, the bad
ones that times the bad rate. Both are made whole by rounding the running sums, so that no group's
total is off by more than one half. Cells without persons are left out. Plain Python 3, no packages;
the same input gives the same bytes.
"""
import csv
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

RACES = {"Asian": "Asian", "Black": "Black", "Hispanic": "Hispanic", "White": "Non- Hispanic white"}


def read(path):
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def whole(number):
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def cells(race, total, shares, rates):
    """Score, whether bad, persons: for every step of the distribution."""
    before, bad, bad_before = 0, Decimal(0), 0
    for share, rate in zip(shares, rates):
        below = whole(total * Decimal(share[race]) / 100)
        persons = below - before
        bad += persons * Decimal(rate[race]) / 100
        bads = min(whole(bad) - bad_before, persons)
        before, bad_before = below, bad_before + bads
        for state, count in ((1, bads), (0, persons - bads)):
            if count > 0:
                yield share["Score"], state, count


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    folder = Path(arguments[1])
    target = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).with_name("subjects.csv")
    totals = read(folder / "totals.csv")[0]
    shares = read(folder / "transrisk_cdf_by_race_ssa.csv")
    rates = read(folder / "transrisk_performance_by_race_ssa.csv")
    if [row["Score"] for row in shares] != [row["Score"] for row in rates]:
        sys.exit("the two tables have different scores")
    number, persons, bad = 0, 0, 0
    with open(target, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["id", "race", "score", "bad", "persons"])
        for name, race in RACES.items():
            for score, state, count in cells(race, int(totals[race]), shares, rates):
                number, persons, bad = number + 1, persons + count, bad + state * count
                writer.writerow([number, name, score, state, count])
    print(f"{target.name}: {number} cells, {persons} persons, {bad} bad", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv)
