# SPDX-License-Identifier: GPL-2.0-or-later
"""Alerts of authorities: what holds now, where, until when, and what it does to routes."""

from __future__ import annotations

import html
from datetime import datetime, timezone
from typing import Any, Dict, List, Optional, Set

from qgis.core import Qgis, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLocale, QSize, QTimer
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from .. import settings
from ..core.alerts import Severity, Stage, bears_on_routing
from ..layers import alert_choices, alert_memory, alert_timeline
from ..layers.alert_list import AlertList, ListedAlert, Place, next_change, read, source_of
from ..layers.time_zone import time_zone
from ..tr import language, number, tr
from . import alert_words, layer_kinds, sync_words, twin, when
from .background_answers import BackgroundAnswers
from .exemption_marks import ExemptionMarks
from .forms import say
from .layer_watch import LayerWatch
from .mdl_alerts import AlertsModel
from .wdg_alerts import AlertsPanel

IMPORT = "joptimiz:importalerts"
REST_MS = 300
LONGEST_TIMER_MS = 6 * 3600 * 1000
GRAVE = (Severity.EXTREME, Severity.SEVERE)


class AlertsDock(QgsDockWidget):
    """Lists the alerts of all layers of the project together."""

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Alerts"), parent)
        self.setObjectName("joptimizAlertsDock")
        self.setLocale(QLocale(language()))
        self._iface, self._canvas = iface, iface.mapCanvas()
        self._layers: List[QgsVectorLayer] = []
        self._chosen_id = ""
        self._choosing = False
        self.answers = BackgroundAnswers("alerts")
        self.marks = ExemptionMarks(self._canvas)
        self.model = AlertsModel(self)
        self.panel = AlertsPanel(self.model, self)
        self.setWidget(self.panel)
        self._rest = self._timer(REST_MS, self.read)
        self._turn = self._timer(0, self._time_passed)
        self._watch = LayerWatch(lambda *_: None, self._selected_on_map, self._rest.start, self._rest.start)
        self._connect()
        self.read()

    def sizeHint(self) -> QSize:
        return QSize(380, 680)

    def _timer(self, wait_ms: int, then: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(then)
        return timer

    def _connect(self) -> None:
        project, panel = QgsProject.instance(), self.panel
        for signal in (project.layersAdded, project.layersRemoved):
            signal.connect(self._layers_changed)
        self.answers.failed.connect(lambda message: self._tell(html.escape(message), Qgis.MessageLevel.Warning))
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
        for timer in (self._rest, self._turn):
            timer.stop()
        self._watch.follow(None, ())
        self.answers.close()
        self.marks.clear()
        self._layers = []

    # -- reading

    def _layers_changed(self, *_layers: Any) -> None:
        self._layers = [layer for layer in self._layers if not sip.isdeleted(layer)]
        self._rest.start()

    def read(self) -> None:
        """Read every layer of alerts anew, in the background."""
        self._layers = layer_kinds.layers_of(QgsProject.instance(), layer_kinds.is_alerts)
        self._watch.follow(None, self._layers)
        sources, zone = [source_of(layer) for layer in self._layers], time_zone(settings.TIME_ZONE.value())
        self.answers.ask("list", lambda progress: read(sources, zone, progress), self._show)

    def _show(self, found: AlertList) -> None:
        self._fill(found.rows)
        self._announce(found.rows)
        if found.problems:
            self.panel.state.setToolTip(tr("Fields that cannot be read: {n}.", n=number(len(found.problems), 0)))

    def _fill(self, rows: Any) -> None:
        self._choosing = True
        now = datetime.now(timezone.utc)
        self.model.show(rows, now, when.zone_of(settings.TIME_ZONE.value()), alert_memory.muted(QgsProject.instance()))
        self._choose_again()
        change = next_change(rows, now)
        self._turn.stop()
        if change is not None:
            self._turn.start(max(1000, min(LONGEST_TIMER_MS, int((change - now).total_seconds() * 1000) + 500)))

    def _time_passed(self) -> None:
        """Something has begun or ended: the list and the map say so."""
        self._fill(self.model.rows)
        self._announce(self.model.rows)
        for layer in self._layers:
            if not sip.isdeleted(layer):
                layer.triggerRepaint()

    def _filter(self) -> None:
        self._choosing = True
        self.model.want(self.panel.filter.wanted())
        self._choose_again()

    def _choose_again(self) -> None:
        """What was chosen stays chosen."""
        places = self.model.places_of([self._chosen_id]) if self._chosen_id else []
        if places:
            self.panel.list.choose(places[0])
        self._choosing = False
        self._tell_count()
        self._chosen()

    def _tell_count(self) -> None:
        rows, panel = self.model.rows, self.panel
        shown = self.model.rowCount()
        say(panel.empty, "" if shown else self._why_empty())
        panel.list.setVisible(bool(shown))
        panel.count.setText(tr("{n} of {all}", n=number(shown, 0), all=number(len(rows), 0)) if rows else "")
        panel.timeline.setEnabled(bool(rows))
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
        return tr("No alert is like that. “Show all” takes the filters away.") if self.model.rows else \
            tr("No alert in these layers yet.")

    # -- one alert

    def _chosen(self) -> None:
        """Another alert is chosen: say what it is, and mark where."""
        if self._choosing:
            return
        place, panel = self.panel.list.place(), self.panel
        row = self.model.row_at(place) if 0 <= place < self.model.rowCount() else None
        self.marks.clear()
        for widget in (panel.routing, panel.mute):
            widget.setEnabled(row is not None)
        if row is None:
            panel.text.setText(tr("Choose an alert: what it says, until when, and what it does to routes come here."))
            panel.zoom.setEnabled(False)
            return
        self._chosen_id = row.alert.alert_id
        self._mark(row)
        panel.zoom.setEnabled(not self.marks.empty)
        choice = self._choice(row)
        names = [layer.name() for layer in self._layers_of(row)]
        panel.text.setText(alert_words.describe(row, self.model.stage(row), self.model.zone, names, alert_words.bearing(
            bears_on_routing(row.alert, choice), choice)))
        panel.routing.setCurrentIndex(panel.routing.findData(choice))
        panel.mute.setChecked(row.alert.alert_id in self.model.muted)

    def _layers_of(self, row: ListedAlert) -> List[QgsVectorLayer]:
        ids = {layer_id for layer_id, _ in row.places}
        return [layer for layer in self._layers if not sip.isdeleted(layer) and layer.id() in ids]

    def _choice(self, row: ListedAlert) -> Optional[bool]:
        decided = [alert_choices.choices(layer).get(row.alert.alert_id) for layer in self._layers_of(row)]
        return next((one for one in decided if one is not None), None)

    def _mark(self, row: ListedAlert) -> None:
        for layer in self._layers_of(row):
            if layer.isSpatial():
                fids = [fid for layer_id, fid in row.places if layer_id == layer.id()]
                request = QgsFeatureRequest().setFilterFids(fids).setNoAttributes()
                self.marks.show(layer, [feature.geometry() for feature in layer.getFeatures(request) if feature.hasGeometry()])

    def _decide(self) -> None:
        """Whether the chosen alert bears on routing is the reader's to say."""
        place = self.panel.list.place()
        if place >= 0:
            row = self.model.row_at(place)
            for layer in self._layers_of(row):
                alert_choices.choose(layer, [row.alert.alert_id], self.panel.routing.currentData())
            self._chosen()

    def _mute(self, quiet: bool) -> None:
        if self._chosen_id:
            alert_memory.mute(QgsProject.instance(), [self._chosen_id], quiet)
            self._fill(self.model.rows)

    def _use_layers(self, used: bool) -> None:
        for layer in self._layers:
            alert_choices.use_layer(layer, used)

    # -- the map

    def _selected_on_map(self, *_ids: Any) -> None:
        features: Set[Place] = {(layer.id(), fid) for layer in self._layers if not sip.isdeleted(layer)
                                for fid in layer.selectedFeatureIds()}
        places = self.model.places_of_features(features) if features else []
        if places:
            self.panel.list.choose(places[0])

    def set_up_timeline(self) -> None:
        """Each alert is drawn while it holds; QGIS' temporal controller runs over all of them, hour by hour."""
        span = alert_timeline.span([row.alert for row in self.model.rows], datetime.now(timezone.utc))
        if span is None:
            return
        for layer in self._layers:
            alert_timeline.follow(layer)
        controller = self._canvas.temporalController()
        if controller is not None:  # a canvas of its own has none
            alert_timeline.set_up(controller, *span)
        self._tell(tr("The timeline runs over all alerts, hour by hour, in UTC. Open it with View › Panels › Temporal "
                      "Controller."), Qgis.MessageLevel.Info)

    # -- messages

    def _announce(self, rows: Any) -> None:
        """One quiet message for all that is new, grave and holds now; never twice for the same revision."""
        project, muted = QgsProject.instance(), self.model.muted
        grave: Dict[str, ListedAlert] = {row.key: row for row in rows if row.alert.severity in GRAVE
                                         and row.alert.alert_id not in muted and self.model.stage(row) is Stage.CURRENT}
        new = alert_memory.unannounced(project, grave)
        if not new:
            return
        alert_memory.announce(project, new)
        first = min((grave[key] for key in new), key=lambda row: GRAVE.index(row.alert.severity))
        title = first.alert.headline or first.alert.alert_id
        words = tr("New severe alert: {title}", title=title) if len(new) == 1 else \
            tr("{n} new severe alerts, among them: {title}", n=number(len(new), 0), title=title)
        see = QPushButton(tr("Show"))
        see.clicked.connect(lambda: self.show_alert(first.alert.alert_id))
        self._tell(html.escape(words), Qgis.MessageLevel.Warning, see)

    def show_alert(self, alert_id: str) -> None:
        """Open the dock at an alert."""
        self.setUserVisible(True)
        places = self.model.places_of([alert_id])
        if not places:
            self.panel.filter.clear()
            places = self.model.places_of([alert_id])
        if places:
            self.panel.list.choose(places[0])
            self.marks.zoom()

    def _tell(self, message: str, level: Any, button: Optional[QPushButton] = None) -> None:
        item = self._iface.messageBar().createMessage(tr("Alerts"), message)
        if button is not None:
            item.layout().addWidget(button)
        self._iface.messageBar().pushWidget(item, level, 0 if level == Qgis.MessageLevel.Warning else 8)
