# SPDX-License-Identifier: GPL-2.0-or-later
"""Alerts of authorities: what holds now, where, until when, and what it does to routes."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, FrozenSet, List, Optional

from qgis.core import Qgis, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLocale, QSize, QTimer
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from .. import settings
from ..core.alerts import bears_on_routing
from ..layers import alert_choices, alert_memory, alert_timeline
from ..layers.alert_list import ListedAlert, read, read_grave, source_of
from ..layers.alert_table import AlertTable
from ..layers.time_zone import time_zone
from ..tr import language, number, tr
from . import alert_words, layer_kinds, sync_words, twin, when
from .alert_herald import AlertHerald
from .alert_routes import AlertRoutes, legs_layers
from .background_answers import BackgroundAnswers
from .exemption_marks import ExemptionMarks
from .forms import say
from .layer_watch import LayerWatch
from .mdl_alerts import AlertsModel
from .wdg_alerts import AlertsPanel
from .wdg_route_effects import EffectLine

IMPORT = "joptimiz:importalerts"
REST_MS, REST_HIDDEN_MS = 300, 2000
LONGEST_TIMER_MS = 6 * 3600 * 1000


class AlertsDock(QgsDockWidget):
    """Lists the alerts of all layers of the project together. While it is hidden, only what is severe and new is read."""

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Alerts"), parent)
        self.setObjectName("joptimizAlertsDock")
        self.setLocale(QLocale(language()))
        self._canvas = iface.mapCanvas()
        self._layers: List[QgsVectorLayer] = []
        self._legs: List[QgsVectorLayer] = []
        self._wanted_id = ""
        self._stale = self._routes_stale = True
        self._reading = False
        self.answers = BackgroundAnswers("alerts")
        self.marks = ExemptionMarks(self._canvas)
        self.herald = AlertHerald(iface.messageBar, self)
        self.routes = AlertRoutes(self)
        self.model = AlertsModel(self)
        self.panel = AlertsPanel(self.model, self)
        self.setWidget(self.panel)
        self._rest, self._routes_rest = self._timer(self._changed), self._timer(self._routes_changed)
        self._seen_rest, self._turn = self._timer(self._look_for_routes), self._timer(self._time_passed)
        self._watch = LayerWatch(lambda *_: None, self._selected_on_map, self._wait, self._wait)
        self._legs_watch = LayerWatch(lambda *_: None, lambda *_: None, lambda *_: None, self._routes_rest.start)
        self._connect()
        self._show_table(AlertTable())
        self._wait()

    def sizeHint(self) -> QSize:
        return QSize(380, 680)

    def _timer(self, then: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(REST_MS)
        timer.timeout.connect(then)
        return timer

    def _connect(self) -> None:
        project, panel = QgsProject.instance(), self.panel
        for signal in (project.layersAdded, project.layersRemoved):
            signal.connect(self._layers_changed)
        project.cleared.connect(self.herald.withdraw)
        project.layerTreeRoot().visibilityChanged.connect(self._visibility_changed)
        self.answers.failed.connect(self._failed)
        self.herald.wanted.connect(self.show_alert)
        self.routes.told.connect(panel.routes.show_lines)
        self.routes.begun.connect(panel.routes.say)
        panel.routes.opened.connect(self.show_effect)
        panel.tabs.currentChanged.connect(lambda _tab: self._ask_routes())
        panel.filter.changed.connect(self._filter)
        panel.list.chosen.connect(self._chosen)
        panel.list.opened.connect(self.marks.zoom)
        panel.zoom.clicked.connect(self.marks.zoom)
        panel.routing.activated.connect(lambda _row: self._decide())
        panel.mute.clicked.connect(self._mute)
        panel.used.clicked.connect(self._use_layers)
        panel.timeline.clicked.connect(self.set_up_timeline)
        panel.bring.clicked.connect(lambda: twin.open_dialog(IMPORT, {}))

    def close_down(self) -> None:
        """Undo everything that outlives the widget; called before it is deleted."""
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.disconnect(self._layers_changed)
        project.cleared.disconnect(self.herald.withdraw)
        project.layerTreeRoot().visibilityChanged.disconnect(self._visibility_changed)
        for timer in (self._rest, self._routes_rest, self._seen_rest, self._turn):
            timer.stop()
        self._watch.follow(None, ())
        self._legs_watch.follow(None, ())
        self.answers.close()
        self.routes.close()
        self.herald.withdraw()
        self.marks.clear()
        self._layers = self._legs = []

    # -- reading

    def showEvent(self, event: Any) -> None:
        """What changed while nobody looked is read now."""
        super().showEvent(event)
        self.marks.set_visible(True)
        if self._stale:
            self.read()
        else:
            self._ask_routes()

    def hideEvent(self, event: Any) -> None:
        """What is chosen here is marked on the map while it is seen here."""
        super().hideEvent(event)
        self.marks.set_visible(False)

    def _layers_changed(self, *_layers: Any) -> None:
        self._layers = [layer for layer in self._layers if not sip.isdeleted(layer)]
        self._wait()
        self._routes_rest.start()

    def _wait(self) -> None:
        """Something is other than it was; more may follow at once."""
        self._rest.start(REST_MS if self.isVisible() else REST_HIDDEN_MS)

    def _changed(self) -> None:
        if self.isVisible():
            self.read()
            return
        self._stale = self._routes_stale = True
        sources, known = self._sources(), alert_memory.announced(QgsProject.instance())
        zone = time_zone(settings.TIME_ZONE.value())
        self.answers.ask("list", lambda progress: AlertTable(read_grave(sources, zone, known, progress)), self._hear)

    def read(self) -> None:
        """Read every layer of alerts anew, in the background."""
        self._stale, self._routes_stale, self._reading = False, True, True
        sources, zone = self._sources(), time_zone(settings.TIME_ZONE.value())
        self.panel.say_busy(tr("reading…"))
        self.answers.ask("list", lambda progress: AlertTable(read(sources, zone, progress)), self._show_table)
        self._ask_routes()

    def _sources(self) -> list:
        self._layers = layer_kinds.layers_of(QgsProject.instance(), layer_kinds.is_alerts)
        self._watch.follow(None, self._layers)
        return [source_of(layer) for layer in self._layers]

    def _failed(self, message: str) -> None:
        self._stale, self._reading = True, False
        self.panel.say_busy("")
        again = QPushButton(tr("Retry"))
        again.clicked.connect(self.read)
        self.herald.tell(message, Qgis.MessageLevel.Warning, again)

    def _hear(self, table: AlertTable) -> None:
        """What was read while the dock is hidden: only what may have to be told."""
        now = datetime.now(timezone.utc)
        self.herald.announce(table, table.stages_at(now), self._muted())
        self._wake(table, now)

    def _show_table(self, table: AlertTable) -> None:
        self._reading = False
        self._fill(table)
        self._announce()
        if self._wanted_id:
            self.show_alert(self._wanted_id)

    def _muted(self) -> FrozenSet[str]:
        return alert_memory.muted(QgsProject.instance())

    def _fill(self, table: AlertTable) -> None:
        now = datetime.now(timezone.utc)
        with self.panel.list.kept():
            self.model.show(table, now, when.zone_of(settings.TIME_ZONE.value()), self._muted())
            self._tell_count()
        self._wake(table, now)

    def _wake(self, table: AlertTable, now: datetime) -> None:
        change = table.next_change(now)
        self._turn.stop()
        if change is not None:
            self._turn.start(max(1000, min(LONGEST_TIMER_MS, int((change - now).total_seconds() * 1000) + 500)))

    def _announce(self) -> None:
        self.herald.announce(self.model.table, self.model.stages, self.model.muted)

    def _time_passed(self) -> None:
        """Something has begun or ended: the list and the map say so."""
        if self._stale:
            self._changed()
        else:
            self._fill(self.model.table)
            self._announce()
        for layer in self._layers:
            if not sip.isdeleted(layer):
                layer.triggerRepaint()

    def _filter(self) -> None:
        with self.panel.list.kept():
            self.model.want(self.panel.filter.wanted())
            self._tell_count()

    def _tell_count(self) -> None:
        whole, shown, panel = len(self.model.table), self.model.rowCount(), self.panel
        panel.list.say_if_empty("" if shown else self._why_empty())
        panel.count.setText(tr("{n} of {all}", n=number(shown, 0), all=number(whole, 0)) if whole else "")
        panel.timeline.setEnabled(bool(whole))
        panel.used.setVisible(bool(self._layers))
        panel.used.setChecked(all(alert_choices.layer_used(layer) for layer in self._layers))
        fetched = [str(layer.customProperty("joptimiz/fetched_at", "") or "") for layer in self._layers]
        ages = [sync_words.received(at) for at in dict.fromkeys(filter(None, fetched))]
        panel.state.setText(tr("Data as of {when}", when=", ".join(ages)) if ages else
                            tr("Layers of the project: {n}", n=len(self._layers)) if self._layers else tr("No data"))

    def _why_empty(self) -> str:
        if not self._layers:
            return tr("No alert is in the project. Import a file or a feed of messages, or connect to a server in the dock "
                      "“JOPTIMIZ – Account and data”.")
        return tr("No alert is like that. “Reset filters” takes the filters away.") if len(self.model.table) else \
            tr("No alert in these layers yet.")

    # -- one alert

    def _row(self) -> Optional[ListedAlert]:
        place = self.panel.list.place()
        return self.model.row_at(place) if 0 <= place < self.model.rowCount() else None

    def _chosen(self) -> None:
        """Another alert is chosen: say what it is, and mark where."""
        row, panel = self._row(), self.panel
        self.marks.clear()
        for widget in (panel.routing, panel.mute):
            widget.setEnabled(row is not None)
        if row is None:
            panel.say_nothing_chosen()
            return
        layers = self._layers_of(row)
        for layer in layers:
            if layer.isSpatial():
                fids = [fid for layer_id, fid in row.places if layer_id == layer.id()]
                self._mark(layer, fids)
        panel.zoom.setEnabled(not self.marks.empty)
        choice = self._choice(row)
        stage, zone, now = self.model.stage_at(panel.list.place()), self.model.zone, self.model.now
        bears = alert_words.bearing(bears_on_routing(row.alert, choice), choice)
        panel.text.setText(alert_words.describe(row, stage, zone, now, [layer.name() for layer in layers], bears))
        panel.text.setToolTip(alert_words.full_validity(row.alert, zone))
        say(panel.note, alert_words.doubts([one for one in self.model.table.problems if one.source_id == row.alert.alert_id]))
        panel.routing.setCurrentIndex(panel.routing.findData(choice))
        panel.mute.setChecked(row.alert.alert_id in self.model.muted)

    def _layers_of(self, row: ListedAlert) -> List[QgsVectorLayer]:
        ids = {layer_id for layer_id, _ in row.places}
        return [layer for layer in self._layers if not sip.isdeleted(layer) and layer.id() in ids]

    def _choice(self, row: ListedAlert) -> Optional[bool]:
        decided = [alert_choices.choices(layer).get(row.alert.alert_id) for layer in self._layers_of(row)]
        return next((one for one in decided if one is not None), None)

    def _mark(self, layer: QgsVectorLayer, fids: List[int]) -> None:
        request = QgsFeatureRequest().setFilterFids(fids).setNoAttributes()
        self.marks.show(layer, [feature.geometry() for feature in layer.getFeatures(request) if feature.hasGeometry()])

    def _decide(self) -> None:
        """Whether the chosen alert bears on routing is the reader's to say."""
        row = self._row()
        if row is not None:
            for layer in self._layers_of(row):
                alert_choices.choose(layer, [row.alert.alert_id], self.panel.routing.currentData())
            QgsProject.instance().setDirty(True)
            self._chosen()

    def _mute(self, quiet: bool) -> None:
        row = self._row()
        if row is not None:
            alert_memory.mute(QgsProject.instance(), [row.alert.alert_id], quiet)
            self._fill(self.model.table)

    def _use_layers(self, used: bool) -> None:
        for layer in self._layers:
            alert_choices.use_layer(layer, used)
        QgsProject.instance().setDirty(True)
        self._routes_changed()

    # -- routes

    def _visibility_changed(self, *_node: Any) -> None:
        self._seen_rest.start()

    def _look_for_routes(self) -> None:
        """Other routes are on the map than those that were asked about."""
        if legs_layers(QgsProject.instance()) != self._legs:
            self._routes_changed()

    def _routes_changed(self) -> None:
        self._routes_stale = True
        self._ask_routes()

    def _ask_routes(self) -> None:
        """What alerts do to routes is worked out when somebody looks."""
        if self._routes_stale and self.panel.routes.isVisible():
            self._routes_stale = False
            self._legs = legs_layers(QgsProject.instance())
            self._legs_watch.follow(None, self._legs)
            self.routes.ask(self._legs, self._layers)

    def show_effect(self, line: EffectLine) -> None:
        """Show a leg, and the alert that bears on it."""
        self._choose_id(line.alert_id)
        layer = QgsProject.instance().mapLayer(line.layer_id)
        if layer is not None:
            self._mark(layer, [line.feature_id])
            self.marks.zoom()

    # -- the map

    def _selected_on_map(self, *_ids: Any) -> None:
        features = {(layer.id(), fid) for layer in self._layers if not sip.isdeleted(layer) for fid in layer.selectedFeatureIds()}
        places = self.model.places_of_features(features)
        if places:
            self.panel.list.choose(places[0])

    def set_up_timeline(self) -> None:
        """Each alert is drawn while it holds; QGIS' temporal controller runs over all of them, hour by hour."""
        span = alert_timeline.around(*self.model.table.span(), datetime.now(timezone.utc))
        for layer in self._layers:
            alert_timeline.follow(layer)
        controller = self._canvas.temporalController()
        if controller is not None:  # a canvas of its own has none
            alert_timeline.set_up(controller, *span)
        self.herald.tell(tr("The timeline runs over all alerts, hour by hour, in UTC. Open it with View › Panels › Temporal "
                            "Controller."), Qgis.MessageLevel.Info)

    def show_alert(self, alert_id: str) -> None:
        """Open the dock at an alert; where it was not read yet, as soon as it is."""
        self.setUserVisible(True)
        reading = self._reading
        self._wanted_id = alert_id if reading else ""
        if not reading:
            self._choose_id(alert_id)
            self.marks.zoom()

    def _choose_id(self, alert_id: str) -> None:
        if self.model.table.rows_of([alert_id]) and not self.model.places_of([alert_id]):
            self.panel.filter.clear()
        places = self.model.places_of([alert_id])
        if places:
            self.panel.list.choose(places[0])
