# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers for another thread: copies that are made here, used there, and end here again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, List, Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QThread


class LentLayers:
    """Made on the main thread of layers of the project; whatever becomes of these, the copies stay."""

    def __init__(self, layers: Sequence[QgsVectorLayer]) -> None:
        self._copies = [layer.clone() for layer in layers]
        for copy in self._copies:
            copy.moveToThread(None)

    @contextmanager
    def taken(self) -> Iterator[List[QgsVectorLayer]]:
        """The copies, in their order, for the thread that calls, once. They are deleted where they were made: PyQt now and then
        takes a copy that is made there for one that is being deleted here."""
        copies, self._copies = self._copies, []
        for copy in copies:
            copy.moveToThread(QThread.currentThread())
        try:
            yield list(copies)
        finally:
            home = QCoreApplication.instance().thread()
            for copy in copies:
                copy.moveToThread(home)
                copy.deleteLater()
                sip.transferto(copy, None)
