# SPDX-License-Identifier: GPL-2.0-or-later
"""DATEX II situations become alerts: in every wrapper, with what they say of the road and nothing else."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from alert_feeds import (
    CLOSED,
    MANAGEMENT,
    POINT,
    REAL,
    VALID,
    alert,
    effect,
    in_json,
    read,
    record,
    situation,
    soap,
    v2,
    v3,
)

from joptimiz_qgis.core.alerts import AlertCategory, AlertEffect, MessageType, Severity
from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.formats.alert_revisions import newest

FEED = v2(situation(record(f"<probabilityOfOccurrence>certain</probabilityOfOccurrence>{CLOSED}")))
V3_PLACE = ('<locationReference xsi:type="PointLocation"><pointByCoordinates><pointCoordinates><latitude>48.85</latitude>'
            "<longitude>2.35</longitude></pointCoordinates></pointByCoordinates></locationReference>")
V3 = situation(record(CLOSED, place=V3_PLACE))
JSON = {"messageContainer": {"payload": [{"sitSituationPublication": {"lang": "fr", "situation": [{
    "idG": "s1", "situationRecord": [{"sitRoadOrCarriagewayOrLaneManagement": {
        "idG": "r1", "versionG": "1", "roadOrCarriagewayOrLaneManagementType": {"value": "roadClosed"},
        "validity": {"validityStatus": "active", "validityTimeSpecification": {
            "overallStartTime": "2026-11-25T07:00:00Z", "overallEndTime": "2026-11-25T18:00:00Z"}},
        "locationReference": {"locPointLocation": {"pointByCoordinates": {"pointCoordinates": {
            "latitude": 48.85, "longitude": 2.35}}}}}}]}]}}]}}
DIRECT = {"D2Payload": JSON["messageContainer"]["payload"][0]["sitSituationPublication"]}


@pytest.mark.parametrize("data", [
    FEED, soap(FEED), v3(V3), soap(v3(V3)), v3(V3, outside="messageContainer"), soap(v3(V3, outside="messageContainer")),
    v2(situation(f"<situationRecord><sit{MANAGEMENT} id='r1' version='1'>{VALID}{CLOSED}{POINT}</sit{MANAGEMENT}>"
                 "</situationRecord>")),
    in_json(JSON), in_json(DIRECT), FEED.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
], ids=["d2LogicalModel", "soap", "payload", "soap of payload", "messageContainer", "soap of messageContainer",
        "substitution group", "json", "json of D2Payload", "utf-16"])
def test_every_wrapper_says_the_same(data):
    found = alert(data)
    assert (found.alert_id, found.revision, found.effect) == ("s1/r1", 1, AlertEffect.CLOSURE)
    assert found.onset == datetime(2026, 11, 25, 7, tzinfo=timezone.utc)
    assert found.expires == datetime(2026, 11, 25, 18, tzinfo=timezone.utc)
    assert found.geometry == {"type": "Point", "coordinates": [2.35, 48.85]}
    assert found.category is AlertCategory.TRAFFIC and found.vehicles is None and found.message_type is MessageType.ALERT


@pytest.mark.parametrize("data", [
    v2(), v3(), v3(outside="messageContainer"), in_json({"D2Payload": {"situation": []}}),
    in_json({"messageContainer": {"payload": []}}),
])
def test_feed_without_messages_is_a_feed(data):
    assert read(data) == ([], [])


def constriction(word):
    return f"<impact><trafficConstrictionType>{word}</trafficConstrictionType></impact>"


def managed(word):
    return f"<roadOrCarriagewayOrLaneManagementType>{word}</roadOrCarriagewayOrLaneManagementType>"


def lanes(*words, carriageway="mainCarriageway"):
    said = "".join(f"<lane>{word}</lane>" for word in words)
    return POINT.replace("<pointByCoordinates>", "<supplementaryPositionalDescription><affectedCarriagewayAndLanes><carriageway>"
                         f"{carriageway}</carriageway>{said}</affectedCarriagewayAndLanes></supplementaryPositionalDescription>"
                         "<pointByCoordinates>")


@pytest.mark.parametrize(("inside", "of", "wanted"), [
    (CLOSED, {}, "closure"),
    (managed("closedPermanentlyForTheWinter"), {}, "closure"),
    (managed("carriagewayClosures"), {}, "restriction"),
    (managed("laneClosures"), {}, "restriction"),
    (managed("overnightClosures"), {}, "restriction"),
    (managed("roadCleared"), {}, "information"),
    (managed("aWordOfTheFuture"), {}, "restriction"),
    (constriction("aWordOfTheFuture"), {"kind": "Accident"}, "restriction"),
    (managed("aWordOfTheFuture"), {"place": lanes("hardShoulder")}, "information"),
    (constriction("roadBlocked"), {"kind": "Accident"}, "closure"),
    (constriction("carriagewayBlocked"), {"kind": "Accident"}, "restriction"),
    (constriction("lanesBlocked"), {"kind": "VehicleObstruction"}, "restriction"),
    (constriction("lanesBlocked"), {"kind": "VehicleObstruction", "place": lanes("hardShoulder")}, "information"),
    (constriction("roadBlocked"), {"kind": "VehicleObstruction", "place": lanes("verge")}, "information"),
    (constriction("roadBlocked"), {"kind": "VehicleObstruction", "place": lanes("lane1")}, "restriction"),
    (CLOSED, {"place": lanes(carriageway="exitSlipRoad")}, "restriction"),
    (CLOSED, {"place": lanes("allLanesCompleteCarriageway")}, "closure"),
    ("", {"kind": "VehicleObstruction"}, "information"),
    ("", {"kind": "AbnormalTraffic"}, "slowdown"),
    ("<impact><delays><delayTimeValue>600</delayTimeValue></delays></impact>", {"kind": "Accident"}, "slowdown"),
    ("", {"kind": "SomethingNew"}, "information"),
    (f"<probabilityOfOccurrence>riskOf</probabilityOfOccurrence>{CLOSED}", {}, "restriction"),
    (f"<complianceOption>advisory</complianceOption>{CLOSED}", {}, "restriction"),
])
def test_road_is_closed_only_where_the_record_says_so(inside, of, wanted):
    assert effect(inside, **of) == wanted


def test_suspended_closure_closes_nothing():
    assert effect(CLOSED, validity=VALID.replace("definedByValidityTimeSpec", "suspended")) == "information"


def vehicles(*words, more=""):
    return ("<forVehiclesWithCharacteristicsOf>" + "".join(f"<vehicleType>{word}</vehicleType>" for word in words) + more
            + "</forVehiclesWithCharacteristicsOf>")


def test_closure_for_lorries_names_them():
    found = alert(v2(situation(record(CLOSED + vehicles("lorry", "bus")))))
    assert [category.value for category in found.vehicles] == ["PL", "TC"] and found.effect is AlertEffect.CLOSURE


@pytest.mark.parametrize("said", [vehicles("spaceship"), vehicles("lorry", more="<heightCharacteristic/>"), vehicles()])
def test_closure_for_vehicles_that_are_no_category_is_listed_and_closes_nothing(said):
    (found,), problems = read(v2(situation(record(CLOSED + said))))
    assert found.alert.effect is AlertEffect.RESTRICTION and found.alert.vehicles is None
    assert [problem.field for problem in problems] == ["forVehiclesWithCharacteristicsOf"]


@pytest.mark.parametrize(("word", "wanted"), [
    ("highest", Severity.EXTREME), ("high", Severity.SEVERE), ("medium", Severity.MODERATE), ("low", Severity.MINOR),
    ("lowest", Severity.MINOR), ("none", Severity.UNKNOWN), ("", Severity.UNKNOWN)])
def test_severity_is_that_of_the_interface(word, wanted):
    inside = f"<severity>{word}</severity>" if word else ""
    assert alert(v2(situation(record(inside, kind="Accident")))).severity is wanted


def test_severity_of_the_situation_stands_in():
    feed = v2(situation(record("", kind="Accident"), header="<overallSeverity>high</overallSeverity>"))
    assert alert(feed).severity is Severity.SEVERE


def period(inside):
    return VALID.replace("</overallEndTime>", f"</overallEndTime><validPeriod>{inside}</validPeriod>")


NIGHT = ("<recurringTimePeriodOfDay><startTimeOfPeriod>21:00:00</startTimeOfPeriod><endTimeOfPeriod>05:00:00</endTimeOfPeriod>"
         "</recurringTimePeriodOfDay><recurringDayWeekMonthPeriod><applicableDay>monday</applicableDay>"
         "<applicableDay>tuesday</applicableDay></recurringDayWeekMonthPeriod>")


def test_closure_of_certain_hours_is_a_rule_and_only_a_restriction():
    (found,), problems = read(v2(situation(record(CLOSED, validity=period(NIGHT)))))
    assert found.alert.effect is AlertEffect.RESTRICTION
    (rule,) = found.rules
    assert (rule.kind.value, rule.schedule, rule.direction) == ("closure", "Mo,Tu 21:00-05:00", "both")
    assert (rule.valid_from, rule.valid_to) == (found.alert.onset, found.alert.expires)
    assert rule.geometry == found.alert.geometry and [p.field for p in problems] == ["effect"]


def test_period_with_one_begin_and_end_narrows_the_alert():
    found = alert(v2(situation(record(CLOSED, validity=period(
        "<startOfPeriod>2026-11-25T10:00:00+01:00</startOfPeriod><endOfPeriod>2026-11-25T12:00:00+01:00</endOfPeriod>")))))
    assert found.effect is AlertEffect.CLOSURE
    assert found.onset == datetime(2026, 11, 25, 9, tzinfo=timezone.utc)
    assert found.expires == datetime(2026, 11, 25, 11, tzinfo=timezone.utc)


def test_periods_that_cannot_be_said_leave_the_rule_unknown():
    (found,), problems = read(v2(situation(record(CLOSED, validity=period(NIGHT.replace("monday", "someday"))))))
    assert found.rules[0].schedule.startswith("?validPeriod")


@pytest.mark.parametrize(("changed", "version_time", "lasts"), [
    (VALID.replace("<validityTime", "<overrunning>true</overrunning><validityTime"), "2026-11-25T09:00:00Z", True),
    (VALID.replace("definedByValidityTimeSpec", "active"), "2026-11-25T19:00:00Z", True),
    (VALID.replace("definedByValidityTimeSpec", "active"), "2026-11-25T09:00:00Z", False),
    (VALID, "2026-11-25T19:00:00Z", False),
])
def test_closure_that_lasts_beyond_its_end_stays(changed, version_time, lasts):
    stamp = f"<situationRecordVersionTime>{version_time}</situationRecordVersionTime>"
    found = alert(v2(situation(record(f"{stamp}{CLOSED}", validity=changed))))
    assert found.effect is AlertEffect.CLOSURE and (found.expires is None) is lasts


def test_plan_that_does_not_say_when_closes_nothing():
    planned = "<validity><validityStatus>planned</validityStatus></validity>"
    assert effect(CLOSED, validity=planned) == "restriction"
    assert effect(CLOSED, validity=planned.replace("planned", "active")) == "closure"


def test_end_that_is_a_day_is_the_whole_of_it():
    found = alert(v2(situation(record(CLOSED, validity=VALID.replace("2026-11-25T18:00:00Z", "2026-11-25")))))
    assert found.expires == datetime(2026, 11, 25, 23, tzinfo=timezone.utc)


def test_unreadable_time_closes_nothing():
    (found,), problems = read(v2(situation(record(CLOSED, validity=VALID.replace("2026-11-25T18:00:00Z", "tonight")))))
    assert found.alert.effect is AlertEffect.RESTRICTION and found.alert.expires is None
    assert [(problem.field, problem.value) for problem in problems] == [("overallEndTime", "tonight")]


def test_cancelled_record_is_kept_as_a_cancel_that_closes_nothing():
    found = alert(v2(situation(record(
        f"<management><lifeCycleManagement><cancel>true</cancel></lifeCycleManagement></management>{CLOSED}", version="3"))))
    assert (found.message_type, found.revision, found.effect) == (MessageType.CANCEL, 3, AlertEffect.INFORMATION)


def test_newest_version_of_a_record_stays():
    found, _ = read(v2(situation(record(CLOSED, version="2"), number="s1"), situation(record("", version="10"), number="s1"),
                       situation(record("", version="9"), number="s1"), situation(record(CLOSED), number="s2")))
    kept = newest(found)
    assert [(found[n].alert.alert_id, found[n].alert.revision) for n in sorted(kept)] == [("s1/r1", 10), ("s2/r1", 1)]


def test_exercise_is_left_out_and_counted():
    header = "<headerInformation><informationStatus>securityExercise</informationStatus></headerInformation>"
    found, problems = read(v2(situation(record(CLOSED), header=header), situation(record(CLOSED), number="s2")))
    assert [f.alert.alert_id for f in found] == ["s2/r1"] and [p.field for p in problems] == ["informationStatus"]


def test_record_without_id_does_not_stop_the_feed():
    bad = record(CLOSED).replace(' id="r1"', "")
    found, problems = read(v2(situation(bad, record(CLOSED, number="r2"))))
    assert [f.row for f in found] == [2] and [(p.row, p.field) for p in problems] == [(1, "id")]


def test_text_is_taken_in_the_language_of_the_user():
    said = ("<generalPublicComment><comment><values><value lang='fr'>Arbre sur la  route</value>"
            "<value lang='en'>Tree on the road</value></values></comment></generalPublicComment>")
    feed = v2(situation(record(said, kind="EnvironmentalObstruction")))
    assert alert(feed, "fr").description == "Arbre sur la route" and alert(feed, "en").description == "Tree on the road"
    assert alert(feed, "en").headline == "Obstruction by nature"


def test_text_in_json_has_its_language_beside_it():
    wanted = {"fr": "Route barrée", "en": "Road barred"}
    inner = {"idG": "r", "validity": {}, "generalPublicComment": [{"comment": {"values": [
        {"lang": lang, "value": text} for lang, text in wanted.items()]}}]}
    feed = in_json({"D2Payload": {"situation": [{"idG": "s", "situationRecord": [{"sitAccident": inner}]}]}})
    assert {lang: alert(feed, lang).description for lang in wanted} == wanted


@pytest.mark.parametrize(("kind", "wanted"), [
    ("AbnormalTraffic", "slowdown"), ("MaintenanceWorks", "information"), ("GenericSituationRecord", "closure")])
def test_road_closed_elsewhere_is_only_the_cause_of_a_jam(kind, wanted):
    assert effect(f"<cause><detailedCauseType>{CLOSED}</detailedCauseType></cause>", kind=kind) == wanted


def test_lanes_of_version_3_are_lanes():
    place = V3_PLACE.replace("<pointByCoordinates>", (
        "<supplementaryPositionalDescription><carriageway><carriageway>mainCarriageway</carriageway><lane><laneNumber>1</laneNumber>"
        "<laneUsage>hardShoulder</laneUsage></lane></carriageway></supplementaryPositionalDescription><pointByCoordinates>"))
    assert alert(v3(situation(record(CLOSED, place=place)))).effect is AlertEffect.RESTRICTION


def test_pollution_is_a_category_of_its_own():
    feed = v2(situation(record("<poorEnvironmentType>smogAlert</poorEnvironmentType>", kind="PoorEnvironmentConditions")))
    assert alert(feed).category is AlertCategory.POLLUTION


def test_order_among_messages_is_listed():
    order = "<trafficRegulationOrder id='o1' version='1'/>"
    found, problems = read(v3(order + V3))
    assert [f.alert.alert_id for f in found] == ["s1/r1"] and [(p.source_id, p.field) for p in problems] == [
        ("o1", "trafficRegulationOrder")]


def test_soap_fault_is_told():
    fault = b"<s:Fault xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><faultstring>no subscription</faultstring></s:Fault>"
    with pytest.raises(FormatError, match="no subscription"):
        read(soap(fault + b"<d2LogicalModel xmlns='http://datex2.eu/schema/2/2_0'/>"))


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not in a plain checkout")
def test_real_message_of_bison_fute():
    data = (REAL / "datex2-france" / "events.xml").read_bytes()
    for feed in (data, soap(data)):
        (found,), problems = read(feed)
        assert problems == []
        assert found.alert.alert_id == "260724-000456/260724-000456-1" and found.alert.severity is Severity.MODERATE
        assert found.alert.geometry == {"type": "Point", "coordinates": [2.3988867, 48.821583]}
        assert found.alert.effect is AlertEffect.RESTRICTION  # lanes blocked, the hard shoulder and lane 1
        assert found.alert.source.endswith("DIR Île-de-France") and found.alert.onset.hour == 8
    assert read((REAL / "datex2-france" / "speeds.xml").read_bytes()) == ([], [])
