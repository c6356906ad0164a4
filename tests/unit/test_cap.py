# SPDX-License-Identifier: GPL-2.0-or-later
"""CAP messages become alerts that inform: one an info of the user's language, areas drawn, references followed."""

from __future__ import annotations

import math
from datetime import datetime, timezone

import pytest
from alert_feeds import CAP_AREA, REAL, alert, info, message, read

from joptimiz_qgis.core.alerts import AlertCategory, AlertEffect, MessageType, Severity
from joptimiz_qgis.formats.alert_revisions import newest
from joptimiz_qgis.formats.cap import circle

needs_real = pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
FIRST = "x@y,a1,2026-11-25T07:00:00Z"


def together(*messages):
    return b"<list>" + b"".join(messages) + b"</list>"


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_message_is_read_whole(version):
    found = alert(message(info(), version=version))
    assert (found.alert_id, found.headline) == ("a1", "Vent")
    assert (found.severity, found.category) == (Severity.SEVERE, AlertCategory.WEATHER)
    assert (found.urgency, found.certainty, found.effect) == ("expected", "likely", AlertEffect.INFORMATION)
    assert found.onset == datetime(2026, 11, 25, 7, tzinfo=timezone.utc)
    assert found.expires == datetime(2026, 11, 25, 19, tzinfo=timezone.utc)
    assert found.geometry == {"type": "Polygon", "coordinates": [[[2.1, 48.1], [2.1, 48.2], [2.3, 48.2], [2.1, 48.1]]]}


def test_info_of_the_users_language_is_taken_else_the_first_with_a_remark():
    feed = message(info("de-DE", headline="Sturm"), info("fr-FR", headline="Tempête"))
    assert alert(feed, "fr").headline == "Tempête"
    (found,), problems = read(feed, "en")
    assert found.alert.headline == "Sturm" and [p.field for p in problems] == ["language"]
    assert alert(message(info("", headline="Storm"), info("fr")), "en").headline == "Storm"  # CAP: unsaid is English


def test_two_infos_of_one_language_are_two_alerts():
    found, _ = read(message(info(headline="A"), info(headline="B"), info("en", headline="C")))
    assert [(f.alert.alert_id, f.alert.headline) for f in found] == [("a1", "A"), ("a1/2", "B")]


@pytest.mark.parametrize("status", ["Test", "Exercise", "Draft", "System", ""])
def test_what_is_not_actual_is_left_out_and_listed(status):
    found, problems = read(together(message(info(), status=status), message(info(), number="a2")))
    assert [f.alert.alert_id for f in found] == ["a2"] and [p.field for p in problems] == ["status"]


def test_update_takes_the_place_of_what_it_refers_to():
    found, _ = read(together(message(info()), message(info(), number="a2", kind="Update", references=FIRST),
                             message(info(), number="other")))
    assert sorted(found[n].alert.alert_id for n in newest(found)) == ["a2", "other"]
    assert found[1].alert.message_type is MessageType.UPDATE


def test_cancel_stays_under_the_id_of_what_it_cancels():
    found, _ = read(together(message(info()), message(info(), number="a3", kind="Cancel", references=FIRST)))
    kept = [found[n].alert for n in newest(found)]
    assert [(a.alert_id, a.message_type) for a in kept] == [("a1", MessageType.CANCEL)]


@pytest.mark.parametrize("kind, left", [("Update", ["a2"]), ("Cancel", ["a1"])])
def test_all_parts_of_a_message_go_with_it(kind, left):
    two = message(info(headline="A"), info(headline="B"))
    found, _ = read(together(two, message(info(), number="a2", kind=kind, references=FIRST)))
    assert len(found) == 3 and [found[n].alert.alert_id for n in newest(found)] == left


def test_area_without_polygon_keeps_its_code():
    area = "<area><areaDesc>Rhône</areaDesc><geocode><valueName>INSEE</valueName><value>69</value></geocode></area>"
    (found,), _ = read(message(info(area=area)))
    assert found.codes == ("69",) and found.alert.geometry is None and "Rhône (INSEE 69)" in found.alert.description


def test_bad_polygon_is_left_out_and_listed():
    bad = "<area><areaDesc>B</areaDesc><polygon>48.1,2.1 48.2,2.1</polygon></area>"
    (found,), problems = read(message(info(area=CAP_AREA + bad)))
    assert found.alert.geometry["type"] == "Polygon" and [p.field for p in problems] == ["polygon"]


def test_circle_is_drawn_by_its_radius():
    ring = circle(2.0, 48.0, 10.0)["coordinates"][0]
    assert ring[0] == ring[-1] and len(ring) == 65
    for lon, lat in ring:  # haversine, a formula of its own
        a = (math.sin(math.radians(lat - 48) / 2) ** 2
             + math.cos(math.radians(48)) * math.cos(math.radians(lat)) * math.sin(math.radians(lon - 2) / 2) ** 2)
        assert 2 * 6371.0088 * math.asin(math.sqrt(a)) == pytest.approx(10.0, abs=1e-6)
    assert circle(2.0, 48.0, 0.0) == {"type": "Point", "coordinates": [2.0, 48.0]}


@pytest.mark.parametrize("wrong", [
    (2.0, 89.99, 10.0), (179.99, 0.0, 10.0), (2.0, 48.0, -1.0), (2.0, 48.0, math.nan), (2.0, 95.0, 1.0)])
def test_circle_over_the_edge_of_the_map_is_refused(wrong):
    with pytest.raises(ValueError, match="circle"):
        circle(*wrong)


@needs_real
def test_real_message_in_two_languages():
    data = (REAL / "cap" / "canada.cap").read_bytes()
    for language, headline in (("en", "severe thunderstorm watch"), ("fr", "veille d'orages violents")):
        found = alert(data, language)
        assert found.headline == headline and found.message_type is MessageType.UPDATE
        assert found.geometry["type"] == "MultiPolygon" and len(found.geometry["coordinates"]) == 2
        assert found.geometry["coordinates"][0][0][0] == [-82.9314, 42.3481]


@needs_real
def test_real_messages_of_cap_1_1():
    (weather,), _ = read((REAL / "cap" / "weather.cap").read_bytes(), "en")
    assert weather.codes == ("030049", "MTZ014") and weather.alert.severity is Severity.SEVERE
    assert alert((REAL / "cap" / "earthquake.cap").read_bytes(), "en").geometry["coordinates"] == [-173.274, -16.053]
