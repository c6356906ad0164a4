# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of alerts: what it lists, its ties to the map, one message for what is grave, nothing left behind."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QEvent, QEventLoop, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from joptimiz_qgis.core.alerts import AlertCategory, Severity
from joptimiz_qgis.gui import dock_alerts
from joptimiz_qgis.gui.alert_icon import icon
from joptimiz_qgis.gui.dock_alerts import AlertsDock
from joptimiz_qgis.gui.mdl_alerts import FACTS_ROLE
from joptimiz_qgis.layers import alert_choices, alert_memory, schema
from joptimiz_qgis.layers.convert import fields_of

NOW = datetime.now(timezone.utc).replace(microsecond=0)
HOUR = timedelta(hours=1)
POINT = "Point(652000 6862000)"


def qt(moment):
    return QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000), Qt.TimeSpec.UTC)


def feature(layer, alert_id, wkt=POINT, **values):
    values = {"alert_id": alert_id, "revision": 1, "source": "DIR", "message_type": "alert", "category": "works",
              "severity": "moderate", "effect": "information", "headline": f"Alert {alert_id}", "onset": NOW - HOUR,
              "expires": NOW + HOUR, **values}
    made = QgsFeature(layer.fields())
    for name, value in values.items():
        made[name] = qt(value) if isinstance(value, datetime) else value
    if wkt:
        made.setGeometry(QgsGeometry.fromWkt(wkt))
    return made


def layer(project, *rows, kind="Point", name="Messages"):
    made = QgsVectorLayer(f"{kind}?crs=EPSG:2154", name, "memory")
    made.dataProvider().addAttributes(list(fields_of(schema.ALERTS)))
    made.updateFields()
    made.dataProvider().addFeatures([feature(made, *((row,) if isinstance(row, str) else row[:1]),
                                             **({} if isinstance(row, str) else row[1])) for row in rows])
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    project.addMapLayer(made)
    return made


@pytest.fixture
def dock(project, qgis_iface):
    made = AlertsDock(qgis_iface)
    made.show()
    yield made
    made.close_down()
    made.deleteLater()


def until(met, limit_ms=30_000):
    loop, ticks, limit = QEventLoop(), QTimer(), QTimer()
    ticks.timeout.connect(lambda: loop.quit() if met() else None)
    limit.timeout.connect(loop.quit)
    ticks.start(10)
    limit.start(limit_ms)
    if not met():
        loop.exec()
    ticks.stop()
    limit.stop()
    assert met()


def ready(dock, count):
    dock.read()
    until(lambda: not dock._reading and len(dock.model.table) == count)


def shown(dock):
    return [dock.model.row_at(place).alert.alert_id for place in range(dock.model.rowCount())]


def test_the_worst_that_holds_comes_first_then_what_comes_and_history_is_apart(dock, project):
    layer(project, ("minor", {"severity": "minor"}), ("coming", {"severity": "extreme", "onset": NOW + HOUR, "expires": None}),
          ("extreme", {"severity": "extreme"}), ("over", {"expires": NOW - HOUR / 2}), ("open", {"expires": None}),
          ("called off", {"message_type": "cancel"}))
    ready(dock, 6)
    assert shown(dock) == ["extreme", "open", "minor", "coming"] or shown(dock) == ["extreme", "minor", "open", "coming"]
    assert shown(dock)[0] == "extreme" and shown(dock)[-1] == "coming"
    dock.panel.filter.stage.setCurrentIndex(1)
    assert set(shown(dock)) == {"over", "called off"}
    assert dock.panel.count.text() == "2 of 6"


def test_an_update_replaces_a_message_and_a_cancel_ends_it(dock, project):
    layer(project, ("a", {"revision": 1, "headline": "old", "severity": "minor"}), ("a", {"revision": 2, "headline": "new"}),
          ("b", {"revision": 1}), ("b", {"revision": 2, "message_type": "cancel"}))
    ready(dock, 2)
    assert [dock.model.index(place, 0).data() for place in range(dock.model.rowCount())] == ["new"]
    dock.panel.list.choose(0)
    assert "Revision 2" in dock.panel.text.text() and "1: minor" in dock.panel.text.text()


def test_filters_find_words_categories_and_severities(dock, project):
    layer(project, ("a", {"category": "weather", "severity": "severe", "description": "Neige sur la rocade"}),
          ("b", {"category": "works", "severity": "minor"}))
    ready(dock, 2)
    dock.panel.filter.severity.setCurrentIndex(3)
    assert shown(dock) == ["a"]
    dock.panel.filter.clear()
    dock.panel.filter.category.setCurrentIndex(dock.panel.filter.category.findData(AlertCategory.WORKS))
    assert shown(dock) == ["b"]
    dock.panel.filter.clear()
    dock.panel.filter.search.setText("ROCADE neige")
    until(lambda: shown(dock) == ["a"])


def test_what_an_alert_does_is_said_plainly_and_nothing_more(dock, project):
    layer(project, ("closing", {"effect": "closure", "vehicles": "PL,TC"}), ("slow", {"effect": "slowdown", "speed_factor": 0.5}),
          ("plain", {}))
    ready(dock, 3)
    said = {dock.model.id_at(place): dock.model.index(place, 0).data(FACTS_ROLE) for place in range(3)}
    assert ", closes the road: Lorry" in said["closing"]
    assert said["slow"].endswith("slows traffic, to 50 % of the usual speed")
    assert said["plain"].startswith("moderate, until to") and said["plain"].count(",") == 1


def test_choosing_marks_the_place_and_selecting_on_the_map_chooses(dock, project, qgis_iface):
    points = layer(project, "a", ("b", {}))
    ready(dock, 2)
    dock.panel.list.choose(shown(dock).index("a"))
    assert not dock.marks.empty and dock.panel.zoom.isEnabled()
    wanted = next(f.id() for f in points.getFeatures() if f["alert_id"] == "b")
    points.selectByIds([wanted])
    assert dock.model.row_at(dock.panel.list.place()).alert.alert_id == "b"


def test_routing_is_the_readers_choice_and_kept_with_the_project(dock, project):
    points = layer(project, ("a", {"effect": "closure"}))
    ready(dock, 1)
    dock.panel.list.choose(0)
    assert "yes, because of its effect" in dock.panel.text.text()
    dock.panel.routing.setCurrentIndex(2)
    dock.panel.routing.activated.emit(2)
    assert alert_choices.choices(points) == {"a": False}
    assert "no, as you chose" in dock.panel.text.text()
    dock.panel.routing.setCurrentIndex(0)
    dock.panel.routing.activated.emit(0)
    assert alert_choices.choices(points) == {}
    dock.panel.used.click()
    assert not alert_choices.layer_used(points)


def test_grave_alerts_raise_one_message_and_never_again_for_the_same_revision(dock, project, qgis_iface):
    told = []
    dock.herald.tell = lambda message, level, *buttons: told.append((message, level))
    points = layer(project, ("a", {"severity": "severe"}), ("b", {"severity": "extreme", "headline": "Pont fermé"}),
                   ("c", {"severity": "severe", "onset": NOW + HOUR}), ("d", {"severity": "moderate"}))
    ready(dock, 4)
    assert told == [("2 new severe alerts, among them: Pont fermé", Qgis.MessageLevel.Warning)]
    dock.read()
    until(lambda: not dock._reading)
    assert len(told) == 1
    points.dataProvider().addFeatures([feature(points, "a", revision=2, severity="extreme")])
    dock.read()
    until(lambda: len(told) == 2)
    assert told[1][0] == "New severe alert: Alert a"


def test_a_muted_alert_is_quiet_and_out_of_sight_until_it_is_wanted(dock, project):
    layer(project, "a", "b")
    ready(dock, 2)
    dock.panel.list.choose(shown(dock).index("a"))
    dock.panel.mute.click()
    assert shown(dock) == ["b"] and alert_memory.muted(project) == {"a"}
    dock.panel.filter.muted.setChecked(True)
    assert set(shown(dock)) == {"a", "b"}
    dock.panel.list.choose(shown(dock).index("a"))
    assert dock.panel.mute.isChecked()
    dock.panel.mute.click()
    assert alert_memory.muted(project) == frozenset()


def test_time_passes_and_what_ends_goes_to_history_by_itself(dock, project):
    layer(project, ("ends", {"expires": datetime.now(timezone.utc) + timedelta(seconds=1.2)}), "stays")
    ready(dock, 2)
    assert set(shown(dock)) == {"ends", "stays"}
    until(lambda: shown(dock) == ["stays"], 6000)


def test_the_timeline_draws_each_alert_while_it_holds(dock, project, qgis_iface):
    points = layer(project, ("a", {"onset": NOW, "expires": NOW + 5 * HOUR}), ("open", {"expires": None}))
    ready(dock, 2)
    dock.set_up_timeline()
    properties = points.temporalProperties()
    assert properties.isActive() and (properties.startField(), properties.endField()) == ("onset", "expires")
    controller = qgis_iface.mapCanvas().temporalController()
    if controller is not None:
        assert controller.frameDuration().hours() == 1
        assert 5 <= controller.totalFrameCount() <= 9


def test_a_layer_that_goes_is_forgotten(dock, project):
    points = layer(project, "a")
    ready(dock, 1)
    dock.panel.list.choose(0)
    project.removeMapLayer(points.id())
    until(lambda: not len(dock.model.table))
    assert "Import" in dock.panel.list.accessibleDescription()


def test_words_of_strangers_are_shown_as_they_are(dock, project):
    layer(project, ("a", {"headline": "<b>x</b>", "description": "<img src=x>", "url": "javascript:alert(1)"}))
    ready(dock, 1)
    dock.panel.list.choose(0)
    said = dock.panel.text.text()
    assert "&lt;b&gt;x" in said and "<img" not in said and "javascript" not in said


def test_while_it_is_hidden_only_what_is_new_and_severe_is_read_and_told(project, qgis_iface, monkeypatch):
    monkeypatch.setattr(dock_alerts, "REST_HIDDEN_MS", 20)
    monkeypatch.setattr(dock_alerts, "read", lambda *_: pytest.fail("everything is read while nobody looks"))
    hidden, told = AlertsDock(qgis_iface), []
    hidden.herald.tell = lambda message, *_how: told.append(message)
    points = layer(project, ("grave", {"severity": "Severe"}), "plain",
                   ("over", {"severity": "extreme"}), ("over", {"severity": "extreme", "revision": 2, "message_type": "cancel"}),
                   ("less", {"severity": "extreme"}), ("less", {"severity": "minor", "revision": 2}),
                   ("muted", {"severity": "extreme"}))
    alert_memory.mute(project, ["muted"], True)
    until(lambda: told)
    assert told == ["New severe alert: Alert grave"] and not len(hidden.model.table)
    points.dataProvider().addFeatures([feature(points, "next", severity="extreme")])
    points.dataProvider().dataChanged.emit()
    until(lambda: len(told) == 2)
    assert told[1] == "New severe alert: Alert next"
    monkeypatch.undo()
    hidden.show_alert("grave")  # the reader asks to see it: it is read now
    until(lambda: hidden.panel.list.place() >= 0 and hidden.model.id_at(hidden.panel.list.place()) == "grave")
    assert hidden.isVisible() and len(told) == 2
    hidden.close_down()
    hidden.deleteLater()


def test_a_severe_alert_is_told_when_it_begins_also_while_the_dock_is_hidden(project, qgis_iface, monkeypatch):
    monkeypatch.setattr(dock_alerts, "REST_HIDDEN_MS", 20)
    hidden, told = AlertsDock(qgis_iface), []
    hidden.herald.tell = lambda message, *_how: told.append(message)
    layer(project, ("soon", {"severity": "extreme", "onset": datetime.now(timezone.utc) + timedelta(seconds=1)}))
    until(lambda: hidden._turn.isActive())
    assert not told
    until(lambda: told, 6000)
    hidden.close_down()
    hidden.deleteLater()


def test_telling_of_an_alert_asks_nobody_to_save_the_project(dock, project):
    layer(project, ("a", {"severity": "extreme"}))
    project.setDirty(False)
    ready(dock, 1)
    assert alert_memory.announced(project) == {"a#1"} and not project.isDirty()
    dock.panel.list.choose(0)
    dock.panel.mute.click()
    assert project.isDirty()


def test_messages_go_with_the_project_and_with_the_dock(project, qgis_iface):
    made = AlertsDock(qgis_iface)
    made.show()
    withdrawn = []
    bar = qgis_iface.messageBar()
    layer(project, ("a", {"severity": "extreme"}))
    ready(made, 1)
    made.herald._bar = lambda: type("Bar", (), {"popWidget": withdrawn.append, "createMessage": bar.createMessage,
                                               "pushWidget": lambda _self, item, *_how: item})()
    made.herald.tell("words <b>", Qgis.MessageLevel.Warning)
    project.clear()
    assert withdrawn
    made.close_down()
    made.deleteLater()


def test_what_is_chosen_and_seen_stays_when_the_data_are_read_again(dock, project):
    points = layer(project, *((f"a{n:03d}", {}) for n in range(200)))
    dock.resize(380, 700)
    ready(dock, 200)
    dock.panel.list.choose(100)
    dock.panel.list.verticalScrollBar().setValue(90)
    top = dock.model.id_at(dock.panel.list.rowAt(0))
    points.dataProvider().addFeatures([feature(points, "a000b"), feature(points, "worst", severity="extreme")])
    ready(dock, 202)
    assert dock.model.id_at(dock.panel.list.place()) == "a100"
    assert dock.model.id_at(dock.panel.list.rowAt(0)) == top
    dock.panel.filter.search.setText("a1")
    until(lambda: dock.model.rowCount() == 100)
    assert dock.model.id_at(dock.panel.list.place()) == "a100" and "Alert a100" in dock.panel.text.text()


def test_the_keyboard_reaches_everything_and_nothing_takes_the_focus(dock, project, qgis_iface):
    layer(project, "a", "b")
    dock.panel.filter.search.setFocus()
    ready(dock, 2)
    focus = dock.focusWidget()
    dock.panel.list.choose(0)
    dock.show_alert("b")
    assert dock.focusWidget() is focus
    extent = qgis_iface.mapCanvas().extent()
    QTest.keyClick(dock.panel.list, Qt.Key.Key_Return)
    assert dock.panel.list.opened and not dock.marks.empty
    dock.panel.list.activated.emit(dock.model.index(0, 0))
    assert qgis_iface.mapCanvas().extent() != extent or extent.width() < 2000
    for widget in dock.panel.findChildren(QWidget):
        if isinstance(widget, (QComboBox, QAbstractItemView, QLineEdit)) and widget.isVisibleTo(dock):
            assert widget.accessibleName() or widget.parent().accessibleName(), widget


def test_an_alert_says_what_of_it_cannot_be_read(dock, project):
    layer(project, ("a", {"effect": "perhaps"}))
    ready(dock, 1)
    dock.panel.list.choose(0)
    assert "Field effect, value perhaps" in dock.panel.note.text()


def test_it_fits_320_pixels(dock, project):
    layer(project, "a")
    ready(dock, 1)
    assert dock.panel.minimumSizeHint().width() <= 320


def test_marks_are_seen_while_the_dock_is(dock, project):
    layer(project, "a")
    ready(dock, 1)
    dock.panel.list.choose(0)
    bands = dock.marks._bands
    assert bands and all(band.isVisible() for band in bands)
    dock.hide()
    assert not any(band.isVisible() for band in bands)
    dock.show()
    assert all(band.isVisible() for band in bands)


def test_an_answer_on_its_way_finds_nobody_when_the_plugin_is_unloaded(project, qgis_iface):
    for _ in range(3):
        made = AlertsDock(qgis_iface)
        made.show()
        layer(project, *(f"a{n}" for n in range(300)))
        made.read()
        made.close_down()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def test_a_layer_that_goes_while_it_is_read_harms_nothing(dock, project):
    points = layer(project, *(f"a{n}" for n in range(2000)))
    dock.read()
    project.removeMapLayer(points.id())
    dock.panel.filter.search.setText("a1")
    dock.panel.filter._changed()
    until(lambda: not dock._reading and not dock._rest.isActive() and not len(dock.model.table))
    assert not dock.panel.used.isVisible()


def test_each_severity_and_category_has_a_sign_of_its_own():
    drawn = {icon(severity, category, True).pixmap(44, 44).toImage().bits().asstring(44 * 44 * 4)
             for severity in Severity for category in AlertCategory}
    assert len(drawn) == len(Severity) * len(AlertCategory)


def test_five_thousand_alerts_do_not_hold_the_interface_up(dock, project):
    layer(project, *((f"a{n}", {"severity": "minor"}) for n in range(5000)))
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(datetime.now()))
    timer.start(5)
    ready(dock, 5000)
    until(lambda: len(beats) > 10)
    longest = max((b - a).total_seconds() for a, b in zip(beats, beats[1:]))
    assert longest < 2.0, "a guard against the worst; the figure itself is measured in benchmarks"
