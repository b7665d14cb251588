#!/usr/bin/env python3
"""Writes subjects.csv of spanish-credit from credit_data of the R package modeldata.

usage: python3 convert.py SOURCE.csv [OUTPUT.csv]

SOURCE.csv is the table as R writes it: Status, Seniority, Home, Time, Age, Marital, Records, Job,
Expenses, Income, Assets, Debt, Amount, Price. The rows stay in their order and get the ids 1, 2,
3 ...; NA becomes an empty field; nothing else is changed. Plain Python 3, no packages; the same
input gives the same bytes.
"""
import csv
import sys
from pathlib import Path

COLUMNS = [
    "Status", "Seniority", "Home", "Time", "Age", "Marital", "Records", "Job", "Expenses", "Income",
    "Assets", "Debt", "Amount", "Price",
]


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    target = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).with_name("subjects.csv")
    with open(arguments[1], encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        if reader.fieldnames != COLUMNS:
            sys.exit(f"{arguments[1]}:1: the header is not that of credit_data")
        rows = list(reader)
    with open(target, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["id", *COLUMNS])
        for number, row in enumerate(rows, start=1):
            writer.writerow([number, *("" if text == "NA" else text for text in row.values())])
    bad = sum(row["Status"] == "bad" for row in rows)
    print(f"{target.name}: {len(rows)} subjects, {bad} bad", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv)
