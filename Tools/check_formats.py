"""Reads the files of a report as their users do, and holds them against comparison.json.

    check_formats.py hostile FILE           write a table whose labels try to be formulas and markup
    check_formats.py report DIR SCHEMAS     check a report with all formats but those of an office
    check_formats.py office DIR             check what LibreOffice made of a workbook and of a page
"""

import csv
import glob
import json
import math
import os
import sys

HOSTILE = [
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://127.0.0.1\",\"x\")", "\t=1+1",
    "<script>alert(1)</script>", "a & b_c {d} $e$ #f ~g^ %h \\input{x}", "[1] *", "a--b,, 'q' `r`",
    "say \"no\", please", "|pipe| `code` *bold*", "Łódź – 县 \U0001F600", "_x0041_", "",
]


def complain(*words):
    sys.exit("check-formats: " + " ".join(str(word) for word in words))


def hostile(path):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "a", "b", "c", "bad", "label", "other"])
        for row in range(900):
            label = HOSTILE[row % len(HOSTILE)]
            score = (row * 37) % 101
            writer.writerow(
                [row, score, (row * 53) % 97, 100 - (row * 11) % 89,
                 int((row * 29) % 100 > 50 + score / 3), label, "=x" if row % 2 else "y"]
            )


def tables(folder):
    with open(f"{folder}/comparison.json") as file:
        return json.load(file)["tables"]


def same(kind, expected, found):
    if expected is None:
        return found is None or found == "" or (isinstance(found, float) and math.isnan(found))
    if kind in ("number", "integer"):
        return float(found) == float(expected)
    return found == expected


def unformulated(text):
    return "'" + text if text and text[0] in "=+-@\t\r" else text


def check_delimited(folder, name, table, ending, separator):
    """pandas reads the types that the columns declare, and infers numbers by itself."""
    import pandas

    path = f"{folder}/tables/{name}.{ending}"
    kinds = {column["name"]: column["type"] for column in table["columns"]}
    types = {"text": "string", "date": "string", "integer": "Int64", "number": "float64",
             "boolean": "boolean"}
    frame = pandas.read_csv(path, sep=separator, dtype={c: types[k] for c, k in kinds.items()},
                            keep_default_na=False, na_values=[""])
    if list(frame.columns) != list(kinds) or len(frame) != len(table["rows"]):
        complain(path, "has other columns or rows")
    for column, kind in kinds.items():
        values = [None if pandas.isna(value) else value for value in frame[column]]
        for number, (row, value) in enumerate(zip(table["rows"], values)):
            expected = row[column]
            if kind in ("text", "date") and expected is not None:
                expected = unformulated(expected)
                if value is not None and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
                    complain(path, column, "row", number, "is a formula")
            if not same(kind, expected, value):
                complain(path, column, "row", number, "is", value, "and not", expected)
    inferred = pandas.read_csv(path, sep=separator)
    for column, kind in kinds.items():
        if inferred[column].notna().any() and kind in ("integer", "number"):
            if not pandas.api.types.is_numeric_dtype(inferred[column]):
                complain(path, column, "is not read as a number")


def check_arrow(folder, name, table):
    """pandas has the declared types and all values, by pyarrow."""
    import pandas

    path = f"{folder}/tables/{name}.arrow"
    frame = pandas.read_feather(path, dtype_backend="pyarrow")
    types = {"text": "string", "date": "date32[day]", "integer": "int64", "number": "double",
             "boolean": "bool"}
    kinds = {column["name"]: column["type"] for column in table["columns"]}
    if list(frame.columns) != list(kinds) or len(frame) != len(table["rows"]):
        complain(path, "has other columns or rows")
    for column, kind in kinds.items():
        if frame[column].dtype.pyarrow_dtype != types[kind]:
            complain(path, column, "is", frame[column].dtype, "and not", types[kind])
        for number, (row, value) in enumerate(zip(table["rows"], frame[column])):
            found = None if pandas.isna(value) else value
            if kind == "date" and found is not None:
                found = found.isoformat()
            if not same(kind, row[column], found):
                complain(path, column, "row", number, "is", found, "and not", row[column])


def check_workbook(folder, wanted):
    import datetime
    import openpyxl

    book = openpyxl.load_workbook(f"{folder}/tables.xlsx")
    if book.sheetnames != ["contents"] + list(wanted):
        complain("tables.xlsx has the sheets", book.sheetnames)
    for name, table in wanted.items():
        sheet = book[name]
        kinds = [(column["name"], column["type"]) for column in table["columns"]]
        if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions:
            complain("sheet", name, "has no frozen head or no filter")
        rows = list(sheet.iter_rows(max_col=len(kinds)))
        if [cell.value for cell in rows[0]] != [column for column, _ in kinds]:
            complain("sheet", name, "has another head")
        if len(rows) != len(table["rows"]) + 1:
            complain("sheet", name, "has", len(rows), "rows")
        for expected, cells in zip(table["rows"], rows[1:]):
            for (column, kind), cell in zip(kinds, cells):
                value = cell.value
                if cell.data_type == "f":
                    complain("sheet", name, cell.coordinate, "is a formula")
                if isinstance(value, datetime.datetime):
                    value = value.date().isoformat()
                if not same(kind, expected[column], value):
                    complain("sheet", name, cell.coordinate, "is", value, "and not", expected[column])
    first = book["contents"]
    links = [cell.hyperlink.location for row in first.iter_rows() for cell in row if cell.hyperlink]
    if links != [f"'{name}'!A1" for name in wanted]:
        complain("the cover links", links)


def check_schemas(folder, schemas):
    import jsonschema

    for schema, paths in (
        ("comparison", [f"{folder}/comparison.json"]),
        ("table", sorted(glob.glob(f"{folder}/tables/*.json"))),
    ):
        with open(f"{schemas}/{schema}.schema.json") as file:
            content = json.load(file)
        jsonschema.Draft202012Validator.check_schema(content)
        validator = jsonschema.Draft202012Validator(content)
        for path in paths:
            with open(path) as file:
                for error in validator.iter_errors(json.load(file)):
                    complain(path, error.json_path, error.message[:300])
        broken = {"name": "x", "columns": [{"name": "a", "type": "colour"}], "rows": [3]}
        if validator.is_valid(broken):
            complain("the schema of a", schema, "accepts anything")


def check_pictures(folder):
    import altair
    import jsonschema
    import vl_convert

    path = os.path.join(os.path.dirname(altair.__file__), "vegalite", "v6", "schema")
    with open(os.path.join(path, "vega-lite-schema.json")) as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    specs = sorted(glob.glob(f"{folder}/vega/*.json"))
    if not specs:
        complain("there are no pictures")
    for name in specs:
        with open(name) as file:
            spec = json.load(file)
        for error in validator.iter_errors(spec):
            complain(name, error.json_path, error.message[:300])
        if len(vl_convert.vegalite_to_png(spec, vl_version="6.1")) < 5000:
            complain(name, "is an empty picture")


def check_pages(folder):
    """Pages are well-formed, say what they are, and have no element from the data."""
    import html.parser

    class Page(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.found = set()

        def handle_starttag(self, tag, attributes):
            self.found.add(tag)

    allowed = {"html", "head", "meta", "title", "style", "body", "main", "h1", "p", "div", "table",
               "caption", "thead", "tbody", "tr", "th", "td", "data"}
    for path in glob.glob(f"{folder}/tables/*.html"):
        page = Page()
        with open(path) as file:
            page.feed(file.read())
        if not {"caption", "th"} <= page.found or page.found - allowed:
            complain(path, "has", page.found - allowed)


def report(folder, schemas):
    wanted = tables(folder)
    for name, table in wanted.items():
        check_delimited(folder, name, table, "csv", ",")
        check_delimited(folder, name, table, "tsv", "\t")
        check_arrow(folder, name, table)
    check_workbook(folder, wanted)
    check_schemas(folder, schemas)
    check_pictures(folder)
    check_pages(folder)


def office(folder):
    """LibreOffice has the same texts: what begins like a formula was not computed."""
    wanted = tables(folder)
    for name, table in wanted.items():
        path = f"{folder}/sheets/tables-{name}.csv"
        if not os.path.exists(path):
            complain("LibreOffice has no sheet", name)
        with open(path, newline="") as file:
            rows = list(csv.reader(file))
        if len(rows) != len(table["rows"]) + 1:
            complain("LibreOffice has", len(rows), "rows of", name)
        texts = [i for i, column in enumerate(table["columns"]) if column["type"] == "text"]
        for expected, found in zip(table["rows"], rows[1:]):
            values = list(expected.values())
            for place in texts:
                if (values[place] or "") != found[place]:
                    complain("LibreOffice reads", name, repr(found[place]), "for", values[place])
    with open(f"{folder}/pages/disparity.csv", newline="") as file:
        cells = {cell for row in csv.reader(file) for cell in row}
    levels = {row["level"] for row in wanted["disparity"]["rows"] if row["level"]}
    lost = {level for level in levels if level.split() and level.strip() not in
            {cell.strip() for cell in cells}}
    if lost:
        complain("LibreOffice does not find these texts in the page:", lost)


if __name__ == "__main__":
    {"hostile": hostile, "report": report, "office": office}[sys.argv[1]](*sys.argv[2:])
