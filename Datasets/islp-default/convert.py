#!/usr/bin/env python3
"""Writes subjects.csv of islp-default from Default.csv of the Python package ISLP.

usage: python3 convert.py SOURCE.csv [OUTPUT.csv]

SOURCE.csv has the columns default, student, balance, income. The rows stay in their order and get
the ids 1, 2, 3 ...; balance and income are rounded to cents. Plain Python 3, no packages; the same
input gives the same bytes.
"""
import csv
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path


def cents(text):
    return Decimal(text).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    target = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).with_name("subjects.csv")
    with open(arguments[1], encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        if reader.fieldnames != ["default", "student", "balance", "income"]:
            sys.exit(f"{arguments[1]}:1: the header is not that of Default")
        rows = list(reader)
    with open(target, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["id", "default", "student", "balance", "income"])
        for number, row in enumerate(rows, start=1):
            amounts = cents(row["balance"]), cents(row["income"])
            writer.writerow([number, row["default"], row["student"], *amounts])
    bad = sum(row["default"] == "Yes" for row in rows)
    print(f"{target.name}: {len(rows)} subjects, {bad} bad", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv)
