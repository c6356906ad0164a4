# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's bay study runs by the plugin's algorithms, on streets made by hand instead of the town, and its figures agree."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.provider import JoptimizProvider

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import demo_bay_map  # noqa: E402  (tools, not part of the package)
import demo_bays  # noqa: E402
import demo_project  # noqa: E402


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    made = JoptimizProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture(scope="module")
def done(provider, tmp_path_factory):
    """The study on a grid of streets, 60 m apart, that covers the extent of its map."""
    left, right, bottom, top = demo_bays.STUDY["extent"]
    xs, ys = range(left - 600, right + 61, 60), range(bottom - 900, top + 61, 60)
    lines = [f"LINESTRING({x} {y}, {x + dx} {y + dy})" for x in xs for y in ys for dx, dy in ((60, 0), (0, 60))]
    path = tmp_path_factory.mktemp("streets") / "streets.gpkg"
    built = run(BuildNetwork(), {"INPUT": memory("LineString", "speed:double", *((line, [36.0]) for line in lines)),
                                 "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP":
                                 '{"speed_forward_kmh": "speed", "speed_backward_kmh": "speed"}'})
    assert built.result is not None, built.said
    demo = demo_bays.DEMO
    vehicles = json.loads((demo / "vehicles.json").read_text("utf-8"))["presets"]
    inputs = SimpleNamespace(
        network=f"{path}|layername=edges", rules=tuple(str(demo / name) for name in ("rules.geojson", "rules_lines.geojson")),
        exemptions=str(demo / "exemptions.csv"), vehicles=tuple(vehicles))
    return demo_bays.study(inputs, "en"), inputs


def test_every_bay_and_establishment_is_accounted_for(done):
    study, _ = done
    demand, audit = study.said["baydemand"], study.said["bayaudit"]
    places = len(json.loads(demo_bays.ESTABLISHMENTS.read_text("utf-8"))["features"])
    assert demand["ESTABLISHMENTS"] + demand["CLOSED"] + demand["PARTLY_PUBLISHED"] == places
    assert study.layers["demand"].featureCount() == study.layers["coverage"].featureCount() == demand["ESTABLISHMENTS"]
    bays = study.said["importbays"]["BAYS"]
    assert study.layers["bays_use"].featureCount() == study.layers["audit"].featureCount() == audit["BAYS"] == bays
    found = {f["check"] for f in study.layers["findings"].getFeatures()}
    assert {"length", "width", "marking", "act", "type_hours", "hours_contradiction", "active"} <= found


def test_the_exemption_alone_lets_more_movements_find_a_bay(done):
    said = done[0].said
    assert said["without"]["COVERED_SHARE"] < said["baycoverage"]["COVERED_SHARE"] < 1.0


def test_the_plan_keeps_every_bay_adds_those_asked_for_and_covers_more_than_today(done):
    study = done[0]
    before, plan = study.said["baycoverage"], study.said["baysiting"]
    assert plan["COVERED_BEFORE_WEEK"] == pytest.approx(before["COVERED_WEEK"])
    assert demo_bays.after(study) > before["COVERED_SHARE"]
    actions = [site["action"] for site in study.layers["sites"].getFeatures()]
    assert actions.count("new") == demo_bays.STUDY["add"]
    assert actions.count("keep") + actions.count("lengthen") == study.said["importbays"]["BAYS"]
    assert demo_bays.lengthened(study) == actions.count("lengthen")


def test_every_stop_of_the_two_weeks_is_counted_and_those_under_way_are_not(done):
    rows = list(csv.DictReader(demo_bays.STOPS.read_text("utf-8").splitlines()))
    begin, end = demo_bays.STUDY["stops_from"], demo_bays.STUDY["stops_to"]
    inside = [row for row in rows if begin <= row["arrival"][:16] < end]
    said = done[0].said["bayoccupancy"]
    assert said["SESSIONS"] == len(inside) < len(rows)
    assert said["FORGOTTEN"] == sum(row["closed_by"] == "auto" for row in inside)


def test_the_method_names_the_layers_and_the_day_on_which_the_bays_were_last_updated(done):
    for name in ("baycoverage", "bayaudit"):
        method = done[0].said[name]["METHOD"]
        assert "Delivery bays (illustrative)" in method and "20 Oct 2026" in method


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_printed_table_holds_every_figure_once_and_says_illustrative(done, language):
    rows = demo_bays.figures(done[0], language)
    assert len({label for label, _, _ in rows}) == len(rows) and all(value.strip() for _, value, _ in rows)
    assert "illustrati" in demo_bays.bay_table(rows, language).splitlines()[0]


def test_project_and_map_open_every_layer_of_the_study_from_the_package(done, tmp_path, project):
    study, inputs = done
    package = tmp_path / "demo.gpkg"
    demo_project.save(dict(study.layers), package)
    layers = demo_bay_map.add_group(project.layerTreeRoot(), study, "en",
                                    lambda name, title: demo_project.opened(f"{package}|layername={name}", title))
    assert layers.keys() == study.layers.keys() and all(layer.featureCount() for layer in layers.values())
    assert all("illustrative" in layer.name() for layer in QgsProject.instance().mapLayers().values())
    pages = demo_bay_map.print_map(tmp_path, study, layers, QgsVectorLayer(inputs.network, "streets", "ogr"), "en")
    assert [page.suffix for page in pages] == [".pdf", ".png"] and all(page.stat().st_size > 20_000 for page in pages)
