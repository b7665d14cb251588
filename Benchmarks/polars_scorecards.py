"""Four scorecards that share 24 float32 columns, with Polars.

The same numbers, scorecards and check sums as `parallax-bench scorecards`.

    python3 -m venv venv && venv/bin/pip install numpy polars
    POLARS_MAX_THREADS=2 venv/bin/python Benchmarks/polars_scorecards.py --rows 5000000
"""

import argparse
import os
import time

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("--rows", type=int, default=5_000_000)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--repeats", type=int, default=7)
options = parser.parse_args()
os.environ["POLARS_MAX_THREADS"] = str(options.threads)

import numpy as np  # noqa: E402
import polars as pl  # noqa: E402

COLUMNS, MODELS, CUTS = 24, 4, 6


def column(index: int) -> np.ndarray:
    """The values of a column: uniform on [0, 100) in steps of 2^-24, or NaN."""
    position = np.arange(options.rows, dtype=np.uint64) * np.uint64(COLUMNS) + np.uint64(index)
    z = position * np.uint64(0x9E3779B97F4A7C15) + np.uint64(0x2545F4914F6CDD1D)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    values = (z >> np.uint64(40)).astype(np.float32) / np.float32(16_777_216) * np.float32(100)
    values[(z & np.uint64(0xFFFF)) < np.uint64(int(0.05 * 65_536))] = np.nan
    return values


def points(model: int, index: int, place: int) -> int:
    return (model * 17 + index * 29 + place * 13) % 41


def characteristic(model: int, index: int) -> pl.Expr:
    """The points of a characteristic as a chain of conditions, in 32-bit integers."""
    value = pl.col(f"c{index}")
    cuts = [np.float32(j * 14 + (model * 5 + index * 3) % 11 - 5) for j in range(1, CUTS + 1)]

    def literal(place: int) -> pl.Expr:
        return pl.lit(points(model, index, place), dtype=pl.Int32)

    chain = pl.when(value.is_nan()).then(literal(CUTS + 1))
    for place, cut in enumerate(cuts):
        chain = chain.when(value < pl.lit(cut, dtype=pl.Float32)).then(literal(place))
    return chain.otherwise(literal(CUTS))


def score(model: int) -> pl.Expr:
    parts = [characteristic(model, index) for index in range(COLUMNS)]
    total = pl.lit(500, dtype=pl.Int32)
    for part in parts:
        total = total + part
    return total.clip(0, 2000).alias(f"m{model}")


frame = pl.DataFrame({f"c{index}": column(index) for index in range(COLUMNS)})
query = frame.lazy().select([score(model) for model in range(MODELS)])
best, sums = float("inf"), []
for _ in range(options.repeats):
    start = time.perf_counter()
    result = query.collect()
    best = min(best, time.perf_counter() - start)
    sums = [int(result[f"m{model}"].cast(pl.Int64).sum()) for model in range(MODELS)]
print(
    f"polars {pl.__version__}: {best} s, {best / options.rows * 1e9} ns a row, check sums {sums}"
)
