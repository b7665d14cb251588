"""Times `parallax compare` on the bundled sample, and with --cold the first build as well."""

import argparse
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time


def timed(command: list[str], folder: pathlib.Path) -> tuple[float, float]:
    """Seconds of wall and processor time of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--cold", action="store_true", help="clone, build and run as well")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as folder:
        output = ["--output", f"{folder}/report"]
        runs = [timed([str(options.program.resolve()), "compare", *output], root)
                for _ in range(options.runs)]
        walls, used = zip(*runs)
        print(f"main job: best {min(walls):.2f} s, median {statistics.median(walls):.2f} s, "
              f"processor {statistics.median(used):.2f} s ({options.runs} runs)")
        if options.cold:
            clone = pathlib.Path(folder) / "clone"
            subprocess.run(["git", "clone", "--quiet", str(root), str(clone)], check=True)
            command = ["swift", "run", "-c", "release", "parallax", "compare"]
            wall, cpu = timed(command, clone)
            print(f"cold build and main job: {wall:.0f} s, processor {cpu:.0f} s")


if __name__ == "__main__":
    main()
