# SPDX-License-Identifier: GPL-2.0-or-later
"""Itinériz: how may this vehicle go, and which order says no? Everything it does is an algorithm's work."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import Qgis, QgsExpression, QgsFeatureRequest, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QLocale, QSize, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QShortcut,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..tr import day, language, tr
from . import answer, layer_kinds, route_layers, twin
from .canvas_marks import CanvasMarks
from .forms import FormArea
from .job import AlgorithmJob
from .map_tool_stop import StopTool
from .mdl_reasons import ReasonRow
from .stops import StopPoint
from .wdg_answer import AnswerWidget
from .wdg_request import RequestWidget

ALGORITHM, DECISION_MAP = "joptimiz:constrainedroute", "joptimiz:decisionmap"
OUTPUTS = ("OUTPUT", "REFERENCE", "REASONS", "BLOCKING")


class RouteDock(QgsDockWidget):
    """Owns the form, the map tool, what is drawn on the map, and the one job under way."""

    def __init__(self, iface: Any, presets: Sequence[Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Itinériz – Route"), parent)
        self.setObjectName("joptimizRouteDock")
        self.setLocale(QLocale(language()))  # days and decimals in the language of the texts around them
        self._iface, self._canvas = iface, iface.mapCanvas()
        self._job: Optional[AlgorithmJob] = None
        self._export_job: Optional[AlgorithmJob] = None
        self._dialog: Optional[QFileDialog] = None
        self._layer_ids: dict[str, str] = {}
        self._answered = False
        self._group = ""
        self._network_id: Optional[str] = None
        self._asked: dict[str, Any] = {}
        self.request = RequestWidget(presets, iface.activeLayer, self)
        self.answer = AnswerWidget(self)
        self.tool = StopTool(self._canvas)
        self.marks = CanvasMarks(self._canvas)
        self._lay_out()
        self._connect()
        self._follow_request()
        self._network_chosen(self.request.network_layer())

    # -- layout

    def _lay_out(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 4)
        scroll = FormArea(self.request, body)
        self.tabs = QTabWidget(body)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(scroll, tr("Request"))
        self.tabs.addTab(self.answer, tr("Answer"))
        self.hint = QLabel(body)
        self.hint.setWordWrap(True)
        self.find = QPushButton(tr("&Find the route"), body)
        self.find.setToolTip(tr("From anywhere in this panel: Ctrl+Enter"))
        self.find.setDefault(True)
        self.progress = QProgressBar(body)
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"), body)
        self.state = QLabel(body)
        self.state.setTextFormat(Qt.TextFormat.PlainText)  # names of files and layers come from anywhere
        font = self.state.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.state.setFont(font)
        self.state.setWordWrap(True)
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 6, 0)
        line.addWidget(self.find, 1)
        line.addWidget(self.progress, 1)
        line.addWidget(self.cancel)
        foot = QVBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.addWidget(self.hint)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)
        column.addLayout(line)
        foot = QVBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.addWidget(self.state)
        column.addLayout(foot)
        self.setWidget(body)
        self._show_running(False)

    def sizeHint(self) -> QSize:
        return QSize(360, 640)

    def _connect(self) -> None:
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.connect(self._layers_changed)
        self._canvas.destinationCrsChanged.connect(self._draw_stops)
        self.request.changed.connect(self._follow_request)
        self.request.network_changed.connect(self._network_chosen)
        self.request.tool_wanted.connect(lambda algorithm: twin.open_dialog(algorithm, {}))
        self.request.stops_model.stops_changed.connect(self._stops_changed)
        self.request.stops.pick_wanted.connect(self.pick)
        self.request.stops.pick_over.connect(self._stop_picking)
        self.request.stops.refused.connect(self._tell)
        self.tool.placed.connect(self._placed)
        self.tool.refused.connect(lambda: self._tell(tr("The project has no CRS: set one, then click again.")))
        self.tool.deactivated.connect(lambda: self.request.stops.show_role(""))
        self.find.clicked.connect(self.run)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{QKeySequence(key).toString()}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.run)
        self.cancel.clicked.connect(self._cancel)
        self.answer.reason_wanted.connect(self.show_reason)
        self.answer.export_wanted.connect(self._ask_where_to_save)
        self.answer.map_wanted.connect(self._open_decision_map)
        self.answer.copy_wanted.connect(self.copy_call)
        self.answer.tool_wanted.connect(lambda: twin.open_dialog(ALGORITHM, self._asked))

    def close_down(self) -> None:
        """Undo everything that outlives the widget; called before it is deleted."""
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.disconnect(self._layers_changed)
        self._canvas.destinationCrsChanged.disconnect(self._draw_stops)
        self._watch_selection(None)
        for job in (self._job, self._export_job):
            if job is not None:
                job.abandon()
        self._job = self._export_job = None
        if self._dialog is not None:
            self._dialog.close()
        self._stop_picking()
        self.tool.deleteLater()  # the canvas is its parent
        self.marks.clear_all()

    # -- the request

    def _layers_changed(self, *_layers: Any) -> None:
        self.request.refresh_layers()

    def _follow_request(self) -> None:
        missing = self.request.missing()
        self.hint.setText(missing)
        self.hint.setVisible(bool(missing))
        self.find.setEnabled(not missing)

    def _network_chosen(self, layer: Optional[QgsVectorLayer]) -> None:
        layer_id = layer.id() if layer is not None else ""
        if layer_id == self._network_id:
            return
        self._watch_selection(layer)
        self.tool.set_network(layer)
        facts = layer_kinds.network_facts(layer) if layer is not None else {}
        edition = " ".join(filter(None, (facts.get("source"), day(facts.get("edition", "")))))
        self.state.setText(tr("Network: {data} · offline", data=edition or layer.name()) if layer is not None else
                           tr("No network · offline"))
        attribution = facts.get("attribution", "")
        self.state.setToolTip(f"<qt>{html.escape(attribution)}</qt>" if attribution else "")

    def _watch_selection(self, layer: Optional[QgsVectorLayer]) -> None:
        former = QgsProject.instance().mapLayer(self._network_id or "")
        if former is not None:
            former.selectionChanged.disconnect(self._selected_on_map)
        self._network_id = ""
        if layer is not None:
            layer.selectionChanged.connect(self._selected_on_map)
            self._network_id = layer.id()

    # -- the map

    def pick(self, role: str) -> None:
        """Let the user click a stop on the map."""
        self.tool.role = role
        if self._canvas.mapTool() is not self.tool:
            self._canvas.setMapTool(self.tool)
        self.request.stops.show_role(role)

    def _stop_picking(self) -> None:
        self._canvas.unsetMapTool(self.tool)

    def _placed(self, role: str, point: Any, name: str) -> None:
        self.request.stops.put(StopPoint(point.x(), point.y(), name), role)

    def _stops_changed(self) -> None:
        self._answered = False
        self._draw_stops()

    def _draw_stops(self) -> None:
        self.marks.show_stops(self.request.stops_model.rows(), with_flight=not self._answered)

    def destination(self) -> Optional[StopPoint]:
        """Where the trip ends, as far as it is set."""
        return self.request.stops_model.rows()[-1][1]

    def show_reason(self, reason: ReasonRow) -> None:
        """Zoom to the edge it is about and mark it; where it is about none, to the rule's own place."""
        self.marks.clear_place()
        network = QgsProject.instance().mapLayer(self._network_id or "")
        if reason.edge_id is not None and network is not None:
            self._mark(network, QgsExpression.createFieldEqualityExpression("edge_id", reason.edge_id))
        elif reason.rule_id:
            for layer in (*self.request.rule_layers(), *self.request.alert_layers()):
                field = next(name for name in ("rule_id", "alert_id", "id") if layer.fields().indexOf(name) >= 0)
                if self._mark(layer, QgsExpression.createFieldEqualityExpression(field, reason.rule_id)):
                    return

    def _mark(self, layer: QgsVectorLayer, expression: str) -> bool:
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression).setLimit(1)):
            self.marks.show_place(feature.geometry(), layer)
            return True
        return False

    def _selected_on_map(self, *_ids: Any) -> None:
        layer = QgsProject.instance().mapLayer(self._network_id or "")
        if layer is not None and 0 < layer.selectedFeatureCount() <= 1000:
            self.answer.choose_edges([f["edge_id"] for f in layer.selectedFeatures()])

    # -- the run

    def run(self) -> None:
        """Find the route in the background."""
        if self._job is not None or self.request.missing():
            return
        settings.LAST_VEHICLE.set(self.request.vehicle.value())
        self._asked = self.request.parameters()
        self._copyable = self.request.parameters(twin.source_of)
        self._vehicle_asked = self.request.vehicle.label()
        self._title = tr("Itinériz: {vehicle}, {time}", vehicle=self._vehicle_asked,
                         time=self.request.departure.dateTime().toString(tr("yyyy-MM-dd HH:mm")))
        outputs = dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")
        self._job = AlgorithmJob(ALGORITHM, {**twin.runnable(self._asked), **outputs}, self._title)
        self._job.progressed.connect(lambda percent: self.progress.setValue(int(percent)))
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._over)
        self._show_running(True)
        self._job.start()

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self._job.cancel()

    def _show_running(self, running: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(running)
        self.find.setVisible(not running)

    def _over(self) -> Optional[AlgorithmJob]:
        job, self._job = self._job, None
        self._show_running(False)
        return job

    def _finished(self, results: dict) -> None:
        job = self._over()
        if job is None:
            return
        found = {name: job.layer(results[name]) for name in OUTPUTS if results.get(name)}
        layers = {name: layer for name, layer in found.items() if layer is not None}
        read = answer.read(results, layers)
        wanted = {name: layer for name, layer in layers.items() if layer.featureCount() > 0}
        route_layers.add_group(wanted, self._title, self._group)
        self._group = self._title if wanted else ""
        self._layer_ids = {name: layer.id() for name, layer in wanted.items()}
        self._answered = "OUTPUT" in wanted or "REFERENCE" in wanted
        self.marks.clear_place()
        self._draw_stops()
        self.answer.show_answer(read, self.request.zone, job.feedback.warnings, job.feedback.notes)
        for button in (self.answer.export, self.answer.map):
            button.setEnabled(bool(self._layer_ids))
        self.tabs.setCurrentWidget(self.answer)

    def _failed(self, message: str) -> None:
        self._over()
        retry = QPushButton(tr("Retry"))
        retry.clicked.connect(self.run)
        self._tell(message, Qgis.MessageLevel.Warning, retry)

    def _tell(self, message: str, level: Any = Qgis.MessageLevel.Info, action: Optional[QWidget] = None) -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage("Itinériz", html.escape(message, quote=False))  # the bar reads HTML
        if action is not None:
            item.layout().addWidget(action)
        bar.pushWidget(item, level, 0 if action is not None else 6)

    # -- what to do with the answer

    def copy_call(self) -> None:
        """Copy the processing.run call that gives the same answer."""
        self.answer.copy(twin.python_call(ALGORITHM, {**self._copyable, **dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT")}))
        self._tell(tr("The Python call is in the clipboard."))

    def map_parameters(self) -> dict[str, Any]:
        """Of the decision map of this answer: routes over rules over the network, and the table of reasons."""
        known = {name: QgsProject.instance().mapLayer(layer_id) for name, layer_id in self._layer_ids.items()}
        routes = (known.get("OUTPUT"), known.get("REFERENCE"))
        drawn = [*routes, *self.request.rule_layers(), self.request.network_layer()]
        values: dict[str, Any] = {"INPUT": [layer.id() for layer in drawn if layer is not None and layer.isSpatial()],
                                  "VEHICLE": self._vehicle_asked}
        if known.get("REASONS") is not None:
            values["REASONS"] = known["REASONS"].id()
        return values

    def _open_decision_map(self) -> None:
        twin.open_dialog(DECISION_MAP, self.map_parameters())

    def _ask_where_to_save(self) -> None:
        self._dialog = QFileDialog(self, tr("Save the route and its reasons"), "", tr("GeoPackage (*.gpkg)"))
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setDefaultSuffix("gpkg")
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.fileSelected.connect(self.export)
        self._dialog.destroyed.connect(self._dialog_gone)
        self._dialog.setModal(False)
        self._dialog.show()

    def _dialog_gone(self) -> None:
        self._dialog = None

    def export(self, path: str) -> None:
        """Save legs, reference, reasons and blocking rules with native:package, in the background."""
        layers: list[QgsMapLayer] = [layer for layer in map(QgsProject.instance().mapLayer, self._layer_ids.values()) if layer]
        if not layers or self._export_job is not None:
            self._tell(tr("There is nothing left to save: the layers of the answer were removed from the project."))
            return
        self._export_job = AlgorithmJob("native:package", {"LAYERS": [layer.id() for layer in layers], "OUTPUT": path,
                                                           "OVERWRITE": True, "SAVE_STYLES": True}, tr("Saving the route"))
        self._export_job.finished.connect(lambda _results: self._exported(path))
        self._export_job.failed.connect(self._export_failed)
        self._export_job.cancelled.connect(lambda: self._export_failed(tr("Saving was cancelled.")))
        self._export_job.start()

    def _exported(self, path: str) -> None:
        self._export_job = None
        see = QPushButton(tr("Add to the project"))
        see.clicked.connect(lambda: self._iface.addVectorLayer(path, Path(path).stem, "ogr"))
        self._tell(tr("Saved: {path}", path=path), Qgis.MessageLevel.Success, see)

    def _export_failed(self, message: str) -> None:
        self._export_job = None
        self._tell(message, Qgis.MessageLevel.Warning)
