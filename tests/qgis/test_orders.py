# SPDX-License-Identifier: GPL-2.0-or-later
"""Orders in DATEX II through `importrules` and `importalerts`: the same rules, in layers that routing reads back."""

from __future__ import annotations

import gzip
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from joptimiz_qgis.algorithms.exchange.importalerts import ImportAlerts
from joptimiz_qgis.algorithms.zones.importrules import ImportRules
from joptimiz_qgis.core.regulation.rules import Kind
from joptimiz_qgis.layers.rules_layer import read_rules

PUBLICATION = """<d2:payload xmlns:d2="http://datex2.eu/schema/3/d2Payload" xmlns:com="http://datex2.eu/schema/3/common"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://datex2.eu/schema/3/trafficRegulation" xmlns:l="l">
<com:publicationCreator><com:country>fr</com:country><com:nationalIdentifier>DiaLog</com:nationalIdentifier>
</com:publicationCreator><trafficRegulationsFromCompetentAuthorities>%s</trafficRegulationsFromCompetentAuthorities></d2:payload>"""
ORDER = """<trafficRegulationOrder id="o"><regulationId>7#x</regulationId><status>madeAndImplemented</status><trafficRegulation>
<typeOfRegulation xsi:type="AccessRestriction"><accessRestrictionType>noEntry</accessRestrictionType></typeOfRegulation>
<condition xsi:type="ConditionSet"><operator>and</operator>
<conditions xsi:type="LocationCondition"><locationByOrder><l:geoJsonGeometry>
{"type":"LineString","coordinates":[[2.3,48.8],[2.31,48.8]]}
</l:geoJsonGeometry></locationByOrder></conditions>
<conditions xsi:type="VehicleCondition"><negate>false</negate><vehicleCharacteristics><com:heightCharacteristic>
<com:comparisonOperator>lessThanOrEqualTo</com:comparisonOperator><com:vehicleHeight>3</com:vehicleHeight>
</com:heightCharacteristic></vehicleCharacteristics></conditions></condition></trafficRegulation></trafficRegulationOrder>"""


class Listening(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.told: list[str] = []

    def pushWarning(self, text):
        self.told.append(text)

    def reportError(self, text, fatalError=False):
        self.told.append(text)


def run(kind, sinks, **parameters):
    context, feedback = QgsProcessingContext(), Listening()
    result, ok = kind().create().run({**dict.fromkeys(sinks, "memory:"), **parameters}, context, feedback)
    layers = {name: context.takeResultLayer(result[name]) for name in sinks if result.get(name)} if ok else {}
    return ok, result, layers, feedback.told


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "orders.xml"
    path.write_text(PUBLICATION % ORDER, "utf-8")
    return path


def limits(layer: QgsVectorLayer) -> list[tuple]:
    crs, zone = QgsCoordinateReferenceSystem("EPSG:2154"), ZoneInfo("Europe/Paris")
    found = read_rules([layer], crs, QgsCoordinateTransformContext(), zone, QgsProcessingFeedback(False))
    return [(r.rule_id, r.kind, r.limit_value, r.limit_inclusive, r.geometry.geom_type) for r in found.rules]


EXPECTED = [("o/1", Kind.HEIGHT, 3.0, False, "MultiLineString")]


def test_both_ways_in_give_the_same_rule(qgis_app, orders):
    ok, result, layers, _ = run(ImportRules, ("OUTPUT_LINES", "REJECTED_ROWS"), FILE=str(orders))
    assert ok and result["RULES"] == 1 and limits(layers["OUTPUT_LINES"]) == EXPECTED
    assert [f["field"] for f in layers["REJECTED_ROWS"].getFeatures()] == ["VehicleCondition"]  # the two readings differ
    ok, result, layers, _ = run(ImportAlerts, ("RULES_LINES", "REJECTED_ROWS"), INPUT=str(orders))
    assert ok and (result["RULES"], result["ALERTS"]) == (1, 0) and limits(layers["RULES_LINES"]) == EXPECTED


def test_only_the_newest_version_of_an_order_makes_rules(qgis_app, orders):
    newer = ORDER.replace('id="o"', 'id="o" version="10"').replace("<com:vehicleHeight>3<", "<com:vehicleHeight>4<")
    older = ORDER.replace('id="o"', 'id="o" version="9"')
    orders.write_text(PUBLICATION % (newer + older), "utf-8")
    ok, result, layers, _ = run(ImportRules, ("OUTPUT_LINES", "REJECTED_ROWS"), FILE=str(orders))
    assert ok and [limit[2] for limit in limits(layers["OUTPUT_LINES"])] == [4.0]
    assert [(f["row"], f["field"]) for f in layers["REJECTED_ROWS"].getFeatures()] == [(1, "VehicleCondition"), (2, "version")]
    orders.write_text(PUBLICATION % (newer + older.replace('"9"', '"draft"')), "utf-8")
    assert run(ImportRules, ("OUTPUT_LINES",), FILE=str(orders))[1]["RULES"] == 2  # which is newer is not known


def test_packed_orders_are_read(qgis_app, orders):
    packed = orders.with_suffix(".gz")
    packed.write_bytes(gzip.compress(orders.read_bytes()))
    assert run(ImportRules, ("OUTPUT_LINES",), FILE=str(packed), FORMAT="datex2_regulation")[1]["RULES"] == 1


def test_publication_without_orders_says_so(qgis_app, orders):
    orders.write_text(PUBLICATION % "", "utf-8")
    ok, result, _, told = run(ImportRules, ("OUTPUT_LINES",), FILE=str(orders))
    assert ok and result["RULES"] == 0 and any("no order" in text for text in told)


@pytest.mark.parametrize("parameters, said", [
    ({}, "Give a file or a layer of rules"), ({"FORMAT": "datex2_regulation"}, "no layer"),
    ({"FILE": "nowhere.xml"}, "nowhere.xml"), ({"FILE": "http://machine.example/a.xml"}, "https")])
def test_wrong_input_says_what_to_give(qgis_app, parameters, said):
    ok, _, _, told = run(ImportRules, ("OUTPUT_LINES",), **parameters)
    assert not ok and said in " ".join(told)


@pytest.mark.parametrize("content, said", [
    ("<incidents/>", "no DATEX II"), ("{}", "no DATEX II"), ("hello", "none of the known formats"), ("", "empty")])
def test_other_content_is_refused(qgis_app, orders, content, said):
    orders.write_text(content, "utf-8")
    ok, _, _, told = run(ImportRules, ("OUTPUT_LINES",), FILE=str(orders))
    assert not ok and said in " ".join(told)


def test_stated_format_must_be_that_of_orders(qgis_app, orders):
    ok, _, _, told = run(ImportRules, ("OUTPUT_LINES",), FILE=str(orders), FORMAT="zfe")
    assert not ok and "datex2_regulation" in " ".join(told)
