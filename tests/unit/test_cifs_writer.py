# SPDX-License-Identifier: GPL-2.0-or-later
"""Closures to CIFS: valid against the schema of the format, back as they were; what would close more is refused by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from alert_feeds import INCIDENTS, PARIS, REAL, read
from hypothesis import example, given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.alerts import AlertEffect
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.holidays import french
from joptimiz_qgis.core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from joptimiz_qgis.core.regulation.schedule import parse
from joptimiz_qgis.core.vehicles import Category, CritAir, Energy
from joptimiz_qgis.formats.cifs_writer import document, incidents_of

LINE = {"type": "LineString", "coordinates": [[2.35, 48.85], [2.3512345678, 48.86], [0.00001, 48.0]]}
FAIR = AccessRule("fair-1", Kind.EVENT, name="Rue de l'Église & quai", valid_from=datetime(2026, 7, 3, 18, tzinfo=PARIS),
                  valid_to=datetime(2026, 7, 6, tzinfo=PARIS), authority="Ville <A>", act_ref="2026-12",
                  info_url="https://example.org/?a=1&b=2", geometry=LINE)


def written(*rules):
    return incidents_of(rules, INCIDENTS, PARIS, "fr")


def back(*rules):
    found, problems = read(document(written(*rules).incidents))
    assert {problem.field for problem in problems} <= {"schedule", "direction"}
    return found


def hours(text):
    calendar = Calendar(PARIS, french)
    begin = calendar.instant_ms(datetime(2026, 4, 27))
    return [tuple(span) for span in parse(text or "24/7").intervals(begin, begin + 14 * 86_400_000, calendar)]


def test_a_closure_for_everybody_comes_back_as_one():
    (found,) = back(FAIR)
    alert = found.alert
    assert (alert.effect, alert.category.value, alert.alert_id) == (AlertEffect.CLOSURE, "event", "fair-1")
    assert (alert.onset, alert.expires, alert.geometry) == (FAIR.valid_from, FAIR.valid_to, LINE)
    assert alert.headline == "Route fermée pour un événement – Rue de l'Église & quai"
    assert alert.description == "Route fermée pour un événement – 2026-12"
    assert (alert.source, alert.url) == ("Ville <A>", "https://example.org/?a=1&b=2")


def test_coordinates_have_latitude_first_and_six_decimals_or_more():
    assert "<polyline>48.850000 2.350000 48.860000 2.3512345678 48.000000 0.000010</polyline>" in written(FAIR).incidents[0]


@pytest.mark.parametrize("schedule, tags", [
    ("20:00-23:00", "<everyday>20:00-23:00</everyday>"),
    ("Mo-Fr 08:00-10:00,18:00-20:00; We off",
     "<monday>08:00-10:00,18:00-20:00</monday><tuesday>08:00-10:00,18:00-20:00</tuesday>"
     "<thursday>08:00-10:00,18:00-20:00</thursday><friday>08:00-10:00,18:00-20:00</friday>"),
    ("Sa 22:00-06:00", "<saturday>22:00-24:00</saturday><sunday>00:00-06:00</sunday>")])
def test_hours_are_written_by_day_of_the_week(schedule, tags):
    assert f"<schedule>{tags}</schedule>" in written(replace(FAIR, schedule=schedule)).incidents[0]


def test_backward_means_along_the_line_turned_round():
    (found,) = back(replace(FAIR, direction="backward"))
    (rule,) = found.rules
    assert rule.direction == "forward" and rule.geometry["coordinates"] == LINE["coordinates"][::-1]


@pytest.mark.parametrize("field, value", [
    ("kind", Kind.ZTL), ("kind", Kind.WEIGHT), ("effect", Effect.PERMIT), ("status", Status.DRAFT),
    ("status", Status.WITHDRAWN), ("valid_from", None), ("valid_to", None), ("valid_to", FAIR.valid_from),
    ("valid_from", FAIR.valid_from + timedelta(microseconds=1)), ("vehicles", (Category.PL,)), ("vehicles", ()),
    ("energies", (Energy.DIESEL,)), ("critair_banned", (CritAir.C5,)), ("exempted_uses", ("resident",)),
    ("movement", Movement.TRANSIT), ("edges", ("1",)), ("except_edges", ("1",)), ("limit_value", 3.5), ("max_stay_min", 30.0),
    ("exit_by", "11:00"), ("name", " A "), ("name", "Rue\x00A"), ("rule_id", "ab"), ("schedule", "whenever"),
    ("schedule", "?schedule="), ("schedule", "off"), ("schedule", "Mo-Fr 08:00-10:00; PH off"),
    ("schedule", "Jul 14 08:00-10:00"),
    ("geometry", None), ("geometry", {"type": "Polygon", "coordinates": [[[2, 48], [3, 48], [3, 49], [2, 48]]]}),
    ("geometry", {"type": "LineString", "coordinates": [[2, 48], [2, 48]]}),
    ("geometry", {"type": "MultiLineString", "coordinates": [[[2, 48], [3, 48]]]})])
def test_what_would_close_more_or_cannot_be_said_is_refused_and_named(field, value):
    found = written(replace(FAIR, **{field: value}), replace(FAIR, rule_id="fair-2"))
    assert [(problem.row, problem.field) for problem in found.refused] == [(1, field)] and len(found.incidents) == 1


def test_phases_of_one_id_need_ids_of_their_own():
    found = written(FAIR, replace(FAIR, phase="2"))
    assert len(found.incidents) == 1 and [(problem.row, problem.field) for problem in found.refused] == [(2, "rule_id")]


CLOSURES = st.builds(
    AccessRule, st.just("id-1"), st.sampled_from([Kind.CLOSURE, Kind.EVENT, Kind.WORKS]),
    name=st.text("Aé<&–' ", min_size=2, max_size=9),
    valid_from=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(PARIS)).map(
        lambda moment: moment.replace(microsecond=0)),
    valid_to=st.none() | st.dates(date(2030, 1, 2), date(2035, 1, 1)).map(
        lambda day: datetime(day.year, day.month, day.day, tzinfo=PARIS)),
    schedule=st.sampled_from([None, "24/7", "off", "Mo-Fr 08:00-20:00; PH off", "Mo-Fr 22:00-06:00", "Sa,Su", "Fr-Mo 08:15-09:45",
                              "08:00-09:00,10:00-24:00", "x"]),
    direction=st.sampled_from(["both", "forward", "backward"]), vehicles=st.sampled_from([None, None, (Category.PL,)]),
    geometry=st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)).map(list), min_size=1, max_size=4).map(
        lambda vertices: {"type": "LineString", "coordinates": vertices}))


@settings(max_examples=200, deadline=timedelta(seconds=2))
@example(replace(FAIR, valid_from=datetime(2028, 3, 26, 2, tzinfo=PARIS), valid_to=datetime(2030, 1, 2, tzinfo=PARIS)))
@example(replace(FAIR, valid_from=datetime(2025, 10, 26, 2, 30, tzinfo=PARIS, fold=1)))
@given(CLOSURES)
def test_any_rule_is_refused_or_comes_back_as_the_same_closure(rule):
    found = written(rule)
    assert len(found.incidents) + len(found.refused) == 1
    for got in back(rule) if found.incidents else ():
        # As instants: Python takes no two times of different zones for equal where a clock change makes one of them doubtful.
        assert [got.alert.onset.timestamp(), got.alert.expires.timestamp()] == [
            rule.valid_from.timestamp(), rule.valid_to.timestamp()]
        turned = rule.direction == "backward"
        assert got.alert.geometry["coordinates"] == rule.geometry["coordinates"][::-1 if turned else 1]
        assert bool(got.rules) == (got.alert.effect is not AlertEffect.CLOSURE)
        for again in got.rules:
            assert (again.direction == "both") == (rule.direction == "both") and hours(again.schedule) == hours(rule.schedule)
            assert [other.rules for other in back(again)] == [(again,)]
        if not got.rules:
            assert rule.direction == "both" and hours(rule.schedule) == hours(None)


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_what_is_written_is_valid_and_the_published_feed_comes_back():
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(str(REAL / "cifs" / "cifsv2.xsd")))
    found, _ = read((REAL / "cifs" / "dialog-cifs-incidents.xml").read_bytes())
    published = tuple(rule for one in found for rule in one.rules)
    assert len(published) == 6
    again = back(*published)
    assert tuple(rule for one in again for rule in one.rules) == published
    works = replace(FAIR, rule_id="w-1", kind=Kind.WORKS, schedule="Mo-Fr 22:00-06:00", authority="")
    for rules in (published, (FAIR, works), ()):
        tree = etree.fromstring(document(written(*rules).incidents))
        assert schema.validate(tree), schema.error_log
        assert len(tree) == len(rules)
