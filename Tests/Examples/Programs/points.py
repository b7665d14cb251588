"""A judge for Parallax: 80 points, 20 less for each missed instalment, 1 more for each year.

Reads CSV from standard input, a header and a line a subject, and writes 'row,score' lines. An empty line
ends a batch, on both sides.
"""
import csv
import sys


def score(missed, months):
    return max(0, min(100, 80 - 20 * missed + months // 12))


def batches(lines):
    """The lines up to each empty one."""
    batch = []
    for line in lines:
        if line.strip():
            batch.append(line)
        elif batch:
            yield batch
            batch = []
    if batch:
        yield batch


for batch in batches(sys.stdin):
    print("row,score")
    for subject in csv.DictReader(batch):
        if "absent" in subject.values() or subject["oldest"] == "":
            print(f"{subject['row']},none")
        else:
            print(f"{subject['row']},{score(int(subject['missed']), int(subject['oldest']))}")
    print(flush=True)
