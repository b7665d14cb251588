#!/usr/bin/env python3
"""Joins the tables of the Czech bank (PKDD 1999) to a data package.

usage: python3 convert.py SOURCE-FOLDER FOLDER

SOURCE-FOLDER holds fin_loan.csv, fin_account.csv, fin_disp.csv, fin_client.csv, fin_card.csv and
fin_district.csv with dates 20 years late and amounts divided by ten, as in the copy that the
descriptor beside this file reads. Written into FOLDER, with the dates and amounts of the bank, are
  datapackage.json
  subjects.csv  the borrowers, one a loan: the owner's sex and day of birth, the district with its
                mean wage and unemployment, the day of the loan as the as-of date, the outcome
  accounts.csv  the owner's current account and cards, and the loan
Plain Python 3, no packages; the same input gives the same bytes.
"""
import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

SEX = {"F": "female", "M": "male"}


def read(folder, name):
    with open(folder / f"fin_{name}.csv", encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def day(text):
    return f"{int(text[:4]) - 20}{text[4:]}" if text else ""


def crowns(text):
    return Decimal(text) * 10


def tables(folder):
    """The rows of subjects and accounts."""
    accounts = {row["account_id"]: row for row in read(folder, "account")}
    owners = {row["account_id"]: row for row in read(folder, "disp") if row["type"] == "O"}
    clients = {row["client_id"]: row for row in read(folder, "client")}
    districts = {row["district_id"]: row for row in read(folder, "district")}
    cards = {}
    for row in read(folder, "card"):
        cards.setdefault(row["disp_id"], []).append(row)
    subjects, held = [], []
    for loan in sorted(read(folder, "loan"), key=lambda row: int(row["loan_id"])):
        number, owner = loan["loan_id"], owners[loan["account_id"]]
        client = clients[owner["client_id"]]
        district = districts[client["district_id"]]
        subjects.append([
            number, day(client["birth_date"]), SEX[client["sex"]], district["name"],
            day(loan["loan_date"]), district["avg_salary"], district["unemployment_96"],
            crowns(loan["amount"]), loan["duration"], loan["status"],
        ])
        account = accounts[loan["account_id"]]
        rows = [("current", account["account_id"], account["create_date"], "", "")]
        rows += [("card", c["card_id"], c["issued"], "", "") for c in cards.get(owner["disp_id"], [])]
        rows.append((
            "instalment.personal", number, loan["loan_date"], crowns(loan["amount"]),
            crowns(loan["payments"]),
        ))
        for kind, identity, opened, limit, payment in rows:
            name = f"{kind.split('.')[0]}-{identity}"
            held.append([name, number, f"account.{kind}", day(opened), limit, payment])
    return subjects, held


def field(name, kind):
    return {"name": name, "type": kind}


def resource(name, fields):
    return {
        "name": name, "type": "table", "path": f"{name}.csv", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "schema": {"fields": fields},
    }


def descriptor():
    beside = json.loads(Path(__file__).with_name("datapackage.json").read_text(encoding="utf-8"))
    keep = ("$schema", "licenses", "sources", "currency", "outcomes", "outcome")
    return {
        **{key: beside[key] for key in keep},
        "name": "berka-joined",
        "title": "Borrowers of a Czech bank, 1993 to 1998 (PKDD 1999)",
        "as_of": "1998-12-31",
        "records": ["account.current", "account.card", "account.instalment.personal"],
        "groups": ["sex", {"column": "age", "cuts": [25, 35, 50]}],
        "resources": [
            resource("subjects", [
                field("id", "integer"), field("born", "date"), field("sex", "string"),
                field("place", "string"), field("as_of", "date"), field("district_wage", "number"),
                field("district_unemployment", "number"), field("amount", "number"),
                field("duration", "integer"), field("status", "string"),
            ]),
            resource("accounts", [
                field("account", "string"), field("subject", "integer"), field("kind", "string"),
                field("opened", "date"), field("limit", "number"), field("payment", "number"),
            ]),
        ],
    }


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows", file=sys.stderr)


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    target = Path(arguments[2])
    target.mkdir(parents=True, exist_ok=True)
    package = descriptor()
    for table, rows in zip(package["resources"], tables(Path(arguments[1]))):
        names = [described["name"] for described in table["schema"]["fields"]]
        write(target / table["path"], names, rows)
    text = json.dumps(package, indent=2, ensure_ascii=False)
    (target / "datapackage.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv)
