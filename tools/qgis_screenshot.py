#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Start the real QGIS Desktop under a virtual display and save a picture of it.

It makes a throw-away QGIS profile, puts the plugins you name in it and switches them
on, silences what QGIS shows at a first start (news, version check, welcome page,
questions about projections and sublayers), starts Xvfb and `qgis --code`, runs your start-up
script inside QGIS, waits until the map is drawn, saves the main window as a PNG and
ends QGIS. Everything ends within --timeout seconds; only processes that this program
started are ended, by their process ids.

Usage:
  qgis_screenshot.py --out main.png --plugin path/to/my_plugin --script demo.py
  qgis_screenshot.py --out main.png --plugin plugins/a --plugin plugins/b \\
                  --project demo.qgz --size 1600x1000 --lang fr --timeout 120

The start-up script runs in QGIS after its start, with these names defined:
  iface       the QgisInterface
  plugins     qgis.utils.plugins: the loaded plugins by folder name
  args        the strings given with --arg
  shot(path, widget=None)  saves a further picture of a widget (default: the main
              window) at once; a relative path lies beside --out
  later(ms, function)      calls function after ms milliseconds; the final picture
              waits until every such call is done
  wait(ms)    lets QGIS draw and answer events for that long
The script's exception ends the run with status 1 and its traceback.

Exit status: 0 picture saved and every plugin loaded; 1 the start-up script, a plugin
or QGIS failed; 2 wrong usage; 3 nothing came within the time limit.

Needs: qgis, python3-qgis, xvfb (Debian names). Python 3.9 or newer, no other package.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from qgis_profile import make_profile

TOOLS = Path(__file__).resolve().parent


def fail(status: int, text: str) -> None:
    print(f"qgis_screenshot: {text}", file=sys.stderr)
    raise SystemExit(status)


class Processes:
    """The processes that we started, each in a process group of its own."""

    def __init__(self) -> None:
        self.started: list[subprocess.Popen] = []

    def start(self, command: list[str], **options) -> subprocess.Popen:
        process = subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL, **options)
        self.started.append(process)
        return process

    def end(self) -> None:
        for process in reversed(self.started):  # QGIS before its display
            for how, patience in ((signal.SIGTERM, 3.0), (signal.SIGKILL, 3.0)):
                try:
                    os.killpg(process.pid, how)
                except ProcessLookupError:
                    break
                try:
                    process.wait(patience)
                    break
                except subprocess.TimeoutExpired:
                    continue


def start_display(processes: Processes, size: tuple[int, int], log, deadline: float) -> tuple[str, subprocess.Popen]:
    """Start Xvfb on a free display number that it picks itself; return ':N'."""
    read, write = os.pipe()
    process = processes.start(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-noreset"],
        stdout=log, stderr=log, pass_fds=(write,),
    )
    os.close(write)
    os.set_blocking(read, False)
    answer = b""
    while not answer.endswith(b"\n"):
        if process.poll() is not None:
            fail(1, "Xvfb ended at once (see the log with --keep)")
        if time.monotonic() > deadline:
            fail(3, "Xvfb gave no display in time")
        try:
            answer += os.read(read, 64)
        except BlockingIOError:
            time.sleep(0.05)
    os.close(read)
    return ":" + answer.decode().strip(), process


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True, type=Path, help="the PNG to write")
    parser.add_argument("--plugin", action="append", default=[], type=Path, help="a plugin folder (again for more)")
    parser.add_argument("--script", type=Path, help="a Python script to run inside QGIS after its start")
    parser.add_argument("--arg", action="append", default=[], help="a string for the script's list args (again for more)")
    parser.add_argument("--project", type=Path, help="a QGIS project to open")
    parser.add_argument("--profile", type=Path, help="folder for the profile, kept and used again (default: a temporary one)")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE",
                        help="a further QGIS setting, as qgis/iconSize=24")
    parser.add_argument("--size", default="1600x1000", help="of the display and the main window (default 1600x1000)")
    parser.add_argument("--lang", help="language of the interface, as fr")
    parser.add_argument("--root", help="also save the whole display under this name beside --out")
    parser.add_argument("--settle", type=int, default=700, help="milliseconds to wait before the picture (default 700)")
    parser.add_argument("--timeout", type=float, default=90, help="seconds until everything is ended (default 90)")
    parser.add_argument("--keep-welcome", action="store_true", help="stay on QGIS's welcome page")
    parser.add_argument("--qgis", default="qgis", help="the QGIS program (default qgis)")
    parser.add_argument("--keep", action="store_true", help="keep the temporary folder with the logs and name it")
    parser.add_argument("--verbose", action="store_true", help="print QGIS's own output too")
    options = parser.parse_args()

    try:
        width, height = (int(n) for n in options.size.lower().split("x"))
    except ValueError:
        fail(2, f"--size wants WIDTHxHEIGHT, not {options.size}")
    for program in (options.qgis, "Xvfb"):
        if shutil.which(program) is None:
            fail(2, f"the program {program} is missing")
    plugins = [p.resolve() for p in options.plugin]
    for plugin in plugins:
        if not (plugin / "metadata.txt").is_file():
            fail(2, f"{plugin} is no plugin folder: it has no metadata.txt")
    for path in (options.script, options.project):
        if path is not None and not path.is_file():
            fail(2, f"{path} does not exist")
    settings = {}
    for item in options.set:
        key, sign, value = item.partition("=")
        if not sign or "/" not in key:
            fail(2, f"--set wants SECTION/KEY=VALUE, not {item}")
        settings[key] = value

    out = options.out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.unlink(missing_ok=True)
    work = Path(tempfile.mkdtemp(prefix="qgis-screenshot-"))
    profile = options.profile.resolve() if options.profile else work / "profile"
    if not (profile / "profiles").exists():
        make_profile(profile, plugins, settings)
    result_file = work / "result.json"
    job = {
        "result": str(result_file), "out": out.name, "out_dir": str(out.parent), "size": [width, height],
        "script": str(options.script.resolve()) if options.script else "", "args": options.arg,
        "project": str(options.project.resolve()) if options.project else "",
        "plugins": [p.name for p in plugins], "settle": options.settle, "root": options.root,
        "keep_welcome": options.keep_welcome,
    }
    (work / "job.json").write_text(json.dumps(job), "utf-8")
    errors_file = work / "job.json.errors"

    began = time.monotonic()
    deadline = began + options.timeout
    processes = Processes()
    for number in (signal.SIGTERM, signal.SIGHUP):  # so that the finally below runs
        signal.signal(number, lambda *_: sys.exit(1))
    try:
        with open(work / "qgis.log", "wb") as log, open(work / "xvfb.log", "wb") as xlog:
            display, _ = start_display(processes, (width, height), xlog, deadline)
            runtime = work / "run"
            runtime.mkdir(mode=0o700)
            environment = {
                **os.environ,
                "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1",
                "XDG_RUNTIME_DIR": str(runtime), "XDG_CONFIG_HOME": str(work / "config"),
                "XDG_CACHE_HOME": str(work / "cache"), "XDG_DATA_HOME": str(work / "data"),
                "QGIS_SCREENSHOT_JOB": str(work / "job.json"), "PYTHONDONTWRITEBYTECODE": "1",
                "PYQGIS_STARTUP": str(TOOLS / "screenshot_early.py"),
            }
            # The Python inside QGIS finds its library by the first python3 on PATH: one of
            # pyenv or of a virtual environment there would hide the qgis module.
            beside = str(Path(shutil.which(options.qgis)).parent)
            environment["PATH"] = os.pathsep.join([beside, environment.get("PATH", "/usr/bin:/bin")])
            for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "PYTHONHOME", "VIRTUAL_ENV"):
                environment.pop(name, None)
            command = [options.qgis, "--nologo", "--noversioncheck", "--profiles-path", str(profile),
                       "--profile", "default", "--code", str(TOOLS / "screenshot_inside.py")]
            if options.lang:
                command += ["--lang", options.lang]
            qgis = processes.start(command, env=environment, stdout=log, stderr=log, cwd=work)
            while not result_file.exists():
                if qgis.poll() is not None:
                    print((work / "qgis.log").read_text("utf-8", "replace")[-4000:], file=sys.stderr)
                    fail(1, f"QGIS ended by itself with status {qgis.returncode}")
                if time.monotonic() > deadline:
                    # What is on the display may tell why (a dialog that waits for an answer).
                    if shutil.which("import"):
                        subprocess.run(["import", "-display", display, "-window", "root", str(out)],
                                       timeout=10, check=False, stdin=subprocess.DEVNULL)
                    print((work / "qgis.log").read_text("utf-8", "replace")[-4000:], file=sys.stderr)
                    fail(3, f"no picture within {options.timeout:g} s" +
                         (f"; the display as it was: {out}" if out.exists() else ""))
                time.sleep(0.1)
            result = json.loads(result_file.read_text("utf-8"))
            errors = errors_file.read_text("utf-8") if errors_file.exists() else ""
    finally:
        processes.end()
        if options.verbose and (work / "qgis.log").exists():
            print((work / "qgis.log").read_text("utf-8", "replace"), file=sys.stderr)
        if options.keep:
            print(f"kept: {work}", file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)

    if result["error"]:
        fail(1, "failed inside QGIS:\n" + result["error"])
    print(f"QGIS {result['qgis']}, Qt {result['qt']}, Python {result['python']}: "
          f"{', '.join(result['pictures'])} ({time.monotonic() - began:.1f} s)")
    if result.get("dialogs"):
        print("open dialogs: " + "; ".join(result["dialogs"]))
    if result["missing"] or errors:
        fail(1, "plugins not loaded: " + (", ".join(result["missing"]) or "none") +
             ("\nexceptions in QGIS:\n" + errors if errors else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
