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
    from qgis.core import QgsApplication, QgsSettings
    from qgis.PyQt.QtCore import QSettings

    # The user's own settings are neither read nor changed.
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(profile))
    # Layouts and icons need a QGuiApplication: True, though nothing is shown.
    application = QgsApplication([], True, str(profile))
    if locale:
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)
    application.initQgis()
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
