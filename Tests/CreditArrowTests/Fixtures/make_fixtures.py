#!/usr/bin/env python3
"""Writes the fixtures beside this script with pyarrow and Polars.

    python3 -m venv venv && venv/bin/pip install pyarrow polars && venv/bin/python make_fixtures.py

They hold what only other programs write: all types and widths, delta and replaced dictionaries,
framing and metadata of old versions, texts in views, compression, nested columns. The tests say
what must be read from each. Made with pyarrow 26.0 and Polars 2.1.
"""

import datetime as dt
import decimal
import pathlib

import polars as pl
import pyarrow as pa
import pyarrow.feather as feather

here = pathlib.Path(__file__).parent
UTC = dt.timezone.utc


def types_table():
    columns = {"none": pa.nulls(3)}
    for bits in (8, 16, 32, 64):
        least, most = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
        columns[f"i{bits}"] = pa.array([least, None, most], pa.type_for_alias(f"int{bits}"))
        columns[f"u{bits}"] = pa.array([0, None, 2**bits - 1], pa.type_for_alias(f"uint{bits}"))
    columns |= {
        "f16": pa.array([0.1, None, -65504], pa.float16()),
        "f32": pa.array([0.1, None, 1e-5], pa.float32()),
        "f64": pa.array([0.1, None, 1e16], pa.float64()),
        "flag": pa.array([True, None, False]),
        "text": pa.array(["", None, "Ünï, \"q\""]),
        "large": pa.array(["a", None, "ccc"], pa.large_string()),
        "view": pa.array(["short", None, "longer than twelve bytes"], pa.string_view()),
        "day": pa.array([dt.date(1969, 12, 31), None, dt.date(2024, 2, 29)]),
        "day64": pa.array([dt.date(1600, 3, 1), None, dt.date(2100, 3, 1)], pa.date64()),
        "s": pa.array([dt.datetime(2020, 1, 1), None, dt.datetime(1969, 12, 31, 23, 59, 59)],
                      pa.timestamp("s")),
        "ms": pa.array([dt.datetime(2020, 1, 1), None, dt.datetime(2020, 1, 1, 0, 0, 0, 5000)],
                       pa.timestamp("ms")),
        "us": pa.array([0, None, 1_500_000], pa.timestamp("us", "UTC")),
        "ns": pa.array([0, None, 1], pa.timestamp("ns", "+02:00")),
        "zone": pa.array([0, None, 86_400], pa.timestamp("s", "Europe/Berlin")),
        "d128": pa.array([decimal.Decimal("-0.05"), None, decimal.Decimal("12345678901234567.89")],
                         pa.decimal128(20, 2)),
        "d32": pa.array([decimal.Decimal("1.50"), None, decimal.Decimal("-2.25")],
                        pa.decimal32(5, 2)),
        "cat8": pa.array(["x", None, "y"]).dictionary_encode().cast(
            pa.dictionary(pa.int8(), pa.string())),
        "cat64": pa.DictionaryArray.from_arrays(pa.array([1, None, 0], pa.uint64()),
                                                pa.array([20, 10], pa.int16())),
    }
    return pa.table(columns, metadata={"made": "here"})


def write_stream(name, batches, **options):
    with pa.ipc.new_stream(here / name, batches[0].schema,
                           options=pa.ipc.IpcWriteOptions(**options)) as writer:
        for batch in batches:
            writer.write_batch(batch)


def write_file(name, batches, **options):
    with pa.ipc.new_file(here / name, batches[0].schema,
                         options=pa.ipc.IpcWriteOptions(**options)) as writer:
        for batch in batches:
            writer.write_batch(batch)


def categories(texts, values):
    indices = pa.array([None if t is None else values.index(t) for t in texts], pa.int32())
    return pa.record_batch({"c": pa.DictionaryArray.from_arrays(indices, pa.array(values))})


def main():
    types = types_table()
    write_file("types.arrow", types.to_batches())
    write_stream("types.arrows", types.to_batches())
    two = pa.table({"n": pa.array([1, 2, 3, 4, 5], pa.int32()),
                    "t": ["a", None, "ccc", "dd", ""]}).to_batches()[0]
    write_file("batches.arrow", [two.slice(0, 2), two.slice(2, 0), two.slice(2, 3)])
    write_stream("legacy.arrows", [two], use_legacy_format=True,
                 metadata_version=pa.ipc.MetadataVersion.V4)
    write_file("legacy.arrow", [two], use_legacy_format=True,
               metadata_version=pa.ipc.MetadataVersion.V4)
    write_stream("delta.arrows", [categories(["a", "b"], ["a", "b"]),
                                  categories(["c", None, "a"], ["a", "b", "c"])],
                 emit_dictionary_deltas=True)
    write_stream("replaced.arrows", [categories(["a", "b"], ["a", "b"]),
                                     categories(["c", "b"], ["b", "c"])])
    write_file("none.arrow", pa.table({"n": pa.array([], pa.int64()),
                                       "t": pa.array([], pa.string())}).to_batches()
               or [pa.record_batch({"n": pa.array([], pa.int64()),
                                    "t": pa.array([], pa.string())})])
    for codec in ("lz4", "zstd"):
        feather.write_feather(pa.table({"n": list(range(100))}), here / f"{codec}.feather",
                              compression=codec)
    write_file("nested.arrow", pa.table({"n": [1], "l": [[1, 2]], "s": [{"a": 1}],
                                         "b": [b"x"]}).to_batches())
    frame = pl.DataFrame({"n": [1, None, 3], "t": ["a", None, "longer than twelve bytes"],
                          "c": pl.Series(["x", "y", None], dtype=pl.Categorical),
                          "d": [dt.date(2024, 1, 1), None, dt.date(2024, 12, 31)],
                          "f": [1.5, None, float("nan")], "b": [True, False, None]})
    frame.write_ipc(here / "polars.arrow", compression="uncompressed")
    frame.write_ipc_stream(here / "polars.arrows", compression="uncompressed")


if __name__ == "__main__":
    main()
