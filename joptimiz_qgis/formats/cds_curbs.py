# SPDX-License-Identifier: GPL-2.0-or-later
"""Zones, spaces and policies of the Curb Data Specification (1.0.1; 1.1 is read) as delivery bays.

A zone is a delivery bay if one of its policies allows to load or unload there, or to park or stop for deliveries or freight. The
hours of the bay are those of these policies, less those in which a policy of a lower priority number, which goes first, says
otherwise. Without its policies a zone is read with its hours unknown, and that is listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, List, Mapping, Optional, Sequence

from ..core.errors import FormatError
from ..core.json_text import from_json
from ..core.regulation.schedule import DAY_MIN
from ..core.text import N_
from .bay_fields import PERIODIC, PERMANENT, Bay
from .bay_row import NO_FIELD, bays_of
from .problems import Problem
from .row import plain
from .weekly_hours import Week, cerema_text, minus, of_spans, osm_text, union

PARTS = ("zones", "policies", "spaces")
_LOADING = ("loading", "unloading")
_FOR_DELIVERIES = {"delivery", "freight"}
_LORRIES = {*_FOR_DELIVERIES, "truck", "van"}
_ANGLES = {"parallel": "parallèle", "perpendicular": "bataille", "angled": "épi"}
_UNITS = {"second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0}
_ALWAYS = Week((((0, DAY_MIN),),) * 7)

NO_POLICIES = N_("The policies of this zone are not given: whether it is a delivery bay, and when, is not known.")
NOT_A_BAY = N_("No policy of this zone allows to load or unload: it is no delivery bay, and left out.")
OTHER_TIMES = N_("A policy of this zone holds on dates or in months that a bay cannot say: the hours of the bay stay unknown.")
SEVERAL_STAYS = N_("The policies of this zone allow different stays: the longest stay of the bay is not known.")
NOT_A_UNIT = N_("The unit of time is not known: the longest stay is left out.")
SOME_USERS = N_("The policy is for some users only: the bay layer cannot say for whom.")
LENGTH_OF_SPACES = N_("The zone states no length: the sum of its spaces is taken.")
NO_ZONE = N_("The zone of this space is not in the file: it is left out.")
NOT_A_ZONE = N_("This is no zone with an identifier: it is left out.")
PAGED = N_("The file is one page of several: the others are not read.")

_TAKEN = {"curb_zone_id", "geometry", "curb_policy_ids", "last_updated_date", "name", "user_zone_id",
          "street_name", "length", "width", "parking_angle", "curb_space_ids"}
_TAKEN_OF_SPACES = {"curb_zone_id", "length"}


@dataclass(frozen=True)
class CurbData:
    """Parts of one or several answers, as they were sent."""

    zones: Sequence[Any]
    policies: Optional[Sequence[Any]]  # None: not given
    spaces: Sequence[Any]


def read_curbs(contents: Sequence[bytes], problems: List[Problem]) -> CurbData:
    """What JSON files hold: zones, policies and spaces, in one or in several. Raises FormatError."""
    parts: dict[str, Optional[List[Any]]] = dict.fromkeys(PARTS)
    for content in contents:
        try:
            answer = from_json(content.decode("utf-8-sig"))
        except ValueError:  # not UTF-8 either
            answer = None
        data = answer.get("data") if isinstance(answer, dict) else None
        if not isinstance(data, dict) or not any(isinstance(data.get(part), list) for part in PARTS):
            raise FormatError(N_("The file is no answer of the Curb Data Specification: it holds no zones, policies or spaces."))
        if isinstance(answer.get("links"), dict) and answer["links"].get("next"):
            problems.append(Problem(0, "", "links", plain(answer["links"]["next"])[:200], PAGED))
        for part in PARTS:
            if isinstance(data.get(part), list):
                parts[part] = [*(parts[part] or []), *data[part]]
    if parts["zones"] is None:
        raise FormatError(N_("The file holds no curb zones. Give the zones, and policies and spaces beside them."))
    return CurbData(parts["zones"], parts["policies"], parts["spaces"] or [])


def bays_of_curbs(curbs: CurbData, zone: tzinfo, now: datetime, problems: List[Problem]) -> tuple[Bay, ...]:
    """Delivery bays; whatever a bay cannot say is listed. `now` tells which zones are in use."""
    policies = {_identifier(p, "curb_policy_id"): p for p in curbs.policies or [] if isinstance(p, dict)}
    spaces = _spaces_by_zone(curbs, problems)
    rows, geometries, numbers = [], [], []
    for number, each in enumerate(curbs.zones, 1):
        if not isinstance(each, dict) or not _identifier(each, "curb_zone_id"):
            problems.append(Problem(number, f"row {number}", "curb_zone_id", "", NOT_A_ZONE))
            continue
        reading = _Zone(number, each, problems)
        row = reading.row(spaces.get(_identifier(each, "curb_zone_id"), []), now)
        if curbs.policies is None:
            reading.say("curb_policy_ids", NO_POLICIES)
        elif not reading.hours(row, policies):
            continue
        rows.append(row)
        geometries.append(_geometry(each.get("geometry")))
        numbers.append(number)
    _list_others(curbs.zones, _TAKEN, problems)
    _list_others(curbs.spaces, _TAKEN_OF_SPACES, problems)
    return bays_of(rows, geometries, zone, problems, numbers)


class _Zone:
    """One zone on its way to a row of a bay."""

    def __init__(self, number: int, zone: Mapping[str, Any], problems: List[Problem]) -> None:
        self._number, self._zone, self._problems = number, zone, problems

    def say(self, field: str, reason: str, value: Any = None) -> None:
        written = plain(self._zone.get(field) if value is None else value)
        self._problems.append(Problem(self._number, plain(self._zone["curb_zone_id"]), field, written[:200], reason))

    def row(self, spaces: Sequence[Mapping[str, Any]], now: datetime) -> dict[str, Any]:
        zone = self._zone
        length, width = zone.get("length"), zone.get("width")
        lengths = [space["length"] for space in spaces if _is_number(space.get("length"))]
        if length is None and spaces and len(lengths) == len(spaces):
            length = sum(lengths)
            self.say("length", LENGTH_OF_SPACES, length)
        angle = plain(zone.get("parking_angle"))
        start, end = _moment(zone.get("start_date")), _moment(zone.get("end_date"))
        return {
            "ACTIVE": None if start is None else start <= now and (end is None or now < end),
            "UUID": zone["curb_zone_id"], "ID": zone.get("user_zone_id") or zone["curb_zone_id"], "NOM": zone.get("name"),
            "ADRESSE": zone.get("street_name"), "DATE_MAJ": _moment(zone.get("last_updated_date")),
            "LONGUEUR": length, "LARGEUR": width, "DISPOSITION": _ANGLES.get(angle, angle),
        }

    def hours(self, row: dict[str, Any], known: Mapping[Any, Mapping[str, Any]]) -> bool:
        """Set type, hours and longest stay; False if the zone is no delivery bay, which is listed."""
        wanted = [plain(each) for each in _list(self._zone.get("curb_policy_ids"))]
        policies = [known[each] for each in wanted if each in known]
        if not wanted or len(policies) < len(wanted):
            self.say("curb_policy_ids", NO_POLICIES, ", ".join(each for each in wanted if each not in known))
            return True
        loading = [policy for policy in policies if any(map(_is_for_deliveries, _rules(policy)))]
        if not loading:
            self.say("curb_policy_ids", NOT_A_BAY)
            return False
        for policy in loading:
            if policy.get("data_source_operator_id"):
                self.say("data_source_operator_id", SOME_USERS, policy["data_source_operator_id"])
        row["DUREE_MAX"] = self._stay([rule for policy in loading for rule in _rules(policy) if _is_for_deliveries(rule)])
        week = self._week(policies, loading)
        if week is None:
            self.say("curb_policy_ids", OTHER_TIMES)
        elif week.is_always:
            row["TYPE"] = PERMANENT
        else:
            row.update(TYPE=PERIODIC, TEMPORALITE_OSM=osm_text(week), TEMPORALITE_CDS=cerema_text(week))
        return True

    def _week(self, policies: Sequence[Mapping[str, Any]], loading: Sequence[Mapping[str, Any]]) -> Optional[Week]:
        """Hours in which a policy for deliveries is the first that says anything; None if that is no plain week."""
        found: Optional[Week] = None
        said: Optional[Week] = None
        for policy in sorted(policies, key=lambda each: float(each["priority"]) if _is_number(each.get("priority")) else 1e9):
            hinders = policy not in loading and any(_bears_on_lorries(rule) for rule in _rules(policy))
            if policy not in loading and not hinders:
                continue
            spans = policy.get("time_spans")
            week = of_spans(spans) if spans else _ALWAYS
            if week is None:
                return None
            if policy in loading:
                mine = week if said is None else minus(week, said)
                found = mine if found is None else union(found, mine) if mine is not None else None
                if found is None:
                    return None
            said = week if said is None else union(said, week)
            if said is None:
                return None
        return found

    def _stay(self, rules: Sequence[Mapping[str, Any]]) -> Optional[float]:
        stays = set()
        for rule in rules:
            if set(map(str, _list(rule.get("user_classes")))) - _FOR_DELIVERIES:
                self.say("user_classes", SOME_USERS, ",".join(map(str, _list(rule.get("user_classes")))))
            for name in ("rate", "no_return", "user_classes_except", "purposes"):
                if rule.get(name):
                    self.say(name, NO_FIELD, rule[name])
            unit = plain(rule.get("max_stay_unit")) or "minute"
            if rule.get("max_stay") is not None and unit not in _UNITS:
                self.say("max_stay_unit", NOT_A_UNIT, unit)
                return None
            stays.add(rule["max_stay"] * _UNITS[unit] if _is_number(rule.get("max_stay")) else None)
        if len(stays) > 1:
            self.say("max_stay", SEVERAL_STAYS, ", ".join(sorted(map(str, stays))))
            return None
        return stays.pop()


def _rules(policy: Mapping[str, Any]) -> List[Mapping[str, Any]]:
    return [rule for rule in _list(policy.get("rules")) if isinstance(rule, dict)]


def _is_for_deliveries(rule: Mapping[str, Any]) -> bool:
    users = set(map(str, _list(rule.get("user_classes"))))
    return rule.get("activity") in _LOADING or (rule.get("activity") in ("parking", "stopping") and bool(users & _FOR_DELIVERIES))


def _bears_on_lorries(rule: Mapping[str, Any]) -> bool:
    users = set(map(str, _list(rule.get("user_classes"))))
    return not users or bool(users & _LORRIES)


def _spaces_by_zone(curbs: CurbData, problems: List[Problem]) -> dict[str, List[Mapping[str, Any]]]:
    known = {_identifier(each, "curb_zone_id") for each in curbs.zones}
    found: dict[str, List[Mapping[str, Any]]] = {}
    for number, space in enumerate(curbs.spaces, 1):
        zone = _identifier(space, "curb_zone_id")
        if not zone or zone not in known:
            identifier = _identifier(space, "curb_space_id") or f"row {number}"
            problems.append(Problem(number, identifier, "curb_zone_id", zone, NO_ZONE))
            continue
        found.setdefault(zone, []).append(space)
    return found


def _identifier(member: Any, name: str) -> str:
    """An id as text; "" for none, or for what is no member of the standard."""
    value = member.get(name) if isinstance(member, dict) else None
    return plain(value) if isinstance(value, (str, int)) else ""


def _list_others(members: Sequence[Any], taken: set[str], problems: List[Problem]) -> None:
    examples: dict[str, str] = {}
    for member in members:
        for name, value in member.items() if isinstance(member, dict) else ():
            if name not in taken and value not in (None, [], "") and name not in examples:
                examples[name] = plain(value)
    problems += [Problem(0, "", name, value[:200], NO_FIELD) for name, value in examples.items()]


def _geometry(value: Any) -> Optional[Mapping[str, Any]]:
    """A GeoJSON polygon, line or point whose coordinates are degrees."""
    depth = {"Point": 0, "LineString": 1, "Polygon": 2}.get(str(value.get("type"))) if isinstance(value, dict) else None

    def is_sound(part: Any, level: int) -> bool:
        if not isinstance(part, list) or len(part) < 2 - (level == 2):
            return False
        if level == 0:
            return all(map(_is_number, part)) and abs(part[0]) <= 180 and abs(part[1]) <= 90  # no NaN either
        return all(is_sound(each, level - 1) for each in part)

    return value if depth is not None and is_sound(value.get("coordinates"), depth) else None


def _moment(value: Any) -> Optional[datetime]:
    """An instant from milliseconds, which some servers send as text."""
    try:
        return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=int(value))
    except (ValueError, TypeError, OverflowError):
        return None


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _list(value: Any) -> List[Any]:
    return value if isinstance(value, list) else []
