# SPDX-License-Identifier: GPL-2.0-or-later
"""The two virtual environments of the benchmark, outside the plugin's requirements, and what this machine is."""

from __future__ import annotations

import glob
import hashlib
import importlib.metadata
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
HERE = Path(__file__).resolve().parent


def own() -> Path:
    """Python of build/bench-venv, which sees QGIS; made if it is not there. A peer that cannot be installed is left out."""
    # The system's Python, not one that comes first on PATH, sees the qgis module.
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    return _made(BUILD / "bench-venv", python, ["--system-site-packages"], HERE / "requirements.txt")


def servers() -> Optional[Path]:
    """Python of build/bench-venv-servers, None if there is no Python 3.12 or newer here (or name one in BENCH_PYTHON)."""
    python = _newer()
    return None if python is None else _made(BUILD / "bench-venv-servers", python, [], HERE / "requirements-servers.txt")


def _newer() -> Optional[str]:
    named = os.environ.get("BENCH_PYTHON")
    found = [named] if named else [f"python3.{minor}" for minor in (12, 13, 14)]
    found += sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/3.1[2-9].*/bin/python")))
    for python in found:
        try:
            asked = subprocess.run([python, "-c", "import sys, venv, ensurepip; print(sys.version_info >= (3, 12))"],
                                   capture_output=True, text=True, check=False)
        except OSError:
            continue
        if asked.stdout.strip() == "True":
            return python
    return None


def _made(folder: Path, python: str, options: list[str], requirements: Path) -> Path:
    mark, wanted = folder / "ready", hashlib.sha256(requirements.read_bytes()).hexdigest()
    inner = folder / "bin" / "python"
    if not mark.exists() or mark.read_text("utf-8") != wanted:
        subprocess.run([python, "-m", "venv", *options, str(folder)], check=True)
        lines = [line for line in requirements.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        for line in lines:  # one by one: what cannot be had is left out, the others are measured
            done = subprocess.run([str(inner), "-m", "pip", "install", "-q", "--disable-pip-version-check", line], check=False)
            if done.returncode:
                print(f"{line} cannot be installed here: its peer is left out.", flush=True)
        mark.write_text(wanted, "utf-8")
    return inner


def machine() -> dict[str, str]:
    """What the figures were taken on."""
    cpu = platform.processor() or platform.machine()
    memory = 0.0
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            cpu = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), cpu)
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30
    return {"processor": cpu, "cores": str(os.cpu_count()), "memory": f"{memory:.0f} GiB", "system": _system(),
            "python": platform.python_version(),
            **{name: importlib.metadata.version(name) for name in ("numpy", "scipy")}}


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (AttributeError, OSError, KeyError):
        return platform.platform(terse=True)
