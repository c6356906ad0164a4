# SPDX-License-Identifier: GPL-2.0-or-later
"""Orders in DATEX II, written by hand, against what their authors mean (DiaLog) or say (all others)."""

from __future__ import annotations

import io
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.regulation.rules import Kind, Movement, Status
from joptimiz_qgis.core.vehicles import MOTOR_CATEGORIES, Category, CritAir
from joptimiz_qgis.formats import datex2_regulation as orders
from joptimiz_qgis.formats import datex2_uses, datex2_words
from joptimiz_qgis.formats.problems import is_readable

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "messages"
PARIS, NOW = ZoneInfo("Europe/Paris"), datetime(2026, 11, 25, 10, tzinfo=timezone.utc)
LINE = '{"type":"LineString","coordinates":[[2.3,48.8],[2.31,48.81]]}'
HEAD = """<?xml version="1.0"?><d2:payload xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="t" xmlns:d2="d"
 xmlns:com="http://datex2.eu/schema/3/common" xmlns:loc="l" xmlns:dx="x" xsi:type="TrafficRegulationPublication">
 <com:publicationCreator><com:country>%s</com:country><com:nationalIdentifier>%s</com:nationalIdentifier></com:publicationCreator>
 <trafficRegulationsFromCompetentAuthorities>"""
TAIL = "</trafficRegulationsFromCompetentAuthorities></d2:payload>"
NO_ENTRY = ('<typeOfRegulation xsi:type="AccessRestriction"><accessRestrictionType>noEntry</accessRestrictionType>'
            "</typeOfRegulation>")


def tables() -> orders.Tables:
    folder = ROOT / "resources" / "tables"
    files = [io.StringIO((folder / name).read_text("utf-8")) for name in (*datex2_words.TABLES, datex2_uses.TABLE)]
    return orders.Tables(datex2_words.read_words(*files[:3]), datex2_uses.read_uses(files[3]))


TABLES = tables()


def read(xml: bytes, now: datetime = NOW, zone=PARIS):
    problems: list = []
    return [each.rule for each in orders.read(io.BytesIO(xml), TABLES, zone, now, problems)], problems


def either(*parts: str) -> str:
    return f'<conditions xsi:type="ConditionSet"><operator>or</operator>{"".join(parts)}</conditions>'


def vehicle(inside: str, negate: bool = False) -> str:
    return (f'<conditions xsi:type="VehicleCondition"><negate>{str(negate).lower()}</negate><vehicleCharacteristics>{inside}'
            "</vehicleCharacteristics></conditions>")


def access(word: str, negate: bool) -> str:
    return (f'<conditions xsi:type="AccessCondition"><negate>{str(negate).lower()}</negate>'
            f"<accessConditionType>{word}</accessConditionType></conditions>")


def at_most(name: str, member: str, value: str, operator: str = "lessThanOrEqualTo") -> str:
    return (f"<com:{name}><com:comparisonOperator>{operator}</com:comparisonOperator><com:{member}>{value}</com:{member}>"
            f"</com:{name}>")


def height(value: str, operator: str = "lessThanOrEqualTo") -> str:
    return at_most("heightCharacteristic", "vehicleHeight", value, operator)


def kind(word: str) -> str:
    return f"<com:vehicleType>{word}</com:vehicleType>"


def critair(word: str) -> str:
    return f"<com:emissions><com:emissionClassificationOther>{word}</com:emissionClassificationOther></com:emissions>"


def usage(word: str) -> str:
    return f"<com:vehicleUsage>{word}</com:vehicleUsage>"


def place(geometry: str = LINE) -> str:
    escaped = geometry.replace('"', "&quot;")
    return ('<conditions xsi:type="LocationCondition"><locationByOrder xsi:type="loc:LinearLocation">'
            f"<loc:_e><dx:geoJsonGeometry>{escaped}</dx:geoJsonGeometry></loc:_e></locationByOrder></conditions>")


def when(inside: str) -> str:
    return ('<conditions xsi:type="ValidityCondition"><validityByOrder><com:validityTimeSpecification>'
            f"{inside}</com:validityTimeSpecification></validityByOrder></conditions>")


def order(*conditions: str, creator: str = "DiaLog", country: str = "fr", status: str = "madeAndImplemented",
          types: str = NO_ENTRY, validity: str = "", more: str = "") -> bytes:
    return (HEAD % (country, creator) + f"""<trafficRegulationOrder id="o" version="1">
      <description><com:values><com:value>An order</com:value></com:values></description>
      <issuingAuthority><com:values><com:value>Town</com:value></com:values></issuingAuthority>
      <regulationId>A-1#abc</regulationId><status>{status}</status>{validity}
      <trafficRegulation><status>active</status>{types}<condition xsi:type="ConditionSet"><operator>and</operator>
      {"".join(conditions)}</condition></trafficRegulation>{more}</trafficRegulationOrder>{TAIL}""").encode()


# -- the profile of DiaLog


def test_a_maximum_in_a_prohibition_of_dialog_bans_what_is_larger():
    (rule,), problems = read(order(place(), either(vehicle(height("3")))))
    assert (rule.kind, rule.limit_value, rule.limit_inclusive) == (Kind.HEIGHT, 3.0, False)
    assert [p.reason for p in problems] == [orders.DIFFERS]


def test_the_same_words_of_another_producer_are_never_inverted():
    (rule,), problems = read(order(place(), either(vehicle(height("3"))), creator="Elsewhere"))
    assert rule.kind is Kind.CLOSURE and rule.limit_value is None and not is_readable(rule.schedule)
    assert {p.reason for p in problems} == {orders.DIFFERS_STRICT, orders.NOT_SAYABLE}


@pytest.mark.parametrize("operator, inclusive", [("greaterThan", False), ("greaterThanOrEqualTo", True)])
def test_a_minimum_of_another_producer_is_a_limit(operator, inclusive):
    (rule,), _ = read(order(place(), vehicle(height("3", operator)), creator="Elsewhere"))
    assert (rule.kind, rule.limit_value, rule.limit_inclusive, rule.schedule) == (Kind.HEIGHT, 3.0, inclusive, None)


def test_a_minimum_from_dialog_itself_has_no_known_meaning():
    (rule,), _ = read(order(place(), either(vehicle(height("3", "greaterThan")))))
    assert not is_readable(rule.schedule)


def test_restricted_and_exempted_of_one_or_are_two_lists_for_dialog():
    heavy = vehicle(kind("heavyGoodsVehicle") + at_most("grossWeightCharacteristic", "grossVehicleWeight", "7.5"))
    (rule,), problems = read(order(place(), either(heavy, vehicle(usage("emergencyServices"), True))))
    assert (rule.kind, rule.vehicles, rule.limit_value) == (Kind.WEIGHT, None, 7.5)
    assert rule.exempted_uses == ("emergency_services", "police")  # DiaLog has one word for both
    assert orders.DIFFERS in [p.reason for p in problems]


def test_the_same_or_of_another_producer_bans_nearly_everyone_as_it_says():
    rules, _ = read(order(place(), either(vehicle(kind("heavyGoodsVehicle")), vehicle(usage("taxi"), True)), creator="E"))
    assert {(r.vehicles, r.exempted_uses) for r in rules} == {((Category.PL,), ()), (None, ("taxi",))}


def test_banned_classes_one_by_one_become_one_set_unclassified_included():
    (rule,), _ = read(order(place(), either(vehicle(critair("critair4")), vehicle(critair("critair5")),
                                            vehicle(kind("critairWithout")))))
    assert rule.critair_banned == (CritAir.C4, CritAir.C5, CritAir.NC) and rule.schedule is None


def test_each_dimension_of_dialog_is_a_limit_by_itself():
    rules, _ = read(order(place(), either(vehicle(height("2.4") + at_most("lengthCharacteristic", "vehicleLength", "12")))))
    assert {(r.kind, r.limit_value) for r in rules} == {(Kind.HEIGHT, 2.4), (Kind.LENGTH, 12.0)}


def test_two_dimensions_that_must_hold_together_are_unknown_elsewhere():
    both = height("2.4", "greaterThan") + at_most("lengthCharacteristic", "vehicleLength", "12", "greaterThan")
    (rule,), _ = read(order(place(), vehicle(both), creator="E"))
    assert not is_readable(rule.schedule)


@pytest.mark.parametrize("exempted", [access("destinationTraffic", True), vehicle(
    "<com:_vehicleCharacteristicsExtension><dx:otherVehicleType>Déserte  LOCALE</dx:otherVehicleType>"
    "</com:_vehicleCharacteristicsExtension>", True)])
def test_local_traffic_exempted_means_through_traffic_banned(exempted):
    (rule,), _ = read(order(place(), either(vehicle(kind("heavyGoodsVehicle")), exempted)))
    assert rule.movement is Movement.TRANSIT and rule.vehicles == (Category.PL, Category.TC)


def test_words_that_nobody_knows_exempt_who_states_them_and_restrict_as_unknown():
    words = ("<com:_vehicleCharacteristicsExtension><dx:otherVehicleType>Grumiers</dx:otherVehicleType>"
             "</com:_vehicleCharacteristicsExtension>")
    (rule,), problems = read(order(place(), either(vehicle(words, True))))
    assert rule.exempted_uses == ("Grumiers",) and rule.vehicles is None
    assert orders.UNNAMED in [p.reason for p in problems]
    (rule,), problems = read(order(place(), either(vehicle(words))))
    assert not is_readable(rule.schedule) and orders.NOT_SAYABLE in [p.reason for p in problems]


def test_cycles_exempted_leave_all_motor_vehicles_and_pedestrians_nobody():
    foot = ('<conditions xsi:type="NonVehicularRoadUserCondition"><negate>true</negate>'
            "<nonVehicularRoadUser>pedestrians</nonVehicularRoadUser></conditions>")
    (rule,), _ = read(order(place(), either(vehicle(kind("bicycle"), True), foot)))
    assert rule.vehicles == MOTOR_CATEGORIES and rule.schedule is None


def test_dangerous_goods_and_all_vehicles():
    (rule,), _ = read(order(place(), either(vehicle("<com:loadType>hazardousMaterials</com:loadType>"))))
    assert rule.kind is Kind.HAZMAT
    (rule,), problems = read(order(place()))
    assert (rule.kind, rule.vehicles, rule.schedule, problems) == (Kind.CLOSURE, None, None, [])


@pytest.mark.parametrize("condition", ["OccupantCondition", "PermitCondition", "RoadCondition", "SomethingNew"])
def test_a_condition_that_no_rule_can_say_leaves_the_rule_unknown_and_kept(condition):
    for creator in ("DiaLog", "E"):
        (rule,), problems = read(order(place(), f'<conditions xsi:type="{condition}"/>', creator=creator))
        assert not is_readable(rule.schedule) and rule.geometry["type"] == "LineString"
        assert orders.NOT_SAYABLE in [p.reason for p in problems] or orders.MIXED in [p.reason for p in problems]


def test_through_traffic_and_negations_of_sets_are_read_as_written():
    (rule,), _ = read(order(place(), access("throughTraffic", False), creator="E"))
    assert rule.movement is Movement.TRANSIT
    inner = ('<conditions xsi:type="ConditionSet"><negate>true</negate><operator>or</operator>'
             f"{vehicle(usage('taxi'))}{vehicle(kind('bus'))}</conditions>")
    (rule,), _ = read(order(place(), inner, creator="E"))  # neither taxi nor bus
    assert rule.exempted_uses == ("taxi",) and rule.vehicles is not None and Category.TC not in rule.vehicles


# -- what the order itself says


@pytest.mark.parametrize("status, begin, expected, known", [
    ("madeAndImplemented", "2026-01-01T00:00:00Z", Status.IN_FORCE, True),
    ("madeAndImplemented", "2027-01-01T00:00:00Z", Status.PLANNED, True),
    ("planned", "2027-01-01T00:00:00Z", Status.PLANNED, True), ("withdrawn", "2026-01-01T00:00:00Z", Status.WITHDRAWN, True),
    ("madeButNotImplemented", "2026-01-01T00:00:00Z", Status.IN_FORCE, False),
    ("partiallyWithdrawn", "2026-01-01T00:00:00Z", Status.IN_FORCE, False)])
def test_states_of_an_order(status, begin, expected, known):
    (rule,), _ = read(order(place(), when(f"<com:overallStartTime>{begin}</com:overallStartTime>"), status=status))
    assert rule.status is expected and is_readable(rule.schedule) is known


def test_act_authority_address_and_title():
    more = "<_x><source>dialog</source><dx:publicUrl>https://dialog.example/o</dx:publicUrl></_x>"
    (rule,), _ = read(order(place(), more=more))
    assert (rule.act_ref, rule.authority, rule.act_url) == ("A-1, Town", "Town", "https://dialog.example/o")
    assert (rule.rule_id, rule.name, rule.source) == ("o/1", "An order", "DATEX II / DiaLog / dialog")


def test_parking_forbidden_forbids_a_stop_but_not_to_load():
    types = ('<typeOfRegulation xsi:type="StandingOrParkingRestriction"><standingOrParkingRestrictionType>%s'
             "</standingOrParkingRestrictionType></typeOfRegulation>")
    (rule,), _ = read(order(place(), types=types % "parkingProhibited"))
    assert (rule.kind, rule.movement, rule.exempted_uses) == (Kind.PARKING, Movement.STOP, ("delivery",))
    (rule,), _ = read(order(place(), types=types % "standingAndParkingProhibited"))
    assert (rule.kind, rule.movement, rule.exempted_uses) == (Kind.PARKING, Movement.STOP, ())


def test_a_speed_limit_is_listed_and_makes_no_rule():
    rules, problems = read(order(place(), types='<typeOfRegulation xsi:type="SpeedLimit"/>'))
    assert rules == [] and [p.reason for p in problems] == [orders.NOT_A_RULE]


# -- when


def hours(begin: str, end: str) -> str:
    return (f"<com:recurringTimePeriodOfDay><com:startTimeOfPeriod>{begin}</com:startTimeOfPeriod>"
            f"<com:endTimeOfPeriod>{end}</com:endTimeOfPeriod></com:recurringTimePeriodOfDay>")


def days(*words: str) -> str:
    return f"<com:recurringDayWeekMonthPeriod>{''.join(words)}</com:recurringDayWeekMonthPeriod>"


def day(word: str) -> str:
    return f"<com:applicableDay>{word}</com:applicableDay>"


def schedule(inside: str, creator: str = "DiaLog", zone=PARIS):
    (rule,), problems = read(order(place(), when(inside), creator=creator), zone=zone)
    return rule.schedule, [p.reason for p in problems]


def test_hours_of_dialog_are_those_of_its_forms():
    monday = days(day("monday"))
    said, reasons = schedule(f"<com:validPeriod>{hours('07:00:00+00:00', '20:00:00+00:00')}{monday}</com:validPeriod>")
    assert said == "Mo 08:00-21:00" and len(reasons) == 1 and "UTC" in reasons[0]
    said, _ = schedule(f"<com:validPeriod>{hours('23:00:00+00:00', '04:00:00+00:00')}{monday}</com:validPeriod>")
    assert said == "Mo 00:00-05:00"
    said, _ = schedule(f"<com:validPeriod>{hours('21:00:00+00:00', '23:00:00+00:00')}</com:validPeriod>")
    assert said == "22:00-24:00"


def test_hours_with_an_offset_are_known_only_where_the_clocks_keep_it():
    period = f"<com:validPeriod>{hours('07:00:00Z', '20:00:00Z')}</com:validPeriod>"
    assert not is_readable(schedule(period, "E")[0])
    assert schedule(period, "E", ZoneInfo("Africa/Dakar"))[0] == "07:00-20:00"
    assert schedule(f"<com:validPeriod>{hours('07:00:00Z', '15:00:00Z')}</com:validPeriod>", "E",
                    ZoneInfo("Indian/Reunion"))[0] == "11:00-19:00"
    assert schedule(f"<com:validPeriod>{hours('07:00:00', '20:00:00')}</com:validPeriod>", "E")[0] == "07:00-20:00"


def test_exceptions_are_taken_off():
    weekend = f"<com:exceptionPeriod>{days(day('saturday'), day('sunday'))}</com:exceptionPeriod>"
    feast = ("<com:exceptionPeriod><com:recurringSpecialDay><com:specialDayType>publicHoliday</com:specialDayType>"
             "</com:recurringSpecialDay></com:exceptionPeriod>")
    assert schedule(weekend + feast)[0] == "24/7; Sa,Su off; PH off"
    assert not is_readable(schedule(feast.replace("publicHoliday", "schoolDay"))[0])
    quiet = f"<com:exceptionPeriod>{days(day('monday'))}{hours('12:00:00', '14:00:00')}</com:exceptionPeriod>"
    assert schedule(quiet)[0] == "24/7; Mo 12:00-14:00 off"
    assert not is_readable(schedule("<com:exceptionPeriod><com:startOfPeriod>2026-05-01T00:00:00Z</com:startOfPeriod>"
                                    f"{days(day('monday'))}</com:exceptionPeriod>")[0])


def test_dated_exception_parts_the_validity_in_two():
    out = ("<com:exceptionPeriod><com:startOfPeriod>2026-05-01T00:00:00Z</com:startOfPeriod>"
           "<com:endOfPeriod>2026-05-03T00:00:00Z</com:endOfPeriod></com:exceptionPeriod>")
    rules, _ = read(order(place(), when(f"<com:overallStartTime>2026-04-01T00:00:00Z</com:overallStartTime>{out}")))
    assert [(str(r.valid_from)[:10], str(r.valid_to)[:10], r.schedule) for r in rules] == [
        ("2026-04-01", "2026-05-01", None), ("2026-05-03", "None", None)]


def test_days_of_several_groups_are_put_together_and_all_seven_are_every_day():
    period = "<com:validPeriod>%s</com:validPeriod>"
    assert schedule(period % (days(day("monday")) + days(day("tuesday"))))[0] == "Mo,Tu"
    week = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    assert schedule(period % days(*map(day, week)))[0] is None
    months = "<com:applicableMonth>january</com:applicableMonth>"
    assert not is_readable(schedule(period % (days(day("monday"), months) + days(day("tuesday"))))[0])


def test_validities_of_which_one_must_hold_are_phases_within_the_order():
    one = when("<com:overallStartTime>2026-03-01T00:00:00Z</com:overallStartTime>"
               "<com:overallEndTime>2026-03-05T00:00:00Z</com:overallEndTime>")
    two = when("<com:overallStartTime>2026-06-01T00:00:00Z</com:overallStartTime>")
    whole = ("<validityByOrder><com:validityTimeSpecification><com:overallEndTime>2026-07-01T00:00:00Z</com:overallEndTime>"
             "</com:validityTimeSpecification></validityByOrder>")
    rules, _ = read(order(place(), either(one, two), validity=whole))
    assert [(r.phase, r.valid_from.isoformat()[:10], r.valid_to.isoformat()[:10]) for r in rules] == [
        ("2026-03-01", "2026-03-01", "2026-03-05"), ("2026-06-01", "2026-06-01", "2026-07-01")]


def test_a_date_that_cannot_be_read_leaves_the_rule_unknown():
    said, reasons = schedule("<com:overallStartTime>soon</com:overallStartTime>")
    assert not is_readable(said) and reasons


# -- where


def test_places_are_put_together_by_kind_and_collections_taken_apart():
    area = '{"type":"Polygon","coordinates":[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]}'
    group = '{"type":"GeometryCollection","geometries":[' + LINE + ',{"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]}]}'
    rules, _ = read(order(either(place(area), place(group))))
    assert [(r.rule_id, r.geometry["type"]) for r in rules] == [("o/1", "Polygon"), ("o/1~2", "MultiLineString")]


@pytest.mark.parametrize("geometry", ['{"type":"Polygon"}', "[]", "no", '{"type":"Point","coordinates":[200,3]}',
                                      '{"type":"Blob","coordinates":[]}', '{"type":"LineString","coordinates":[[],[]]}'])
def test_a_geometry_that_cannot_be_read_keeps_the_rule_as_unknown(geometry):
    (rule,), problems = read(order(place(geometry)))
    assert rule.geometry is None and not is_readable(rule.schedule) and problems


def test_coordinates_have_latitude_first():
    gml = ('<conditions xsi:type="LocationCondition"><implementedLocation xsi:type="loc:LinearLocation"><loc:gmlLineString>'
           "<loc:posList>47.36 -1.94 47.37 -1.95</loc:posList></loc:gmlLineString></implementedLocation></conditions>")
    (rule,), _ = read(order(gml))
    assert rule.geometry == {"type": "LineString", "coordinates": [[-1.94, 47.36], [-1.95, 47.37]]}


def test_conditions_mixed_beyond_a_rule_leave_it_unknown_with_its_place():
    (rule,), problems = read(order(either(place(), vehicle(kind("bus"))), creator="E"))
    assert not is_readable(rule.schedule) and rule.geometry is not None
    assert orders.MIXED in [p.reason for p in problems]


def test_no_condition_at_all_and_an_empty_order():
    rules, _ = read(order())
    assert rules[0].geometry is None
    assert read((HEAD % ("fr", "DiaLog") + '<trafficRegulationOrder id="o"/>' + TAIL).encode())[0] == []


# -- real orders


@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared data here")
def test_two_real_orders_are_read_as_their_titles_say():
    rules, _ = read((SHARED / "datex2-france" / "dialog-regulations.xml").read_bytes())
    maisse, art = rules[:4], rules[4]
    assert len(rules) == 5
    for rule in maisse:  # "Interdiction aux véhicules de +7,5T de la traversée de l'agglomération ... à certaines heures"
        assert (rule.kind, rule.limit_value, rule.limit_inclusive, rule.movement) == (Kind.WEIGHT, 7.5, False, Movement.TRANSIT)
        assert rule.schedule == "Mo,Tu,We,Th,Fr 08:00-21:00" and rule.act_ref == "04/49, Maisse"
    assert (art.kind, art.limit_value, art.schedule) == (Kind.WEIGHT, 5.0, None)  # "aux véhicules de plus de 5 tonnes"


@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared data here")
@pytest.mark.parametrize("name, rules, unknown", [
    ("get-regulations-expected-result", 17, 0), ("spec-example", 1, 1), ("api-sample", 1, 1)])
def test_the_examples_of_dialog(name, rules, unknown):
    found, _ = read((SHARED / "dialog" / f"{name}.xml").read_bytes())
    assert (len(found), sum(not is_readable(rule.schedule) for rule in found)) == (rules, unknown)
    assert all(rule.geometry is not None for rule in found)


@pytest.mark.parametrize("cut", range(200, 2600, 240))
def test_a_file_cut_short_is_an_error_that_says_so(cut):
    from joptimiz_qgis.core.errors import FormatError

    whole = order(place(), either(vehicle(height("3"))))
    if cut < len(whole) - 10:
        with pytest.raises(FormatError):
            read(whole[:cut])
