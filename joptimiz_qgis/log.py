# SPDX-License-Identifier: GPL-2.0-or-later
"""Forwards the package's Python logging to QGIS' message log; put up in initGui, taken down in unload."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

TAG = "JOPTIMIZ"


class QgisLogHandler(logging.Handler):
    """One line in the message log for every record."""

    def emit(self, record: logging.LogRecord) -> None:
        level = Qgis.MessageLevel.Info
        if record.levelno >= logging.ERROR:
            level = Qgis.MessageLevel.Critical
        elif record.levelno >= logging.WARNING:
            level = Qgis.MessageLevel.Warning
        QgsMessageLog.logMessage(self.format(record), TAG, level, False)


def start() -> QgisLogHandler:
    """Attach the handler to the package's logger; give it to `stop`."""
    handler = QgisLogHandler()
    logger = logging.getLogger(__package__)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return handler


def stop(handler: QgisLogHandler) -> None:
    """Undo `start`."""
    logger = logging.getLogger(__package__)
    logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)
