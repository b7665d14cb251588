#!/usr/bin/env python3
"""Writes subjects.csv of lending-club-2018 from loans_full_schema of OpenIntro.

usage: python3 convert.py SOURCE.csv [OUTPUT.csv]

SOURCE.csv has the 55 columns of loans_full_schema. The rows stay in their order and get the ids 1,
2, 3 ... Left out are the title of the job (free text), the columns of second applicants, those that
tell how the loan went on, and some that repeat others. Derived are

  late_12m          30 if months_since_last_delinq is at most 12
  oldest_line_by    the last day of the year earliest_credit_line
  any_mortgage      num_mort_accounts > 0
  any_public_record num_historical_failed_to_pay, tax_liens, public_record_bankrupt or
                    num_collections_last_12m > 0

Plain Python 3, no packages; the same input gives the same bytes.
"""
import csv
import sys
from pathlib import Path

# Columns of the source, and behind a colon those that are derived.
COLUMNS = [
    "issue_month", "state", "homeownership", "annual_income", "verified_income", "emp_length",
    "debt_to_income", "application_type", "delinq_2y", "months_since_last_delinq", ":late_12m",
    "earliest_credit_line", ":oldest_line_by", "inquiries_last_12m",
    "months_since_last_credit_inquiry", "total_credit_lines", "open_credit_lines",
    "total_credit_limit", "total_credit_utilized", "num_collections_last_12m",
    "num_historical_failed_to_pay", "months_since_90d_late", "accounts_opened_24m",
    "num_open_cc_accounts", "num_cc_carrying_balance", "num_mort_accounts", ":any_mortgage",
    "account_never_delinq_percent", "tax_liens", "public_record_bankrupt", ":any_public_record",
    "loan_purpose", "loan_amount", "term", "interest_rate", "sub_grade", "loan_status",
]
RECORDS = [
    "num_historical_failed_to_pay", "tax_liens", "public_record_bankrupt",
    "num_collections_last_12m",
]


def derived(row):
    months = row["months_since_last_delinq"]
    return {
        "late_12m": "30" if months and float(months) <= 12 else "",
        "oldest_line_by": f"{int(row['earliest_credit_line'])}-12-31",
        "any_mortgage": "true" if int(row["num_mort_accounts"]) > 0 else "false",
        "any_public_record": "true" if any(int(row[name]) > 0 for name in RECORDS) else "false",
    }


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    target = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).with_name("subjects.csv")
    with open(arguments[1], encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        missing = [name for name in COLUMNS if name[0] != ":" and name not in reader.fieldnames]
        if missing:
            sys.exit(f"{arguments[1]}:1: the header lacks {', '.join(missing)}")
        rows = list(reader)
    with open(target, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["id", *(name.lstrip(":") for name in COLUMNS)])
        for number, row in enumerate(rows, start=1):
            row.update(derived(row))
            # Whole numbers that the publisher wrote with a decimal, as in 38.0.
            texts = (row[name.lstrip(":")].removesuffix(".0") for name in COLUMNS)
            writer.writerow([number, *texts])
    print(f"{target.name}: {len(rows)} subjects", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv)
