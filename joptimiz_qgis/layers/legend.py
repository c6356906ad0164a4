# SPDX-License-Identifier: GPL-2.0-or-later
"""The words of the legends: one English text for each meaning of palette.json, translated when a style is applied."""

from __future__ import annotations

from ..core.text import N_

VERDICTS = {
    "allowed": N_("No rule forbids it"),
    "exempted": N_("Allowed by an exemption"),
    "destination": N_("Only to stop there"),
    "unknown": N_("Unknown: the data do not say"),
    "forbidden": N_("Forbidden"),
}
ROADS = {
    "major": N_("Motorway or trunk road"),
    "primary": N_("Primary road"),
    "secondary": N_("Secondary road"),
    "tertiary": N_("Tertiary road"),
    "minor": N_("Local street"),
    "service": N_("Service road or track"),
    "soft": N_("Foot or cycle path"),
    "ferry": N_("Ferry"),
}
ROUTE = {
    "plain": N_("Legal route"),
    "exempted": N_("Legal route, by an exemption"),
    "unknown": N_("Legal route, law unknown in places"),
    "reference": N_("Best route if no rule existed"),
}
KINDS = {
    "zfe": N_("Low-emission zone (ZFE)"),
    "ztl": N_("Limited-traffic zone (ZTL)"),
    "pedestrian": N_("Pedestrian area"),
    "limit": N_("Weight or size limit"),
    "closure": N_("Closed to traffic"),
    "event": N_("Event"),
    "works": N_("Road works"),
    "other": N_("Parking or pollution-peak rule"),
}
PLANNED = {
    "zfe": N_("Low-emission zone, not yet in force"),
    "ztl": N_("Limited-traffic zone, not yet in force"),
    "pedestrian": N_("Pedestrian area, not yet in force"),
    "limit": N_("Weight or size limit, not yet in force"),
    "closure": N_("Closure, not yet in force"),
    "event": N_("Event, not yet in force"),
    "works": N_("Road works, not yet in force"),
    "other": N_("Parking or pollution-peak rule, not yet in force"),
}
STATUSES = {
    "permit": N_("Exception to a ban"),
    "suspended": N_("Suspended: not applied"),
    "stale": N_("Not verified for a year"),
}
STOPS = {
    "origin": N_("Origin"),
    "via": N_("Stop on the way"),
    "shape": N_("Point on the way"),
    "destination": N_("Destination"),
}
EXEMPTIONS = {
    "expiring": N_("Exemption that ends within 30 days"),
    "in_force": N_("Exemption in force"),
    "not_begun": N_("Exemption granted, not begun"),
    "requested": N_("Exemption requested"),
    "suspended": N_("Exemption suspended"),
    "expired": N_("Exemption expired"),
    "revoked": N_("Exemption revoked"),
    "unreadable": N_("Exemption not readable: lifts nothing"),
}
ZONES_AT_DATE = {
    "exempted": N_("Lifted by the exemption"),
    "unknown": N_("Not known whether it is lifted"),
    "forbidden": N_("In force, not lifted"),
    "allowed": N_("Does not apply then"),
}
EXEMPTION_FIELDS = {
    "exemption_id": N_("Exemption"), "rule_ids": N_("Rules that it lifts"), "scope": N_("Scope"), "categories": N_("Vehicles"),
    "critair_max": N_("Worst Crit'Air class"), "uses": N_("Uses"), "vehicle_ids": N_("Vehicles (pseudonyms)"),
    "valid_from": N_("Valid from"), "valid_to": N_("Valid to"), "schedule": N_("Hours"),
    "max_days_per_year": N_("Days a year at most"), "legal_basis": N_("Legal basis"), "act_url": N_("Address of the act"),
    "status": N_("Status"), "holder_ref": N_("Holder (pseudonym)"),
}
ALERTS = {
    "extreme": N_("Alert, extreme"),
    "severe": N_("Alert, severe"),
    "moderate": N_("Alert, moderate"),
    "minor": N_("Alert, minor"),
    "unknown": N_("Alert, severity not stated"),
    "over": N_("Alert that is over or cancelled"),
}
ALERT_FIELDS = {
    "alert_id": N_("Alert"), "revision": N_("Revision"), "source": N_("Source"), "message_type": N_("Message"),
    "category": N_("Category"), "severity": N_("Severity"), "urgency": N_("Urgency"), "certainty": N_("Certainty"),
    "headline": N_("Headline"), "description": N_("Description"), "instruction": N_("What to do"), "onset": N_("From (UTC)"),
    "expires": N_("Until (UTC)"), "effect": N_("Effect on traffic"), "speed_factor": N_("Share of the usual speed"),
    "vehicles": N_("Vehicles"), "url": N_("Address"),
}
BAY_KINDS = {
    "out_of_use": N_("Bay out of use"),
    "not_to_norm": N_("Bay not to norm: marking, sign or order"),
    "permanent": N_("Permanent bay"),
    "periodic": N_("Periodic bay: parking outside its hours"),
    "goods": N_("Goods area"),
    "not_stated": N_("Bay of a type that is not stated"),
}
STATIONS = {
    "out_of_service": N_("Station out of service"),
    "fuel": N_("Fuel"),
    "gas": N_("Gas for vehicles"),
    "hydrogen": N_("Hydrogen"),
    "charging": N_("Charging, less than 50 kW or power not known"),
    "charging_fast": N_("Charging, 50 kW or more"),
}
REJECTED = N_("Left out of the network")


def band(number: int) -> str:
    """Of a service area, until the thresholds of a layer are known."""
    return f"{number}"


WITHIN = {"min": N_("Within {threshold} min"), "m": N_("Within {threshold} m")}
