# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of alerts: the worst that holds now comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from functools import cache
from typing import Any, FrozenSet, Iterable, List, Optional, Sequence, Set, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QPointF, QRectF, Qt, QTimeZone
from qgis.PyQt.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtSvg import QSvgRenderer

from ..core.alerts import AlertCategory, Severity, Stage, stage_of
from ..core.text import N_
from ..layers.alert_list import ListedAlert, Place
from ..layers.styling import palette
from ..paths import resource
from ..tr import tr
from . import alert_words as words

HEADLINE, SEVERITY, WHEN, EFFECT, SOURCE = range(5)
HEADERS = (N_("Alert"), N_("Severity"), N_("When"), N_("On traffic"), N_("Source"))
_STAGES = (Stage.CURRENT, Stage.EXPECTED, Stage.EXPIRED, Stage.CANCELLED)
_SEVERITIES = tuple(Severity)
_ICON = 44  # pixels, drawn once, scaled down


@dataclass(frozen=True)
class WantedAlerts:
    """What a reader asks for; nothing asked = all that is not muted. `stages`: which parts of their lives."""

    text: str = ""
    category: Optional[AlertCategory] = None
    least: Optional[Severity] = None
    stages: FrozenSet[Stage] = frozenset((Stage.CURRENT, Stage.EXPECTED))
    with_muted: bool = False


class AlertsModel(QAbstractTableModel):
    """Rows that are wanted, by stage, severity and time."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: Tuple[ListedAlert, ...] = ()
        self.wanted = WantedAlerts()
        self.muted: FrozenSet[str] = frozenset()
        self.zone = QTimeZone(b"UTC")
        self.now = datetime.now(timezone.utc)
        self._kept: List[ListedAlert] = []

    def show(self, rows: Sequence[ListedAlert], now: datetime, zone: QTimeZone, muted: FrozenSet[str]) -> None:
        """Show other messages, or the same ones at a later time."""
        self.beginResetModel()
        self.rows, self.now, self.zone, self.muted = tuple(rows), now, zone, muted
        self._choose()
        self.endResetModel()

    def want(self, wanted: WantedAlerts) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.wanted = wanted
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        kept = [row for row in self.rows if self._is_wanted(row)]
        self._kept = sorted(kept, key=self._order)

    def _order(self, row: ListedAlert) -> Tuple:
        stage = self.stage(row)
        moment = row.alert.onset if stage is Stage.EXPECTED else row.alert.expires
        seconds = moment.timestamp() if moment is not None else float("inf")
        past = stage in (Stage.EXPIRED, Stage.CANCELLED)  # of what is over the latest comes first
        return (_STAGES.index(stage), _SEVERITIES.index(row.alert.severity) if not past else 0, -seconds if past else seconds,
                row.alert.alert_id)

    def _is_wanted(self, row: ListedAlert) -> bool:
        alert, wanted = row.alert, self.wanted
        if self.stage(row) not in wanted.stages or (alert.alert_id in self.muted and not wanted.with_muted):
            return False
        if wanted.category is not None and alert.category is not wanted.category:
            return False
        if wanted.least is not None and _SEVERITIES.index(alert.severity) > _SEVERITIES.index(wanted.least):
            return False
        said = " ".join((alert.headline, alert.description, alert.source, alert.alert_id)).casefold()
        return all(word in said for word in wanted.text.casefold().split())

    def stage(self, row: ListedAlert) -> Stage:
        """Where a message stands at the model's moment."""
        return stage_of(row.alert, self.now)

    # -- rows

    def row_at(self, place: int) -> ListedAlert:
        return self._kept[place]

    def places_of(self, keys: Iterable[str]) -> List[int]:
        """Where messages (by alert_id) are shown."""
        wanted = set(keys)
        return [place for place, row in enumerate(self._kept) if row.alert.alert_id in wanted]

    def places_of_features(self, features: Set[Place]) -> List[int]:
        """Where the messages of features are shown."""
        return [place for place, row in enumerate(self._kept) if features.intersection(row.places)]

    # -- Qt

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section])
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._kept[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.full_validity(row.alert, self.zone) if column == WHEN else self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(HEADERS[column])}: {self._words(row, column)}"
        if role == Qt.ItemDataRole.DecorationRole and column == HEADLINE:
            return icon(row.alert.severity, row.alert.category, self.stage(row) is Stage.CURRENT)
        if role == Qt.ItemDataRole.ForegroundRole and (self.stage(row) is not Stage.CURRENT or row.alert.alert_id in self.muted):
            return QBrush(QColor(128, 128, 128))
        return None

    def _words(self, row: ListedAlert, column: int) -> str:
        alert = row.alert
        if column == HEADLINE:
            title = alert.headline or alert.alert_id
            return tr("{title} (muted)", title=title) if alert.alert_id in self.muted else title
        if column == SEVERITY:
            return tr(words.SEVERITIES[alert.severity])
        if column == WHEN:
            return words.validity(alert, self.stage(row), self.zone, self.now)
        return words.effect(alert) if column == EFFECT else alert.source


@cache
def icon(severity: Severity, category: AlertCategory, full: bool) -> QIcon:
    """The sign of the map: a triangle of the severity's colour, larger the worse it is, with what it is about."""
    look = palette()["alert_severities"][severity.value]
    share = look["size"] / palette()["alert_severities"]["extreme"]["size"]
    pixmap = QPixmap(_ICON, _ICON)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if full else 0.55)
    side = (_ICON - 4) * (0.55 + 0.45 * share)
    left, top = (_ICON - side) / 2, (_ICON - side) / 2
    painter.setPen(QPen(QColor(look["edge"]), 2.0))
    painter.setBrush(QColor(look["colour"]))
    painter.drawPolygon(QPolygonF([QPointF(left + side / 2, top), QPointF(left + side, top + side), QPointF(left, top + side)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    plate = QRectF(left + 0.23 * side, top + 0.41 * side, 0.54 * side, 0.54 * side)
    painter.drawEllipse(plate)
    inner = plate.adjusted(0.06 * side, 0.06 * side, -0.06 * side, -0.06 * side)
    QSvgRenderer(str(resource("icons", f"alert_{category.value}.svg"))).render(painter, inner)
    painter.end()
    return QIcon(pixmap)
