# SPDX-License-Identifier: GPL-2.0-or-later
"""Where files are: in a checkout `resources/` lies beside the package, in an installed plugin inside it."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QDir, QStandardPaths

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """A file or folder under resources/."""
    return _ROOT.joinpath("resources", *parts)


def translations() -> Path:
    """The folder of the compiled translations."""
    return _ROOT / "i18n"


def manifest() -> Path:
    """metadata.txt, the only place that states the version."""
    return _ROOT / "metadata.txt"


def local_data() -> Path:
    """A folder of this user on this machine for what can be made again (never in the roaming profile); it may be absent."""
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(base or QDir.tempPath()) / "joptimiz_qgis"


def local_store() -> Path:
    """A folder of this user on this machine for what cannot be made again: drafts, and the mirrors they belong to.

    Neither a cache, which may be cleared, nor the roaming profile, which is copied over the network. It may be absent.
    """
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(base or QDir.homePath()) / "joptimiz_qgis"
