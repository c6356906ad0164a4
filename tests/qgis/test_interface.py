# SPDX-License-Identifier: GPL-2.0-or-later
"""The public interface (docs/interface.md) and the registered algorithms say the same, both ways."""

from __future__ import annotations

import re
from dataclasses import fields as members_of

import pytest
from interface_page import PAGE, sections
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from joptimiz_qgis.algorithms.provider import JoptimizProvider
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy, Vehicle
from joptimiz_qgis.layers.presets import presets
from joptimiz_qgis.paths import resource

TEXT = PAGE.read_text("utf-8")
PAGES = sections(TEXT)
ALGORITHMS = [title for title in PAGES if title.startswith("joptimiz:")]
KINDS = {QVariant.String: "text", QVariant.Int: "int", QVariant.LongLong: "int", QVariant.Double: "real",
         QVariant.DateTime: "time", QVariant.Date: "date", QVariant.Bool: "flag"}
TOWN = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
 <node id="1" version="1" lat="43.7300" lon="7.4200"/><node id="2" version="1" lat="43.7300" lon="7.4220"/>
 <node id="3" version="1" lat="43.7310" lon="7.4220"/><node id="4" version="1" lat="43.7310" lon="7.4200"/>
 <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
 <way id="11" version="1"><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="highway" v="residential"/></way>
</osm>
"""


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    made = JoptimizProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture(scope="module")
def run(provider):
    """Run an algorithm; its result with every layer opened."""
    import processing

    def call(identifier, **parameters):
        context = QgsProcessingContext()
        result = processing.run(f"joptimiz:{identifier}", parameters, context=context)
        return {name: QgsProcessingUtils.mapLayerFromString(value, context) if name in parameters and isinstance(value, str)
                and not value.endswith(".gpkg") else value for name, value in result.items()}, context

    return call


@pytest.fixture(scope="module")
def network(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("network")
    (folder / "town.osm").write_text(TOWN, "utf-8")
    run("buildnetwork", INPUT=str(folder / "town.osm"), OUTPUT=str(folder / "town.gpkg"))
    return folder / "town.gpkg"


def promised_default(parameter: QgsProcessingParameterDefinition) -> str:
    value = parameter.defaultValue()
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)


def test_the_page_names_every_algorithm_and_no_other(provider):
    assert sorted(algorithm.id() for algorithm in provider.algorithms()) == sorted(ALGORITHMS)


@pytest.mark.parametrize("identifier", ALGORITHMS)
def test_parameters_are_as_promised(provider, identifier):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    found = []
    for parameter in provider.algorithm(identifier.partition(":")[2]).parameterDefinitions():
        default = promised_default(parameter)
        required = not parameter.flags() & optional and parameter.defaultValue() is None
        found.append((parameter.name(), parameter.type(), required, default,
                      tuple(parameter.options()) if parameter.type() == "enum" else ()))
        if parameter.type() == "enum":
            assert parameter.usesStaticStrings()
    assert found == [(p.name, p.type, p.required, p.default, p.values) for p in PAGES[identifier].parameters]


@pytest.mark.parametrize("identifier", ALGORITHMS)
def test_outputs_are_as_promised(provider, identifier):
    algorithm = provider.algorithm(identifier.partition(":")[2])
    found = [(output.name(), output.type().replace("output", "").lower()) for output in algorithm.outputDefinitions()]
    assert found == PAGES[identifier].outputs


def has_promised_fields(layer: QgsVectorLayer, promised: list[tuple[str, str]]) -> None:
    """The layer has the promised fields in their order, and no other but GeoPackage's fid."""
    assert layer is not None and layer.isValid()
    found = [(field.name(), KINDS[field.type()]) for field in layer.fields() if field.name() != "fid"]
    assert [name for name, _ in found] == [name for name, _ in promised]
    for (name, kind), (_, said) in zip(found, promised):
        # A date or time with its offset is text where the file format would lose the zone.
        assert kind in said.split(" or ") or (said == "date or time" and kind == "text"), name


@pytest.mark.parametrize("table", PAGES["1.1 Network"].fields)
def test_layers_of_a_network_have_the_promised_fields(network, table):
    has_promised_fields(QgsVectorLayer(f"{network}|layername={table}", table, "ogr"), PAGES["1.1 Network"].fields[table])


def test_route_has_the_promised_fields_and_numbers(run, network):
    made, context = run("constrainedroute", NETWORK=f"{network}|layername=edges", ORIGIN="7.4200,43.7300 [EPSG:4326]",
                        DESTINATION="7.4220,43.7310 [EPSG:4326]", VEHICLE="lorry_19t", DEPARTURE="2026-11-24T10:30",
                        OUTPUT="memory:", REASONS="memory:", REFERENCE="memory:", BLOCKING="memory:")
    promised = PAGES["joptimiz:constrainedroute"]
    assert set(made) == {name for name, _ in promised.outputs}
    for table, declared in promised.fields.items():
        has_promised_fields(made[table], declared)
    assert f"`{made['STATUS']}`" in TEXT
    assert made["OUTPUT"].featureCount() == 1


def test_access_map_has_the_promised_fields_and_numbers(run, network):
    made, context = run("accessmap", NETWORK=f"{network}|layername=edges", VEHICLE="lorry_19t",
                        DEPARTURE="2026-11-24T10:30", OUTPUT="memory:")
    promised = PAGES["joptimiz:accessmap"]
    assert set(made) == {name for name, _ in promised.outputs}
    has_promised_fields(made["OUTPUT"], promised.fields["OUTPUT"])
    assert made["OUTPUT"].featureCount() > 0


@pytest.fixture(scope="module")
def depot(qgis_app):
    made = QgsVectorLayer("Point?crs=EPSG:4326&field=n:string", "origins", "memory")
    feature = QgsFeature(made.fields())
    feature.setAttributes(["depot"])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(7.4200 43.7300)"))
    made.dataProvider().addFeature(feature)
    return made


def test_matrix_has_the_promised_fields_and_numbers(run, network, depot):
    made, context = run("odmatrix", NETWORK=f"{network}|layername=edges", ORIGINS=depot, ORIGIN_ID="n", DESTINATIONS=depot,
                        WITH_DISTANCE=True, VEHICLE="lorry_19t", DEPARTURE="2026-11-24T10:30", OUTPUT="memory:")
    promised = PAGES["joptimiz:odmatrix"]
    assert set(made) == {name for name, _ in promised.outputs}
    has_promised_fields(made["OUTPUT"], promised.fields["OUTPUT"])
    assert made["PAIRS"] == made["OUTPUT"].featureCount() == 1


def test_service_area_has_the_promised_fields_and_numbers(run, network, depot):
    made, context = run("servicearea", NETWORK=f"{network}|layername=edges", ORIGINS=depot, ORIGIN_ID="n", THRESHOLDS="1,2",
                        VEHICLE="lorry_19t", DEPARTURE="2026-11-24T10:30", OUTPUT="memory:", EDGES="memory:")
    promised = PAGES["joptimiz:servicearea"]
    assert set(made) == {name for name, _ in promised.outputs}
    for table, declared in promised.fields.items():
        has_promised_fields(made[table], declared)
    assert made["OUTPUT"].featureCount() == 2
    assert made["EDGES"].featureCount() > 0


def test_imported_rules_have_the_promised_fields(run):
    outputs = ("OUTPUT", "OUTPUT_LINES", "OUTPUT_POINTS", "OUTPUT_TABLE", "REJECTED_ROWS")
    made, context = run("importrules", INPUT=str(resource("demo", "rules.geojson")), **dict.fromkeys(outputs, "memory:"))
    assert set(made) == {name for name, _ in PAGES["joptimiz:importrules"].outputs}
    for name in outputs[:4]:
        has_promised_fields(made[name], PAGES["1.2 Rules"].fields["rules"])
    has_promised_fields(made["REJECTED_ROWS"], PAGES["joptimiz:importrules"].fields["REJECTED_ROWS"])
    assert made["RULES"] == made["OUTPUT"].featureCount() > 0


def test_exemptions_are_read_by_the_promised_names():
    from joptimiz_qgis.layers import schema

    promised = PAGES["1.3 Exemptions"].fields["exemptions"]
    assert [(name, "date or time" if kind == "time" else kind) for name, kind in schema.EXEMPTIONS] == promised


def test_alerts_have_the_promised_fields():
    from joptimiz_qgis.layers import schema

    assert list(schema.ALERTS) == PAGES["1.4 Alerts"].fields["alerts"]


def test_vehicle_has_the_promised_members_and_values():
    promised = dict(PAGES["1.5 Vehicle"].fields["vehicle"])
    assert list(promised) == [member.name for member in members_of(Vehicle)]
    for member, kind in (("category", Category), ("critair", CritAir), ("energy", Energy)):
        assert re.findall(r"`([^`]+)`", promised[member]) == [value.value for value in kind]
    named = re.search(r"^Presets: (.+)\.$", TEXT, re.MULTILINE).group(1)
    assert re.findall(r"`(\w+)`", named) == [preset.id for preset in presets()]
