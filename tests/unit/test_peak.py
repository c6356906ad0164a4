# SPDX-License-Identifier: GPL-2.0-or-later
"""Pollution peaks: what a message states of a ban becomes a dated rule of kind peak, and nothing that it does not state."""

from __future__ import annotations

import io
from datetime import datetime, timezone

import pytest
from alert_feeds import CLOSED, VALID, info, message, read, record, situation, v2

from joptimiz_qgis.core.alerts import AlertCategory, AlertEffect
from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.core.regulation.bearing import Sure, concerns
from joptimiz_qgis.core.regulation.rules import Kind, Status
from joptimiz_qgis.core.vehicles import MOTOR_CATEGORIES, Category, CritAir, Vehicle
from joptimiz_qgis.formats import peak
from joptimiz_qgis.formats.problems import is_readable

BAN = "Circulation différenciée"
CLASSES = "<parameter><valueName>critair_banned</valueName><value>4, 5, NC</value></parameter>"
CODED = "<area><areaDesc>Paris</areaDesc><geocode><valueName>INSEE</valueName><value>75056</value></geocode></area>"
EMISSIONS = ("<forVehiclesWithCharacteristicsOf><emissions><emissionClassificationOther>critair4</emissionClassificationOther>"
             "<emissionClassificationOther>critair5</emissionClassificationOther></emissions>"
             "</forVehiclesWithCharacteristicsOf>")
SMOG = "<cause><causeType>poorEnvironment</causeType><poorEnvironmentType>smogAlert</poorEnvironmentType></cause>"
SQUARE = ('<groupOfLocations xsi:type="Area"><gmlMultiPolygon><gmlPolygon><exterior><posList>48.8 2.2 48.9 2.2 48.9 2.4 48.8 2.2'
          "</posList></exterior></gmlPolygon></gmlMultiPolygon></groupOfLocations>")


def cap(event=BAN, more=CLASSES, category="Env", **of):
    text = info(more=more, **of).replace("<event>Vent fort</event>", f"<event>{event}</event>")
    return message(text.replace("<category>Met</category>", f"<category>{category}</category>"))


def one(data):
    (found,), problems = read(data)
    return found, [p.reason for p in problems]


def unknown(rule):
    return not is_readable(rule.schedule)


def test_a_stated_ban_is_an_alert_and_a_dated_rule_in_its_area():
    found, said = one(cap())
    (rule,) = found.rules
    assert (found.alert.category, found.alert.effect) == (AlertCategory.POLLUTION, AlertEffect.RESTRICTION)
    assert found.alert.vehicles == MOTOR_CATEGORIES
    assert (rule.kind, rule.critair_banned, rule.schedule) == (Kind.PEAK, (CritAir.C4, CritAir.C5, CritAir.NC), None)
    assert rule.valid_from == datetime(2026, 11, 25, 7, tzinfo=timezone.utc)
    assert rule.valid_to == datetime(2026, 11, 25, 19, tzinfo=timezone.utc)
    assert (rule.rule_id, rule.status, rule.geometry) == (found.alert.alert_id, Status.IN_FORCE, found.alert.geometry)
    assert said == [peak.BOTH]


def test_whom_it_bans():
    (rule,) = one(cap())[0].rules
    answers = [concerns(rule, Vehicle(category, critair=critair))[0] for category, critair in (
        (Category.VP, CritAir.C4), (Category.PL, CritAir.NC), (Category.VUL, CritAir.C3), (Category.VP, None),
        (Category.CARGO_BIKE, None))]
    assert answers == [Sure.YES, Sure.YES, Sure.NO, Sure.MAYBE, Sure.NO]


@pytest.mark.parametrize("more", ["", CLASSES.replace("4, 5, NC", "4, 5, six"), CLASSES.replace("4, 5, NC", ""),
                                  CLASSES.replace("critair_banned", "critair")])
def test_classes_that_are_not_stated_leave_it_unknown_for_motor_vehicles(more):
    found, said = one(cap(more=more))
    (rule,) = found.rules
    assert unknown(rule) and rule.critair_banned is None and rule.vehicles == MOTOR_CATEGORIES
    assert rule.valid_to is not None and said == [peak.NO_CLASSES]


@pytest.mark.parametrize("event, more, category", [
    ("Épisode de pollution", CLASSES, "Env"), (BAN, CLASSES, "Met"), ("Fin de la circulation différenciée", CLASSES, "Env"),
    (BAN, CLASSES + "<responseType>AllClear</responseType>", "Env")])
def test_a_message_that_states_no_ban_makes_no_rule(event, more, category):
    found, _ = one(cap(event, more, category))
    assert found.rules == () and found.alert.effect is AlertEffect.INFORMATION


def test_an_event_code_may_state_the_ban():
    code = "<eventCode><valueName>x</valueName><value>CIRCULATION  DIFFERENCIEE</value></eventCode>"
    assert one(cap("Pollution", code + CLASSES))[0].rules[0].critair_banned is not None


def test_a_ban_without_an_end_or_an_area_is_unknown_or_to_be_placed():
    endless = cap().replace(b"<expires>2026-11-25T20:00:00+01:00</expires>", b"")
    (rule,), said = one(endless)[0].rules, one(endless)[1]
    assert unknown(rule) and peak.NO_END in said
    found, said = one(cap(area=""))
    assert found.rules[0].geometry is None and peak.NO_AREA in said
    found, said = one(cap(area=CODED))
    assert found.codes == ("75056",) and peak.NO_AREA not in said  # the layer of areas places it


def test_a_cancel_and_an_unsure_message_make_no_sure_rule():
    cancel = cap().replace(b"<msgType>Alert</msgType>", b"<msgType>Cancel</msgType>").replace(
        b"<references></references>", b"<references>x@y,a0,2026-11-24T07:00:00+01:00</references>")
    assert one(cancel)[0].rules == ()
    assert unknown(one(cap().replace(b"<certainty>Likely", b"<certainty>Possible"))[0].rules[0])


def test_a_datex_closure_for_emission_classes_because_of_smog_is_a_peak():
    found, _ = one(v2(situation(record(CLOSED + SMOG + EMISSIONS, place=SQUARE))))
    (rule,) = found.rules
    assert (rule.kind, rule.critair_banned, rule.schedule) == (Kind.PEAK, (CritAir.C4, CritAir.C5), None)
    assert found.alert.effect is AlertEffect.RESTRICTION and rule.geometry == found.alert.geometry


@pytest.mark.parametrize("before, after", [
    ("critair5", "euro2"), ("<emissions>", "<vehicleType>car</vehicleType><emissions>"),
    (VALID, VALID.replace("2026-11-25T18:00:00Z", "tonight"))])
def test_what_datex_does_not_state_readably_is_unknown(before, after):
    found, _ = one(v2(situation(record(CLOSED + SMOG + EMISSIONS, place=SQUARE))).replace(before.encode(), after.encode()))
    assert unknown(found.rules[0]) and found.rules[0].vehicles == MOTOR_CATEGORIES


@pytest.mark.parametrize("inside", [
    SMOG + EMISSIONS, CLOSED + EMISSIONS, CLOSED + SMOG,
    CLOSED + SMOG + EMISSIONS + "<complianceOption>advisory</complianceOption>"])
def test_other_datex_records_make_no_peak(inside):
    found, _ = one(v2(situation(record(inside, place=SQUARE))))
    assert all(rule.kind is not Kind.PEAK for rule in found.rules)


@pytest.mark.parametrize("line", ["ban,,ban,x", "class,6,6,x", "parameter,a,b,x", "ban,smog,maybe,x", "other,a,ban,x"])
def test_a_damaged_table_is_named_with_its_line(line):
    with pytest.raises(FormatError) as error:
        peak.read_words(io.StringIO(f"field,word,meaning,source\n{line}\n"))
    assert error.value.text.values["line"] == 2
