# SPDX-License-Identifier: GPL-2.0-or-later
"""Shows the staged plugin to QGIS' default profile of this user: a link, or a copy where links are refused."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from stage import PACKAGE, ROOT


def plugins_folder() -> Path:
    """The plugins folder of the default QGIS 3 profile on this system, or what QGIS_PLUGINPATH names."""
    if os.environ.get("QGIS_PLUGINPATH"):
        return Path(os.environ["QGIS_PLUGINPATH"].split(os.pathsep)[0])
    if sys.platform == "win32":
        base = Path(os.environ["APPDATA"])
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return base / "QGIS" / "QGIS3" / "profiles" / "default" / "python" / "plugins"


def main() -> None:
    source, target = ROOT / "build" / PACKAGE, plugins_folder() / PACKAGE
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink():
        target.unlink()
    elif target.exists():
        raise SystemExit(f"{target} is an installed plugin, not a link of ours. Uninstall it in QGIS, then try again.")
    try:
        target.symlink_to(source, target_is_directory=True)
        how = "linked to"
    except OSError:  # Windows gives links to administrators only
        shutil.copytree(source, target)
        how = "copied from"
    print(f"{target}: {how} {source}. Switch JOPTIMIZ on in QGIS: Plugins, Manage and Install Plugins, Installed.")


if __name__ == "__main__":
    main()
