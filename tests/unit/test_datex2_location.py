# SPDX-License-Identifier: GPL-2.0-or-later
"""Places of DATEX II: by coordinates they are drawn; what cannot be drawn is listed, and closes nothing."""

from __future__ import annotations

import pytest
from alert_feeds import CLOSED, alert, read, record, situation, v2

from joptimiz_qgis.core.alerts import AlertEffect


def located(inside):
    return f"<groupOfLocations>{inside}</groupOfLocations>"


def found(inside, said=CLOSED):
    (one,), problems = read(v2(situation(record(said, place=located(inside)))))
    return one, [problem.field for problem in problems]


def line(numbers, attributes="", more=""):
    return f'<gmlLineString{attributes}><posList>{numbers}</posList></gmlLineString>{more}'


def direction(word):
    return f"<tpegLinearLocation><tpegDirection>{word}</tpegDirection></tpegLinearLocation>"


def test_line_has_latitude_first():
    one, problems = found(line("48.85 2.35 48.86 2.36 48.87 2.36"))
    assert one.alert.geometry == {"type": "LineString", "coordinates": [[2.35, 48.85], [2.36, 48.86], [2.36, 48.87]]}
    assert one.alert.effect is AlertEffect.CLOSURE and problems == []


def test_crs84_has_longitude_first():
    one, _ = found(line("2.35 48.85 2.36 48.86", ' srsName="urn:ogc:def:crs:OGC:1.3:CRS84"'))
    assert one.alert.geometry["coordinates"] == [[2.35, 48.85], [2.36, 48.86]]


def test_heights_are_passed_over():
    one, _ = found(line("48.85 2.35 90 48.86 2.36 91", ' srsDimension="3"'))
    assert one.alert.geometry["coordinates"] == [[2.35, 48.85], [2.36, 48.86]]


def test_area_with_a_hole():
    ring = "48 2 48 3 49 3 48 2"
    hole = "48.2 2.5 48.2 2.6 48.3 2.6 48.2 2.5"
    one, _ = found("<gmlMultiPolygon><gmlPolygon>"
                   f"<exterior><linearRing><posList>{ring}</posList></linearRing></exterior>"
                   f"<interior><linearRing><posList>{hole}</posList></linearRing></interior></gmlPolygon></gmlMultiPolygon>")
    assert one.alert.geometry["type"] == "Polygon"
    assert one.alert.geometry["coordinates"] == [[[2, 48], [3, 48], [3, 49], [2, 48]],
                                                 [[2.5, 48.2], [2.6, 48.2], [2.6, 48.3], [2.5, 48.2]]]


@pytest.mark.parametrize("inside", [
    line("48.85 2.35 48.86"), line("48.85 2.35 north 2"), line("148.85 2.35 48.86 2.36"), line("48.85 2.35"),
    line("48.85 2.35 48.86 2.36", ' srsName="EPSG:2154"'), line("nan nan nan nan"),
    "<pointByCoordinates><pointCoordinates><latitude>48,85</latitude><longitude>2.35</longitude></pointCoordinates>"
    "</pointByCoordinates>"])
def test_coordinates_that_cannot_be_read_are_listed_and_close_nothing(inside):
    one, problems = found(inside)
    assert one.alert.geometry is None and one.alert.effect is AlertEffect.RESTRICTION
    assert problems[0] in ("posList", "pointCoordinates")


@pytest.mark.parametrize(("inside", "method"), [
    ("<alertCPoint><alertCLocation><specificLocation>14494</specificLocation></alertCLocation></alertCPoint>", "Alert-C"),
    ("<openlrExtendedLinear><openlrCoordinate><latitude>48</latitude><longitude>2</longitude></openlrCoordinate>"
     "</openlrExtendedLinear>", "OpenLR"),
    ("<pointAlongLinearElement><roadNumber>A4</roadNumber></pointAlongLinearElement>", "PR")])
def test_coded_place_goes_to_the_table_and_is_listed(inside, method):
    (one,), problems = read(v2(situation(record(CLOSED, place=located(inside)))))
    assert one.alert.geometry is None and [(p.field, p.value) for p in problems] == [("location", method)]


def test_both_ends_of_a_stretch_are_drawn_and_close_nothing():
    one, problems = found("<tpegLinearLocation><to><pointCoordinates><latitude>48.9</latitude><longitude>2.4</longitude>"
                          "</pointCoordinates></to><from><pointCoordinates><latitude>48.8</latitude><longitude>2.3</longitude>"
                          "</pointCoordinates></from></tpegLinearLocation>")
    assert one.alert.geometry == {"type": "MultiPoint", "coordinates": [[2.4, 48.9], [2.3, 48.8]]}
    assert one.alert.effect is AlertEffect.RESTRICTION and problems == ["location"]


def test_point_for_display_closes_nothing():
    one, problems = found("<locationForDisplay><latitude>48.9</latitude><longitude>2.4</longitude></locationForDisplay>")
    assert one.alert.geometry["coordinates"] == [2.4, 48.9] and one.alert.effect is AlertEffect.RESTRICTION


@pytest.mark.parametrize(("word", "wanted"), [
    ("aligned", "forward"), ("opposite", "backward"), ("northEastBound", "forward"), ("southBound", "backward"),
    ("northBound", "forward"), ("westBound", "backward")])
def test_line_closed_in_one_direction_is_a_rule_of_that_direction(word, wanted):
    one, problems = found(line("48.85 2.35 48.86 2.36", more=direction(word)))
    assert one.alert.effect is AlertEffect.RESTRICTION and [rule.direction for rule in one.rules] == [wanted]
    assert one.rules[0].valid_from == one.alert.onset and one.rules[0].valid_to == one.alert.expires


@pytest.mark.parametrize("word", ["northWestBound", "clockwise", "aWordOfTheFuture"])
def test_line_closed_in_a_direction_that_cannot_be_told_is_not_closed_both_ways(word):
    one, problems = found(line("48.85 2.35 48.86 2.36", more=direction(word)))
    assert one.alert.effect is AlertEffect.RESTRICTION and one.rules == () and "direction" in problems
    several = line("48.85 2.35 48.86 2.36") + line("48.87 2.35 48.88 2.36")
    one, problems = found(several + direction("northBound"))
    assert one.alert.effect is AlertEffect.RESTRICTION and one.rules == () and "direction" in problems


def test_line_closed_both_ways_is_a_closure():
    one, _ = found(line("48.85 2.35 48.86 2.36", more=direction("bothWays")))
    assert one.alert.effect is AlertEffect.CLOSURE and one.rules == ()


def test_carriageway_closed_both_ways_is_the_whole_road():
    said = CLOSED.replace("roadClosed", "carriagewayClosures")
    assert found(line("48.85 2.35 48.86 2.36", more=direction("allDirections")), said)[0].alert.effect is AlertEffect.CLOSURE
    one, _ = found(line("48.85 2.35 48.86 2.36"), said)
    assert one.alert.effect is AlertEffect.RESTRICTION and one.rules == ()


def test_several_lines_are_one_geometry():
    made = alert(v2(situation(record(CLOSED, place=located(line("48 2 48.1 2") + line("48.2 2 48.3 2"))))))
    assert made.geometry == {"type": "MultiLineString", "coordinates": [[[2, 48], [2, 48.1]], [[2, 48.2], [2, 48.3]]]}
