"""The Arrow files of other programs, and what those programs read in ours; see Tools/check-arrow.

    check_arrow.py write FOLDER            files of pyarrow, Polars and DuckDB, and what must be read
    check_arrow.py read FOLDER             compares what Parallax made of them
    check_arrow.py plain FILE ROWS         a table in CSV with columns of every type
    check_arrow.py ours CSV ARROW TYPES    opens a file of ours and compares it with its CSV
"""

import csv
import datetime as dt
import decimal
import json
import pathlib
import sys

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as parquet

ROWS = 1000


def cell(value):
    """A value in the canonical text that the documentation promises."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        text = "" if value != value else repr(value)
        return text[:-2] if text.endswith(".0") else text
    if isinstance(value, dt.datetime):
        zone = "" if value.tzinfo is None else "Z"
        if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0):
            return value.date().isoformat()
        text = value.isoformat().split("+")[0]
        return (text.rstrip("0") if "." in text else text) + zone
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def some(values):
    """Values repeated to the number of rows, every seventh missing."""
    return [None if row % 7 == 3 else values[row % len(values)] for row in range(ROWS)]


def columns():
    yield "row", list(range(ROWS)), pa.int32()
    for bits in (8, 16, 32, 64):
        edges = [-(2 ** (bits - 1)), -1, 0, 1, 2 ** (bits - 1) - 1]
        yield f"i{bits}", some(edges), pa.type_for_alias(f"int{bits}")
        yield f"u{bits}", some([0, 1, 2**bits - 1]), pa.type_for_alias(f"uint{bits}")
    yield "f16", some([0.5, -2.0, 65504.0, float("nan")]), pa.float16()
    yield "f32", some([0.5, -0.25, 1e6, 1e-5]), pa.float32()
    yield "f64", some([0.1, -1 / 3, 1e300, 5e-324, 1e16, 123456.0, float("nan")]), pa.float64()
    yield "flag", some([True, False, True]), pa.bool_()
    texts = ["a", "Ünïcode 信用", 'says "no", twice', "two\nlines", "x" * 300, "exactly12byt", "13 bytes long"]
    yield "text", some(texts), pa.string()
    yield "large", some(texts), pa.large_string()
    yield "view", some(texts), pa.string_view()
    days = [dt.date(1900, 2, 28), dt.date(1969, 12, 31), dt.date(2000, 2, 29), dt.date(2100, 3, 1)]
    yield "day", some(days), pa.date32()
    yield "day64", some(days), pa.date64()
    times = [dt.datetime(2020, 1, 1), dt.datetime(1960, 5, 6, 7, 8, 9),
             dt.datetime(2030, 1, 2, 3, 4, 5)]
    for unit in ("s", "ms", "us", "ns"):
        yield f"t_{unit}", some(times), pa.timestamp(unit)
    utc = [time.replace(tzinfo=dt.timezone.utc) for time in times]
    yield "t_utc", some(utc), pa.timestamp("us", "UTC")
    yield "d128", some([decimal.Decimal("1.50"), decimal.Decimal("-0.05")]), pa.decimal128(30, 2)
    yield "cat", some(["red", "green", "blue"]), pa.dictionary(pa.int8(), pa.string())
    yield "cat_u16", some(["red", "green"]), pa.dictionary(pa.uint16(), pa.large_string())
    yield "none", [None] * ROWS, pa.null()


def expect(folder, name, values):
    rows = [list(values)] + [[cell(v) for v in row] for row in zip(*values.values())]
    (folder / f"{name}.json").write_text(json.dumps(rows))


def ipc(path, table, stream=False, **options):
    maker = pa.ipc.new_stream if stream else pa.ipc.new_file
    size = options.pop("chunk", None)
    with maker(str(path), table.schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(table, max_chunksize=size)


def write(folder):
    folder.mkdir(parents=True)
    table = pa.table({name: pa.array(values, kind) for name, values, kind in columns()})
    values = {name: values for name, values, _ in columns()}

    def both(name, table, values, **options):
        ipc(folder / f"{name}.arrow", table, **options)
        expect(folder, f"{name}.arrow", values)
        ipc(folder / f"{name}.arrows", table, stream=True, **options)
        expect(folder, f"{name}.arrows", values)

    both("pyarrow", table, values)
    both("batches", table, values, chunk=7)
    both("legacy", table.drop_columns(["view"]), {k: v for k, v in values.items() if k != "view"},
         use_legacy_format=True, metadata_version=pa.ipc.MetadataVersion.V4)
    both("zero", table.slice(0, 0), {k: [] for k in values})
    both("sliced", table.slice(501, 33), {k: v[501:534] for k, v in values.items()})
    full = table.drop_columns(["none"]).slice(4, 6)
    both("no-nulls", full, {k: v[4:10] for k, v in values.items() if k != "none"})
    chunks = pa.chunked_array([pa.array(c).dictionary_encode() for c in (["a", "b"], ["c", None, "a"])])
    both("deltas", pa.table({"c": chunks}).unify_dictionaries(),
         {"c": ["a", "b", "c", None, "a"]})
    ipc(folder / "replaced.arrows", pa.table({"c": chunks}), stream=True)
    expect(folder, "replaced.arrows", {"c": ["a", "b", "c", None, "a"]})
    feather.write_feather(table.drop_columns(["view"]), folder / "pyarrow.feather",
                          compression="uncompressed")
    expect(folder, "pyarrow.feather", {k: v for k, v in values.items() if k != "view"})

    plain = [k for k in values if k not in ("f16", "d128", "day64", "t_s", "cat_u16", "none")]
    frame = pl.from_arrow(table.select(plain))
    chosen = {k: values[k] for k in plain}
    frame.write_ipc(folder / "polars.arrow", compression="uncompressed")
    expect(folder, "polars.arrow", chosen)
    frame.write_ipc(folder / "polars-old.arrow", compression="uncompressed",
                    compat_level=pl.CompatLevel.oldest())
    expect(folder, "polars-old.arrow", chosen)
    frame.write_ipc_stream(folder / "polars.arrows", compression="uncompressed")
    expect(folder, "polars.arrows", chosen)

    query = "SELECT row, i64, f64, flag, text, day, t_us, CAST(cat AS ENUM('red','green','blue')) cat FROM t"
    connection = duckdb.connect()
    needed = ["row", "i64", "f64", "flag", "text", "day", "t_us", "cat"]
    connection.register("t", table.select(needed))
    result = connection.sql(query + " ORDER BY row").to_arrow_table()
    ipc(folder / "duckdb.arrow", result)
    chosen = {k: values[k] for k in ("row", "i64", "f64", "flag", "text", "day", "t_us", "cat")}
    expect(folder, "duckdb.arrow", chosen)

    simple = table.select(["row", "i64", "f64", "flag", "text", "day", "t_s"])
    parquet.write_table(simple, folder / "table.parquet")
    chosen = {k: values[k] for k in simple.column_names}
    expect(folder, "table.parquet", chosen)
    for codec in ("lz4", "zstd"):
        feather.write_feather(simple, folder / f"{codec}.feather", compression=codec)
    ipc(folder / "nested.arrow", pa.table({"n": [1], "inside": [[1, 2]]}))


def read(folder):
    count = 0
    for path in sorted(folder.glob("*.json")):
        expected = json.loads(path.read_text())
        with open(str(path)[:-5] + ".csv", newline="", encoding="utf-8") as file:
            got = list(csv.reader(file))
        if len(expected[0]) == 1:
            got = [row or [""] for row in got]
        assert got[0] == expected[0], (path.name, got[0])
        assert len(got) == len(expected), (path.name, len(got), len(expected))
        for number, (mine, theirs) in enumerate(zip(got, expected)):
            for name, a, b in zip(expected[0], mine, theirs):
                assert a == b, (path.name, number, name, a, b)
        count += 1
    print(f"{count} files of pyarrow, Polars and DuckDB are read with the right values")


def plain(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["n", "x", "flag", "day", "text", "zeros"])
        for row in range(int(rows)):
            there = [row * 31 % 7 != k for k in range(6)]
            cells = [row * 7919 - 10**9, repr(row / 7), "true" if row % 3 else "false",
                     dt.date.fromordinal(693596 + row % 60000).isoformat(),
                     f'tü "{row % 1000}", x', f"{row % 1000:05d}"]
            writer.writerow([c if t else "" for c, t in zip(cells, there)])


TYPES = {"int64": pl.Int64, "double": pl.Float64, "bool": pl.Boolean, "date32[day]": pl.Date,
         "string": pl.String}


def ours(text, path, types):
    with open(text, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    header, rows = rows[0], rows[1:]
    opener = pa.ipc.open_stream if path.endswith(".arrows") else pa.ipc.open_file
    with pa.memory_map(path) as source:
        table = opener(source).read_all()
    table.validate(full=True)
    expected = [kind or None for kind in types.split(";")] if types else [None] * len(header)
    assert table.column_names == header, table.column_names
    for name, kind in zip(header, expected):
        found = table.schema.field(name).type
        assert kind is None or str(found) == kind, (path, name, found)
    mine = table  # DuckDB finds it by its name.
    frame = pl.read_ipc_stream(path) if path.endswith(".arrows") else pl.read_ipc(path)
    counted = duckdb.sql("SELECT count(*) FROM mine").fetchall()
    assert table.num_rows == frame.height == counted[0][0] == len(rows)
    for index, name in enumerate(header):
        field = table.schema.field(name).type
        spelled = pa.types.is_floating(field) or pa.types.is_boolean(field)
        values = table[name].to_pylist()
        theirs = frame[name].to_list()
        quoted = name.replace('"', '""')
        third = [row[0] for row in duckdb.sql(f'SELECT "{quoted}" FROM mine').fetchall()]
        if not pa.types.is_dictionary(field):
            assert frame[name].dtype == TYPES[str(field)], (name, frame[name].dtype)
        for number, row in enumerate(rows):
            value = values[number]
            assert value == theirs[number] == third[number], (path, name, number)
            want = row[index]
            if not spelled:
                assert cell(value) == want, (path, name, number, value, want)
            elif pa.types.is_boolean(field):
                assert value is {"true": True, "1": True, "false": False, "0": False, "": None}[want]
            else:
                assert value == (float(want) if want else None), (path, name, number, value, want)
    print(f"{pathlib.Path(path).name}: {len(rows)} rows, {len(header)} columns in pyarrow, Polars, DuckDB")


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    if what in ("write", "read"):
        {"write": write, "read": read}[what](pathlib.Path(arguments[0]))
    else:
        {"plain": plain, "ours": ours}[what](*arguments)
