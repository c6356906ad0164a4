# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens a project in QGIS Desktop with the staged plugin, in a profile of its own that keeps what is set in it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from qgis_profile import make_profile
from stage import PACKAGE, ROOT

PROFILES = ROOT / "build" / "desktop"


def main() -> None:
    projects = [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted((ROOT / "build" / "demo").glob("*.qgz"))
    if not projects:
        raise SystemExit("There is no project in build/demo. Run `make demo` first.")
    program = shutil.which("qgis", path="/usr/bin:" + os.environ.get("PATH", ""))
    if program is None:
        raise SystemExit("QGIS Desktop is not on the PATH. Open the project by hand: " + str(projects[0]))
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise SystemExit("There is no display. A picture instead: .venv/bin/python tools/qgis_screenshot.py "
                         f"--plugin build/{PACKAGE} --project {projects[0].relative_to(ROOT)} --out build/desktop.png")
    plugin = PROFILES / "profiles" / "default" / "python" / "plugins" / PACKAGE
    language = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en_US"
    if not plugin.parent.is_dir():
        make_profile(PROFILES, [ROOT / "build" / PACKAGE], {"locale/globalLocale": language.split(".")[0]})
    shutil.rmtree(plugin, ignore_errors=True)
    shutil.copytree(ROOT / "build" / PACKAGE, plugin)
    # QGIS finds its Python by the first python3 on PATH, which must be the system's; a test's platform is no display.
    environment = {key: value for key, value in os.environ.items() if key not in ("QT_QPA_PLATFORM", "PYTHONHOME", "VIRTUAL_ENV")}
    environment["PATH"] = f"{Path(program).parent}:{os.environ.get('PATH', '')}"
    profile = ["--profiles-path", str(PROFILES), "--profile", "default"]
    os.execve(program, [program, "--nologo", *profile, str(projects[0])], environment)


if __name__ == "__main__":
    main()
