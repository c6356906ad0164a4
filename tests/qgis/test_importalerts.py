# SPDX-License-Identifier: GPL-2.0-or-later
"""`importalerts`: feeds become layers with the public fields, and what they say wrong becomes a table."""

from __future__ import annotations

import gzip
import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from run_algorithm import run as run_algorithm

from joptimiz_qgis.algorithms.exchange.importalerts import ImportAlerts
from joptimiz_qgis.core.errors import ServiceUnreachable
from joptimiz_qgis.layers import feed_source, schema
from joptimiz_qgis.layers.values import python_value
from joptimiz_qgis.services.transport import HttpReply, too_large

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit"))
from alert_feeds import (  # noqa: E402
    CLOSED,
    REAL,
    cifs_feed,
    domain,
    incident,
    info,
    item,
    message,
    product,
    read,
    record,
    situation,
    v2,
)

needs_real = pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
ALERTS = ("OUTPUT", "OUTPUT_LINES", "OUTPUT_POINTS", "OUTPUT_TABLE")
RULES = ("RULES_AREAS", "RULES_LINES", "RULES_POINTS", "RULES_TABLE")
SINKS = (*ALERTS, *RULES, "REJECTED_ROWS")
ADDRESS = "https://machine.example/feed.xml?key=secret"
FIELD_MAP = json.dumps({
    "rule_id": {"fields": ["EVENEMENT", "TYPE_PERI"]}, "name": "EVENEMENT", "kind": {"value": "event"},
    "valid_from": "DATE_DEBUT", "valid_to": "DATE_FIN",
    "movement": {"field": "TYPE_PERI", "values": {"Rouge": "all", "Blanc": "all", "Gris": "all", "Bleu": "transit"}}})


def run(source, **parameters):
    asked = dict.fromkeys(SINKS, "memory:")
    asked.update(INPUT=str(source), **parameters)
    return run_algorithm(ImportAlerts(), {name: value for name, value in asked.items() if value is not None})


@pytest.fixture
def feed(tmp_path):
    """Writes a feed, and gives its path."""
    def write(data, name="feed.bin"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def counts(done):
    return [len(done.rows(name)) for name in SINKS]


def test_alerts_have_the_public_fields_and_utc_times(feed, tmp_path):
    target = tmp_path / "alerts.gpkg"
    done = run(feed(v2(situation(record(CLOSED)))), OUTPUT_POINTS=str(target))
    assert done.result["ALERTS"] == 1 and done.result["REJECTED"] == 0
    layer = QgsVectorLayer(str(target), "alerts", "ogr")
    assert [f.name() for f in layer.fields()][1:] == list(schema.names(schema.ALERTS))
    assert layer.crs().authid() == "EPSG:4326"
    (row,) = layer.getFeatures()
    assert row.geometry().asWkt(2) == "MultiPoint ((2.35 48.85))"
    assert python_value(row["onset"], timezone.utc) == datetime(2026, 11, 25, 7, tzinfo=timezone.utc)
    assert python_value(row["expires"], timezone.utc) == datetime(2026, 11, 25, 18, tzinfo=timezone.utc)
    said = {name: row[name] for name in ("alert_id", "revision", "effect", "vehicles", "category", "source")}
    assert said == {"alert_id": "s1/r1", "revision": 1, "effect": "closure", "vehicles": "all", "category": "traffic",
                    "source": "Tipi"}


def test_each_geometry_has_its_layer_and_rules_theirs(feed):
    assert counts(run(feed(message(info()))))[:4] == [1, 0, 0, 0]
    done = run(feed(cifs_feed(incident(), incident(direction="ONE_DIRECTION", number="i-2"))))
    assert counts(done) == [0, 2, 0, 0, 0, 1, 0, 0, 1] and done.result["RULES"] == 1
    (rule,) = done.rows("RULES_LINES")
    assert (rule["kind"], rule["direction"], rule["rule_id"]) == ("closure", "forward", "i-2")


def test_newest_revision_stays_and_the_log_says_so(feed):
    done = run(feed(v2(situation(record(CLOSED)), situation(record("", version="2")))))
    assert [(row["revision"], row["message_type"], row["effect"]) for row in done.rows("OUTPUT_POINTS")] == [
        (2, "update", "information")]
    assert done.result["ALERTS"] == 1


def test_packed_feed_and_empty_feed(feed):
    assert run(feed(gzip.compress(v2(situation(record(CLOSED)))))).result["ALERTS"] == 1
    assert counts(run(feed(v2()))) == [0] * 9


def test_problem_rows_say_which_record(feed):
    done = run(feed(v2(situation(record(CLOSED), record(CLOSED, number="")))))
    assert [(row["row"], row["field"]) for row in done.rows("REJECTED_ROWS")] == [(2, "id")] and done.result["ALERTS"] == 1


def test_outputs_that_are_not_asked_for_are_missed_aloud(feed):
    done = run(feed(v2(situation(record(CLOSED)))), OUTPUT_POINTS=None)
    assert done.result["ALERTS"] == 1 and "OUTPUT_POINTS" in done.said


@pytest.fixture
def departments(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:2154&field=code:string", "departments", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["69"])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((830000 6500000, 850000 6500000, 850000 6520000, 830000 6500000))"))
    layer.dataProvider().addFeature(feature)
    return layer


def test_areas_by_code_are_drawn_from_the_layer_else_listed(feed, departments):
    data = feed(product(domain("69", item("1", 3)), domain("01", item("1", 3))))
    assert counts(run(data))[:4] == [0, 0, 0, 2]
    done = run(data, AREAS=departments, AREA_CODE="code")
    assert counts(done)[:4] == [1, 0, 0, 1]
    assert [(row["field"], row["value"]) for row in done.rows("REJECTED_ROWS")] == [("geocode", "01")]
    assert done.rows("OUTPUT")[0]["headline"].endswith("– 69")


def test_ban_in_a_pollution_peak_is_an_alert_and_a_rule_in_the_area_of_its_code(feed, departments):
    said = info(area="<area><areaDesc>X</areaDesc><geocode><valueName>dep</valueName><value>69</value></geocode></area>",
                more="<parameter><valueName>critair_banned</valueName><value>5 NC</value></parameter>")
    said = said.replace("<category>Met</category><event>Vent fort", "<category>Env</category><event>Circulation différenciée")
    path = feed(message(said))
    done = run(path, AREAS=departments, AREA_CODE="code")
    (alert,), (rule,) = done.rows("OUTPUT"), done.rows("RULES_AREAS")
    assert (alert["category"], alert["effect"], rule["kind"], rule["critair_banned"]) == (
        "pollution", "restriction", "peak", "5,NC")
    assert [row["kind"] for row in run(path).rows("RULES_TABLE")] == ["peak"]


def test_areas_layer_needs_the_field_of_its_code(feed, departments):
    data = feed(product(domain("69", item("1", 3))))
    for field in (None, "nowhere"):
        assert run(data, AREAS=departments, AREA_CODE=field).result is None


def test_format_that_is_stated_must_be_that_of_the_content(feed):
    assert "cap" in run(feed(v2()), FORMAT="cap").said


@pytest.mark.parametrize("text", ["nowhere/feed.xml", "http://machine.example/feed.xml", "https://somebody@machine.example/f",
                                  "https:///feed"])
def test_wrong_input_is_told(text):
    done = run(text)
    assert done.result is None and done.said and "somebody" not in done.said


def test_damaged_feed_leaves_no_file(feed, tmp_path):
    target = tmp_path / "alerts.gpkg"
    done = run(feed(v2(*[situation(record(CLOSED), number=str(n)) for n in range(500)])[:-300]), OUTPUT_POINTS=str(target))
    assert done.result is None and not target.exists()


def test_cancelled_run_leaves_no_file(feed, tmp_path):
    target = tmp_path / "alerts.gpkg"
    path = feed(v2(*[situation(record(CLOSED), number=str(n)) for n in range(20_000)]))
    asked = {"INPUT": str(path), "OUTPUT_POINTS": str(target)}
    done = run_algorithm(ImportAlerts(), asked, cancel_after_s=0.2)
    assert done.result is None and not target.exists()


class Network:
    """Stands for QGIS' network."""

    def __init__(self, reply):
        self.reply, self.asked = reply, []

    def __call__(self, authcfg="", address=""):
        self.authcfg = authcfg
        return self

    def send(self, request, progress):
        self.asked.append(request)
        if isinstance(self.reply, Exception):
            raise self.reply
        if "Range" in request.headers and len(self.reply.body) > request.max_bytes:
            raise too_large(request)
        return self.reply


def test_address_is_asked_first_for_its_certificate_then_for_the_feed(monkeypatch):
    network = Network(HttpReply(200, {}, v2(*[situation(record(CLOSED), number=str(n)) for n in range(300)])))
    monkeypatch.setattr(feed_source, "QgisTransport", network)
    done = run(ADDRESS, AUTHCFG="abcdefg")
    assert done.result["ALERTS"] == 300 and network.authcfg == "abcdefg"
    assert [("Range" in request.headers, request.max_bytes) for request in network.asked] == [
        (True, 64 << 10), (False, 256 << 20)]
    assert "secret" not in done.said


@pytest.mark.parametrize("reply", [
    HttpReply(404, {}, b""), HttpReply(500, {}, v2()), HttpReply(302, {"location": "https://other.example/?key=secret"}, b""),
    HttpReply(200, {}, b"<html>sign in</html>"), ServiceUnreachable("no")])
def test_answer_that_is_no_feed_is_told_without_the_secret(monkeypatch, reply):
    monkeypatch.setattr(feed_source, "QgisTransport", Network(reply))
    done = run(ADDRESS)
    assert done.result is None and done.said and "secret" not in done.said


@needs_real
def test_real_perimeters_of_the_games_are_alerts_and_rules():
    done = run(REAL / "jop2024-zones" / "zones.geojson", FIELD_MAP=FIELD_MAP)
    assert done.result["ALERTS"] == done.result["RULES"] == 881
    assert [len(done.rows(name)) for name in ALERTS] == [875, 0, 0, 6]
    assert [len(done.rows(name)) for name in RULES] == [875, 0, 0, 6]
    closed = sum(row["effect"] == "closure" for name in ALERTS for row in done.rows(name))
    assert closed == 442 + 19 + 19  # red, white and grey; blue ones bar through traffic alone
    assert len({row["alert_id"] for name in ALERTS for row in done.rows(name)}) == 881


@needs_real
def test_layers_say_what_the_readers_said():
    path = REAL / "cifs" / "dialog-cifs-incidents.xml"
    found, problems = read(path.read_bytes())
    done = run(path)
    assert [row["effect"] for row in done.rows("OUTPUT_LINES")] == [f.alert.effect.value for f in found]
    assert len(done.rows("REJECTED_ROWS")) == len(problems)
