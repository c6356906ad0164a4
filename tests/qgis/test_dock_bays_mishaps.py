# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of bays under gloves, two QGIS at once, files in use, connections that go and clocks that are set."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from sync_wiring import TOWN
from test_dock_bays import (  # noqa: F401  # fixtures
    LAT,
    LON,
    MIN,
    arrived,
    bays,
    choose,
    clock,
    looked,
    opened,
    service,
    wiring,
)

from joptimiz_qgis.core.bays.disc import Place, Stop, arrive, leave
from joptimiz_qgis.core.sync_plan import CollectionState
from joptimiz_qgis.gui.two_line_delegate import FACTS_ROLE
from joptimiz_qgis.gui.wdg_disc import CALM_MS
from joptimiz_qgis.layers.mirror import stops_known
from joptimiz_qgis.layers.mirror.stops_known import StopsUnderWay
from joptimiz_qgis.layers.presets import presets
from joptimiz_qgis.sync.desk import stops_without_server

OTHER = Place("x", "X", LON, LAT, 30.0)


def begins(place=OTHER, uid="u", at=0):
    return lambda stops: arrive(stops, Stop(uid, place, 0, 10.0), at)


def tap_twice(button):
    """As a glove does: the second tap goes to whatever lies under the finger by then."""
    window, point = button.window(), button.mapTo(button.window(), button.rect().center())
    for _ in range(2):
        under = window.childAt(point) or window
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, under.mapFrom(window, point))
        QApplication.processEvents()


def tap(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))


def test_the_second_half_of_a_double_tap_changes_nothing(opened, project):  # noqa: F811
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    looked(dock, 2)
    choose(dock, "a")
    tap_twice(dock.panel.arrive)
    disc = dock.panel.disc
    assert dock.own.running(dock._kept).stop.declared_min == 10.0
    tap(disc.mistake)  # where a tap could fall that was meant for what was there before
    assert dock.own.running(dock._kept) is not None
    QTest.qWait(CALM_MS + 50)
    tap_twice(disc.extend)
    assert dock.own.running(dock._kept).stop.declared_min == 20.0
    QTest.qWait(CALM_MS + 50)
    tap_twice(disc.leave)
    assert dock.own.running(dock._kept) is None
    tap(disc.resume)
    tap(dock.panel.arrive)
    assert dock.own.running(dock._kept) is None and len(dock._kept) == 1
    QTest.qWait(CALM_MS + 50)
    tap(disc.resume)
    assert dock.own.running(dock._kept) is not None


def test_the_disc_stays_in_sight_while_another_program_holds_the_file(opened, project, service, wiring):  # noqa: F811
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    box = wiring.desk("town1").stops._outbox
    box._patience_s = 0.05
    with closing(sqlite3.connect(str(box.path), isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        dock._show_stops()
        assert dock.panel.disc.isVisible() and not dock.panel.arriving.isVisible()
        assert "in use" in dock.panel.state.text()
        dock.told.clear()
        dock.own.settle()
        dock.own.settle()
        assert len(set(dock.told)) == 1 and "in use" in dock.told[0]
        assert dock.own._next.isActive()  # it is looked at again
        said = len(dock.told)
        dock.own.settle()
        assert len(dock.told) == said
        holder.execute("ROLLBACK")
    dock._show_stops()
    assert "in use" not in dock.panel.state.text() and len(dock._kept) == 1


def test_a_stop_goes_on_when_its_connection_is_removed(opened, project, service, wiring):  # noqa: F811
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    stop = arrived(dock).stop
    wiring.desk("town1").stops._outbox.path.unlink()  # as the real one does where nothing waits to be sent
    wiring.desks.clear()
    service.remove("town1")
    assert dock.own.running(dock._kept).stop == stop and dock.panel.disc.isVisible()
    assert "was removed: the disc goes on" in dock.told[-1] and dock.own.connection_id == ""
    dock.panel.disc.leave.click()
    assert dock.own.running(stops_without_server().kept()) is None
    again = opened()
    assert again._kept[-1].stop.uid == stop.uid


def test_no_second_stop_runs_under_another_connection(opened, project, service, wiring, clock):  # noqa: F811
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    dock.own.choose("")
    wiring.desk("town1").stops.change(begins(at=clock.now))  # the other QGIS
    looked(dock, 2)
    choose(dock, "a")
    dock.arrive()
    assert "You are marked as standing at X" in dock.told[-1]
    assert dock.panel.disc.isVisible() and dock.panel.connection.currentData() == "town1"
    assert not any(stop.runs for stop in stops_without_server().stops())


def test_a_stop_forgotten_under_another_connection_keeps_nobody_from_arriving(opened, project, service, wiring, clock):  # noqa: F811
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    dock.own.choose("")
    wiring.desk("town1").stops.change(begins(at=clock.now - 24 * 60 * MIN))
    looked(dock, 2)
    choose(dock, "a")
    dock.arrive()
    assert dock.own.connection_id == "" and dock.own.running(dock._kept).stop.place.bay_id == "a"
    assert [stop.ended.value for stop in wiring.desk("town1").stops.stops()] == ["auto"]


def test_what_cannot_be_looked_up_is_told_once_not_every_minute(opened):  # noqa: F811
    dock = opened()
    for _ in range(3):
        dock._failed("The network cannot be read.")
    assert dock.told == ["The network cannot be read."]
    dock._retry()
    dock._failed("The network cannot be read.")
    assert len(dock.told) == 2


def test_a_message_outlives_the_plugin_without_harm(qgis_iface, service, project, clock, monkeypatch):  # noqa: F811
    from joptimiz_qgis.gui.dock_bays import BaysDock

    wrong, buttons = [], []
    monkeypatch.setattr(sys, "excepthook", lambda *what: wrong.append(what))
    dock = BaysDock(qgis_iface, service, presets(), lambda: None)
    dock._tell = lambda _message, _level, action: buttons.append(action)
    dock._ran_down(Stop("u", OTHER, 0, 10.0))
    dock._failed("No.")
    dock.close_down()
    dock.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for button in buttons:
        assert isinstance(button, QPushButton)
        button.click()
    QgsApplication.processEvents()
    assert len(buttons) == 2 and not wrong


def test_a_clock_that_is_set_forward_ends_the_disc_within_a_minute(opened, project):  # noqa: F811
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    assert 0 < dock.own._next.interval() <= MIN


def test_a_clock_set_back_an_hour_ends_no_stop_before_it_began(opened, project, clock):  # noqa: F811
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    clock.now -= 60 * MIN
    dock.panel.disc._show_time()
    assert dock.panel.disc.big.text() == "10\u00a0min"
    dock.panel.disc.leave.click()
    assert dock._kept[-1].stop.stay_min(0) == 0.0


@pytest.mark.parametrize("arrival", ["2026-11-23T09:00:00", "0001-01-01T00:00:00+14:00", "soon", None, 7])
def test_a_stop_of_the_mirror_with_an_arrival_that_says_no_moment_is_passed_over(arrival, monkeypatch):
    class Mirror:
        def state(self, name):
            return CollectionState(name, 1, 1, "2026-11-23T09:00:00Z")

        def reading(self):
            return closing(sqlite3.connect(":memory:"))

    rows = [("a", arrival, 5.0), ("b", "2026-11-23T09:00:00Z", None)]
    monkeypatch.setattr(stops_known, "_open_ended", lambda _connection: rows)
    assert [row[0] for row in stops_known.stops_under_way(Mirror()).rows] == ["b"]


def test_a_second_qgis_that_ended_the_stop_is_believed(opened, project, service, wiring, clock):  # noqa: F811
    service.put(TOWN)
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    uid = arrived(dock).stop.uid
    wiring.desk("town1").stops.change(lambda stops: leave(stops, uid, clock.now + MIN))
    clock.now += 2 * MIN
    dock.panel.disc.leave.click()
    assert not dock.told and dock._kept[-1].stop.stay_min(0) == 1.0


def test_an_occupied_bay_does_not_read_as_if_it_were_occupied_until_its_hours_end(opened, project, service, wiring, clock):  # noqa: F811
    service.put(TOWN)
    bays(project, ("a", 20, {"TYPE": "aire périodique", "TEMPORALITE_OSM": "Mo-Sa 07:00-20:00"}), ("b", 40, {}))
    dock = opened()
    wiring.desk("town1").others = StopsUnderWay((("a", clock.now - 5 * MIN, 20.0),), clock.now)
    looked(dock, 2)
    said = dock.model.index(dock.model.places_of(["a"])[0], 0).data(FACTS_ROLE)
    assert said.startswith("occupied") and "deliveries until 20:00" in said


def test_what_is_tapped_at_the_kerb_is_high_enough_for_a_glove(opened, project):  # noqa: F811
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    for button in (dock.panel.arrive, dock.panel.disc.extend, dock.panel.disc.leave, dock.panel.disc.mistake):
        assert button.sizeHint().height() < button.minimumHeight() >= 2 * button.fontMetrics().height()
    assert dock.panel.minimumSizeHint().width() <= 320


def test_a_bay_without_an_identifier_is_no_bay_for_the_server(opened, project, service, wiring):  # noqa: F811
    service.put(TOWN)
    service.pause("town1", True)
    bays(project, (None, 20, {"NOM": "Nameless"}), ("b", 40, {}))
    dock = opened()
    looked(dock, 2)
    dock.panel.list.choose(next(row for row in (0, 1) if dock.model.id_at(row) != "b"))
    dock.arrive()
    item, = wiring.desk("town1").stops._outbox.items()
    assert item.record.properties["bay_id"] is None and item.record.geometry["coordinates"] == pytest.approx([LON, LAT], abs=1e-3)
    assert dock.own.running(dock._kept).stop.place.name == "Nameless"


@pytest.mark.parametrize("stored", ['{"uid": "u"}', "[]", "{", '{"ended": "never"}', "null"])
def test_a_stop_that_cannot_be_read_is_told_and_the_dock_opens_all_the_same(stored, opened, project, service, wiring, clock):  # noqa: F811
    service.put(TOWN)
    book = wiring.desk("town1").stops
    book.change(begins(at=clock.now))
    with book._outbox.writing() as connection:
        connection.execute("UPDATE own_stops SET stop = ?", (stored,))
    dock = opened()
    assert "cannot be read" in dock.panel.state.text() and "Nothing was removed" in dock.panel.state.text()
    dock.own.choose("")
    assert "cannot be read" not in dock.panel.state.text()
    with book._outbox.writing() as connection:
        assert connection.execute("SELECT stop FROM own_stops").fetchall() == [(stored,)]


def test_one_tap_or_a_double_tap_beside_i_leave_forgets_no_stop(opened, project):  # noqa: F811
    bays(project, ("a", 20, {}), ("b", 40, {}))
    dock = opened()
    arrived(dock)
    disc = dock.panel.disc
    QTest.qWait(CALM_MS + 50)
    tap_twice(disc.mistake)
    assert dock.own.running(dock._kept) is not None and disc.mistake.text() == "Really? Tap again"
    disc._sure.start(CALM_MS)  # nobody answers
    QTest.qWait(CALM_MS + 50)
    assert disc.mistake.text() == "Arrival by mistake" and dock.own.running(dock._kept) is not None
    disc._sure.setInterval(10 * CALM_MS)
    tap(disc.mistake)
    QTest.qWait(CALM_MS + 50)
    tap(disc.mistake)
    assert not dock._kept
