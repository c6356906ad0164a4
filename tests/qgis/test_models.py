# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms in a model, and their outputs in every format that people use."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant
from run_algorithm import memory, run, table

from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.algorithms.provider import JoptimizProvider
from joptimiz_qgis.algorithms.routing.accessmap import AccessMap
from joptimiz_qgis.algorithms.routing.constrainedroute import ConstrainedRoute

X, Y = 652_000, 6_862_000
ROADS = [(f"LineString({X + 100 * k} {Y}, {X + 100 * (k + 1)} {Y})", [f"w{k}"]) for k in range(4)]
FIELDS = json.dumps({"source_id": "id", **{f"speed_{way}_kmh": {"value": 36} for way in ("forward", "backward")}})
ENDS = {"ORIGIN": f"{X},{Y} [EPSG:2154]", "DESTINATION": f"{X + 400},{Y} [EPSG:2154]"}


@pytest.fixture
def provider(qgis_app):
    made = JoptimizProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def value(of):
    return [QgsProcessingModelChildParameterSource.fromStaticValue(of)]


def from_child(child, output):
    return [QgsProcessingModelChildParameterSource.fromChildOutput(child, output)]


def given(name):
    return [QgsProcessingModelChildParameterSource.fromModelParameter(name)]


def model(network_file):
    """Build a network, route on it, and map it: each step takes what the one before gave."""
    made = QgsProcessingModelAlgorithm("How may it go", "tests")
    made.addModelParameter(QgsProcessingParameterVectorLayer("ROADS", "Roads"), QgsProcessingModelParameter("ROADS"))
    made.addModelParameter(QgsProcessingParameterString("VEHICLE", "Vehicle"), QgsProcessingModelParameter("VEHICLE"))
    child(made, "build", "buildnetwork", INPUT=given("ROADS"), SOURCE=value("generic"), FIELD_MAP=value(FIELDS),
          OUTPUT=value(str(network_file)))
    child(made, "route", "constrainedroute", ("OUTPUT", "REASONS"), NETWORK=from_child("build", "OUTPUT"),
          VEHICLE=given("VEHICLE"), DEPARTURE=value("2026-11-24T10:30"), **{k: value(v) for k, v in ENDS.items()})
    child(made, "map", "accessmap", ("OUTPUT",), NETWORK=from_child("build", "OUTPUT"), VEHICLE=given("VEHICLE"),
          DEPARTURE=value("2026-11-24T10:30"))
    return made


def child(made, name, algorithm, outputs=(), **parameters):
    step = QgsProcessingModelChildAlgorithm(f"joptimiz:{algorithm}")
    step.setChildId(name)
    for key, sources in parameters.items():
        step.addParameterSources(key, sources)
    wanted = {}
    for output in outputs:
        wanted[f"{name}_{output}"] = QgsProcessingModelOutput(f"{name}_{output}")
        wanted[f"{name}_{output}"].setChildId(name)
        wanted[f"{name}_{output}"].setChildOutputName(output)
    step.setModelOutputs(wanted)
    made.addChildAlgorithm(step)


def test_the_steps_of_a_model_hand_on_to_each_other(provider, tmp_path):
    roads = memory("LineString", "id:string", *ROADS)
    done = run(model(tmp_path / "n.gpkg"), {
        "ROADS": roads, "VEHICLE": "van_electric",
        **{f"{name}": "TEMPORARY_OUTPUT" for name in ("route:route_OUTPUT", "route:route_REASONS", "map:map_OUTPUT")}})
    assert done.result is not None, done.said
    assert [row["edge_ids"] for row in done.rows("route:route_OUTPUT")] == ["1,2,3,4"]
    assert [row["verdict"] for row in done.rows("map:map_OUTPUT")] == ["allowed"] * 4


@pytest.fixture(scope="module")
def edges(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("network") / "network.gpkg"
    done = run(BuildNetwork(), {"INPUT": memory("LineString", "id:string", *ROADS), "SOURCE": "generic", "FIELD_MAP": FIELDS,
                                "OUTPUT": str(path)})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


@pytest.mark.parametrize("place", ["TEMPORARY_OUTPUT", "memory:", ".gpkg", ".geojson", ".shp", ".fgb", "table"])
def test_legs_and_reasons_go_into_every_format(edges, tmp_path, place):
    def at(name, ending=place):
        if place == "table":
            return f"ogr:dbname='{tmp_path / 'all.gpkg'}' table=\"{name}\" (geom)"
        return str(tmp_path / f"{name}{ending}") if ending[0] == "." else ending

    closed = memory("LineString", "rule_id:string,kind:string,act_ref:string,valid_to:string",
                    (ROADS[1][0], ["R", "closure", "Arrêté 1", "2026-11-24T10:40"]))
    tables = ".csv" if place in (".shp", ".fgb") else place
    done = run(ConstrainedRoute(), {
        "NETWORK": edges, "VEHICLE": "van_electric", "DEPARTURE": "2026-11-24T10:30", "RULES": [closed], "MAX_WAIT_MIN": 30,
        **ENDS, "OUTPUT": at("OUTPUT"), "REFERENCE": at("REFERENCE"), "REASONS": at("REASONS", tables)})
    assert done.result is not None, done.said
    leg, = done.rows("OUTPUT")
    assert leg["edge_ids"] == "1,2,3,4"
    assert leg["distance_m"] == pytest.approx(400.0, abs=1.0)
    assert [row["effect"] for row in done.rows("REASONS")] == ["detour", "wait"]
    assert done.rows("REASONS")[0]["act_ref"] == "Arrêté 1"
    assert ("lose their ends" in done.said) == (place == ".shp")


@pytest.mark.parametrize("ending", [".shp", ".fgb"])
def test_a_table_is_refused_where_the_format_would_lose_it(edges, tmp_path, ending):
    done = run(ConstrainedRoute(), {"NETWORK": edges, "VEHICLE": "van_electric", "DEPARTURE": "2026-11-24T10:30", **ENDS,
                                    "OUTPUT": str(tmp_path / "legs.gpkg"), "REASONS": str(tmp_path / f"reasons{ending}")})
    assert done.result is None
    assert "keeps no table" in done.said
    assert not list(tmp_path.iterdir())


def test_times_are_typed_and_in_utc_for_the_temporal_controller(edges, tmp_path):
    path = tmp_path / "legs.gpkg"
    run(ConstrainedRoute(), {"NETWORK": edges, "VEHICLE": "van_electric", "DEPARTURE": "2026-11-24T10:30", **ENDS,
                             "OUTPUT": str(path)})
    layer = QgsVectorLayer(str(path), "legs", "ogr")
    for name, seconds in (("departure", 0), ("arrival", 40)):
        field = layer.fields().field(name)
        assert field.type() == QVariant.DateTime
        stored = table(layer)[0][name]
        stored.setTimeSpec(Qt.TimeSpec.UTC)  # QGIS before 3.30 hands over what is stored, without its zone
        assert stored.toString(Qt.DateFormat.ISODate) == QDateTime(2026, 11, 24, 9, 30, 0, 0, Qt.TimeSpec.UTC).addSecs(
            seconds).toString(Qt.DateFormat.ISODate)


def test_many_vehicles_in_a_batch_share_one_network(edges):
    for vehicle in ("van_electric", "lorry_19t", "cargo_bike"):
        done = run(AccessMap(), {"NETWORK": edges, "VEHICLE": vehicle, "DEPARTURE": "2026-11-24T10:30", "OUTPUT": "memory:"})
        assert done.result["ALLOWED_M"] == pytest.approx(400.0, abs=1.0)
