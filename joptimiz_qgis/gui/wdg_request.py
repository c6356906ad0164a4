# SPDX-License-Identifier: GPL-2.0-or-later
"""The question of the Route dock, from stops to exemptions; `parameters()` is what the algorithm takes."""

from __future__ import annotations

from typing import Any, Callable, Optional, Sequence

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..tr import tr
from . import choices, layer_kinds, when
from .forms import add_row, embolden, folded, form_in, narrow, say, text_label
from .stops import StopsModel
from .wdg_stops import StopsWidget
from .wdg_vehicle import VehicleWidget


class RequestWidget(QWidget):
    """Says what is missing (`missing`), and asks for an algorithm's own window (`tool_wanted`)."""

    changed = pyqtSignal()
    network_changed = pyqtSignal(object)
    tool_wanted = pyqtSignal(str)

    def __init__(self, presets: Sequence[Any], active_layer: Callable[[], Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.stops_model = StopsModel(self)
        self.stops = StopsWidget(self.stops_model, active_layer, self)
        self.vehicle = VehicleWidget(presets, self)
        self.vehicle.set_value(settings.LAST_VEHICLE.value())
        self.departure = QDateTimeEdit(self)
        self.departure.setCalendarPopup(True)
        self.departure.setDisplayFormat(tr("ddd d MMM yyyy HH:mm"))
        self.departure.setAccessibleName(tr("Departure"))
        self.now = QToolButton(self)
        self.now.setText(tr("Now"))
        self.now.setToolTip(tr("Leave now"))
        self.zone_label = text_label(self)
        self.network = _combo(tr("Network"), self)
        self.network_hint = text_label(self)
        self.rules = QListWidget(self)
        self.rules.setAccessibleName(tr("Rule layers"))
        self.rules_hint = text_label(self)
        self.alerts = QListWidget(self)
        self.alerts.setAccessibleName(tr("Alert layers"))
        self.alerts_hint = text_label(self)
        self.with_exemptions = QCheckBox(tr("With exemptions"), self)
        self.with_exemptions.setToolTip(tr("The national exemptions to low-emission zones are always taken into account."))
        self.exemptions = _combo(tr("Exemptions"), self)
        self.exemptions_hint = text_label(self)
        self._make_more()
        self._lay_out()
        self.load_settings()
        self.leave_now()
        self._connect()
        self.refresh_layers()

    # -- layout

    def _make_more(self) -> None:
        self.more = folded(tr("More"), self)
        self.metric = choices.fill(_combo(tr("Looking for"), self, 18), choices.METRICS)
        self.policy = choices.fill(_combo(tr("Where the law is unknown"), self, 18), choices.POLICIES)
        self.snap = QDoubleSpinBox(self)
        self.snap.setRange(1.0, 10000.0)
        self.snap.setDecimals(0)
        self.snap.setSuffix(" m")
        self.wait = QSpinBox(self)
        self.wait.setRange(0, 24 * 60)
        self.wait.setSuffix(" min")
        self.wait.setSpecialValueText(tr("leave at once"))
        form = form_in(self.more)
        for label, field in (
            (tr("Looking for"), self.metric), (tr("Where the law is unknown"), self.policy),
            (tr("Farthest a stop may lie from a road"), self.snap), (tr("Longest wait"), self.wait),
        ):
            add_row(form, label, field)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 3, 6)
        self._section(column, tr("Stops"), self.stops)
        self._section(column, tr("Vehicle"), self.vehicle)
        line = QHBoxLayout()
        line.addWidget(self.zone_label, 1)
        line.addWidget(self.now)  # beside the date, both would not fit in 320 pixels in French
        self._section(column, tr("Departure"), self.departure, line)
        self._section(column, tr("Network"), self.network, self.network_hint)
        self._section(column, tr("Rules"), self.rules, self.rules_hint)
        self._section(column, tr("Exemptions"), self.with_exemptions, self.exemptions, self.exemptions_hint)
        self._section(column, tr("Alerts"), self.alerts, self.alerts_hint)
        column.addWidget(self.more)
        column.addStretch(1)

    def _section(self, column: QVBoxLayout, title: str, *parts: Any) -> None:
        heading = embolden(QLabel(title, self))
        column.addSpacing(2)
        column.addWidget(heading)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)

    def _connect(self) -> None:
        self.stops_model.stops_changed.connect(self.changed)
        self.vehicle.changed.connect(self.changed)
        self.departure.dateTimeChanged.connect(self._show_zone)
        self.now.clicked.connect(self.leave_now)
        self.network.currentIndexChanged.connect(self._network_chosen)
        self.with_exemptions.toggled.connect(self._exemptions_toggled)
        for hint in (self.network_hint, self.rules_hint, self.alerts_hint):
            hint.linkActivated.connect(self.tool_wanted)
        self._exemptions_toggled(self.with_exemptions.isChecked())

    # -- settings and time

    def load_settings(self) -> None:
        """Take over the user's defaults."""
        self._zone_name = settings.TIME_ZONE.value()
        self._zone = when.zone_of(self._zone_name)
        choices.choose(self.policy, settings.UNKNOWN_POLICY.value())
        self.snap.setValue(settings.MAX_SNAP_M.value())
        self._show_zone()

    @property
    def zone(self) -> Any:
        """The territory's QTimeZone."""
        return self._zone

    def leave_now(self) -> None:
        """Depart at the present minute of the territory."""
        local = QDateTime.currentDateTimeUtc().toTimeZone(self._zone)
        time = QTime(local.time().hour(), local.time().minute())
        self.departure.setDateTime(QDateTime(local.date(), time))

    def instant(self) -> QDateTime:
        """The departure as an instant."""
        shown = self.departure.dateTime()
        return QDateTime(shown.date(), shown.time(), self._zone)

    def _show_zone(self) -> None:
        self.zone_label.setText(tr("Local time of {zone}, {offset}", zone=self._zone_name,
                                   offset=when.offset(self._zone, self.instant())))
        self.zone_label.setToolTip(tr("The territory's time zone is set in the JOPTIMIZ options."))

    # -- layers

    def refresh_layers(self) -> None:
        """Follow the project; what was chosen stays chosen."""
        project = QgsProject.instance()
        _refill(self.network, layer_kinds.layers_of(project, layer_kinds.is_network))
        has_network = self.network.count() > 0
        self.network.setVisible(has_network)
        say(self.network_hint, "" if has_network else tr(
            "No network in the project. {link}Build one{end} from an OpenStreetMap file or BD TOPO, or add its edges layer.",
            link='<a href="joptimiz:buildnetwork">', end="</a>"))
        say(self.rules_hint, "" if _relist(self.rules, layer_kinds.layers_of(project, layer_kinds.is_rules)) else tr(
            "No rule layer in the project: only what the road data says will count. {link}Import rules{end}.",
            link='<a href="joptimiz:importrules">', end="</a>"))
        say(self.alerts_hint, "" if _relist(self.alerts, layer_kinds.layers_of(project, layer_kinds.is_alerts)) else tr(
            "No layer of alerts in the project. {link}Import alerts{end}.", link='<a href="joptimiz:importalerts">', end="</a>"))
        _refill(self.exemptions, layer_kinds.layers_of(project, layer_kinds.is_exemptions))
        self.with_exemptions.setEnabled(self.exemptions.count() > 0)
        self.exemptions.setVisible(self.exemptions.count() > 0)
        say(self.exemptions_hint, "" if self.exemptions.count() else tr(
            "No table of exemptions in the project: only the national ones will count."))
        self._network_chosen()

    def network_layer(self) -> Optional[QgsVectorLayer]:
        return QgsProject.instance().mapLayer(self.network.currentData() or "")

    def rule_layers(self) -> list[QgsMapLayer]:
        """The checked ones that are still in the project."""
        return _checked(self.rules)

    def alert_layers(self) -> list[QgsMapLayer]:
        """The checked ones that are still in the project."""
        return _checked(self.alerts)

    def exemption_layer(self) -> Optional[QgsVectorLayer]:
        wanted = self.with_exemptions.isEnabled() and self.with_exemptions.isChecked()
        return QgsProject.instance().mapLayer(self.exemptions.currentData() or "") if wanted else None

    def _network_chosen(self) -> None:
        self.network_changed.emit(self.network_layer())
        self.changed.emit()

    def _exemptions_toggled(self, on: bool) -> None:
        self.exemptions.setEnabled(on)
        self.changed.emit()

    # -- the answer's question

    def missing(self) -> str:
        """What is still to be done before a route can be found; empty if nothing."""
        if self.network_layer() is None:
            return tr("Add a network to the project first.")
        if not self.stops_model.complete:
            return tr("Set the origin and the destination first.")
        return ""

    def parameters(self, reference: Callable[[QgsMapLayer], str] = lambda layer: layer.id()) -> dict[str, Any]:
        """Inputs of joptimiz:constrainedroute; `reference` says how layers are written (by id, or by source to copy)."""
        values: dict[str, Any] = {"NETWORK": reference(self.network_layer()), **self.stops_model.parameters()}
        rules, exemptions, alerts = self.rule_layers(), self.exemption_layer(), self.alert_layers()
        if rules:
            values["RULES"] = [reference(layer) for layer in rules]
        if exemptions is not None:
            values["EXEMPTIONS"] = reference(exemptions)
        if alerts:
            values["ALERTS"] = [reference(layer) for layer in alerts]
        values.update(
            VEHICLE=self.vehicle.value(), DEPARTURE=self.departure.dateTime().toString("yyyy-MM-ddTHH:mm:ss"),
            METRIC=self.metric.currentData(), UNKNOWN_POLICY=self.policy.currentData(), MAX_SNAP_M=self.snap.value(),
            MAX_WAIT_MIN=self.wait.value(), TIME_ZONE=self._zone_name, HOLIDAYS=settings.HOLIDAYS.value(),
        )
        return values


def _combo(name: str, parent: QWidget, length: int = 8) -> QComboBox:
    combo = QComboBox(parent)
    combo.setAccessibleName(name)
    return narrow(combo, length)


def _refill(combo: QComboBox, layers: Sequence[QgsVectorLayer]) -> None:
    chosen = combo.currentData()
    blocked = combo.blockSignals(True)
    combo.clear()
    for layer in layers:
        combo.addItem(layer.name(), layer.id())
    choices.choose(combo, chosen or "")
    combo.blockSignals(blocked)


def _relist(widget: QListWidget, layers: Sequence[QgsVectorLayer]) -> bool:
    """List layers to be checked; what was unchecked stays so, what is new is checked. Whether there are any."""
    off = {widget.item(row).data(Qt.ItemDataRole.UserRole) for row in range(widget.count())
           if widget.item(row).checkState() == Qt.CheckState.Unchecked}
    widget.clear()
    for layer in layers:
        item = QListWidgetItem(layer.name(), widget)
        item.setData(Qt.ItemDataRole.UserRole, layer.id())
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if layer.id() in off else Qt.CheckState.Checked)
    widget.setVisible(bool(layers))
    if layers:
        row = widget.sizeHintForRow(0)
        widget.setFixedHeight(min(len(layers), 5) * row + 2 * widget.frameWidth() + 2)
    return bool(layers)


def _checked(widget: QListWidget) -> list[QgsMapLayer]:
    rows = (widget.item(row) for row in range(widget.count()))
    ids = [item.data(Qt.ItemDataRole.UserRole) for item in rows if item.checkState() == Qt.CheckState.Checked]
    return [layer for layer in map(QgsProject.instance().mapLayer, ids) if layer is not None]
