# SPDX-License-Identifier: GPL-2.0-or-later
"""A feature is drafted without a network: its form, its place, the outbox; what nobody touched stays as it was."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, nullcontext
from types import SimpleNamespace

import pytest
from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QObject
from qgis.PyQt.QtWidgets import QComboBox, QMessageBox, QWidget
from sync_fakes import Collection, FakeClient
from sync_wiring import TOWN
from test_sync_desk import folder, wiring  # noqa: F401  # fixtures: the real files of a connection

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import Level, Record
from joptimiz_qgis.gui import dlg_draft
from joptimiz_qgis.gui.dlg_draft import DraftDialog
from joptimiz_qgis.gui.drafting import Drafting
from joptimiz_qgis.gui.field_editors import editor_of
from joptimiz_qgis.gui.field_words import WORDS
from joptimiz_qgis.layers import draft_place
from joptimiz_qgis.layers.mirror.mirror import Mirror
from joptimiz_qgis.layers.mirror.outbox import Outbox
from joptimiz_qgis.sync.run import sync_connection
from joptimiz_qgis.sync.session import DRAFTS, MIRROR, schemas

BAY = {"ID": "A1", "LONGITUDE": 7.42, "LATITUDE": 43.73, "LONGUEUR": 1234.5678901, "DATE_MAJ": "2026-07-01T08:00:00.123Z",
       "TYPE": "aire permanente", "ACTIVE": True}
POINT = {"type": "Point", "coordinates": [7.42, 43.73]}


@pytest.fixture
def iface(qgis_app):
    window = QWidget()
    canvas = QgsMapCanvas(window)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made = SimpleNamespace(mainWindow=lambda: window, mapCanvas=lambda: canvas, layer=None, selecting=[])
    made.activeLayer = lambda: made.layer
    made.setActiveLayer = lambda layer: setattr(made, "layer", layer)
    made.actionSelect = lambda: SimpleNamespace(trigger=lambda: made.selecting.append(True))
    yield made
    window.deleteLater()


@pytest.fixture
def desk(wiring, folder):  # noqa: F811
    """A mirror that has one bay."""
    server = {"bays": Collection(Level.WRITE)}
    server["bays"].put("a", **BAY)
    row = server["bays"].rows["a"]
    server["bays"].rows["a"] = Record("a", row.rev, geometry=POINT, properties=row.properties)
    mirror, outbox = Mirror.open(folder / MIRROR, schemas()), Outbox.open(folder / DRAFTS)
    report = sync_connection(TOWN, FakeClient(server), mirror, outbox, lambda: nullcontext(set()), NoProgress(),
                             "2026-11-24T10:00:00Z")
    assert report.collections[0].inserted == 1
    return wiring.desk("town1")


@pytest.fixture
def drafting(iface, qgis_app):
    told, done, owner = [], [], QObject()
    made = Drafting(iface, told.append, lambda *which: done.append(which), owner)
    made.told, made.done, made.owner = told, done, owner
    yield made
    made.close_down()


def form(drafting):
    return list(drafting._open.values())[-1]


# -- places


@pytest.mark.parametrize("wkt, kind", [("MULTIPOINTZ((0 0 5))", "Point"), ("MULTILINESTRING((0 0, 1 1))", "LineString"),
                                       ("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", "MultiPolygon"),
                                       ("CURVEPOLYGON(CIRCULARSTRING(0 0, 1 1, 2 0, 1 -1, 0 0))", "Polygon")])
def test_a_place_is_plain_geojson(qgis_app, wkt, kind):
    place = draft_place.of_geometry(QgsGeometry.fromWkt(wkt), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    assert place["type"] == kind and draft_place.shape_of(place).isGeosValid()
    if kind == "Point":
        assert place["coordinates"] == [0, 0], "heights are no part of the API"


def test_a_place_in_the_national_projection_comes_out_in_degrees(qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:2154", "L93", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(700000.0, 6600000.0)))  # the projection's own centre: 3 E, 46.5 N
    assert draft_place.of_feature(layer, feature, QgsProject.instance())["coordinates"] == pytest.approx([3.0, 46.5], abs=1e-6)


def test_a_feature_without_a_place_or_a_layer_without_crs_is_refused(qgis_app):
    with pytest.raises(InputError, match="no geometry"):
        draft_place.of_feature(QgsVectorLayer("Point?crs=EPSG:4326", "", "memory"), QgsFeature(), QgsProject.instance())
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 2)))
    with pytest.raises(InputError, match="reference system"):
        layer = QgsVectorLayer("Point", "", "memory")
        layer.setCrs(QgsCoordinateReferenceSystem())
        draft_place.of_feature(layer, feature, QgsProject.instance())


def test_fields_that_repeat_the_place_follow_it_and_are_made_nowhere_else(qgis_app):
    line = {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}
    assert draft_place.repeated(BAY, POINT) == {"LONGITUDE": 7.42, "LATITUDE": 43.73}
    assert set(draft_place.repeated(schemas()["bays"].declared, line)) == {"LONGITUDE", "LATITUDE", "GEOM_WKT"}
    assert draft_place.repeated(schemas()["pois"].declared, line) == {}


@pytest.mark.parametrize("bad", [None, {}, {"type": "Point"}, {"type": "Cloud", "coordinates": [1, 2]}])
@pytest.mark.parametrize("raising", [False, True])
def test_what_is_no_place_has_no_shape(qgis_app, bad, raising):
    former = ogr.GetUseExceptions()
    (ogr.UseExceptions if raising else ogr.DontUseExceptions)()
    try:
        assert draft_place.shape_of(bad).isNull()
    finally:
        (ogr.UseExceptions if former else ogr.DontUseExceptions)()


# -- fields


def editor(parent, collection, field, value):
    schema = schemas()[collection]
    kind, written = next((kind, written) for name, kind, written in schema.fields if name == field)
    return editor_of(parent, kind, written, schema.declared[field], value, WORDS.get(f"{collection}.{field}", {}))


def every_field():
    return [(name, field) for name, schema in schemas().items() for field, _, _ in schema.fields]


@pytest.mark.parametrize("value", [None, "odd", 12.345678901234])
def test_what_nobody_touches_stays_to_the_last_digit_in_every_field_of_the_api(qgis_app, value):
    parent = QWidget()
    for collection, field in every_field():
        kind = {name: kind for name, kind, _ in schemas()[collection].fields}[field]
        if isinstance(value, float) == (kind in ("number", "integer")) or value is None:
            assert editor(parent, collection, field, value).value() == value, (collection, field)


@pytest.mark.parametrize("typed, read", [("1 400,5", 1400.5), ("1400.5", 1400.5), ("12", 12.0), ("", None), ("much", "much")])
def test_numbers_are_read_as_people_write_them(qgis_app, typed, read):
    parent = QWidget()
    made = editor(parent, "bays", "LONGUEUR", 3.0)
    made.widget.setText(typed)
    assert made.value() == read


def test_an_instant_is_local_to_people_and_utc_to_servers(qgis_app):
    parent = QWidget()
    made = editor(parent, "bay-stops", "arrival", "2026-07-01T08:00:00Z")
    assert made.widget.dateTime().time().hour() == 10, "Paris in summer"
    made.widget.setDateTime(QDateTime.fromString("2026-12-01T09:30:00", "yyyy-MM-ddTHH:mm:ss"))
    assert made.value() == "2026-12-01T08:30:00Z"


def test_every_word_for_a_value_is_of_a_value_that_there_is(qgis_app):
    for place, words in WORDS.items():
        collection, field = place.split(".")
        assert set(words) == {each for each in schemas()[collection].declared[field]["enum"] if each is not None}, place


# -- the form


def test_a_change_keeps_all_but_what_was_changed(drafting, desk):
    desk.add_to_map("bays")
    layer = next(layer for layer in desk.layers("bays") if layer.featureCount())
    layer.selectAll()
    drafting.change(desk, "bays")
    dialog = form(drafting)
    assert not dialog.keep.isEnabled(), "nothing to keep yet"
    dialog.fields.editors["LONGUEUR"].widget.setText("1400")
    dialog.keep.click()
    item, = desk.items()
    assert (item.operation, item.uid, item.base_rev, item.state) == ("replace", "a", 1, "waiting")
    assert item.record.properties == {**desk.known("bays", "a").properties, "LONGUEUR": 1400.0} and item.record.geometry == POINT
    assert drafting.done == [("bays", "a")] and drafting.told == []


def test_what_was_changed_back_is_no_draft(drafting, desk):
    desk.add_to_map("bays")
    for layer in desk.layers("bays"):
        layer.selectAll()
    drafting.change(desk, "bays")
    length = form(drafting).fields.editors["LONGUEUR"].widget
    before = length.text()
    length.setText("1400")
    length.setText("1234.5678901")
    assert before == "1,234.5678901"
    form(drafting).keep.click()
    assert not desk.items() and drafting.done == []


def test_what_an_exchange_brings_while_the_form_is_open_is_not_overwritten_unseen(drafting, desk, folder):  # noqa: F811
    known = desk.known("bays", "a")
    desk.add_to_map("bays")
    for layer in desk.layers("bays"):
        layer.selectAll()
    drafting.change(desk, "bays")
    mirror = Mirror.open(folder / MIRROR, schemas())
    with mirror.staging("bays") as staging:
        staging.add([Record("a", 9, geometry=POINT, properties={**known.properties, "NOM": "theirs"})])
        mirror.apply(staging, mirror.state("bays"), complete=False)
    assert desk.known("bays", "a").rev == 9
    form(drafting).fields.editors["LONGUEUR"].widget.setText("1200")
    form(drafting).keep.click()
    item, = desk.items()
    assert (item.base_rev, item.base.properties) == (1, known.properties), "the server answers that it was changed"


def test_a_draft_is_continued_and_its_base_stays(drafting, desk):
    known = desk.known("bays", "a")
    desk.keep("bays", "a", Record("a", known.rev, geometry=POINT, properties={**known.properties, "NOM": "first"}), known)
    desk.add_to_map("bays")
    for layer in desk.layers("bays"):
        layer.selectAll()
    drafting.change(desk, "bays")
    form(drafting).fields.editors["NOM"].widget.setText("second")
    form(drafting).keep.click()
    item, = desk.items()
    assert item.record.properties["NOM"] == "second" and item.base.properties == known.properties


def test_without_a_selection_it_says_what_to_do_and_hands_over_the_tool(drafting, desk, iface):
    drafting.change(desk, "bays")
    drafting.remove(desk, "bays")
    assert not desk.items() and not drafting._open and len(drafting.told) == 2 and "Delivery bays" in drafting.told[0]
    assert desk.on_map("bays") and iface.layer.featureCount() == 1 and iface.selecting


def test_a_new_one_is_kept_when_it_is_whole(drafting, desk, iface):
    drafting.new(desk, "pois")
    dialog = form(drafting)
    dialog.keep.click()
    assert not desk.items() and "where it is" in dialog.problem.text()
    assert dialog.fields.problems["poi_id"].text().endswith("Fill this in.")
    dialog._tool.place(QgsPointXY(7.42, 43.73))
    dialog.fields.editors["poi_id"].widget.setText("mc-1")
    kind = dialog.fields.editors["kind"].widget
    kind.setCurrentIndex(kind.findData("fuel"))
    dialog.keep.click()
    item, = desk.items()
    assert (item.operation, item.base, item.record.geometry) == ("create", None, POINT)
    assert item.record.properties == {"poi_id": "mc-1", "kind": "fuel"} and len(item.uid) == 36


def test_a_form_whose_draft_cannot_be_kept_stays_open_with_what_was_filled_in(drafting, desk, folder):  # noqa: F811
    drafting.new(desk, "pois")
    dialog = form(drafting)
    dialog._tool.place(QgsPointXY(7.42, 43.73))
    dialog.fields.editors["poi_id"].widget.setText("mc-1")
    kind = dialog.fields.editors["kind"].widget
    kind.setCurrentIndex(kind.findData("fuel"))
    with closing(sqlite3.connect(str(folder / DRAFTS), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")  # or the disk is full
        begun = time.monotonic()
        dialog.keep.click()
        assert time.monotonic() - begun < 2, "the interface stands still meanwhile"
    assert dialog.isVisible() and "in use" in drafting.told[-1] and not drafting.done
    dialog.keep.click()
    assert len(desk.items()) == 1 and (sip.isdeleted(dialog) or not dialog.isVisible())


def test_a_new_rule_begins_as_a_draft_and_may_have_no_place(drafting, desk):
    drafting.new(desk, "rules")
    assert isinstance(form(drafting).fields.editors["status"].widget, QComboBox)
    form(drafting).fields.editors["rule_id"].widget.setText("r1")
    form(drafting).fields.editors["kind"].widget.setCurrentIndex(1)
    form(drafting).keep.click()
    item, = desk.items()
    assert item.record.properties["status"] == "draft" and item.record.geometry is None


def test_an_area_takes_the_place_of_what_is_selected(drafting, desk, iface):
    drafting.new(desk, "rules")
    form(drafting).take_selected()
    assert "exactly one" in form(drafting).problem.text()
    iface.layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "drawn", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
    iface.layer.dataProvider().addFeature(feature)
    iface.layer.selectAll()
    form(drafting).take.click()
    assert form(drafting).record().geometry["type"] == "Polygon" and form(drafting).problem.text() == ""


def test_moving_a_bay_moves_the_fields_that_repeat_its_place(drafting, desk):
    known = desk.known("bays", "a")
    drafting.edit(desk, SimpleNamespace(collection="bays", record=known, operation="replace"))
    form(drafting)._tool.place(QgsPointXY(7.5, 43.8))
    said = form(drafting).record()
    assert (said.properties["LONGITUDE"], said.properties["LATITUDE"], said.geometry["coordinates"]) == (7.5, 43.8, [7.5, 43.8])


def test_a_number_that_is_none_is_said_beside_its_field(drafting, desk):
    drafting.edit(desk, SimpleNamespace(collection="bays", record=desk.known("bays", "a"), operation="replace"))
    form(drafting).fields.editors["LONGUEUR"].widget.setText("much")
    form(drafting).keep.click()
    assert form(drafting).fields.problems["LONGUEUR"].text().endswith("Write a number.") and not desk.items()
    form(drafting).fields.editors["LONGUEUR"].widget.setText("12")
    assert form(drafting).fields.problems["LONGUEUR"].text() == ""
    form(drafting).keep.click()
    assert "from 100 to 10,000" in form(drafting).fields.problems["LONGUEUR"].text()


def test_removing_is_drafted_and_discarding_undoes_it(drafting, desk):
    desk.add_to_map("bays")
    for layer in desk.layers("bays"):
        layer.selectAll()
    drafting.remove(desk, "bays")
    item, = desk.items()
    assert (item.operation, item.record, item.base_rev) == ("delete", None, 1) and drafting.done == [("bays", "a")]


def test_what_was_filled_in_is_asked_about_before_it_is_lost(drafting, desk, monkeypatch):
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(dlg_draft.QMessageBox, "question", lambda *_: answers.pop(0))
    drafting.edit(desk, SimpleNamespace(collection="bays", record=desk.known("bays", "a"), operation="replace"))
    dialog = form(drafting)
    dialog.fields.editors["NOM"].widget.setText("x")
    dialog.reject()
    assert dialog.isVisible() and dialog._band is not None
    dialog.close()
    assert not dialog.isVisible() and dialog._band is None and answers == []


def test_one_form_for_a_feature_and_nothing_left_on_the_map(drafting, desk, iface):
    item = SimpleNamespace(collection="bays", record=desk.known("bays", "a"), operation="replace")
    drafting.edit(desk, item)
    drafting.edit(desk, item)
    assert len(drafting._open) == 1 and isinstance(form(drafting), DraftDialog) and not form(drafting).isModal()
    form(drafting).pick.click()
    assert iface.mapCanvas().mapTool() is form(drafting)._tool
    drafting.close_down()
    assert iface.mapCanvas().mapTool() is None and not drafting._open


def test_a_draft_is_shown_on_the_map_and_one_without_a_place_says_so(drafting, iface):
    drafting.show(Record("a", geometry=POINT))
    assert iface.mapCanvas().extent().contains(QgsPointXY(7.42, 43.73)) and iface.mapCanvas().extent().width() < 0.01
    drafting.show(Record("a"))
    assert drafting.told == ["It has no place on the map."]
