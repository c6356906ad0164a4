# SPDX-License-Identifier: GPL-2.0-or-later
"""Mirrors that the project shows come right again when another process has brought them up to date; for the main thread.

A nightly task, or a second QGIS, cannot put this one's layers in update mode: what is drawn while it writes is drawn empty, and
QGIS learns of nothing. So the files are looked at from time to time. Their dates tell; nothing is opened for it, because closing
a file takes away the locks that this process has on it (POSIX), those of a writer included.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Dict, List, Tuple

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from .project_layers import CONNECTION

log = logging.getLogger(__name__)
_LOOK_EVERY_MS = 2_000
_Seen = Tuple[int, int]  # (time of the last change in ns, bytes)


class ShownMirrors(QObject):
    """Watches a project from `__init__` to `close`."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._seen: Dict[Path, _Seen] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        project.layersAdded.connect(self._settle)
        project.layersRemoved.connect(self._settle)
        self._settle()

    def look(self) -> None:
        """Read again what somebody has written since the last look."""
        for path, seen in list(self._seen.items()):
            now = _look_of(path)
            if now != seen:
                self._seen[path] = now
                self._reload(path)

    def settled(self, path: Path) -> None:
        """This QGIS has written the file itself and its layers know it."""
        if path.absolute() in self._seen:
            self._seen[path.absolute()] = _look_of(path)

    def close(self) -> None:
        """Watch no more."""
        self._project.layersAdded.disconnect(self._settle)
        self._project.layersRemoved.disconnect(self._settle)
        self._timer.stop()

    def _settle(self, _: Any = None) -> None:
        shown = {_path(layer) for layer in self._layers()}
        self._seen = {path: self._seen.get(path) or _look_of(path) for path in shown}
        if shown:
            self._timer.start()
        else:
            self._timer.stop()

    def _reload(self, path: Path) -> None:
        for layer in self._layers():
            if _path(layer) == path:
                layer.dataProvider().reloadData()
                layer.updateExtents()
                layer.triggerRepaint()

    def _layers(self) -> List[QgsVectorLayer]:
        return [layer for layer in self._project.mapLayers().values()
                if layer.customProperty(CONNECTION) and isinstance(layer, QgsVectorLayer) and layer.isValid()]


def _path(layer: QgsVectorLayer) -> Path:
    return Path(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or "").absolute()


def _look_of(path: Path) -> _Seen:
    try:
        found = path.stat()
    except OSError as error:
        log.info("%s cannot be looked at: %s", path, error)
        return 0, 0
    return found.st_mtime_ns, found.st_size
