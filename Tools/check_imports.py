#!/usr/bin/env python3
"""Whether each file imports only modules that its target names in Package.swift."""

import json
import pathlib
import re
import subprocess
import sys

IMPORT = re.compile(r"^\s*(?:@\w+ )*(?:public |package |internal )?import (?:\w+ )?(\w+)$", re.M)


def names(target: dict) -> set[str]:
    """What a target may import: itself, its modules and its products."""
    named = (next(iter(dependency.values()))[0] for dependency in target["dependencies"])
    return {target["name"], *named}


def main() -> int:
    root = pathlib.Path(__file__).resolve().parent.parent
    dump = subprocess.run(["swift", "package", "dump-package"], cwd=root, check=True,
                          capture_output=True, text=True).stdout
    targets = json.loads(dump)["targets"]
    known = set().union(*map(names, targets))
    failed = 0
    for target in targets:
        folder = root / ("Tests" if target["type"] == "test" else "Sources") / target["name"]
        for file in sorted(folder.rglob("*.swift")):
            for module in IMPORT.findall(file.read_text(encoding="utf-8")):
                if module in known - names(target):
                    print(f"{file.relative_to(root)}: imports {module}, which {target['name']} "
                          "does not name")
                    failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
