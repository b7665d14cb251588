#!/usr/bin/env python3
"""Writes subjects.csv of german-credit from the Statlog data in South German coding.

usage: python3 convert.py SOURCE.csv [OUTPUT.csv]

SOURCE.csv has the header
  laufkont,laufzeit,moral,verw,hoehe,sparkont,beszeit,rate,famges,buerge,wohnzeit,verm,alter,
  weitkred,wohn,bishkred,beruf,pers,telef,gastarb,kredit
and one row a loan, with the integer codes of the corrected code table (Groemping 2019). The rows
stay in their order and get the ids 1, 2, 3 ...; nothing else is changed. Every code is checked
against the table below. Plain Python 3, no packages; the same input gives the same bytes.
"""
import csv
import sys
from pathlib import Path

# The codes of the corrected code table; a pair: the least and the greatest number of the data.
CODES = {
    "laufkont": range(1, 5), "laufzeit": (4, 72), "moral": range(0, 5), "verw": range(0, 11),
    "hoehe": (250, 18424), "sparkont": range(1, 6), "beszeit": range(1, 6), "rate": range(1, 5),
    "famges": range(1, 5), "buerge": range(1, 4), "wohnzeit": range(1, 5), "verm": range(1, 5),
    "alter": (19, 75), "weitkred": range(1, 4), "wohn": range(1, 4), "bishkred": range(1, 5),
    "beruf": range(1, 5), "pers": range(1, 3), "telef": range(1, 3), "gastarb": range(1, 3),
    "kredit": range(0, 2),
}


def allowed(column, value):
    codes = CODES[column]
    if isinstance(codes, tuple):
        return codes[0] <= value <= codes[1]
    return value in codes


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    target = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).with_name("subjects.csv")
    with open(arguments[1], encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        if reader.fieldnames != list(CODES):
            sys.exit(f"{arguments[1]}:1: the header is not that of the South German coding")
        rows = list(reader)
    for number, row in enumerate(rows, start=2):
        for column, text in row.items():
            if not text.isdigit() or not allowed(column, int(text)):
                sys.exit(f"{arguments[1]}:{number}: column {column}: not a code of the code table")
    with open(target, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["id", *CODES])
        for number, row in enumerate(rows, start=1):
            writer.writerow([number, *row.values()])
    bad = sum(row["kredit"] == "0" for row in rows)
    print(f"{target.name}: {len(rows)} subjects, {bad} bad", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv)
