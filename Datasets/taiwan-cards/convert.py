#!/usr/bin/env python3
"""Writes the tables of taiwan-cards from the UCI table "default of credit card clients".

usage: python3 convert.py SOURCE.csv [FOLDER] [--reading paths|published]

SOURCE.csv has the columns ID, LIMIT_BAL, SEX, EDUCATION, MARRIAGE, AGE, PAY_0, PAY_2 ... PAY_6,
BILL_AMT1 ... BILL_AMT6, PAY_AMT1 ... PAY_AMT6, default.payment.next.month. Written are
  subjects.csv  one row a client: sex, age, education, marriage, the six payment states as
                published, the outcome
  accounts.csv  the one card of each client with limit and the bill of September 2005
  events.csv    one missed instalment for every month with a payment state of 1 or more, dated on
                the last day of that month

Days past due of a state k: with --reading paths (the default) 30 for k = 1 and 2, 30 (k - 1)
above; with --reading published 30 k. README.md gives the reason. Plain Python 3, no packages; the
same input gives the same bytes.
"""
import csv
import sys
from pathlib import Path

# Column of the source, last day of its month; earliest first.
MONTHS = [
    ("PAY_6", "2005-04-30"), ("PAY_5", "2005-05-31"), ("PAY_4", "2005-06-30"),
    ("PAY_3", "2005-07-31"), ("PAY_2", "2005-08-31"), ("PAY_0", "2005-09-30"),
]
SEX = {"1": "male", "2": "female"}
# 0, 5 and 6 are not documented by the publishers: left empty.
EDUCATION = {
    "1": "graduate_school", "2": "university", "3": "high_school", "4": "other",
    "0": "", "5": "", "6": "",
}
# 0 is not documented by the publishers: left empty.
MARRIAGE = {"1": "married", "2": "single", "3": "other", "0": ""}


def days_past_due(state, reading):
    if reading == "published":
        return 30 * state
    return 30 * max(1, state - 1)


def subject(row):
    return [
        row["ID"], SEX[row["SEX"]], row["AGE"], EDUCATION[row["EDUCATION"]],
        MARRIAGE[row["MARRIAGE"]], *(row[column] for column, _ in MONTHS),
        row["default.payment.next.month"],
    ]


def account(row):
    return [row["ID"], row["ID"], "account.card", row["LIMIT_BAL"], row["BILL_AMT1"], MONTHS[-1][1]]


def events(rows, reading):
    number = 0
    for row in rows:
        for column, day in MONTHS:
            state = int(row[column])
            if state >= 1:
                number += 1
                severity = days_past_due(state, reading)
                yield [number, row["ID"], row["ID"], day, "debt.instalment_missed", severity]


def write(path, header, rows):
    count = 0
    with open(path, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow(row)
            count += 1
    print(f"{path.name}: {count} rows", file=sys.stderr)


def main(arguments):
    reading = "paths"
    if "--reading" in arguments:
        place = arguments.index("--reading")
        reading = arguments[place + 1] if place + 1 < len(arguments) else ""
        del arguments[place:place + 2]
    if len(arguments) not in (2, 3) or reading not in ("paths", "published"):
        sys.exit(__doc__)
    folder = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).parent
    with open(arguments[1], encoding="utf-8", newline="") as source:
        rows = sorted(csv.DictReader(source), key=lambda row: int(row["ID"]))
    states = ["pay_" + day[:7].replace("-", "_") for _, day in MONTHS]
    header = ["id", "sex", "age", "education", "marriage", *states, "default_next_month"]
    write(folder / "subjects.csv", header, map(subject, rows))
    header = ["account", "subject", "kind", "limit", "balance", "balance_date"]
    write(folder / "accounts.csv", header, map(account, rows))
    header = ["event", "subject", "account", "date", "kind", "severity"]
    write(folder / "events.csv", header, events(rows, reading))


if __name__ == "__main__":
    main(sys.argv)
