# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays (Numériz): which bay near this place can this vehicle use now, and the disc of the stop there."""

from __future__ import annotations

import html
import math
from typing import Any, Callable, Optional, Sequence

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QLocale, QSize, QTimer
from qgis.PyQt.QtWidgets import QAction, QPushButton, QWidget

from .. import settings
from ..core.bays.coverage import NO
from ..core.bays.disc import Place, Stop
from ..core.errors import JoptimizError
from ..layers.bays_around import BaysFound
from ..layers.mirror.stop_book import KeptStop
from ..layers.presets import vehicle
from ..sync.service import SyncService
from ..tr import language, number, render, tr
from . import bay_words as words
from . import layer_kinds, sync_words, twin, when
from .bay_lookup import BayLookup
from .bay_marks import BayMarks, moved
from .bay_use import BayUse
from .exemption_marks import ExemptionMarks
from .map_tool_stop import WGS84, StopTool
from .mdl_bays import BaysModel
from .own_stops import OwnStops
from .stops import StopPoint
from .wdg_bays import BaysPanel
from .wdg_disc import now_ms

IMPORT = "joptimiz:importbays"
REST_MS = 300
AGAIN_MS = 60_000
"""States change by themselves: bays close, stops end."""


class BaysDock(QgsDockWidget):
    """One place at a time; the stops of one connection. `destination()`: that of the route dock, None if there is none."""

    def __init__(self, iface: Any, service: SyncService, presets: Sequence[Any],
                 destination: Callable[[], Optional[StopPoint]], parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Delivery bays"), parent)
        self.setObjectName("joptimizBaysDock")
        self.setLocale(QLocale(language()))
        self._iface, self._canvas, self._service, self._destination = iface, iface.mapCanvas(), service, destination
        self._kept: Sequence[KeptStop] = ()
        self._failure = ""
        self._then: Callable[[], None] = self.pick
        self.own = OwnStops(service, self)
        self.lookup = BayLookup(self.own, self)
        self.marks, self.chosen_mark = BayMarks(self._canvas), ExemptionMarks(self._canvas)
        self.tool = StopTool(self._canvas)
        self.model = BaysModel(self)
        self.use = BayUse(self.own)
        self.panel = BaysPanel(self.model, presets, self.use, self)
        self.setWidget(self.panel)
        self._rest, self._again = QTimer(self), QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._again.setInterval(AGAIN_MS)
        self.panel.vehicle.set_value(settings.LAST_VEHICLE.value())
        self.panel.purpose.setCurrentIndex(max(0, self.panel.purpose.findData(settings.LAST_PURPOSE.value())))
        self._connect()
        self.own.begin()
        self._list_connections()
        self._show(None)

    def sizeHint(self) -> QSize:
        return QSize(360, 720)

    def _connect(self) -> None:
        panel, disc = self.panel, self.panel.disc
        self._canvas.destinationCrsChanged.connect(self._draw)
        self._rest.timeout.connect(self.ask)
        self._again.timeout.connect(self._time_passed)
        self.lookup.found.connect(self._show)
        self.lookup.failed.connect(self._failed)
        self.lookup.busy.connect(lambda busy: panel.show_busy(busy and self.model.answer is None))
        self.lookup.changed.connect(self._rest.start)
        self.lookup.selected.connect(self._selected_on_map)
        self.own.changed.connect(self._show_stops)
        self.own.refused.connect(lambda text: self._tell(text, Qgis.MessageLevel.Warning))
        self.own.ran_down.connect(self._ran_down)
        self._service.changed.connect(self._show_state)
        self._service.finished.connect(self._exchanged)
        self._service.connections_changed.connect(self._list_connections)
        panel.vehicle.changed.connect(self._rest.start)
        panel.stay.valueChanged.connect(lambda _minutes: self._rest.start())
        panel.connection.activated.connect(lambda _row: self._connection_chosen())
        panel.pick.toggled.connect(lambda on: self.pick() if on else self._canvas.unsetMapTool(self.tool))
        panel.of_route.clicked.connect(self._take_destination)
        panel.cancel.clicked.connect(self.lookup.cancel)
        panel.list.chosen.connect(self._chosen)
        panel.list.opened.connect(self.chosen_mark.zoom)
        panel.zoom.clicked.connect(self.chosen_mark.zoom)
        panel.arrive.clicked.connect(self.arrive)
        panel.do.clicked.connect(lambda: self._then())
        self.tool.placed.connect(lambda _role, point, name: self.set_place(StopPoint(point.x(), point.y(), name)))
        self.tool.refused.connect(lambda: self._tell(tr("The project has no CRS: set one, then click again.")))
        self.tool.deactivated.connect(lambda: panel.pick.setChecked(False))
        disc.extend_wanted.connect(lambda minutes: self._of_shown(lambda uid: self.own.extend(uid, minutes)))
        disc.leave_wanted.connect(lambda: self._of_shown(self.own.leave))
        disc.mistake_wanted.connect(lambda: self._of_shown(self.own.withdraw))
        disc.resume_wanted.connect(lambda: self._of_shown(self.own.resume))
        disc.show_wanted.connect(self._flash_shown)
        panel.last.opened.connect(self._flash)
        disc.conflict_wanted.connect(self._open_account)

    def close_down(self) -> None:
        """Undo everything that outlives the widget; called before it is deleted."""
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self._service.changed.disconnect(self._show_state)
        self._service.finished.disconnect(self._exchanged)
        self._service.connections_changed.disconnect(self._list_connections)
        for timer in (self._rest, self._again):
            timer.stop()
        self.lookup.close()
        self.own.close()
        self.use.close_down()
        self._canvas.unsetMapTool(self.tool)
        self.tool.deleteLater()  # the canvas is its parent
        self.marks.clear()
        self.chosen_mark.clear()

    # -- when to look

    def showEvent(self, event: Any) -> None:
        """What changed while nobody looked is looked at now."""
        super().showEvent(event)
        self._again.start()
        self._set_marks_visible(True)
        self._show_stops()
        self._rest.start()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._again.stop()
        self._canvas.unsetMapTool(self.tool)
        self._set_marks_visible(False)

    def _set_marks_visible(self, visible: bool) -> None:
        for marks in (self.marks, self.chosen_mark):
            marks.set_visible(visible)

    def _time_passed(self) -> None:
        self._show_stops()
        self.ask()

    def _exchanged(self, identifier: str, _report: Any) -> None:
        self._show_state()
        if identifier == self.own.connection_id:
            self._rest.start()
            self.use.again()

    def ask(self) -> None:
        """Look for bays anew, if anybody looks here."""
        if self.isVisible():
            self.lookup.ask(self.panel.vehicle.value(), float(self.panel.stay.value()))

    # -- the place

    def pick(self) -> None:
        """Let the user click where the goods go."""
        networks = layer_kinds.layers_of(QgsProject.instance(), layer_kinds.is_network)
        self.tool.set_network(networks[0] if networks else None)
        if self._canvas.mapTool() is not self.tool:
            self._canvas.setMapTool(self.tool)
        self.panel.pick.setChecked(True)

    def _take_destination(self) -> None:
        found = self._destination()
        if found is None:
            self._tell(tr("The dock “Itinériz – Route” has no destination yet. Set one there, or click on the map."))
        else:
            self.set_place(found)

    def set_place(self, place: StopPoint) -> None:
        """Look for bays around a place."""
        self.lookup.place = place
        self._canvas.unsetMapTool(self.tool)
        self.panel.show_place(place.words())
        self.marks.show_target((place.lon, place.lat))
        self.ask()

    # -- bays around it

    def _failed(self, message: str) -> None:
        if message == self._failure:
            return  # said already; it is tried again every minute
        self._failure = message
        again = QPushButton(tr("Retry"))
        again.clicked.connect(self._retry)
        self._tell(message, Qgis.MessageLevel.Warning, again)

    def _retry(self, *_checked: bool) -> None:
        self._failure = ""
        self.ask()

    def _show(self, answer: Optional[BaysFound]) -> None:
        self._failure = ""
        with self.panel.list.kept():
            self.model.show(answer, sync_words.zone_now(), now_ms(), self._here())
            count = len(answer.found) if answer is not None else 0
            usable = sum(one.rank is not None for one in answer.found) if answer is not None else 0
            self.panel.count.setText(tr("{n} of {all} usable", n=number(usable, 0), all=number(count, 0)) if count else "")
            self.panel.list.say_if_empty("" if count else self._why_empty(answer))
        self._draw()
        self._show_next()

    def _why_empty(self, answer: Optional[BaysFound]) -> str:
        if answer is not None:
            return tr("No bay is within {metres} of this place. Choose another place, or walk farther (options of JOPTIMIZ).",
                      metres=when.distance(settings.BAY_WALK_M.value()))
        if self.lookup.layers:
            return tr("Where do the goods go? Click “Map” and then the place, or take the destination of the route.")
        if self.own.mirrored_bays():
            return tr("The bays of {name} are on this device, and not on the map yet.", name=self.own.name())
        return tr("No bay is in the project. Import a file of bays, or connect to a server in the dock “JOPTIMIZ – Account and "
                  "data”. Stops can be marked with a server or without.")

    def _show_next(self) -> None:
        """The next sensible thing to do is the visible button."""
        if self.lookup.layers and self.lookup.place is not None:
            self.panel.offer("")
        elif self.lookup.layers:
            self._then = self.pick
            self.panel.offer(tr("Choose the place on the map"))
        elif self.own.mirrored_bays():
            self._then = self._put_on_map
            self.panel.offer(tr("Put the bays on the map"))
        else:
            self._then = lambda: twin.open_dialog(IMPORT, {})
            self.panel.offer(tr("Import bays…"))
        self._show_arrival()

    def _put_on_map(self) -> None:
        try:
            self.own.bays_to_map()
        except JoptimizError as error:
            self._tell(render(error.text), Qgis.MessageLevel.Warning)

    # -- the chosen bay

    def _chosen_place(self) -> Optional[Place]:
        """The chosen bay as the disc wants it; None for none, or where the earth has no such point."""
        answer, at = self.model.answer, self.panel.list.place()
        if answer is None or not 0 <= at < self.model.rowCount():
            return None
        bays, row = answer.bays, self.model.found_at(at).bay
        point = moved(QgsPointXY(*bays.xy[row].tolist()), answer.crs, QgsCoordinateReferenceSystem(WGS84))
        stated = bool(math.isfinite(bays.max_stay_min[row]) and bays.max_stay_min[row] >= 1.0)
        longest = float(bays.max_stay_min[row]) if stated else float(settings.BAY_LONGEST_STAY_MIN.value())
        named = bays.ids[row] if bays.values[row].get("ID") else None  # “row 7” of some layer names no bay elsewhere
        return None if point is None else Place(named, words.name_of(bays, row), point.x(), point.y(), longest, stated,
                                                bool(bays.active[row] != NO))

    def _chosen(self) -> None:
        """Another bay is chosen: say what it is, and mark where."""
        self.chosen_mark.clear()
        place, answer = self._chosen_place(), self.model.answer
        self.panel.zoom.setEnabled(place is not None)
        self.marks.choose(None if place is None else self.model.found_at(self.panel.list.place()).bay)
        if place is None or answer is None:
            self.panel.text.setText(tr("Choose a bay: why it can be used or not, and what the data say of it, come here."))
        else:
            found = self.model.found_at(self.panel.list.place())
            self.panel.text.setText(words.describe(answer.bays, found, place, answer.judged))
            self.chosen_mark.show_placed([answer.bays.geometries[found.bay]], answer.crs)
        self._show_use(place)
        self._show_arrival()

    def _show_use(self, place: Optional[Place]) -> None:
        answer = self.model.answer
        if place is None or answer is None:
            self.use.show_bay((), "", math.nan)
            return
        row = self.model.found_at(self.panel.list.place()).bay
        names = filter(None, (answer.bays.ids[row], answer.bays.values[row].get("UUID")))
        self.use.show_bay(tuple(dict.fromkeys(map(str, names))), place.name, float(answer.bays.max_stay_min[row]))

    def _show_arrival(self) -> None:
        """“I arrive” is offered where it can be done."""
        possible = self.own.running(self._kept) is None and bool(self.lookup.layers) and self.lookup.place is not None
        self.panel.offer_arrival(possible, self._chosen_place())

    def _selected_on_map(self) -> None:
        places = self.model.places_of(self.lookup.selected_ids())
        if places:
            self.panel.list.choose(places[0])

    def _draw(self) -> None:
        place = self.lookup.place
        self.marks.show_bays(self.model.answer)
        self.marks.choose(self.model.found_at(self.panel.list.place()).bay if self._chosen_place() is not None else None)
        self.marks.show_target(None if place is None else (place.lon, place.lat))

    # -- stops of this device

    def arrive(self) -> None:
        """Mark the arrival at the chosen bay."""
        place = self._chosen_place()
        if place is None:
            return
        purpose, wanted = self.panel.purpose.currentData(), self.panel.vehicle.value()
        settings.LAST_PURPOSE.set(purpose)
        settings.LAST_VEHICLE.set(self.panel.vehicle.nameless())
        try:
            category = vehicle(wanted).category.value
        except JoptimizError as error:
            self._tell(render(error.text), Qgis.MessageLevel.Warning)
            return
        self.own.arrive(place, float(self.panel.stay.value()), category, purpose)

    def _of_shown(self, act: Callable[[str], Any]) -> None:
        shown = self.own.latest(self._kept)
        if shown is not None:
            act(shown.stop.uid)

    def _here(self) -> Optional[str]:
        running = self.own.running(self._kept)
        return running.stop.place.bay_id if running is not None else None

    def _show_stops(self) -> None:
        self._kept, problem = self.own.last_read()
        zone, shown = sync_words.zone_now(), self.own.latest(self._kept)
        self.panel.disc.show_stop(shown, zone)
        self.panel.connection.setCurrentIndex(self.panel.connection.findData(self.own.connection_id))
        self.panel.connection.setEnabled(self.own.running(self._kept) is None)
        self.panel.last.show_stops(self._kept, zone, now_ms(), settings.BAY_STOPS_KEPT_DAYS.value())
        self.model.stand(self._here())
        self._show_arrival()
        self._show_state()
        if problem:
            self.panel.state.setText(problem)

    def _flash_shown(self) -> None:
        shown = self.own.latest(self._kept)
        if shown is not None:
            self._flash(shown.stop)

    def _flash(self, stop: Stop) -> None:
        """Show where the bay of a stop is."""
        point, crs = QgsPointXY(stop.place.lon, stop.place.lat), QgsCoordinateReferenceSystem(WGS84)
        there = moved(point, crs, self._canvas.mapSettings().destinationCrs())
        if there is not None and not self._canvas.extent().contains(there):
            self._canvas.setCenter(there)
            self._canvas.refresh()
        self._canvas.flashGeometries([QgsGeometry.fromPointXY(point)], crs)

    def _ran_down(self, stop: Stop) -> None:
        show = QPushButton(tr("Show"))
        show.clicked.connect(self._come_forward)
        self._tell(tr("The disc at {bay} has run down.", bay=stop.place.name), Qgis.MessageLevel.Warning, show)

    def _come_forward(self, *_checked: bool) -> None:
        self.setUserVisible(True)

    # -- the connection

    def _list_connections(self) -> None:
        known, combo = self._service.connections(), self.panel.connection
        if self.own.connection_id not in {each.id for each in known}:
            self.own.go_on_here(self._kept)
            self.own.begin()  # the one that was chosen is no more, or there is one now
        combo.blockSignals(True)
        combo.clear()
        for each in known:
            combo.addItem(each.name, each.id)
        combo.addItem(tr("none: stops stay on this device"), "")
        combo.setCurrentIndex(combo.findData(self.own.connection_id))
        combo.blockSignals(False)
        self._show_stops()

    def _connection_chosen(self) -> None:
        self.own.choose(self.panel.connection.currentData() or "")
        self._rest.start()

    def _show_state(self, *_connection: str) -> None:
        self.panel.state.setText(self.own.state_line(self._kept))

    def _open_account(self) -> None:
        """What waits, with base, mine and theirs, is the account dock's."""
        action = self._iface.mainWindow().findChild(QAction, "joptimizAccount")
        if action is not None and not action.isChecked():
            action.trigger()

    def _tell(self, message: str, level: Any = Qgis.MessageLevel.Info, action: Optional[QWidget] = None) -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage(self.windowTitle(), html.escape(message, quote=False))
        if action is not None:
            item.layout().addWidget(action)
        bar.pushWidget(item, level, 0 if action is not None else 6)
