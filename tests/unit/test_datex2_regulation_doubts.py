# SPDX-License-Identifier: GPL-2.0-or-later
"""Orders in DATEX II that are damaged, or say what nobody has a word for: a ban never becomes a permission."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone

import pytest
from alert_feeds import read as feed_of
from hypothesis import given, settings
from hypothesis import strategies as st
from test_datex2_regulation import (
    HEAD,
    LINE,
    NO_ENTRY,
    PARIS,
    TAIL,
    access,
    at_most,
    critair,
    either,
    height,
    kind,
    order,
    orders,
    place,
    read,
    usage,
    vehicle,
    when,
)

from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.regulation.bearing import Sure, concerns, rule_times
from joptimiz_qgis.core.regulation.calendar import Calendar, to_ms
from joptimiz_qgis.core.regulation.rules import Kind, Movement
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle
from joptimiz_qgis.formats.datex2 import ORDER_IN_JSON
from joptimiz_qgis.formats.problems import is_readable

WEIGHT = at_most("grossWeightCharacteristic", "grossVehicleWeight", "7.5")
HEAVY = vehicle(kind("heavyGoodsVehicle") + WEIGHT)
HOURS = ("<com:overallStartTime>2026-01-01T00:00:00+01:00</com:overallStartTime><com:validPeriod><com:recurringTimePeriodOfDay>"
         "<com:startTimeOfPeriod>07:00:00+00:00</com:startTimeOfPeriod><com:endTimeOfPeriod>20:00:00+00:00</com:endTimeOfPeriod>"
         "</com:recurringTimePeriodOfDay><com:recurringDayWeekMonthPeriod><com:applicableDay>monday</com:applicableDay>"
         "<com:applicableDay>tuesday</com:applicableDay></com:recurringDayWeekMonthPeriod></com:validPeriod>")


def origin(name):
    return ("<_trafficRegulationOrderExtension><trafficRegulationOrderExtended>"
            f"<dx:source>{name}</dx:source></trafficRegulationOrderExtended></_trafficRegulationOrderExtension>")


def unknown(rule):
    return not is_readable(rule.schedule)


@pytest.mark.parametrize("types", [
    '<typeOfRegulation xsi:type="AccessRestriction"><accessRestrictionType>noEntrance</accessRestrictionType></typeOfRegulation>',
    '<typeOfRegulation xsi:type="Something"/>', "<typeOfRegulation/>",
    '<typeOfRegulation xsi:type="RoadOrCarriagewayOrLaneManagement"><roadOrCarriagewayOrLaneManagementType>carriagewayClosures'
    "</roadOrCarriagewayOrLaneManagementType></typeOfRegulation>"])
def test_a_type_that_nobody_knows_stays_in_force_as_unknown(types):
    (rule,), problems = read(order(place(), types=types))
    assert unknown(rule) and orders.UNKNOWN_TYPE in [p.reason for p in problems]


def test_a_road_closed_by_an_order_is_closed_and_a_narrow_one_is_listed():
    word = ('<typeOfRegulation xsi:type="RoadOrCarriagewayOrLaneManagement"><roadOrCarriagewayOrLaneManagementType>{}'
            "</roadOrCarriagewayOrLaneManagementType></typeOfRegulation>")
    (rule,), _ = read(order(place(), types=word.format("roadClosed")))
    assert (rule.kind, rule.schedule) == (Kind.CLOSURE, None)
    rules, problems = read(order(place(), types=word.format("singleAlternateLineTraffic")))
    assert rules == [] and [p.reason for p in problems] == [orders.NOT_A_RULE]


@pytest.mark.parametrize("status", ["", "made", "MadeAndImplemented"])
def test_a_status_that_nobody_knows_leaves_the_rule_unknown(status):
    (rule,), _ = read(order(place(), status=status))
    assert unknown(rule)


def test_an_exemption_whose_sign_cannot_be_read_turns_no_ban_round():
    exempted = vehicle(usage("taxi"), True).replace("true", "vrai")
    rules, _ = read(order(place(), either(HEAVY, exempted)))
    assert any(unknown(rule) and rule.vehicles is None for rule in rules)
    assert any(rule.kind is Kind.WEIGHT and rule.exempted_uses == () for rule in rules)


def test_a_weight_of_dialog_means_every_vehicle_above_it_and_public_transport_is_a_use():
    # DiaLog's form: "Poids": "La restriction s'applique aux véhicules dont le PTAC est supérieur à ..."; its exemption
    # "commercial" is shown as "Transports en commun" (MTES-MCT/dialog messages.fr.xlf).
    (rule,), _ = read(order(place(), either(HEAVY, vehicle(kind("commercial"), True))))
    coach = Vehicle(Category.TC, gross_weight_t=12.0)
    assert concerns(rule, coach)[0] is Sure.YES and rule.exempted_uses == ("public_transport",)
    (rule,), _ = read(order(place(), either(vehicle(usage("commercial"), True)), creator="E"))
    assert rule.exempted_uses == ("commercial",)


@pytest.mark.parametrize("source, known", [("dialog", True), ("bacidf", True), ("litteralis", False), ("another", False)])
def test_hours_that_dialog_took_from_other_systems_are_unknown(source, known):
    # LitteralisPeriodParser turns 08:00 of Paris into UTC on the day of the import: 07:00 in winter, 06:00 in summer.
    (rule,), problems = read(order(place(), when(HOURS), more=origin(source)))
    assert rule.schedule == "Mo,Tu 08:00-21:00" if known else unknown(rule)


def test_the_namespace_of_an_extension_names_dialog_whoever_passes_it_on():
    passed_on = order(place(), either(vehicle(height("3"))), creator="Relay").replace(
        b'xmlns:dx="x"', b'xmlns:dx="https://raw.githubusercontent.com/MTES-MCT/dialog/main/docs/spec/datex2"')
    (rule,), problems = read(passed_on)
    assert (rule.kind, rule.limit_value) == (Kind.HEIGHT, 3.0) and orders.DIFFERS in [p.reason for p in problems]


def test_the_edition_stands_in_the_source():
    dated = order(place()).replace(b"<com:publicationCreator>",
                                   b"<com:publicationTime>2026-07-24T14:40:09+00:00</com:publicationTime><com:publicationCreator>")
    (rule,), _ = read(dated)
    assert rule.source == "DATEX II / DiaLog, 2026-07-24"


def test_a_place_that_is_not_drawn_is_kept_beside_those_that_are():
    street = ('<conditions xsi:type="LocationCondition"><locationByOrder xsi:type="loc:LinearLocation">'
              "<loc:roadName>Rue A</loc:roadName></locationByOrder></conditions>")
    rules, _ = read(order(either(place(), street)))
    assert [rule.geometry is None for rule in rules] == [False, True]
    assert rules[1].name == "An order (Rue A)" and rules[0].rule_id != rules[1].rule_id


def test_lanes_alone_leave_the_road_unknown():
    lane = ('<conditions xsi:type="LocationCondition"><locationByOrder><loc:gmlLineString><loc:posList>48.8 2.3 48.81 2.31'
            "</loc:posList></loc:gmlLineString><loc:supplementaryPositionalDescription><loc:carriageway><loc:lane>"
            "<loc:laneUsage>busLane</loc:laneUsage></loc:lane></loc:carriageway></loc:supplementaryPositionalDescription>"
            "</locationByOrder></conditions>")
    (rule,), _ = read(order(lane))
    assert unknown(rule) and rule.geometry["coordinates"] == [[2.3, 48.8], [2.31, 48.81]]


def test_an_order_without_regulation_is_listed():
    rules, problems = read((HEAD % ("fr", "DiaLog") + '<trafficRegulationOrder id="o"/>' + TAIL).encode())
    assert rules == [] and [p.reason for p in problems] == [orders.NO_REGULATION]


def test_orders_in_json_are_listed():
    found, problems = feed_of(json.dumps({"payload": {"publicationCreator": {"nationalIdentifier": "DiaLog"}, "x": {
        "trafficRegulationOrder": [{"idG": "o1"}, "?"]}}}).encode())
    assert found == [] and [(p.source_id, p.reason) for p in problems] == [("o1", ORDER_IN_JSON), ("", ORDER_IN_JSON)]


# -- damage

CLASSES = either(vehicle(critair("critair4")), vehicle(kind("critairWithout")), HEAVY,
                 vehicle(height("2.4")), vehicle(usage("taxi"), True), access("destinationTraffic", True))
WHOLE = order(place(LINE), when(HOURS), CLASSES, types=NO_ENTRY)
FLEET = (
    Vehicle(Category.VP, critair=CritAir.C4, gross_weight_t=1.5, height_m=1.5),
    Vehicle(Category.VUL, critair=CritAir.C1, gross_weight_t=3.5, height_m=2.6),
    Vehicle(Category.PL, critair=CritAir.C2, gross_weight_t=12.0, height_m=2.0),
    Vehicle(Category.TC, critair=CritAir.NC, gross_weight_t=18.0, height_m=3.0, use="delivery"),
    Vehicle(Category.PL, critair=CritAir.C2, gross_weight_t=12.0, height_m=3.8, use="taxi"))
CALENDAR = Calendar(PARIS, lambda day: False)
MONDAY = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
HORIZON = (to_ms(MONDAY), to_ms(MONDAY + timedelta(hours=1)))


def verdicts(rules, movement):
    """0 free, 1 unknown, 2 forbidden, for each vehicle: who drives through, or stops there."""
    out = []
    for one in FLEET:
        worst = 0
        for rule in rules:
            times, readable = rule_times(rule, CALENDAR, HORIZON, False)
            meant = concerns(rule, one)[0]
            if not times or meant is Sure.NO or one.use in rule.exempted_uses:
                continue
            if rule.movement is Movement.TRANSIT and movement == "stop" and readable is Sure.YES:
                continue
            worst = max(worst, 2 if min(meant, readable) is Sure.YES else 1)
        out.append(worst)
    return out


def test_the_whole_order_forbids_what_its_text_says():
    rules, _ = read(WHOLE)
    # car with sticker 4; high van; heavy lorry; coach without sticker; a taxi is exempted
    assert verdicts(rules, "through") == [2, 2, 2, 2, 0] and verdicts(rules, "stop") == [0, 0, 0, 0, 0]


WORDS = sorted({m.group(1) for m in re.finditer(rb">([^<>{}\s][^<>{}]*)<", WHOLE)} - {
    b"fr", b"DiaLog", b"An order", b"Town", b"A-1#abc", b"taxi", b"destinationTraffic"})


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(WORDS), st.text("abcxyz0123456789-+:. ", min_size=1, max_size=12).map(str.strip).filter(bool))
def test_a_word_that_became_rubbish_never_frees_a_vehicle(word, rubbish):
    rubbish = "?" + rubbish  # no value of any field begins so
    for found in re.finditer(re.escape(b">" + word + b"<"), WHOLE):
        damaged = WHOLE[:found.start() + 1] + rubbish.encode() + WHOLE[found.end() - 1:]
        rules, problems = read(damaged)
        assert problems
        assert all(after >= min(before, 1) for before, after in zip(verdicts(read(WHOLE)[0], "through"),
                                                                   verdicts(rules, "through"))), (word, rubbish)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_bytes_that_changed_are_an_order_or_an_error_that_says_so(data):
    damaged = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        cut = data.draw(st.integers(0, 40))
        damaged[at:at + cut] = data.draw(st.binary(max_size=8))
    try:
        read(bytes(damaged))
    except FormatError as error:
        assert error.text.template
