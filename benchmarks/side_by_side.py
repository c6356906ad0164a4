# SPDX-License-Identifier: GPL-2.0-or-later
"""Routing engines side by side: the same networks, trips and changes for all, one process each, on this machine.

    python benchmarks/side_by_side.py [--quick] [--network b ...] [--engine osrm ...] [--again] [--report]

Results are kept in build/bench/results, so a run that was cut off goes on where it stopped; what was measured is measured
again only if its network, its engine's adapter or (for ours) the plugin's engine has changed, or with --again. Writes
docs/benchmarks.md and docs/pictures/benchmarks-*.svg (with --quick, or a part of the jobs, build/bench/benchmarks.md).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
BENCH = ROOT / "build" / "bench"
sys.path[:0] = [str(HERE), str(ROOT)]

import environments  # noqa: E402


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--quick", action="store_true", help="small networks alone, less than three minutes")
    options.add_argument("--network", action="append", default=[], help="these networks alone")
    options.add_argument("--engine", action="append", default=[], help="these engines alone")
    options.add_argument("--again", action="store_true", help="measure also what is measured already")
    options.add_argument("--report", action="store_true", help="write the table from what there is, measure nothing")
    given = options.parse_args()
    python = environments.own()
    if Path(sys.prefix).resolve() != python.parent.parent.resolve():  # readers and charts need what is installed there
        os.execv(str(python), [str(python), *sys.argv])
    import plan
    import report

    wanted = [job for job in plan.jobs(given.quick) if (not given.network or job.network in given.network)
              and (not given.engine or job.engine in given.engine)]
    for number in (signal.SIGINT, signal.SIGTERM):  # either way the job that runs is ended too
        signal.signal(number, signal.default_int_handler)
    if not given.report:
        _run(wanted, given.quick, given.again)
    whole = not (given.quick or given.network or given.engine)
    folder = BENCH / ("quick" if given.quick else "results")
    report.write(folder, ROOT / "docs" if whole or given.report and not given.quick else BENCH, environments.machine())
    return 0


def _run(wanted: list, quick: bool, again: bool) -> None:
    servers = environments.servers()
    graphs: dict[str, Optional[Path]] = {}
    for number, job in enumerate(wanted, 1):
        result = BENCH / ("quick" if quick else "results") / (job.name + ".json")
        if job.network not in graphs:
            graphs[job.network] = _graph(job.network)
        graph = graphs[job.network]
        python = servers if job.engine in ("osrm", "valhalla") else Path(sys.executable)
        stamp = _stamp(job.engine, graph)
        if not again and _kept(result, stamp):
            continue
        print(f"[{number}/{len(wanted)}] {job.name}", end=" ", flush=True)
        begin = time.perf_counter()
        outcome = "its data are not at hand" if graph is None else "no Python 3.12 or newer" if python is None else \
            _measure(job, python, graph, result, quick)
        print(f"{time.perf_counter() - begin:.0f} s {outcome}".rstrip(), flush=True)
        _close(result, job, stamp, outcome)


def _graph(name: str) -> Optional[Path]:
    """The network as engines are given it, made if it is not there; None if its data are not at hand."""
    import export
    import graphs
    import networks

    if networks.missing(name):
        return None
    key = _digest([HERE / n for n in ("networks.py", "tiling.py", "export.py", "graphs.py")]
                  + sorted((ROOT / "joptimiz_qgis" / "core" / "network").glob("*.py"))
                  + [ROOT / "joptimiz_qgis" / "core" / "routing" / "turn_table.py"])
    path = BENCH / "graphs" / f"{name}-{key[:10]}.npz"
    if not path.exists():
        for old in path.parent.glob(f"{name}-*.npz"):
            old.unlink()
        try:
            graphs.write(export.graph_of(networks.load(name), name), path)
        except ImportError as error:  # a reader that could not be installed
            print(f"{name} cannot be read: {error}", flush=True)
            return None
    return path


def _digest(paths: list[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


def _stamp(engine: str, graph: Optional[Path]) -> str:
    """What a result depends on."""
    files = sorted((HERE / "peers").glob("layer.py")) + [HERE / "timing.py", HERE / "peers" / (engine.partition(":")[0] + ".py")]
    if engine.startswith("own"):
        files += [HERE / "ours.py", *sorted((ROOT / "joptimiz_qgis" / "core").rglob("*.py"))]
    return _digest(files) + (graph.name if graph else "")


def _kept(result: Path, stamp: str) -> bool:
    if not result.exists():
        return False
    facts = json.loads(result.read_text("utf-8"))
    return facts.get("stamp") == stamp and bool(facts.get("done"))


def _measure(job, python: Path, graph: Path, result: Path, quick: bool) -> str:
    """"" or what went wrong; what was measured till then is kept."""
    folder = BENCH / "work" / job.network / job.engine.replace(":", "-")
    folder.mkdir(parents=True, exist_ok=True)
    result.unlink(missing_ok=True)
    # QGIS asks for the first Python on PATH, which must be the one that sees its modules.
    environment = {**os.environ, "PATH": os.pathsep.join(("/usr/bin", os.environ.get("PATH", ""))),
                   "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [str(python), str(HERE / "job.py"), job.engine, str(graph), str(result), str(folder)]
    command += ["--quick"] if quick else []
    with open(folder / "job.log", "w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, start_new_session=True)
        try:
            code = process.wait(job.seconds)
        except (subprocess.TimeoutExpired, KeyboardInterrupt) as stopped:
            os.killpg(process.pid, signal.SIGKILL)  # with the programs that it started
            process.wait()
            if isinstance(stopped, KeyboardInterrupt):
                raise
            return f"stopped after {job.seconds} s"
        log.seek(0)
        lines = [line for line in log.read().splitlines() if line.strip()]
    return "" if code == 0 else (lines[-1] if lines else f"ended with {code}")


def _close(result: Path, job, stamp: str, outcome: str) -> None:
    """Say in the result what it depends on, and what went wrong; that is not tried again until something changes."""
    facts = json.loads(result.read_text("utf-8")) if result.exists() else \
        {"engine": job.engine, "network": job.network, "measures": {}, "checks": {}, "notes": []}
    facts.update(stamp=stamp, done=True, outcome=outcome, load=os.getloadavg()[0], finished=time.strftime("%Y-%m-%d"))
    result.parent.mkdir(parents=True, exist_ok=True)
    result.write_text(json.dumps(facts, indent=1), "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
