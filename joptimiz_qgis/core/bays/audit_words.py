# SPDX-License-Identifier: GPL-2.0-or-later
"""What the audit of bays says: a name for each check, and for each way of falling short what is wrong, wanted, and mends it."""

from __future__ import annotations

from typing import Mapping, NamedTuple, Union

from ..text import N_, Text, text
from .norms import Norm


class Words(NamedTuple):
    """Templates; {value}, {limit}, {missing}, {other}, {rule} and the like are filled in where they are used."""

    finding: str
    wants: str
    fix: str


class Doubt(NamedTuple):
    """Templates of what is not known, and how to come to know it."""

    words: str
    fix: str


LABELS: Mapping[str, str] = {
    "length": N_("Length"), "width": N_("Width"), "marking": N_("Marking: there and in good condition"),
    "marking_conformity": N_("Marking: as the type of bay asks for"), "sign": N_("Sign: there and in good condition"),
    "act": N_("Act"), "type_hours": N_("Hours against type"), "hours_contradiction": N_("Both statements of hours agree"),
    "hours_readable": N_("Hours can be read"), "overlap": N_("No overlap with another bay"),
    "outside": N_("Inside the territory"),
    "unreachable": N_("The vehicle may come and stop there"), "wrong_side": N_("Side of the street"),
    "junction": N_("Distance from junctions"), "crossing": N_("Distance from pedestrian crossings"), "kerb": N_("Lowered kerb"),
    "place": N_("Place"), "active": N_("In use"),
}

CASES: Mapping[tuple[str, str], Words] = {
    ("length", "least"): Words(
        N_("The bay is {value} m long: {missing} m are missing."), N_("at least {limit} m"),
        N_("Lengthen the bay by {missing} m.")),
    ("length", "recommended"): Words(
        N_("The bay is {value} m long, less than the recommended length."), N_("{limit} m are recommended"),
        N_("Where the kerb allows, lengthen the bay by {missing} m.")),
    ("length", "most"): Words(
        N_("The bay is {value} m long, {missing} m more than asked for."), N_("at most {limit} m"),
        N_("Shorten the bay by {missing} m, or make two of it.")),
    ("width", "least"): Words(
        N_("The bay is {value} m wide: {missing} m are missing."), N_("at least {limit} m"),
        N_("Mark the bay {missing} m wider.")),
    ("width", "recommended"): Words(
        N_("The bay is {value} m wide, less than the recommended width."), N_("{limit} m are recommended"),
        N_("When the bay is marked anew, make it {missing} m wider.")),
    ("width", "most"): Words(
        N_("The bay is {value} m wide, {missing} m more than asked for."), N_("at most {limit} m"),
        N_("Mark the bay {missing} m narrower.")),
    ("marking", "absent"): Words(N_("The marking is absent."), N_("a yellow marking in good condition"), N_("Mark the bay.")),
    ("marking", "degraded"): Words(
        N_("The marking is worn."), N_("a yellow marking in good condition"), N_("Renew the marking.")),
    ("marking_conformity", "not_conform"): Words(
        N_("The marking is not the one of this type of bay."),
        N_("permanent: double continuous yellow line; periodic: dashed yellow line"),
        N_("Mark the bay anew, as its type asks for.")),
    ("sign", "absent"): Words(N_("The sign is absent."), N_("a sign in good condition"), N_("Put up the sign.")),
    ("sign", "degraded"): Words(N_("The sign is damaged."), N_("a sign in good condition"), N_("Replace the sign.")),
    ("act", "absent"): Words(
        N_("No act establishes the bay."), N_("an act of the police authority"), N_("Have the act made, or take the bay away.")),
    ("type_hours", "permanent_with_hours"): Words(
        N_("The bay is permanent and states hours: {value}."), N_("a permanent bay is reserved at all times"),
        N_("Correct the type to periodic, or remove the hours.")),
    ("type_hours", "periodic_without_hours"): Words(
        N_("The bay is periodic and states no hours."), N_("a periodic bay states its hours"),
        N_("Enter the hours of the act, or correct the type to permanent.")),
    ("type_hours", "periodic_always"): Words(
        N_("The bay is periodic and its hours are all hours."), N_("a periodic bay is reserved at its hours only"),
        N_("Enter the hours of the act, or correct the type to permanent.")),
    ("hours_contradiction", "differ"): Words(
        N_("TEMPORALITE_OSM and TEMPORALITE_CDS differ for {hours} h a week, first on {day} at {time}."),
        N_("the same hours in both fields"), N_("Compare with the act and correct the wrong field.")),
    ("hours_readable", "osm"): Words(
        N_("TEMPORALITE_OSM cannot be read: {value}."), N_("opening_hours, for example Mo-Sa 07:00-20:00"),
        N_("Write the hours of the act in opening_hours grammar.")),
    ("hours_readable", "cds"): Words(
        N_("TEMPORALITE_CDS cannot be read: {value}."), N_("JSON, a list of time spans"),
        N_("Write the hours of the act as time spans.")),
    ("overlap", "areas"): Words(
        N_("The bay overlaps the bay {other} by {value} m²."), N_("less than {limit} m² in common"),
        N_("Remove the double entry, or draw the outlines anew.")),
    ("overlap", "points"): Words(
        N_("The bay lies {value} m from the bay {other}: there is no room for two."), N_("at least {limit} m apart"),
        N_("Remove the double entry, or correct the places.")),
    ("outside", "outside"): Words(
        N_("The bay lies outside the territory."), N_("inside the territory"), N_("Correct the place, or remove the bay.")),
    ("outside", "partly"): Words(
        N_("A part of the bay lies outside the territory."), N_("inside the territory"),
        N_("Correct the outline, or agree with the neighbour.")),
    ("unreachable", "stop"): Words(
        N_("The vehicle may not stop in the street of the bay then. {rule}: {reason}."), N_("the vehicle may stop there"),
        N_("Have the rule except deliveries to the bay, or move the bay.")),
    ("unreachable", "way"): Words(
        N_("No legal way leads the vehicle to the bay then. {rule}: {reason}."), N_("a legal way leads there"),
        N_("Have the rule except deliveries to the bay, or move the bay.")),
    ("unreachable", "road_data"): Words(
        N_("By the road data, without an act, the vehicle may not come or not stop there: {reason}."),
        N_("a legal way leads there, and the vehicle may stop"),
        N_("Check the signs on the spot; correct the road data if it is wrong, or move the bay.")),
    ("wrong_side", "left"): Words(
        N_("The bay lies on the left of a one-way street."), N_("on the right in the direction of travel"),
        N_("Check on the spot that one can unload away from traffic; else move the bay to the right side.")),
    ("wrong_side", "against"): Words(
        N_("The bay lies on the far side: the direction that passes it is closed to the vehicle. {rule}: {reason}."),
        N_("on the right in the direction of travel"),
        N_("Move the bay to the other side, or open the direction to deliveries.")),
    ("junction", "near"): Words(
        N_("The bay lies about {value} m from the middle of a junction."), N_("at least {limit} m"),
        N_("Move the bay about {missing} m away from the junction.")),
    ("crossing", "near"): Words(
        N_("The bay lies about {value} m from a pedestrian crossing."), N_("at least {limit} m"),
        N_("Move the bay about {missing} m away from the crossing.")),
    ("kerb", "not_lowered"): Words(
        N_("The kerb is not lowered."), N_("a lowered kerb at the rear"), N_("Lower the kerb at the rear of the bay.")),
    ("place", "absent"): Words(
        N_("The bay has no place that can be used."), N_("longitude and latitude, or an outline"),
        N_("Survey the bay and enter its place.")),
    ("active", "inactive"): Words(
        N_("The bay is out of use."), N_("in use"), N_("Put the bay into use again, or take it out of the list.")),
}
RULE_NOT_SOUGHT = N_("No legal way leads the vehicle to the bay then. Ask for the route there to see which rule closes it.")
ONLY_HOLIDAYS = N_("TEMPORALITE_OSM and TEMPORALITE_CDS differ on public holidays only.")

_FIELD = N_("Survey the bay and fill in the field {field}.")
NOT_STATED = Doubt(N_("The field {field} is not filled in."), _FIELD)
TYPE_WOULD_TELL = Doubt(N_("It depends on the type of the bay, which is not filled in."), _FIELD)
HOURS_UNREADABLE = Doubt(N_("The hours cannot be read."), N_("Write the hours of the act in both fields."))
HOURS_NOT_WEEKLY = Doubt(N_("The hours know dates or periods: they cannot be compared."),
                         N_("Compare them with the act by hand."))
NO_PLACE = Doubt(N_("The bay has no place."), N_("Survey the bay and enter its place."))
NO_STREET = Doubt(N_("No street of the network lies near enough: the bay is outside the network, or misplaced."),
                  N_("Build a network that covers the bay, or correct its place."))
NO_WAY_AT_ALL = Doubt(N_("The road data leaves no way to the bay, law aside."),
                      N_("Check the one-way streets near the bay, or build a larger network."))
LAW_UNKNOWN = Doubt(N_("The law there is not wholly known. {rule}: {reason}."), N_("Complete the rule or the vehicle."))
WAY_UNKNOWN = Doubt(N_("The only legal ways there pass where the law is not wholly known."),
                    N_("Complete the rules or the vehicle."))
NO_SIDE = Doubt(N_("The place lies on the line of the street: its side is not known."), N_("Draw the bay where it is."))
PERHAPS_NEAR = Doubt(N_("The bay lies about {value} m away, measured from its middle, and its length is not known."), _FIELD)

DAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))


def source_of(norm: Norm) -> Union[str, Text]:
    """Who asks for it; a setting says that it is one."""
    return text(N_("setting: {source}"), source=norm.source) if norm.status == "setting" else norm.source
