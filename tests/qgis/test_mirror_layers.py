# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of a mirror: added once, found whatever they are called, and never drawn half while the mirror is written."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from mirrors import apply, exemption, mirror_in, square
from qgis.core import QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer, QgsWkbTypes

from joptimiz_qgis.core.errors import BusyElsewhere
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import CollectionState, Level
from joptimiz_qgis.layers.mirror import open_layers, project_layers
from joptimiz_qgis.sync.gate import ApplyGate


@pytest.fixture
def mirror(tmp_path):
    return mirror_in(tmp_path)


def placed(step, count=400):
    return [exemption(f"u{n}", step, str(step), square(n)) for n in range(count)]


def test_layers_are_added_once_styled_read_only_and_described(project, mirror):
    with mirror.staging("alerts") as staging:
        mirror.apply(staging, CollectionState("alerts", Level.DELTA, 1, "2026-11-25T08:00:00Z", "2026-11", "Licence Ouverte 2.0",
                                              "Ville", "https://api.example.org"), True)
    first = project_layers.add(project, mirror, "c1", "alerts")
    assert len(first) == 3 and len(project.mapLayers()) == 3
    first[0].setName("My alerts")
    assert {one.id() for one in project_layers.add(project, mirror, "c1", "alerts")} == {one.id() for one in first}
    assert len(project.mapLayers()) == 3
    assert project_layers.find(project, "c2", "alerts") == []
    layer = project_layers.find(project, "c1", "alerts")[0]
    assert not layer.startEditing()
    assert layer.metadata().licenses() == ["Licence Ouverte 2.0"]
    assert "https://api.example.org" in layer.metadata().abstract() and "2026-11" in layer.metadata().abstract()
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert {"uid", "content"} <= hidden and "headline" not in hidden


def test_exemptions_are_one_layer_of_all_of_them(project, mirror):
    apply(mirror, [exemption("u1"), exemption("u2", geometry=square(1))])
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    assert layer.featureCount() == 2


def test_held_layers_draw_the_old_state_until_they_are_let_go_and_then_the_new_one(project, mirror):
    apply(mirror, placed(1))
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    assert words(layer) == {"1": 400}
    held = open_layers.begin(project, mirror.path)
    seen, done = [], threading.Event()

    def write():
        for step in range(2, 12):
            apply(mirror, placed(step, 400 + step), step)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        seen.append(words(layer))
    writer.join()
    held.end()
    held.end()  # a second time does nothing
    assert all(len(each) == 1 for each in seen), "a part of a change was drawn"
    assert all(count in (400, 400 + int(word)) for each in seen for word, count in each.items())
    assert words(layer) == {"11": 411} and layer.featureCount() == 411


def words(layer):
    """How many features say what, drawn as the map asks for them."""
    found = {}
    for feature in layer.getFeatures(QgsFeatureRequest(QgsRectangle(1, 47, 4, 50))):
        found[feature["legal_basis"]] = found.get(feature["legal_basis"], 0) + 1
    return found


def test_layers_of_other_files_are_left_alone_and_removed_ones_do_no_harm(project, mirror, tmp_path):
    (tmp_path / "other").mkdir()
    other = mirror_in(tmp_path / "other")
    project.addMapLayer(QgsVectorLayer(other.layer_uri("exemptions"), "other", "ogr"))
    (mine,) = project_layers.add(project, mirror, "c1", "exemptions")
    assert open_layers.of_file(project, mirror.path) == [mine]
    held = open_layers.begin(project, mirror.path)
    project.removeMapLayer(mine.id())
    held.end()
    assert open_layers.begin(QgsProject(), mirror.path)._ids == []


def test_a_layer_added_while_its_collection_is_empty_shows_what_comes_later(project, mirror):
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    assert layer.isSpatial() and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    held = open_layers.begin(project, mirror.path)
    apply(mirror, [exemption("nowhere"), exemption("somewhere", geometry=square(1))])
    held.end()
    assert layer.featureCount() == 2
    assert sorted(feature.hasGeometry() for feature in layer.getFeatures()) == [False, True]


class _Stiff:
    """A layer that can never be put in update mode."""

    def id(self):
        return "stiff"

    def name(self):
        return "My exemptions"

    def dataProvider(self):
        return self

    def enterUpdateMode(self):
        return False


def test_nothing_is_written_under_a_layer_that_cannot_look_away(project, mirror):
    apply(mirror, placed(1))
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    layers = {"stiff": _Stiff(), layer.id(): layer}
    held = open_layers.Held(layers, SimpleNamespace(mapLayer=layers.get))  # the last one is taken first
    written = []
    with pytest.raises(BusyElsewhere, match="My exemptions"), ApplyGate(lambda: held).held(NoProgress()):
        written.append(True)
    assert not written
    apply(mirror, placed(2), 2)
    layer.dataProvider().reloadData()
    assert words(layer) == {"2": 400}  # and it was let go


def test_a_layer_that_cannot_be_opened_just_now_is_told_and_comes_the_next_time(project, mirror):
    hidden = mirror.path.with_name("hidden")
    mirror.path.rename(hidden)
    gone = SimpleNamespace(layer_uri=mirror.layer_uri)
    with pytest.raises(BusyElsewhere, match="Try again"):
        project_layers.add(project, gone, "c1", "exemptions")
    hidden.rename(mirror.path)
    assert len(project_layers.add(project, mirror, "c1", "exemptions")) == 1
