#!/usr/bin/env python3
"""Writes subjects.csv of lending-club-2016 from lending_club of the R package modeldata.

usage: python3 convert.py SOURCE.csv [OUTPUT.csv]

SOURCE.csv is the table as R writes it, 23 columns from funded_amnt to Class. The rows stay in their
order and get the ids 1, 2, 3 ...; nothing else is changed. Plain Python 3, no packages; the same
input gives the same bytes.
"""
import csv
import sys
from pathlib import Path

COLUMNS = [
    "funded_amnt", "term", "int_rate", "sub_grade", "addr_state", "verification_status",
    "annual_inc", "emp_length", "delinq_2yrs", "inq_last_6mths", "revol_util", "acc_now_delinq",
    "open_il_6m", "open_il_12m", "open_il_24m", "total_bal_il", "all_util", "inq_fi",
    "inq_last_12m", "delinq_amnt", "num_il_tl", "total_il_high_credit_limit", "Class",
]


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    target = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).with_name("subjects.csv")
    with open(arguments[1], encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        if reader.fieldnames != COLUMNS:
            sys.exit(f"{arguments[1]}:1: the header is not that of lending_club")
        rows = list(reader)
    with open(target, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["id", *COLUMNS])
        for number, row in enumerate(rows, start=1):
            writer.writerow([number, *row.values()])
    bad = sum(row["Class"] == "bad" for row in rows)
    print(f"{target.name}: {len(rows)} subjects, {bad} bad", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv)
