"""Data packages before two judges: frictionless and parallax.

Usage: check_datasets.py valid PARALLAX FOLDER...
       check_datasets.py broken PARALLAX FOLDER

`valid` expects no error of either in the packages of the folders; a package whose tables stand in a
folder that is not there is skipped, visibly, but for its descriptor. `broken` writes one package for
every mistake below into FOLDER and expects that parallax finds something wherever frictionless does.
Ends with 1 otherwise.
"""
import copy
import json
import pathlib
import subprocess
import sys

import frictionless

# Rows that a descriptor leaves out on purpose, as required values that are missing; both judges
# report them.
LEFT_OUT = {"lending-club": {"constraint-error"}}


def check(parallax, path):
    """What parallax says of a package: the status and the text."""
    run = subprocess.run(
        [parallax, "datasets", "check", str(path)], capture_output=True, text=True, timeout=300
    )
    return run.returncode, (run.stdout + run.stderr).strip()


def validate(folder, basepath=None):
    """The kinds of errors that frictionless finds in a package."""
    path = pathlib.Path(folder) / "datapackage.json"
    if basepath is None:
        report = frictionless.validate(str(path))
    else:
        descriptor = json.loads(path.read_text())
        try:
            package = frictionless.Package(descriptor, basepath=str(basepath))
        except frictionless.FrictionlessException as exception:
            return {error.type for error in [exception.error, *exception.reasons]}
        report = package.validate()
    return {error[0] for error in report.flatten(["type"])}


def valid(parallax, folders):
    failed = skipped = 0
    folders = [pathlib.Path(f) for f in folders]
    folders = [f for f in folders if (f / "datapackage.json").exists()]
    for folder in folders:
        descriptor = json.loads((folder / "datapackage.json").read_text())
        tables = folder / descriptor.get("folder", ".")
        if not tables.is_dir():
            # The descriptor alone: frictionless looks at the tables only when it validates.
            frictionless.Package(descriptor, basepath=str(folder))
            skipped += 1
            print(f"{folder.name}: descriptor valid; tables skipped, {tables} is not there")
            continue
        errors = validate(folder, tables if "folder" in descriptor else None)
        status, said = check(parallax, folder)
        expected = LEFT_OUT.get(folder.name, set())
        if errors != expected or (status == 0) == bool(expected):
            failed += 1
            print(f"{folder.name}: frictionless {sorted(errors)}, parallax {status}\n{said}")
    print(f"valid: {len(folders)} packages, {skipped} without tables, {failed} failures")
    return failed


def field(name, type=None, **keys):
    described = {"name": name}
    if type:
        described["type"] = type
    described.update(keys)
    return described


SUBJECTS = "id,age,income,joined,code,member,note\n" + "".join(
    f"{i},{20 + i},{1000 * i}.5,2020-01-{i:02},A-{i},true,n{i}\n" for i in range(1, 6)
)
ACCOUNTS = "account,subject,kind,opened,limit\n" + "".join(
    f"a{i},{i},account.card,2019-01-01,{i}00\n" for i in range(1, 6)
)
EVENTS = "event,subject,account,date,kind,severity\n" + "".join(
    f"e{i},{i},a{i},2020-02-01,debt.instalment_missed,30\n" for i in range(1, 6)
)
PACKAGE = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "planted",
    "as_of": "2025-12-31",
    "records": ["account", "debt"],
    "resources": [
        {
            "name": "subjects", "path": "subjects.csv", "format": "csv", "encoding": "utf-8",
            "schema": {
                "fields": [
                    field("id", "integer", constraints={"required": True, "unique": True}),
                    field("age", "integer", constraints={"minimum": 18, "maximum": 99}),
                    field("income", "number"),
                    field("joined", "date", constraints={"minimum": "2000-01-01"}),
                    field("code", "string", constraints={
                        "pattern": "[A-Z]-[0-9]+", "minLength": 3, "maxLength": 6, "unique": True,
                    }),
                    field("member", "boolean"),
                    field("note", "string", constraints={"enum": ["n1", "n2", "n3", "n4", "n5"]}),
                ],
                "primaryKey": ["id"],
            },
        },
        {
            "name": "accounts", "path": "accounts.csv", "format": "csv", "encoding": "utf-8",
            "schema": {
                "fields": [
                    field("account", "string"), field("subject", "integer"),
                    field("kind", "string"), field("opened", "date"), field("limit", "number"),
                ],
                "primaryKey": ["account"],
                "foreignKeys": [
                    {"fields": ["subject"], "reference": {"resource": "subjects", "fields": ["id"]}}
                ],
            },
        },
        {
            "name": "events", "path": "events.csv", "format": "csv", "encoding": "utf-8",
            "schema": {
                "fields": [
                    field("event", "string"), field("subject", "integer"),
                    field("account", "string"), field("date", "date"), field("kind", "string"),
                    field("severity", "integer"),
                ],
                "primaryKey": ["event", "subject"],
                "foreignKeys": [
                    {"fields": "account",
                     "reference": {"resource": "accounts", "fields": "account"}}
                ],
            },
        },
    ],
}


class Case:
    """A package in the making: its descriptor and the bytes of its files."""

    def __init__(self):
        self.package = copy.deepcopy(PACKAGE)
        self.files = {
            "subjects.csv": SUBJECTS.encode(), "accounts.csv": ACCOUNTS.encode(),
            "events.csv": EVENTS.encode(),
        }
        self.text = None

    def table(self, index=0):
        return self.package["resources"][index]

    def schema(self, index=0):
        return self.table(index)["schema"]

    def field(self, name, index=0):
        return next(f for f in self.schema(index)["fields"] if f["name"] == name)

    def swap(self, old, new, file="subjects.csv"):
        old = old if isinstance(old, bytes) else old.encode()
        new = new if isinstance(new, bytes) else new.encode()
        assert old in self.files[file], old
        self.files[file] = self.files[file].replace(old, new, 1)

    def column(self, name, type, values, **keys):
        """A further column of subjects."""
        self.schema()["fields"].append(field(name, type, **keys))
        lines = self.files["subjects.csv"].decode().splitlines()
        values = [name, *values]
        assert len(lines) == len(values)
        joined = (line + "," + value for line, value in zip(lines, values))
        self.files["subjects.csv"] = ("\n".join(joined) + "\n").encode()

    def write(self, folder):
        folder.mkdir(parents=True)
        text = self.text if self.text is not None else json.dumps(self.package, indent=1)
        (folder / "datapackage.json").write_text(text)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)


GOOD = ["true"] * 5
ROW3 = "3,23,3000.5,2020-01-03,A-3,true,n3"

# One mistake each; the name says which.
MISTAKES = {
    # cells
    "integer: text": lambda c: c.swap("3,23,", "3,x,"),
    "integer: fraction": lambda c: c.swap("3,23,", "3,23.5,"),
    "integer: unread column": lambda c: c.column("n", "integer", ["1", "2", "x", "4", "5"]),
    "integer: 1.0": lambda c: c.column("n", "integer", ["1", "2", "3.0", "4", "5"]),
    "number: text": lambda c: c.swap("3000.5", "much"),
    "number: decimal comma": lambda c: c.swap("3000.5", '"3000,5"'),
    "number: unread column": lambda c: c.column("n", "number", ["1", "2", "3..0", "4", "5"]),
    "date: other format": lambda c: c.swap("2020-01-03", "03.01.2020"),
    "date: impossible": lambda c: c.swap("2020-01-03", "2020-02-30"),
    "date: empty text": lambda c: (
        c.swap("2020-01-03", "-"), c.schema().update(missingValues=[""])),
    "boolean: yes": lambda c: c.swap("A-3,true", "A-3,yes"),
    "boolean: declared values": lambda c: c.field("member").update(
        trueValues=["yes"], falseValues=["no"]),
    "year": lambda c: c.column("y", "year", ["2001", "2002", "02", "2004", "2005"]),
    "yearmonth": lambda c: c.column(
        "y", "yearmonth", ["2001-01", "2002-01", "2003-13", "2004-01", "2005-01"]),
    "time": lambda c: c.column("t", "time", ["10:00:00"] * 4 + ["25:00:00"]),
    "datetime": lambda c: c.column("t", "datetime", ["2020-01-01T10:00:00"] * 4 + ["yesterday"]),
    "string: email": lambda c: c.column("m", "string", ["a@b.org"] * 4 + ["nobody"], format="email"),
    "string: uri": lambda c: c.column("m", "string", ["https://b.org/"] * 4 + ["no where"],
                                      format="uri"),
    "string: uuid": lambda c: c.column(
        "m", "string", ["123e4567-e89b-12d3-a456-426614174000"] * 4 + ["123"], format="uuid"),
    "string: binary": lambda c: c.column("m", "string", ["QQ=="] * 4 + ["*"], format="binary"),
    "missing value not declared": lambda c: c.swap("3,23,", "3,NA,"),
    "empty value not missing": lambda c: (
        c.swap("3,23,", "3,,"), c.schema().update(missingValues=["NA"])),
    # constraints
    "required": lambda c: (c.field("age")["constraints"].update(required=True),
                           c.swap("3,23,", "3,,")),
    "required: unread column": lambda c: (c.field("joined")["constraints"].update(required=True),
                                          c.swap("2020-01-03", "")),
    "unique": lambda c: c.swap("A-3", "A-2"),
    "unique: numbers written differently": lambda c: c.column(
        "n", "number", ["1", "2.0", "2", "4", "5"], constraints={"unique": True}),
    "minimum": lambda c: c.swap("3,23,", "3,17,"),
    "maximum": lambda c: c.swap("3,23,", "3,100,"),
    "minimum: date": lambda c: c.swap("2020-01-03", "1999-12-31"),
    "maximum: unread number": lambda c: c.column(
        "n", "number", ["1", "2", "3", "4", "5.001"], constraints={"maximum": 5}),
    "exclusive minimum": lambda c: c.column(
        "n", "integer", ["1", "2", "3", "4", "5"], constraints={"exclusiveMinimum": 1}),
    "exclusive maximum": lambda c: c.column(
        "n", "number", ["1", "2", "3", "4", "5"], constraints={"exclusiveMaximum": 5}),
    "exclusive maximum: read column": lambda c: c.field("age")["constraints"].update(
        exclusiveMaximum=25),
    "minimum: year": lambda c: c.column(
        "y", "year", ["2001", "2002", "1999", "2004", "2005"], constraints={"minimum": "2000"}),
    "minimum: time": lambda c: c.column(
        "t", "time", ["10:00:00"] * 4 + ["07:00:00"], constraints={"minimum": "08:00:00"}),
    "pattern": lambda c: c.swap("A-3", "a-3"),
    "pattern: part of the text": lambda c: c.swap("A-3", "A-3x"),
    "minLength": lambda c: (c.swap("A-3", "A-"),
                            c.field("code")["constraints"].update(pattern=".*")),
    "maxLength": lambda c: (c.swap("A-3", "A-30000"),),
    "enum": lambda c: c.swap("true,n3", "true,n6"),
    "enum: number": lambda c: c.column(
        "n", "integer", ["1", "2", "3", "2", "1"], constraints={"enum": [1, 2]}),
    "primary key: twice": lambda c: c.swap("a3,3,", "a2,3,", "accounts.csv"),
    "primary key: two fields": lambda c: c.swap(
        "e3,3,a3", "e2,2,a2", "events.csv"),
    "primary key: empty": lambda c: c.swap("a3,3,", ",3,", "accounts.csv"),
    "primary key: no such field": lambda c: c.schema().update(primaryKey=["idd"]),
    "foreign key: subject": lambda c: c.swap("a3,3,", "a3,33,", "accounts.csv"),
    "foreign key: account": lambda c: c.swap("e3,3,a3", "e3,3,a33", "events.csv"),
    "foreign key: itself": lambda c: (
        c.column("boss", "integer", ["", "1", "1", "9", "2"]),
        c.schema().update(foreignKeys=[
            {"fields": ["boss"], "reference": {"resource": "", "fields": ["id"]}}])),
    "foreign key: no such resource": lambda c: c.schema(1)["foreignKeys"][0]["reference"].update(
        resource="persons"),
    "foreign key: no such field": lambda c: c.schema(1)["foreignKeys"][0]["reference"].update(
        fields=["number"]),
    # tables
    "ragged: short row": lambda c: c.swap(ROW3, "3,23,3000.5,2020-01-03,A-3,true"),
    "ragged: long row": lambda c: c.swap(ROW3, ROW3 + ",more"),
    "empty line": lambda c: c.swap(ROW3, ""),
    "missing column": lambda c: c.files.update(
        {"accounts.csv": b"account,subject,kind,opened\na1,1,account.card,2019-01-01\n"}),
    "extra column": lambda c: c.files.update({"subjects.csv": "".join(
        line + ",x\n" for line in SUBJECTS.splitlines()).encode()}),
    "columns in another order": lambda c: c.swap("id,age,", "age,id,"),
    "duplicate header": lambda c: c.swap("code,member,note", "code,member,member"),
    "blank header": lambda c: c.files.update({"subjects.csv": SUBJECTS.replace(
        "note", "", 1).encode()}),
    "fields in another order": lambda c: c.schema()["fields"].reverse(),
    "no header and rows": lambda c: c.files.update({"subjects.csv": b""}),
    "missing file": lambda c: c.files.pop("accounts.csv"),
    "missing file: unread resource": lambda c: c.package["resources"].append(
        {"name": "notes", "path": "notes.csv"}),
    "bad cell: unread resource": lambda c: (
        c.package["resources"].append({"name": "notes", "path": "notes.csv", "schema": {
            "fields": [field("n", "integer")]}}),
        c.files.update({"notes.csv": b"n\nx\n"})),
    "encoding: latin-1": lambda c: c.swap("n3\n", b"n\xfc\n"),
    "encoding: utf-16": lambda c: c.files.update({"subjects.csv": SUBJECTS.encode("utf-16")}),
    "encoding: unknown": lambda c: c.table().update(encoding="utf-88"),
    "delimiter": lambda c: c.table().update(dialect={"delimiter": ";"}),
    "bytes": lambda c: c.table().update(bytes=12),
    "hash": lambda c: c.table().update(hash="sha256:" + "0" * 64),
    # descriptors
    "bad JSON": lambda c: setattr(c, "text", json.dumps(c.package)[:-2]),
    "not an object": lambda c: setattr(c, "text", "[]"),
    "no resources": lambda c: c.package.pop("resources"),
    "empty resources": lambda c: c.package.update(resources=[]),
    "resource without a name": lambda c: c.table(1).pop("name"),
    "resource without a path": lambda c: c.table(1).pop("path"),
    "resource with path and data": lambda c: c.table(1).update(data=[["a"], [1]]),
    "two resources of one name": lambda c: c.table(1).update(name="events"),
    "path outside the folder": lambda c: c.table().update(path="../subjects.csv"),
    "absolute path": lambda c: c.table().update(path="/tmp/subjects.csv"),
    "name: version 1": lambda c: (c.package.pop("$schema"), c.package.update(name="Not Plain")),
    "resource name: version 1": lambda c: (
        c.package.pop("$schema"),
        c.package["resources"].append({"name": "My Notes", "path": "events.csv"})),
    "fields outside the schema": lambda c: c.package.update(fields=[]),
    "missingValues outside the schema": lambda c: c.package.update(missingValues=[""]),
    "missingValues of a resource": lambda c: c.table().update(missingValues=[""]),
    "missingValues no list": lambda c: c.schema().update(missingValues="NA"),
    "licence without a name": lambda c: c.package.update(licenses=[{"title": "Free"}]),
    "mail of a contributor": lambda c: c.package.update(
        contributors=[{"title": "x", "email": "nobody"}]),
    "created": lambda c: c.package.update(created="yesterday"),
    "licences no list": lambda c: c.package.update(licenses="MIT"),
    "schema no object": lambda c: c.table().update(schema=[1]),
    "schema without fields": lambda c: c.table(1).update(schema={"primaryKey": "account"}),
    "field without a name": lambda c: c.schema()["fields"][6].pop("name"),
    "two fields of one name": lambda c: c.field("note").update(name="code"),
    "type: unknown": lambda c: c.field("note").update(type="text"),
    "type: no text": lambda c: c.field("note").update(type=["string"]),
    "constraint: unknown": lambda c: c.field("note").update(constraints={"minLenght": 1}),
    "constraint: not of the type": lambda c: c.field("age")["constraints"].update(pattern="[0-9]+"),
    "constraint: without a type": lambda c: c.field("note").update(
        constraints={"minimum": 1}) or c.field("note").pop("type"),
    "constraint: wrong shape": lambda c: c.field("age")["constraints"].update(required="yes"),
    "constraint: limit of another type": lambda c: c.field("age")["constraints"].update(
        minimum="young"),
    "fieldsMatch: unknown": lambda c: c.schema().update(fieldsMatch="loose"),
    "tabular resource without a schema": lambda c: c.table(1).update(
        profile="tabular-data-resource") or c.table(1).pop("schema"),
}


def broken(parallax, folder):
    folder = pathlib.Path(folder)
    failed = both = more = 0
    Case().write(folder / "whole")
    errors, (status, said) = validate(folder / "whole"), check(parallax, folder / "whole")
    if errors or status:
        print(f"the package without a mistake: frictionless {sorted(errors)}, {status} {said}")
        return 1
    for name, plant in MISTAKES.items():
        case = Case()
        plant(case)
        place = folder / "".join(c if c.isalnum() else "-" for c in name)
        case.write(place)
        try:
            errors = validate(place)
        except Exception as exception:
            errors = {type(exception).__name__}
        status, said = check(parallax, place)
        if status not in (0, 1, 65):
            failed += 1
            print(f"{name}: parallax ended with {status}\n{said}")
        elif errors and status == 0:
            failed += 1
            print(f"{name}: frictionless finds {sorted(errors)}, parallax nothing")
        elif not errors and status == 0:
            failed += 1
            print(f"{name}: nobody finds it")
        elif errors:
            both += 1
        else:
            more += 1
            print(f"{name}: parallax alone: {said.splitlines()[0].replace(str(folder), '')}")
    print(f"broken: {len(MISTAKES)} mistakes, {both} found by both, {more} by parallax alone, "
          f"{failed} failures")
    return failed


def main(arguments):
    if len(arguments) < 4 or arguments[1] not in ("valid", "broken"):
        sys.exit(__doc__)
    if arguments[1] == "valid":
        return 1 if valid(arguments[2], arguments[3:]) else 0
    return 1 if broken(arguments[2], arguments[3]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
