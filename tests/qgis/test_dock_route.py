# SPDX-License-Identifier: GPL-2.0-or-later
"""The Route dock asks the algorithm what the form says, tells the answer, and leaves nothing behind."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsMimeDataUtils,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QEventLoop, QMimeData, QPoint, Qt, QTime, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)
from stub_route import DETOUR, LEG, Answers, StubProvider, StubRoute

from joptimiz_qgis import settings
from joptimiz_qgis.gui import job
from joptimiz_qgis.gui.dock_route import RouteDock
from joptimiz_qgis.gui.stops import DESTINATION, ORIGIN, VIA, StopPoint
from joptimiz_qgis.gui.wdg_answer import describe
from joptimiz_qgis.gui.wdg_stops import dropped_layer
from joptimiz_qgis.gui.wdg_vehicle import VehicleWidget
from joptimiz_qgis.layers.presets import presets

EDGES = ("LineString?crs=EPSG:2154&field=edge_id:integer&field=name:string&field=from_node:integer&field=to_node:integer"
         "&field=speed_forward_kmh:double&field=access_forward:string&field=access_backward:string")
RULES = "Polygon?crs=EPSG:2154&field=rule_id:string&field=kind:string&field=status:string"
ALERTS = "Point?crs=EPSG:2154&field=alert_id:string&field=effect:string"
EXEMPTIONS = "NoGeometry?field=exemption_id:string&field=rule_ids:string"
A, B, C = StopPoint(2.35, 48.85), StopPoint(2.36, 48.86), StopPoint(2.355, 48.855)


@pytest.fixture
def answers(qgis_app, qgis_processing):
    registry = QgsApplication.processingRegistry()
    provider = StubProvider()
    registry.addProvider(provider)
    StubRoute.answers = Answers()
    yield StubRoute.answers
    registry.removeProvider(provider)


@pytest.fixture
def network(project, qgis_iface):
    layer = QgsVectorLayer(EDGES, "Test network", "memory")
    for number in (1, 2):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, ["Rue Haute", None][number - 1], number, number + 1, 30.0, None, None])
        x = 651000 + 500 * (number - 1)
        feature.setGeometry(QgsGeometry.fromWkt(f"LineString({x} 6862000, {x + 500} 6862000)"))
        layer.dataProvider().addFeature(feature)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    qgis_iface.mapCanvas().setDestinationCrs(project.crs())
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def dock(qgis_iface, answers, project):
    dock = RouteDock(qgis_iface, presets())
    yield dock
    dock.close_down()
    dock.deleteLater()


def until(signal_holder, *names):
    """Run events until one of the job's signals came."""
    loop = QEventLoop()
    for name in names:
        getattr(signal_holder, name).connect(lambda *_: loop.quit())
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()


def run(dock):
    dock.run()
    until(dock._job, "finished", "failed", "cancelled")


def ready(dock):
    dock.request.stops_model.set_all([A, B])


def groups():
    return [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]


# -- what the form asks


def test_empty_dock_says_to_add_a_network_and_cannot_run(dock):
    assert not dock.find.isEnabled()
    assert "joptimiz:buildnetwork" in dock.request.network_hint.text()
    assert "joptimiz:importrules" in dock.request.rules_hint.text()
    assert dock.request.missing()


def test_dock_offers_only_networks_that_buildnetwork_made(dock, network, project):
    project.addMapLayer(QgsVectorLayer("LineString?crs=EPSG:2154&field=edge_id:integer", "any lines", "memory"))
    assert [dock.request.network.itemText(row) for row in range(dock.request.network.count())] == ["Test network"]
    assert dock.request.missing()  # the stops


def test_layers_of_alerts_count_unless_they_are_unchecked(dock, network, project):
    assert "joptimiz:importalerts" in dock.request.alerts_hint.text() and "ALERTS" not in dock.request.parameters()
    one, other = QgsVectorLayer(ALERTS, "A feed", "memory"), QgsVectorLayer(ALERTS, "Works", "memory")
    project.addMapLayers([one, other])
    assert dock.request.rules.count() == 0 and not dock.request.alerts_hint.text()
    assert dock.request.parameters()["ALERTS"] == [one.id(), other.id()]
    dock.request.alerts.item(0).setCheckState(Qt.CheckState.Unchecked)
    project.addMapLayer(QgsVectorLayer(ALERTS, "B", "memory"))
    assert [layer.name() for layer in dock.request.alert_layers()] == ["B", "Works"]


def test_reasons_of_an_earlier_run_are_not_offered_as_rules(dock, network, answers):
    ready(dock)
    run(dock)
    assert dock.request.rules.count() == 0


def test_reasons_kept_with_the_status_of_their_run_are_not_offered_as_rules(dock, project):
    project.addMapLayer(QgsVectorLayer(RULES + "&field=sentence:string", "Reasons of all runs", "memory"))
    assert dock.request.rules.count() == 0


def test_unchecked_rule_layer_stays_unchecked_when_layers_come_and_go(dock, network, project):
    layers = [QgsVectorLayer(RULES, name, "memory") for name in ("Order A", "Order B")]
    project.addMapLayers(layers)
    dock.request.rules.item(0).setCheckState(Qt.CheckState.Unchecked)
    project.addMapLayer(QgsVectorLayer(RULES, "Order C", "memory"))
    assert [layer.name() for layer in dock.request.rule_layers()] == ["Order B", "Order C"]
    project.removeMapLayer(layers[1])
    assert [layer.name() for layer in dock.request.rule_layers()] == ["Order C"]


def test_parameters_are_those_of_the_public_interface(dock, network, project):
    rules, exemptions = QgsVectorLayer(RULES, "Order", "memory"), QgsVectorLayer(EXEMPTIONS, "Exemptions", "memory")
    project.addMapLayers([rules, exemptions])
    dock.request.stops_model.set_all([A, C, B])
    dock.request.departure.setDateTime(QDateTime(QDate(2026, 11, 24), QTime(10, 30)))
    dock.request.with_exemptions.setChecked(True)
    given = dock.request.parameters()
    via = json.loads(given.pop("VIA"))
    assert [f["geometry"]["coordinates"] for f in via["features"]] == [[2.355, 48.855]]
    assert given == {
        "NETWORK": network.id(), "ORIGIN": "2.35000000,48.85000000 [EPSG:4326]",
        "DESTINATION": "2.36000000,48.86000000 [EPSG:4326]", "RULES": [rules.id()], "EXEMPTIONS": exemptions.id(),
        "VEHICLE": "lorry_19t", "DEPARTURE": "2026-11-24T10:30:00", "METRIC": "fastest", "UNKNOWN_POLICY": "pass",
        "MAX_SNAP_M": 200.0, "MAX_WAIT_MIN": 0, "TIME_ZONE": "Europe/Paris", "HOLIDAYS": "fr",
    }
    dock.request.with_exemptions.setChecked(False)
    assert "EXEMPTIONS" not in dock.request.parameters()


def test_departure_is_local_time_of_the_territory_of_the_options(qgis_iface, answers, project):
    settings.TIME_ZONE.set("Indian/Reunion")
    dock = RouteDock(qgis_iface, presets())
    dock.request.departure.setDateTime(QDateTime(QDate(2026, 7, 1), QTime(8, 0)))
    assert "UTC+4" in dock.request.zone_label.text()
    assert dock.request.instant().toUTC().time() == QTime(4, 0)
    dock.close_down()


# -- stops


def test_click_in_web_mercator_becomes_a_position_in_wgs84(dock, network):
    dock.pick(ORIGIN)
    dock.tool.place(QgsPointXY(261600.79, 6250000.0))  # 2.35 degrees east
    role, stop = dock.request.stops_model.rows()[0]
    assert role == ORIGIN
    assert stop.lon == pytest.approx(2.35, abs=1e-6)
    assert 48.8 < stop.lat < 49.0


def test_click_near_a_road_goes_to_the_road(dock, network, qgis_iface, project):
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    canvas.resize(400, 400)
    canvas.show()
    QApplication.processEvents()
    canvas.setExtent(QgsRectangle(650900, 6861900, 651100, 6862100))
    dock.pick(ORIGIN)
    dock.tool._ready_locator()
    deadline = QDateTime.currentMSecsSinceEpoch() + 10_000
    while dock.tool._ready_locator().isIndexing() and QDateTime.currentMSecsSinceEpoch() < deadline:
        QApplication.processEvents()
    beside = canvas.getCoordinateTransform().transform(QgsPointXY(651050, 6862000)).toQPointF().toPoint() + QPoint(0, 6)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beside)
    stop = dock.request.stops_model.rows()[0][1]
    to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:2154"), project)
    placed = to_map.transform(stop.point)
    assert stop.name == "Rue Haute"
    assert placed.y() == pytest.approx(6862000, abs=0.01)
    assert placed.x() == pytest.approx(651050, abs=1.0)


def test_escape_and_right_click_end_the_clicking(dock, network, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    dock.pick(VIA)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert canvas.mapTool() is not dock.tool
    dock.pick(VIA)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is not dock.tool
    assert dock.request.stops_model.via == ()


def test_after_the_origin_the_destination_is_asked_and_then_clicking_ends(dock, network, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    dock.pick(ORIGIN)
    dock.tool.place(QgsPointXY(261600, 6250000))
    assert dock.tool.role == DESTINATION
    assert canvas.mapTool() is dock.tool
    dock.tool.place(QgsPointXY(261900, 6250000))
    assert dock.request.stops_model.complete
    assert canvas.mapTool() is not dock.tool


def test_click_without_a_project_crs_is_refused_with_a_sentence(dock, network, project, qgis_iface):
    qgis_iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem())
    refused = []
    dock.tool.refused.connect(lambda: refused.append(1))
    dock.tool.place(QgsPointXY(1, 1))
    assert refused == [1]
    assert not dock.request.stops_model.complete


def test_stops_move_and_leave_without_losing_their_roles(dock):
    model = dock.request.stops_model
    model.set_all([A, C, B])
    assert model.move(1, -1) == 0
    assert [stop for _, stop in model.rows()] == [C, A, B]
    assert [role for role, _ in model.rows()] == [ORIGIN, VIA, DESTINATION]
    model.remove(0)
    assert [stop for _, stop in model.rows()] == [None, A, B]
    assert model.move(1, -1) == 1  # a via point cannot take the empty place of the origin
    assert not model.complete


@pytest.mark.parametrize(("text", "place"), [
    ("48.85, 2.35", (2.35, 48.85)), ("48,85 ; 2,35", (2.35, 48.85)), ("-20.9 55.5", (55.5, -20.9)),
    ("Paris", None), ("95, 2", None), ("1", None), ("", None),
])
def test_position_can_be_typed_instead_of_clicked(dock, text, place):
    model = dock.request.stops_model
    assert model.setData(model.index(0), text) is (place is not None)
    stop = model.rows()[0][1]
    assert (stop and (stop.lon, stop.lat)) == place


def test_layer_dragged_from_the_layer_tree_gives_its_selected_features(dock, project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "Shops", "memory")
    project.addMapLayer(layer)
    dragged = QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer)])
    assert dropped_layer(dragged) is layer
    assert dropped_layer(QMimeData()) is None


def test_tab_key_goes_through_the_stops_as_they_stand(dock):
    stops, order = dock.request.stops, []
    wanted = [*stops._roles.values(), stops.view, stops.up, stops.down, stops.remove, stops.selected]
    widget = wanted[0]
    for _ in range(500):
        if widget in wanted:
            order.append(widget)
        widget = widget.nextInFocusChain()
        if widget is wanted[0]:
            break
    assert order == wanted


def test_selected_features_become_stops_in_any_crs(dock, project):
    layer = QgsVectorLayer("Point?crs=EPSG:2154&field=name:string", "Shops", "memory")
    for name, wkt in (("Depot", "Point(652000 6862000)"), ("Shop", "Point(653000 6862500)")):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    layer.selectAll()
    dock.request.stops.take_layer(layer)
    stops = [stop for _, stop in dock.request.stops_model.rows()]
    assert [stop.name for stop in stops] == ["Depot", "Shop"]
    assert stops[0].lon == pytest.approx(2.3458, abs=2e-3)


# -- the vehicle


def test_untouched_preset_is_sent_by_its_id_and_an_edited_one_as_json(qgis_app):
    widget = VehicleWidget(presets())
    widget.set_value("van_diesel")
    assert widget.value() == "van_diesel"
    widget._fields["height_m"].setValue(2.9)
    edited = json.loads(widget.value())
    assert edited["height_m"] == 2.9
    assert edited["category"] == "VUL"
    widget._fields["height_m"].setValue(2.6)
    assert widget.value() == "van_diesel"


def test_missing_dimension_is_left_out_never_zero(qgis_app):
    widget = VehicleWidget(presets())
    widget._fields["height_m"].setValue(0)
    assert "height_m" not in json.loads(widget.value())
    assert "combination_weight_t" not in json.loads(widget.value())


def test_every_member_of_the_public_vehicle_has_a_field(qgis_app):
    from dataclasses import fields

    from joptimiz_qgis.core.vehicles import Vehicle

    assert set(VehicleWidget(presets())._fields) == {f.name for f in fields(Vehicle)}


def test_every_preset_comes_back_from_its_json(qgis_app):
    from joptimiz_qgis.layers.presets import vehicle

    widget = VehicleWidget(presets())
    for preset in presets():
        widget.set_value(preset.id)
        assert vehicle(json.dumps(widget.mapping())) == preset.vehicle


# -- the answer


def test_answer_puts_legal_and_reference_routes_and_reasons_in_one_group(dock, network, answers):
    ready(dock)
    run(dock)
    assert len(groups()) == 1
    names = [layer.name() for layer in QgsProject.instance().layerTreeRoot().findGroups()[0].findLayers()]
    assert len(names) == 3  # no blocking table where there is a way
    assert dock.tabs.currentWidget() is dock.answer
    assert "1.2" in dock.answer.headline.text() or "1,2" in dock.answer.headline.text()
    assert "+235" in dock.answer.figures.text().replace("\u202f", "")
    assert "not verified" in dock.answer.warnings.text()
    assert "not verified" in dock.answer.log.toPlainText()


def test_second_answer_keeps_the_first_but_switches_it_off(dock, network, answers):
    ready(dock)
    run(dock)
    dock.request.departure.setDateTime(QDateTime(QDate(2026, 11, 25), QTime(4, 0)))
    run(dock)
    found = QgsProject.instance().layerTreeRoot().findGroups()
    assert [group.itemVisibilityChecked() for group in found] == [True, False]


def test_reasons_come_with_the_heaviest_first_and_read_aloud(dock, network, answers):
    ready(dock)
    run(dock)
    model = dock.answer.model
    assert [row.effect for row in model.rows()] == ["detour", "exempted"]
    aloud = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert DETOUR["sentence"] in aloud


def test_detail_links_to_the_act_and_to_nothing_else(dock, network, answers):
    answers.reasons = [DETOUR, {**DETOUR, "act_url": "javascript:alert(1)", "act_ref": "<b>x</b>"}]
    ready(dock)
    run(dock)
    first, second = (describe(row, dock.request.zone, QDate(2026, 11, 24)) for row in dock.answer.model.rows())
    assert 'href="https://example.org/a?b=1&amp;c=2"' in first
    assert "Arrêté 2024-117, art. 3" in first
    assert "href" not in second
    assert "&lt;b&gt;x" in second


def test_choosing_a_reason_marks_its_edge_on_the_map(dock, network, answers, qgis_iface):
    ready(dock)
    run(dock)
    dock.answer._show_on_map(dock.answer.model.index(0))
    marked = dock.marks._place.asGeometry().boundingBox()
    assert qgis_iface.mapCanvas().extent().contains(marked)
    assert marked.width() > 0


def test_reason_without_an_edge_shows_the_place_of_its_rule(dock, network, answers, project, qgis_iface):
    rules = QgsVectorLayer(RULES, "Order", "memory")
    feature = QgsFeature(rules.fields())
    feature.setAttributes(["ZTL-1", "ztl", "in_force"])
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((650000 6860000, 651000 6860000, 651000 6861000, 650000 6860000))"))
    rules.dataProvider().addFeature(feature)
    project.addMapLayer(rules)
    answers.reasons = [{**DETOUR, "edge_id": None}]
    ready(dock)
    run(dock)
    dock.answer._show_on_map(dock.answer.model.index(0))
    assert dock.marks._place.asGeometry().boundingBox().width() > 900  # the rule's area in Web Mercator
    assert qgis_iface.mapCanvas().extent().contains(dock.marks._place.asGeometry().boundingBox())


def test_selecting_an_edge_on_the_map_chooses_its_reason(dock, network, answers):
    ready(dock)
    run(dock)
    network.selectByExpression('"edge_id" = 1')
    assert dock.answer.list.currentIndex().row() == 1


def test_no_legal_way_tells_how_many_rules_block_it(dock, network, answers):
    answers.status, answers.legs = "no_legal_route", []
    answers.blocking = [{"rule_id": "A", "exact": "yes", "sentence": "…"}, {"rule_id": "B", "exact": "yes", "sentence": "…"}]
    answers.reasons = [{"leg": 1, "rule_id": rule, "effect": "blocked", "sentence": "It blocks."} for rule in "AB"]
    ready(dock)
    run(dock)
    assert "2" in dock.answer.headline.text()
    assert [row.effect for row in dock.answer.model.rows()] == ["blocked", "blocked"]
    assert dock.answer.figures.text()  # the reference still is told


@pytest.mark.parametrize("larger", [1.0, 1.25, 1.5])
def test_no_field_is_cut_at_the_least_width_whatever_the_size_of_letters(dock, network, larger):
    font = dock.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    dock.setFont(font)
    dock.show()
    dock.resize(dock.minimumSizeHint())
    QTest.qWait(50)
    right = dock.request.parentWidget().width()
    assert dock.request.minimumSizeHint().width() <= right
    for button in dock.request.findChildren(QToolButton):
        if button.isVisibleTo(dock.request):
            assert button.mapTo(dock.request, QPoint(button.width(), 0)).x() <= right, button.text()


def test_road_data_that_block_are_not_called_a_rule(dock, network, answers):
    answers.status, answers.legs = "no_legal_route", []
    answers.blocking = [{"field": "weight 19 t, limit 7.5 t", "exact": "yes", "sentence": "…"}]
    answers.reasons = [{"leg": 1, "effect": "blocked", "sentence": "The road data leaves no legal way."}]
    ready(dock)
    run(dock)
    assert dock.answer.headline.text() == "No legal way: the road data blocks it."


def test_unreachable_stop_is_not_told_that_no_rule_bears_on_its_way(dock, network, answers):
    answers.status, answers.legs, answers.reference, answers.reasons = "unreachable", [], [], []
    ready(dock)
    run(dock)
    assert dock.answer.reasons_title.isHidden()
    assert not dock.answer.map.isEnabled()
    assert groups() == []  # no layers, no group


def test_list_of_reasons_is_no_taller_than_its_rows(dock, network, answers):
    ready(dock)
    run(dock)
    dock.resize(360, 900)
    dock.show()
    QTest.qWait(200)  # the list lays its rows out when it is idle
    rows = sum(dock.answer.list.sizeHintForRow(row) for row in range(dock.answer.model.rowCount()))
    assert rows <= dock.answer.list.height() <= rows + 10


def test_arrival_agrees_with_the_duration_and_repeats_no_date(dock, network, answers):
    answers.legs = [{**LEG, "duration_s": 597.0, "arrival": LEG["departure"].addSecs(597)}]
    ready(dock)
    run(dock)
    told = dock.answer.figures.text()
    assert "arrives 10:40 " in told  # 9 min 57 s are said as 10 min
    assert told.count("10:30") == 1


def test_cost_in_the_detail_is_the_sentences_own_figure(dock, network, answers):
    answers.reasons = [{**DETOUR, "cost_s": 14.0}]
    ready(dock)
    run(dock)
    assert "0.2\u00a0min" in describe(dock.answer.model.rows()[0], dock.request.zone, QDate(2026, 11, 24))


def test_decision_map_is_asked_with_the_answer_over_its_rules_and_network(dock, network, answers, project):
    rules, exemptions = QgsVectorLayer(RULES, "Order", "memory"), QgsVectorLayer(EXEMPTIONS, "Exemptions", "memory")
    project.addMapLayers([rules, exemptions])
    ready(dock)
    run(dock)
    asked = dock.map_parameters()
    route, reference, reasons = (project.mapLayer(dock._layer_ids[name]) for name in ("OUTPUT", "REFERENCE", "REASONS"))
    assert asked == {"INPUT": [route.id(), reference.id(), rules.id(), network.id()], "REASONS": reasons.id(),
                     "VEHICLE": dock.request.vehicle.label()}


def test_every_part_that_takes_the_keyboard_has_a_name_to_read_aloud(dock, network, answers):
    ready(dock)
    run(dock)

    def named(widget):
        text = getattr(widget, "text", None) or getattr(widget, "title", None)
        return widget.accessibleName() or (text is not None and text())

    frames = (QScrollArea, QTabBar, QLabel, QScrollBar)
    reached = [widget for widget in dock.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
               and not widget.objectName().startswith("qt_") and not isinstance(widget, frames)
               and not isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))
               and not isinstance(widget.parentWidget().parentWidget(), QComboBox)]  # their lists
    assert len(reached) > 20
    assert " ".join(f"{type(w).__name__}<{type(w.parentWidget()).__name__}" for w in reached if not named(w)) == ""


def test_part_of_unknown_law_is_said_beside_the_headline(dock, network, answers):
    answers.legs = [LEG, {**LEG, "leg": 2, "verdict": "unknown"}]
    ready(dock)
    run(dock)
    certain = dock.answer.caution.text()
    answers.legs = [LEG]
    run(dock)
    assert certain != dock.answer.caution.text()


def test_via_points_reach_the_algorithm_as_features(dock, network, answers):
    dock.request.stops_model.set_all([A, C, B])
    run(dock)
    assert [(round(p.x(), 6), round(p.y(), 6)) for p in answers.via] == [(2.355, 48.855)]
    assert answers.origin.x() == pytest.approx(652300, abs=1000)


# -- running


def test_failure_is_told_once_and_the_form_is_usable_again(dock, network, answers):
    answers.fail = "The network is damaged: build it again."
    told = []
    dock._tell = lambda message, *_: told.append(message)
    ready(dock)
    run(dock)
    assert told == ["The network is damaged: build it again."]
    assert dock.find.isEnabled()
    assert not groups()


def test_cancel_ends_the_run_and_leaves_no_layer(dock, network, answers):
    answers.wait_for_cancel = True
    ready(dock)
    dock.run()
    assert not dock.find.isVisibleTo(dock)
    assert dock.cancel.isVisibleTo(dock)
    QTimer.singleShot(200, dock.cancel.click)
    until(dock._job, "finished", "failed", "cancelled")
    assert dock.find.isVisibleTo(dock)
    assert not groups()


def test_missing_provider_is_told_in_a_sentence(qgis_iface, project, network):
    dock = RouteDock(qgis_iface, presets())
    told = []
    dock._tell = lambda message, *_: told.append(message)
    ready(dock)
    run(dock)
    assert "joptimiz:constrainedroute" in told[0]
    dock.close_down()


def test_copied_call_names_the_algorithm_and_runs_as_python(dock, network, answers):
    dock.request.stops_model.set_all([A, C, B])
    run(dock)
    dock.copy_call()
    text = QApplication.clipboard().text()
    asked = {}

    class Processing:
        @staticmethod
        def run(algorithm, parameters):
            asked[algorithm] = parameters

    exec(text.replace("import processing\n", ""), {"processing": Processing})
    assert list(asked) == ["joptimiz:constrainedroute"]
    assert asked["joptimiz:constrainedroute"]["VEHICLE"] == "lorry_19t"
    assert asked["joptimiz:constrainedroute"]["VIA"].featureCount() == 1
    assert set(asked["joptimiz:constrainedroute"]) >= {"NETWORK", "ORIGIN", "DESTINATION", "VIA", "DEPARTURE", "OUTPUT"}


def test_export_writes_legs_and_reasons_to_one_geopackage(dock, network, answers, tmp_path):
    ready(dock)
    run(dock)
    path = tmp_path / "route.gpkg"
    dock.export(str(path))
    until(dock._export_job, "finished", "failed", "cancelled")
    saved = QgsVectorLayer(str(path), "x", "ogr")
    assert len(saved.dataProvider().subLayers()) == 3


def test_last_vehicle_is_offered_next_time(dock, network, answers, qgis_iface):
    dock.request.vehicle.set_value("cargo_bike")
    ready(dock)
    run(dock)
    again = RouteDock(qgis_iface, presets())
    assert again.request.vehicle.value() == "cargo_bike"
    again.close_down()


# -- leaving


def test_dock_closed_during_a_run_hears_no_more_and_the_run_ends(qgis_iface, project, network, answers):
    dock = RouteDock(qgis_iface, presets())
    answers.wait_for_cancel = True
    ready(dock)
    dock.run()
    task = dock._job._task
    dock.close_down()
    deadline = QDateTime.currentMSecsSinceEpoch() + 10_000
    while job._running and QDateTime.currentMSecsSinceEpoch() < deadline:
        QApplication.processEvents()
    assert not job._running
    assert task is not None
    assert not groups()


def test_closed_down_dock_leaves_nothing_on_the_canvas(qgis_iface, project, network, answers):
    canvas = qgis_iface.mapCanvas()
    before = len(canvas.scene().items())
    dock = RouteDock(qgis_iface, presets())
    ready(dock)
    dock.pick(VIA)
    assert len(canvas.scene().items()) > before
    dock.close_down()
    assert len(canvas.scene().items()) <= before + 1  # QGIS keeps the marker of its snapping until it is collected
    assert canvas.mapTool() is not dock.tool


def test_dock_is_useful_at_320_pixels(dock, network):
    dock.show()
    QApplication.processEvents()
    assert dock.widget().minimumSizeHint().width() <= 320
    assert dock.request.minimumSizeHint().width() <= 305


def test_everything_one_can_operate_has_a_name_for_screen_readers(dock):
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QListView

    ours = [vars(part).values() for part in (dock, dock.request, dock.request.stops, dock.request.vehicle, dock.answer)]
    fields = [*(widget for values in ours for widget in values), *dock.request.vehicle._fields.values()]
    nameless = [widget for widget in fields if isinstance(widget, (QAbstractButton, QAbstractSpinBox, QComboBox, QListView))
                and not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())]
    assert nameless == []
