# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of bays: what can be used near a place, its ties to the map, and the disc of the stop, whatever happens to QGIS."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
from run_algorithm import memory, run
from sync_wiring import TOWN, FakeWiring, MemoryConnections, until

from joptimiz_qgis import settings
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.core.bays.disc import Place, Stop, arrive, leave
from joptimiz_qgis.core.bays.finder import BayState
from joptimiz_qgis.core.bays.stops import Stops
from joptimiz_qgis.core.sync_plan import CollectionState
from joptimiz_qgis.gui import bay_lookup, bay_use, dock_bays, own_stops, wdg_disc
from joptimiz_qgis.gui.bay_icon import icon
from joptimiz_qgis.gui.dock_bays import BaysDock
from joptimiz_qgis.gui.stops import StopPoint
from joptimiz_qgis.gui.two_line_delegate import FACTS_ROLE
from joptimiz_qgis.layers import schema
from joptimiz_qgis.layers.convert import fields_of
from joptimiz_qgis.layers.mirror import places
from joptimiz_qgis.layers.mirror.stops_known import StopsAt, StopsUnderWay
from joptimiz_qgis.layers.presets import presets
from joptimiz_qgis.sync.service import SyncService

LON, LAT = 3.0, 46.5  # (700000, 6600000) in Lambert 93
MIN = 60_000
MONDAY = int(datetime(2026, 11, 23, 9, 0, tzinfo=timezone.utc).timestamp() * 1000)  # 10:00 in Paris
PLACE = StopPoint(LON, LAT, "Shop")


def fixed(monkeypatch, name, value):
    """A setting as it is set here, whatever other tests of this machine do to the settings meanwhile."""
    monkeypatch.setattr(settings, name, settings.Setting(f"only_in_a_test/{name}", value))


class Clock:
    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    made = Clock()
    for module in (bay_lookup, bay_use, dock_bays, own_stops, wdg_disc):
        monkeypatch.setattr(module, "now_ms", made)
    return made


@pytest.fixture
def wiring():
    return FakeWiring()


@pytest.fixture
def service(qgis_app, wiring, tmp_path, monkeypatch):
    monkeypatch.setattr(places, "local_store", lambda: tmp_path)
    made = SyncService(wiring, MemoryConnections())
    yield made
    made.close()


@pytest.fixture
def opened(project, qgis_iface, service, clock):
    """Opens docks; all are closed afterwards."""
    made = []

    def open_one(destination=lambda: None):
        dock = BaysDock(qgis_iface, service, presets(), destination)
        dock.told = []
        dock._tell = lambda message, *_how: dock.told.append(message)
        dock.own.refused.connect(dock.told.append)
        made.append(dock)
        dock.show()
        return dock

    yield open_one
    for dock in made:
        dock.close_down()
        dock.deleteLater()


def bays(project, *rows, name="Aires"):
    """Rows: (id, metres east of the shop, values)."""
    made = QgsVectorLayer("Point?crs=EPSG:2154", name, "memory")
    made.dataProvider().addAttributes(list(fields_of(schema.BAYS)))
    made.updateFields()
    for bay_id, east, values in rows:
        feature = QgsFeature(made.fields())
        values = {"ID": bay_id, "NOM": f"Bay {bay_id}", "TYPE": "aire permanente", "LONGUEUR": 1500.0, "DUREE_MAX": 30.0,
                  "LONGITUDE": LON, "LATITUDE": LAT, **values}
        for field, value in values.items():
            feature[field] = value
        feature.setGeometry(QgsGeometry.fromWkt(f"Point({700000 + east} 6600000)"))
        made.dataProvider().addFeature(feature)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    project.addMapLayer(made)
    return made


def network(project, folder):
    roads = memory("LineString", "id:string,v:double", ("LineString(699000 6600002, 701000 6600002)", ["w1", 30.0]))
    done = run(BuildNetwork(), {"INPUT": roads, "SOURCE": "generic", "OUTPUT": str(folder / "network.gpkg"),
                                "FIELD_MAP": '{"source_id": "id", "speed_forward_kmh": "v", "speed_backward_kmh": "v"}'})
    assert done.result is not None, done.said
    edges = QgsVectorLayer(f"{folder / 'network.gpkg'}|layername=edges", "edges", "ogr")
    project.addMapLayer(edges)
    return edges


def looked(dock, count):
    dock.set_place(PLACE)
    until(lambda: dock.model.rowCount() == count, 20)


def states(dock):
    return {dock.model.id_at(place): dock.model.found_at(place).state for place in range(dock.model.rowCount())}


def choose(dock, bay_id):
    dock.panel.list.choose(dock.model.places_of([bay_id])[0])


THREE = (("far", 120, {}), ("near", 20, {}), ("closed", 40, {"TYPE": "aire périodique", "TEMPORALITE_OSM": "Mo-Sa 20:00-22:00"}),
         ("short", 60, {"LONGUEUR": 500.0}), ("away", 2000, {}))


def test_bays_that_can_be_used_come_first_with_metres_and_a_sign(opened, project, tmp_path):
    bays(project, *THREE)
    network(project, tmp_path)
    dock = opened()
    looked(dock, 4)
    assert states(dock) == {"near": BayState.AVAILABILITY_UNKNOWN, "far": BayState.AVAILABILITY_UNKNOWN,
                            "closed": BayState.CLOSED, "short": BayState.TOO_SHORT}
    assert [dock.model.id_at(place) for place in (0, 1)] == ["near", "far"]
    assert dock.panel.count.text() == "2 of 4 usable"
    said = dock.model.index(0, 0).data(FACTS_ROLE)
    assert "not known whether free" in said and "15\u00a0m long" in said
    assert "24\u00a0m on foot" in said  # 2 m to the street, 20 along it, 2 to the bay
    choose(dock, "closed")
    assert "20:00" in dock.panel.text.text()


def test_without_a_network_nothing_is_called_usable_and_the_reason_is_told(opened, project):
    bays(project, ("near", 20, {}), ("taken", 30, {"TEMPORALITE_OSM": "24/7"}))
    dock = opened()
    looked(dock, 2)
    assert set(states(dock).values()) == {BayState.UNKNOWN} and dock.panel.count.text() == "0 of 2 usable"
    choose(dock, "near")
    assert "no network" in dock.panel.text.text() and "as the crow flies" in dock.panel.text.text()


def test_a_stop_of_somebody_else_makes_a_bay_occupied(opened, project, service, wiring, clock):
    service.put(TOWN)
    bays(project, ("near", 20, {}), ("other", 30, {}))
    dock = opened()
    wiring.desk("town1").others = StopsUnderWay((("near", clock.now - 5 * MIN, 20.0),), clock.now)
    looked(dock, 2)
    assert states(dock) == {"near": BayState.OCCUPIED, "other": BayState.UNKNOWN}
    choose(dock, "near")
    assert "10:15" in dock.panel.text.text()


def test_how_full_a_bay_usually_is_makes_it_likely_free_or_taken(opened, project, tmp_path):
    bays(project, ("quiet", 20, {}), ("busy", 40, {}), ("unknown", 60, {}))
    network(project, tmp_path)
    usual = QgsVectorLayer("NoGeometry?field=bay_id:string&field=weekday:integer&field=hour:integer&field=occupancy:double", "m",
                           "memory")
    for bay_id, occupancy in (("quiet", 0.1), ("busy", 0.9)):  # on Mondays from 10 to 11, local time
        feature = QgsFeature(usual.fields())
        feature.setAttributes([bay_id, 1, 10, occupancy])
        usual.dataProvider().addFeature(feature)
    project.addMapLayer(usual)
    project.addMapLayer(QgsVectorLayer("NoGeometry?field=bay_id:string&field=weekday:integer&field=hour:integer&"
                                       "field=occupancy:double", "empty", "memory"))
    dock = opened()
    looked(dock, 3)
    assert states(dock) == {"quiet": BayState.LIKELY_FREE, "unknown": BayState.AVAILABILITY_UNKNOWN,
                            "busy": BayState.LIKELY_TAKEN}


def test_nothing_is_made_on_the_disk_before_the_first_stop(opened, tmp_path):
    opened()
    assert not list(tmp_path.rglob("drafts.gpkg"))


def test_list_and_map_lead_to_each_other(opened, project, qgis_iface):
    points = bays(project, ("a", 20, {}), ("b", 40, {}))
    qgis_iface.mapCanvas().setDestinationCrs(project.crs())
    dock = opened()
    looked(dock, 2)
    assert len(dock.marks._signs) == 2 and dock.marks._target is not None
    choose(dock, "a")
    assert not dock.chosen_mark.empty and dock.panel.zoom.isEnabled()
    points.selectByIds([next(f.id() for f in points.getFeatures() if f["ID"] == "b")])
    assert dock.model.id_at(dock.panel.list.place()) == "b"
    assert [dock.model.answer.bays.ids[sign.bay] for sign in dock.marks._signs if sign._chosen] == ["b"]
    dock.hide()
    assert not any(sign.isVisible() for sign in dock.marks._signs)


def test_the_route_docks_destination_is_a_place(opened, project):
    bays(project, ("a", 20, {}))
    dock = opened(lambda: PLACE)
    dock.panel.of_route.click()
    until(lambda: dock.model.rowCount() == 1, 20)
    assert dock.panel.place.text() == "Shop"


def arrived(dock, bay_id="a"):
    looked(dock, 2)
    choose(dock, bay_id)
    dock.panel.arrive.click()
    return dock.own.running(dock._kept)


def test_i_arrive_starts_the_disc_and_i_leave_ends_it(opened, project, clock):
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    kept = arrived(dock)
    assert kept.stop.place.bay_id == "a" and kept.stop.vehicle_class == "PL" and kept.stop.purpose == "delivery"
    assert abs(kept.stop.place.lon - LON) < 0.001 and dock.panel.disc.isVisible() and not dock.panel.arriving.isVisible()
    assert dock.panel.disc.big.text() == "10\u00a0min" and dock.panel.disc.until.text() == "until today 10:10"
    assert "you are here" in dock.model.index(dock.model.places_of(["a"])[0], 0).data(FACTS_ROLE)
    clock.now += 7 * MIN + 30_000
    dock.panel.disc._show_time()
    assert dock.panel.disc.big.text() == "3\u00a0min"
    clock.now += 1 * MIN
    dock.panel.disc._show_time()
    assert dock.panel.disc.big.text() == "1:30"
    dock.panel.disc.leave.click()
    assert dock.own.running(dock._kept) is None and dock._kept[-1].stop.stay_min(0) == 8.5
    said = dock.panel.last.item(0).text()
    assert "10:00 to 10:08, 8\u00a0min" in said and "kept on this device only" in said


def test_the_disc_is_extended_as_far_as_the_bay_allows_and_says_why_no_further(opened, project, clock):
    bays(project, ("a", 20, {"DUREE_MAX": 25.0}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    disc = dock.panel.disc
    assert disc.extend.text() == "&Extend to 10:20"
    disc.extend.click()
    assert disc.extend.text() == "&Extend to 10:25"
    disc.extend.click()
    assert not disc.extend.isEnabled() and "25 min" in disc.note.text()
    dock.own.extend(dock._kept[-1].stop.uid, 40.0)
    assert "longest stay here is 25 min" in dock.told[-1]
    clock.now += 26 * MIN
    disc._show_time()
    assert disc.big.text() == "+1\u00a0min" and disc.until.text() == "The longest stay is over since today 10:25."


def test_a_bay_without_a_stated_longest_stay_says_what_is_assumed(opened, project, monkeypatch):
    bays(project, ("a", 20, {"DUREE_MAX": None}), ("b", 40, {}))
    fixed(monkeypatch, "BAY_LONGEST_STAY_MIN", 15)
    dock = opened()
    kept = arrived(dock)
    assert "15 min are assumed" in dock.panel.text.text()
    assert kept.stop.place.longest_min == 15.0 and not kept.stop.place.stated and dock.panel.stay.maximum() == 15


def test_the_stop_that_runs_is_found_again_by_another_qgis_and_tapping_again_makes_no_second(opened, project, service):
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    first = opened()
    uid = arrived(first).stop.uid
    again = opened()
    assert again.own.running(again._kept).stop.uid == uid and again.panel.disc.isVisible()
    looked(again, 2)
    choose(again, "a")
    again.arrive()
    assert [kept.stop.uid for kept in again._kept] == [uid] and not again.told
    choose(again, "b")
    again.arrive()
    assert len(again._kept) == 1 and "Bay a" in again.told[-1]
    assert not again.panel.connection.isEnabled()


def test_a_stop_under_one_connection_is_found_before_the_one_chosen_last(opened, service, wiring, clock, monkeypatch):
    service.put(TOWN)
    wiring.desk("town1").stops.change(lambda stops: arrive(stops, Stop("u", Place("x", "X", LON, LAT, 30.0), 0, 10.0), clock.now))
    fixed(monkeypatch, "BAY_CONNECTION", "none")
    dock = opened()
    assert dock.own.connection_id == "town1" and dock.own.running(dock._kept).stop.uid == "u"


def test_a_forgotten_stop_is_closed_and_flagged(opened, project, clock, monkeypatch):
    bays(project, ("a", 20, {}), ("b", 40, {}))
    fixed(monkeypatch, "BAY_FORGOTTEN_MIN", 20)
    dock = opened()
    arrived(dock)
    clock.now += 45 * MIN
    dock.own.settle()
    assert dock.own.running(dock._kept) is not None  # 30 min and 20 of patience
    assert dock.told == ["The disc at Bay a has run down."]
    dock.own.settle()
    assert len(dock.told) == 1
    clock.now += 6 * MIN
    dock.own.settle()
    assert dock.own.running(dock._kept) is None
    assert "closed by itself" in dock.panel.last.item(0).text() and "10:00 to 10:30" in dock.panel.last.item(0).text()


def test_a_tap_on_i_leave_by_mistake_is_undone(opened, project, clock):
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    uid = arrived(dock).stop.uid
    clock.now += 5 * MIN
    dock.panel.disc.leave.click()
    clock.now += 11 * MIN
    dock._show_stops()
    assert not dock.panel.disc.isVisibleTo(dock)
    clock.now -= 10 * MIN
    dock._show_stops()
    assert dock.panel.disc.resume.isVisibleTo(dock)
    dock.panel.disc.resume.click()
    assert dock.own.running(dock._kept).stop.uid == uid
    dock.panel.disc.mistake.click()
    assert dock._kept and dock.panel.disc.mistake.text() == "Really? Tap again"
    dock.panel.disc.mistake.click()
    assert not dock._kept and not dock.panel.disc.isVisibleTo(dock)


def test_the_clock_change_is_told_where_the_disc_runs_over_it(opened, project, clock):
    bays(project, ("a", 20, {}), ("b", 40, {}))
    clock.now = int(datetime(2026, 10, 25, 0, 55, tzinfo=timezone.utc).timestamp() * 1000)  # 02:55; at 03:00 it is 02:00
    dock = opened()
    arrived(dock)
    assert dock.panel.disc.big.text() == "10\u00a0min"
    assert dock.panel.disc.until.text() == "until today 02:05 (UTC+1: the clock changes before)"


def test_what_was_tapped_is_sent_without_asking_and_again_when_an_exchange_was_under_way(opened, project, service, wiring):
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    box = wiring.desk("town1").stops._outbox

    def deliver(_liveness):
        for item in box.items():
            box.sent(box.claim(item), 7)
        return wiring.report()

    wiring.body = deliver
    arrived(dock)
    assert "waits to be sent" in dock.panel.disc.sending.text() and "1 to send" in dock.panel.state.text()
    dock.panel.disc.leave.click()  # while the exchange is under way
    until(lambda: not box.items() and wiring.works >= 2)
    until(lambda: dock.panel.last.item(0).text().endswith("sent"))
    assert "to send" not in dock.panel.state.text()


def test_a_refusal_says_why_and_leads_to_where_it_is_decided(opened, project, service, wiring):
    from joptimiz_qgis.core.text import text

    service.put(TOWN)
    service.pause("town1", True)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    box = wiring.desk("town1").stops._outbox
    box.mark(box.claim(box.items()[0]), "refused", error=text("No such bay."))
    dock._show_stops()
    assert dock.panel.disc.sending.text() == "refused by the server: No such bay."
    assert dock.panel.disc.conflict.isVisibleTo(dock)


def test_an_empty_project_says_what_to_do(opened, project, service, wiring):
    dock = opened()
    dock.ask()
    assert "Import a file of bays" in dock.panel.list.accessibleDescription() and dock.panel.do.text() == "Import bays…"
    assert "No connection: stops stay on this device." in dock.panel.state.text()
    assert "No stop yet" in dock.panel.last.item(0).text()
    service.put(TOWN)
    wiring.desk("town1").kept = [CollectionState("bays", 2, 7, "2026-11-23T08:00:00Z", count=12)]
    dock.ask()
    assert dock.own.connection_id == "town1" and dock.panel.do.text() == "Put the bays on the map"
    dock.panel.do.click()
    assert wiring.desk("town1").mapped == ["bays"]


def test_a_place_without_a_bay_says_so(opened, project):
    bays(project, ("away", 3000, {}))
    dock = opened()
    dock.set_place(PLACE)
    until(lambda: "No bay is within" in dock.panel.list.accessibleDescription(), 20)


def test_what_is_chosen_stays_when_bays_are_read_again_and_a_layer_that_goes_harms_nothing(opened, project):
    points = bays(project, *((f"b{n:02d}", n, {}) for n in range(60)))
    dock = opened()
    looked(dock, 60)
    choose(dock, "b30")
    project.addMapLayer(points.clone())
    dock.ask()
    until(lambda: dock.model.rowCount() == 120, 20)
    assert dock.model.id_at(dock.panel.list.place()) == "b30"
    project.removeAllMapLayers()
    until(lambda: dock.model.rowCount() == 0, 20)
    assert not dock.panel.arriving.isVisibleTo(dock)


def test_nothing_that_says_who_is_kept_or_sent(opened, project, service, wiring):
    service.put(TOWN)
    service.pause("town1", True)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    dock.panel.vehicle.set_value('{"category": "VUL", "vehicle_id": "AB-123-CD", "use": "delivery"}')
    arrived(dock)
    box = wiring.desk("town1").stops._outbox
    assert b"AB-123-CD" not in box.path.read_bytes()
    assert box.items()[0].record.properties["vehicle_class"] == "VUL"
    assert "AB-123-CD" not in dock.panel.vehicle.nameless() and "AB-123-CD" not in settings.LAST_VEHICLE.value()


def used(count, clock, since_days=7):
    """One stop of ten minutes a day at noon."""
    arrival = clock.now - np.arange(1, count + 1, dtype=np.int64) * since_days * 86_400_000 // 7
    return StopsAt(Stops(np.zeros(count, np.int64), arrival, arrival + 10 * MIN, np.full(count, -1, np.int8)), clock.now)


def test_the_use_of_the_chosen_bay_is_drawn_when_somebody_looks_and_never_of_few_stops(opened, project, service, wiring, clock):
    service.put(TOWN)
    bays(project, ("a", 20, {"UUID": "00000000-0000-4000-8000-000000000001"}), ("b", 40, {}))
    dock = opened()
    looked(dock, 2)
    choose(dock, "a")
    assert dock.use.charts._figures is None and not hasattr(wiring.desk("town1"), "asked_at")
    dock.panel.tabs.setCurrentIndex(2)
    until(lambda: "No stop at this bay" in dock.use.charts.accessibleDescription())
    assert wiring.desk("town1").asked_at == ("a", "00000000-0000-4000-8000-000000000001")
    wiring.desk("town1").at_bay = used(40, clock)
    dock.use.again()
    until(lambda: dock.use.charts._figures is not None)
    assert dock.use.charts._figures.names == ("Bay a",) and dock.use.period.text().startswith("Stops of the last 8 weeks")
    assert dock.use.charts._figures.occupancy[0] == pytest.approx(40 * 10 / ((56 * 24 + 1) * 60))  # an hour was twice
    wiring.desk("town1").at_bay = used(3, clock)
    choose(dock, "b")
    until(lambda: dock.use.charts._figures is None)
    assert "single drivers" in dock.use.charts.accessibleDescription()


def test_old_stops_are_forgotten_after_the_days_that_are_set(opened, service, wiring, clock, monkeypatch):
    service.put(TOWN)
    book = wiring.desk("town1").stops
    book.change(lambda stops: arrive(stops, Stop("u", Place("x", "X", LON, LAT, 30.0), 0, 10.0), clock.now))
    book.change(lambda stops: leave(stops, "u", clock.now + MIN))
    box = book._outbox
    box.sent(box.claim(box.items()[0]), 3)
    fixed(monkeypatch, "BAY_STOPS_KEPT_DAYS", 2)
    dock = opened()
    assert len(dock._kept) == 1
    clock.now += timedelta(days=2, minutes=2) // timedelta(milliseconds=1)
    dock.own.settle()
    assert not dock._kept


def test_words_of_strangers_are_shown_as_they_are(opened, project):
    bays(project, ("a", 20, {"NOM": "<b>x</b> & y", "COMMENTAIRE": "<img src=x>"}), ("b", 30, {}))
    dock = opened()
    looked(dock, 2)
    choose(dock, "a")
    assert "&lt;b&gt;x" in dock.panel.text.text() and "<img" not in dock.panel.text.text()
    assert dock.panel.arrive.text() == "I &arrive: <b>x</b> && y"


def test_every_state_has_a_sign_of_its_own_in_grey_too():
    def grey(state):
        image = icon(state).pixmap(44, 44).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        return image.bits().asstring(image.sizeInBytes())

    assert len({grey(state) for state in BayState}) == len(BayState)


def test_the_keyboard_reaches_everything_and_nothing_takes_the_focus(opened, project):
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    looked(dock, 2)
    dock.panel.connection.setFocus()
    dock.panel.list.setFocus()
    choose(dock, "a")
    dock.arrive()
    assert dock.focusWidget() is dock.panel.list
    dock.panel.disc.leave.click()
    dock.panel.arrive.setFocus()
    dock.panel.arrive.click()  # it is gone then: the next thing to do has the focus
    assert dock.focusWidget() is dock.panel.disc.leave
    for widget in dock.panel.findChildren(QWidget):
        if isinstance(widget, (QComboBox, QAbstractItemView, QLineEdit, QSpinBox)) and widget.isVisibleTo(dock):
            assert widget.accessibleName() or widget.parent().accessibleName(), widget


def test_it_fits_320_pixels_with_a_disc_too(opened, project):
    bays(project, ("a", 20, {"NOM": "Avenue du Général de Gaulle prolongée, devant le numéro 112 bis"}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    assert dock.panel.minimumSizeHint().width() <= 320


def test_an_answer_on_its_way_finds_nobody_when_the_plugin_is_unloaded(project, qgis_iface, service):
    for _ in range(3):
        made = BaysDock(qgis_iface, service, presets(), lambda: None)
        made.show()
        bays(project, *((f"b{n}", n, {}) for n in range(100)))
        made.set_place(PLACE)
        made.close_down()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
