# SPDX-License-Identifier: GPL-2.0-or-later
"""One engine on one network, in a process of its own: `job.py ENGINE GRAPH.npz RESULT.json FOLDER [--quick]`."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent)]

from graphs import read  # noqa: E402
from timing import Record, hurry  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine", help="module of peers; MODULE:VARIANT if it has several")
    parser.add_argument("graph", type=Path)
    parser.add_argument("result", type=Path)
    parser.add_argument("folder", type=Path, help="for what the engine has to write")
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    if given.quick:
        hurry()
    given.folder.mkdir(parents=True, exist_ok=True)
    graph = read(given.graph)
    record = Record(given.result, given.engine, str(graph.name), given.quick)
    module, _, variant = given.engine.partition(":")
    import_module("peers." + module).measure(graph, record, given.folder, *filter(None, [variant]))
    record.done()
    os._exit(0)  # QGIS without a window may crash while it closes


if __name__ == "__main__":
    main()
