# SPDX-License-Identifier: GPL-2.0-or-later
"""How the dock of bays is laid out: the disc, what is looked for, the bays found, what to do."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.bays.assumptions import default
from ..core.bays.disc import PURPOSES, Place
from ..tr import tr
from . import choices
from .forms import FormArea, add_row, folded, form_in, narrow, text_label
from .mdl_bays import BaysModel
from .wdg_disc import DiscWidget
from .wdg_last_stops import LastStops
from .wdg_two_line_list import TwoLineList
from .wdg_vehicle import VehicleWidget

_LONGEST_MIN = 600
_SHORT = 22
_TITLE_PX = 255


class BaysPanel(QWidget):
    """Widgets in their places; the dock connects them."""

    def __init__(self, model: BaysModel, presets: Sequence[Any], use: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._use = use
        self.disc = DiscWidget(self)
        self.connection = narrow(QComboBox(self), 12)
        self.vehicle = VehicleWidget(presets, self)
        self.purpose = narrow(choices.fill(QComboBox(self), PURPOSES.items()), 12)
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.pick, self.of_route = QToolButton(self), QToolButton(self)
        self.list, self.count, self.zoom = TwoLineList(model, tr("Bays"), self), QLabel(self), QPushButton(tr("Zoom"), self)
        self.progress, self.cancel = QProgressBar(self), QPushButton(tr("Cancel"), self)
        self.text = text_label(self)
        self.last = LastStops(self)
        self.tabs = QTabWidget(self)
        self.stay, self.arrive = QSpinBox(self), QPushButton(tr("I &arrive"), self)
        self.state, self.do = QLabel(self), QPushButton(self)
        self.disc.guard(self.arrive)
        self._dress()
        self._lay_out()
        for signal in (self.vehicle.changed, self.purpose.currentIndexChanged):
            signal.connect(lambda *_: self.name_wanted())
        self.name_wanted()
        self.show_busy(False)

    def _dress(self) -> None:
        self.pick.setIcon(QgsApplication.getThemeIcon("/cursors/mCapturePoint.svg"))
        self.pick.setText(tr("Map"))
        self.pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pick.setCheckable(True)
        self.pick.setToolTip(tr("Click on the map where the goods go"))
        self.of_route.setText(tr("Route"))
        self.of_route.setToolTip(tr("Take the destination of the dock “Itinériz – Route”"))
        self.zoom.setToolTip(tr("Show the chosen bay"))
        self.stay.setRange(1, _LONGEST_MIN)
        self.stay.setSuffix(tr(" min"))
        self.stay.setValue(round(default("dwell_min")))
        self.stay.setToolTip(tr("How long the stop is to take: what the disc says at first"))
        self.text.setAccessibleName(tr("The chosen bay"))
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.tabs.setDocumentMode(True)
        for widget, name in ((self.connection, tr("Connection")), (self.purpose, tr("Purpose")), (self.place, tr("Place")),
                             (self.pick, tr("Place from the map")), (self.of_route, tr("Place from the route")),
                             (self.stay, tr("Length of the stop")), (self.state, tr("State")),
                             (self.progress, tr("Progress")), (self.tabs, tr("The chosen bay, last stops and use"))):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        self.wanted = folded(tr("Vehicle and purpose"), self)
        form = form_in(self.wanted)
        add_row(form, tr("Vehicle"), self.vehicle)
        add_row(form, tr("Purpose"), self.purpose)
        add_row(form, tr("Connection"), self.connection)
        above, chosen = QWidget(self), QWidget(self)
        top, detail = QVBoxLayout(above), QVBoxLayout(chosen)
        top.setContentsMargins(6, 6, 6, 0)
        detail.setContentsMargins(6, 6, 6, 6)
        top.addWidget(self.disc)
        top.addWidget(self.wanted)
        top.addLayout(_line(self.place, self.pick, self.of_route))
        top.addWidget(self.list, 1)
        top.addLayout(_line(self.count, self.progress, self.cancel, self.zoom))
        detail.addWidget(self.text)
        detail.addStretch(1)
        self.tabs.addTab(FormArea(chosen, self), tr("Bay"))
        self.tabs.addTab(self.last, tr("Last stops"))
        self.tabs.addTab(FormArea(self._use, self), tr("Use"))
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(above)
        split.addWidget(self.tabs)
        split.setSizes([380, 230])
        split.setChildrenCollapsible(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(6, 0, 6, 4)
        foot.addWidget(self.do)
        self.arriving = QWidget(self)
        line = _line(self.stay, self.arrive)
        line.setStretch(0, 0)
        line.setStretch(1, 1)
        self.arriving.setLayout(line)
        foot.addWidget(self.arriving)
        foot.addWidget(self.state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split, 1)
        whole.addLayout(foot)

    def show_busy(self, busy: bool) -> None:
        """Bays are being looked for; what is shown stays."""
        self.progress.setRange(0, 0)
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.count.setVisible(not busy)
        self.zoom.setVisible(not busy)

    def name_wanted(self) -> None:
        """The closed group says what is chosen in it."""
        said = " \u00b7 ".join((self.vehicle.label(), self.purpose.currentText()))
        self.wanted.setTitle(self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, _TITLE_PX))
        self.wanted.setToolTip(said)

    def show_place(self, text: str) -> None:
        """Where the goods go; the whole of it in the tooltip."""
        self.place.setText(text)
        self.place.setToolTip(text)

    def offer(self, action: str) -> None:
        """The button that helps on; "" for none."""
        self.do.setText(action)
        self.do.setVisible(bool(action))

    def offer_arrival(self, possible: bool, place: Optional[Place]) -> None:
        """The arrival at the chosen bay; `place` None: none is chosen yet."""
        if not possible and self.arriving.isAncestorOf(self.focusWidget() or self):
            self.disc.leave.setFocus()  # where the tap leads next
        self.arriving.setVisible(possible)
        self.arrive.setEnabled(place is not None)
        if place is None:
            self.arrive.setText(tr("I &arrive"))
            self.arrive.setToolTip(tr("Choose a bay first, in the list or on the map"))
            return
        name = place.name if len(place.name) <= _SHORT else f"{place.name[:_SHORT - 1]}\u2026"
        self.arrive.setText(tr("I &arrive: {bay}", bay=name.replace("&", "&&")))
        self.arrive.setToolTip(tr("Mark the arrival at {bay}: the disc runs down from now", bay=place.name))
        self.stay.setMaximum(max(1, int(place.longest_min)))


def _line(first: QWidget, *others: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(first, 1)
    for widget in others:
        line.addWidget(widget)
    return line
