# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS without a window, with Processing and this plugin, for tools that run as scripts."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Optional


@contextmanager
def qgis(profile: Path, locale: Optional[str] = None) -> Iterator[str]:
    """Run a block inside QGIS with settings in `profile`; gives the language the plugin speaks (fr or en).

    `locale` None keeps the machine's. Call it once in a process.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The user's own settings are neither read nor changed, whichever of these a version of QGIS asks.
    os.environ.update(QGIS_CUSTOM_CONFIG_PATH=str(profile), XDG_CONFIG_HOME=str(profile), XDG_DATA_HOME=str(profile))
    from qgis.core import QgsApplication, QgsSettings
    from qgis.PyQt.QtCore import QSettings

    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(profile))
    # Layouts and icons need a QGuiApplication: True, though nothing is shown.
    application = QgsApplication([], True, str(profile))
    application.initQgis()
    if locale:  # after initQgis, which in newer versions chooses the file of settings
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import joptimiz_qgis
    from joptimiz_qgis.tr import language

    plugin = joptimiz_qgis.classFactory(None)
    plugin.initProcessing()
    try:
        yield language()
    finally:
        plugin.unload()
        application.exitQgis()
