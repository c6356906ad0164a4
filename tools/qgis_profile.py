# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS profile of our own: plugins switched on, and nothing shown that a first start shows."""

from __future__ import annotations

import configparser
import shutil
from pathlib import Path

# Settings of a quiet first start. QGIS 3 reads QGIS/QGIS3.ini of the profile, QGIS 4
# QGIS/QGIS4.ini; a key that a version does not know does no harm. QSettings keys:
# the first path part is the ini section, further slashes become backslashes.
QUIET = {
    "migration/firstRunVersionFlag": "99999",
    "qgis/checkVersion": "false",
    "qgis/hideSplash": "true",
    "qgis/enableMacros": "0",
    "qgis/askToSaveProjectChanges": "false",
    "qgis/projOpenAtLaunch": "0",
    "qgis/warnOldProjectVersion": "false",
    "qgis/promptForRasterSublayers": "never",
    "qgis/promptForSublayers": "never",
    "qgis/networkAndProxy/networkTimeout": "2000",
    "app/projections/unknownCrsBehavior": "NoAction",
    "Projections/defaultBehavior": "useProject",
    "locale/overrideFlag": "true",
    "locale/globalLocale": "en_US",
    "core/NewsFeed/httpsfeedqgisorg/disabled": "true",
    "plugin-manager/automatically-check-for-updates": "false",
    "app/plugin_installer/checkOnStart": "false",
    "Python/showWarnings": "false",
}


def write_settings(folder: Path, values: dict[str, str]) -> None:
    """Write the profile's ini files (QGIS 3 and 4 look for different names)."""
    sections: dict[str, dict[str, str]] = {}
    for key, value in values.items():
        section, _, rest = key.partition("/")
        sections.setdefault(section, {})[rest.replace("/", "\\")] = value
    ini = configparser.RawConfigParser(delimiters=("=",))
    ini.optionxform = str  # keep upper case
    for section, pairs in sections.items():
        ini[section] = pairs
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("QGIS3.ini", "QGIS4.ini"):
        with open(folder / name, "w", encoding="utf-8") as file:
            ini.write(file, space_around_delimiters=False)


def make_profile(root: Path, plugins: list[Path], settings: dict[str, str]) -> None:
    """A profile 'default' below root/profiles with the plugins copied in and enabled."""
    profile = root / "profiles" / "default"
    values = dict(QUIET)
    values["PythonPlugins/processing"] = "true"
    for plugin in plugins:
        target = profile / "python" / "plugins" / plugin.name
        shutil.copytree(plugin, target, ignore=shutil.ignore_patterns("__pycache__", ".git"))
        values[f"PythonPlugins/{plugin.name}"] = "true"
    values.update(settings)
    write_settings(profile / "QGIS", values)
