# SPDX-License-Identifier: GPL-2.0-or-later
"""The stops of a trip: origin, via points in order, destination; positions in WGS 84, whatever the project's CRS."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Iterable, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt, pyqtSignal

from ..core.text import N_
from ..tr import number, tr
from .twin import Points

ORIGIN, VIA, DESTINATION = "origin", "via", "destination"
WORDS = {ORIGIN: N_("Origin"), VIA: N_("Via {n}"), DESTINATION: N_("Destination")}


@dataclass(frozen=True)
class StopPoint:
    """A point in WGS 84, and what it is called if it came from a feature."""

    lon: float
    lat: float
    name: str = ""

    @property
    def point(self) -> QgsPointXY:
        return QgsPointXY(self.lon, self.lat)

    @property
    def parameter(self) -> str:
        """As a point parameter of Processing."""
        return f"{self.lon:.8f},{self.lat:.8f} [EPSG:4326]"

    def words(self) -> str:
        """Its name, else its position."""
        return self.name or f"{number(self.lat, 5)} ; {number(self.lon, 5)}"


class StopsModel(QAbstractListModel):
    """Origin first, destination last; either may be missing: its row then says what to do."""

    stops_changed = pyqtSignal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._origin: Optional[StopPoint] = None
        self._via: list[StopPoint] = []
        self._destination: Optional[StopPoint] = None

    # -- what it holds

    @property
    def complete(self) -> bool:
        """Whether there is an origin and a destination."""
        return self._origin is not None and self._destination is not None

    @property
    def via(self) -> tuple[StopPoint, ...]:
        return tuple(self._via)

    def rows(self) -> list[tuple[str, Optional[StopPoint]]]:
        """(role, stop) from origin to destination."""
        return [(ORIGIN, self._origin), *((VIA, stop) for stop in self._via), (DESTINATION, self._destination)]

    def next_role(self) -> str:
        """What the next point is most likely meant to be."""
        if self._origin is None:
            return ORIGIN
        return DESTINATION if self._destination is None else VIA

    def parameters(self) -> dict[str, str]:
        """ORIGIN, DESTINATION and VIA for the algorithms; VIA is a text that can be copied."""
        if self._origin is None or self._destination is None:
            return {}
        values = {"ORIGIN": self._origin.parameter, "DESTINATION": self._destination.parameter}
        if self._via:
            values["VIA"] = Points(json.dumps({"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"role": "stop"},
                 "geometry": {"type": "Point", "coordinates": [round(stop.lon, 8), round(stop.lat, 8)]}}
                for stop in self._via]}))
        return values

    # -- changes

    def put(self, role: str, stop: StopPoint) -> None:
        """Set the origin or the destination, or add a via point."""
        self.beginResetModel()
        if role == ORIGIN:
            self._origin = stop
        elif role == DESTINATION:
            self._destination = stop
        else:
            self._via.append(stop)
        self.endResetModel()
        self.stops_changed.emit()

    def set_all(self, stops: Iterable[StopPoint]) -> None:
        """Replace everything: the first is the origin, the last the destination."""
        wanted = list(stops)
        self.beginResetModel()
        self._origin = wanted[0] if wanted else None
        self._destination = wanted[-1] if len(wanted) > 1 else None
        self._via = wanted[1:-1]
        self.endResetModel()
        self.stops_changed.emit()

    def remove(self, row: int) -> None:
        """Take a stop away; the place of origin and destination stays."""
        rows = self.rows()
        if not 0 <= row < len(rows):
            return
        self.beginResetModel()
        if rows[row][0] == ORIGIN:
            self._origin = None
        elif rows[row][0] == DESTINATION:
            self._destination = None
        else:
            del self._via[row - 1]
        self.endResetModel()
        self.stops_changed.emit()

    def move(self, row: int, by: int) -> int:
        """Swap a stop with its neighbour (by = -1 up, 1 down); its new row, the same if it cannot move."""
        stops = [stop for _, stop in self.rows()]
        other = row + by
        if not (0 <= row < len(stops) and 0 <= other < len(stops)):
            return row
        stops[row], stops[other] = stops[other], stops[row]
        if None in stops[1:-1]:  # a via point always is a point
            return row
        self.beginResetModel()
        self._origin, self._via, self._destination = stops[0], [s for s in stops[1:-1] if s is not None], stops[-1]
        self.endResetModel()
        self.stops_changed.emit()
        return other

    # -- as Qt shows it, and as the keyboard writes it

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        stop = typed(str(value)) if role == Qt.ItemDataRole.EditRole and index.isValid() else None
        if stop is None:
            return False
        kind, row = self.rows()[index.row()][0], index.row()
        if kind == VIA:
            self._via[row - 1] = stop
        elif kind == ORIGIN:
            self._origin = stop
        else:
            self._destination = stop
        self.dataChanged.emit(index, index)
        self.stops_changed.emit()
        return True

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._via) + 2

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        kind, stop = self.rows()[index.row()]
        title = tr(WORDS[kind], n=index.row()) if kind == VIA else tr(WORDS[kind])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("{stop}: {place}", stop=title, place=stop.words() if stop else tr("click the map, or type it"))
        if role == Qt.ItemDataRole.EditRole:
            return f"{stop.lat:.6f}, {stop.lon:.6f}" if stop else ""
        if role == Qt.ItemDataRole.ToolTipRole and stop is None:
            return tr("Click it on the map, or type latitude and longitude here.")
        if role == Qt.ItemDataRole.ToolTipRole and stop is not None:
            return tr("{stop}: latitude {lat}, longitude {lon}", stop=title, lat=number(stop.lat, 6), lon=number(stop.lon, 6))
        return None


def typed(text: str) -> Optional[StopPoint]:
    """Latitude and longitude as people type them: 43.73, 7.42 or 43,73 ; 7,42. None if it says no place on earth."""
    numbers = re.findall(r"[-+]?\d+(?:[.,]\d+)?", text)
    if len(numbers) != 2:
        return None
    lat, lon = (float(n.replace(",", ".")) for n in numbers)
    return StopPoint(lon, lat) if abs(lat) <= 90.0 and abs(lon) <= 180.0 else None
