# SPDX-License-Identifier: GPL-2.0-or-later
"""Situation records of DATEX II, versions 2 and 3, to alerts. A road is closed only where a record says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Iterator, List, Optional

from ..core.alerts import Alert, AlertCategory, AlertEffect, MessageType, Severity
from ..core.regulation.rules import AccessRule
from ..core.text import N_
from ..core.vehicles import CATEGORIES, Category, CritAir
from .alert_found import BAD_RECORD, NO_ID, NOT_REAL, ONLY_THEN, AlertFound, Remarks, When, closing_rules, settled
from .datex2_location import Place, place_of
from .datex2_tree import Node, bare
from .datex2_validity import Validity, validity_of
from .datex2_words import Datex2Words, RecordType
from .peak import with_peak
from .problems import Problem

UNKNOWN_TYPE = N_("The class of the record is not known: it is read as other information.")
UNKNOWN_VEHICLES = N_("The vehicles cannot be said as categories: the alert is written for all, and closes no road.")
UNKNOWN_MANAGEMENT = N_("What is done to the road is said in a word that no table knows: it is written as a restriction.")
STILL = N_("The end is past and the record says that it lasts: it is written without an end.")
NO_BEGIN = N_("The record is planned and does not say from when: the time cannot be told, and it closes no road.")
NO_VERSION = N_("The version is no number: it is read as 1.")
SUSPENDED = N_("The validity is suspended: the alert closes nothing.")
NOT_CERTAIN = N_("The closure is not said to be certain: it is written as a restriction.")
ADVISORY = N_("The closure is only advised: it is written as a restriction.")
SLIP_ROAD = N_("Only slip roads or side carriageways are closed, not the road drawn: it is written as a restriction.")
ONE_CARRIAGEWAY = N_("Only one carriageway is closed, and which is not drawn: it is written as a restriction.")
WHICH_WAY = N_("One direction of the line drawn is closed, and which cannot be told: it is written as a restriction.")
ONE_WAY = N_("The record speaks of one direction of travel: check that the closure is not placed on the other.")
OTHER = RecordType(AlertCategory.OTHER, AlertEffect.INFORMATION, {"en": "Information", "fr": "Information"})
_SAYS_WHO = "forVehiclesWithCharacteristicsOf"
_STRONGEST = ("road_closed", "carriageway_closed", "restriction", "slowdown")
_SAID_BY_CAUSE = ("GenericSituationRecord", "RoadOrCarriagewayOrLaneManagement")
"""Their cause says what they are; that of any other record may be a road closed elsewhere."""
_LONGEST = 4000  # characters of a description
_MARKS = ("validity", "groupOfLocations", "locationReference", "situationRecordVersionTime", "situationRecordCreationTime")


@dataclass(frozen=True)
class Publication:
    """What the whole feed says: who publishes, in which language."""

    creator: str = ""
    lang: str = ""


def alerts_of(situation: Node, publication: Publication, first_row: int, words: Datex2Words, zone: tzinfo, language: str,
              problems: List[Problem]) -> Iterator[AlertFound]:
    """The alerts of one situation; its records are numbered from `first_row`."""
    status = situation.say("headerInformation", "informationStatus")
    for row, (record, kind) in enumerate(records_of(situation), first_row):
        remarks = Remarks(row, problems, _id(situation, record))
        if status not in ("", "real"):
            remarks.note("informationStatus", NOT_REAL, status)
        elif not remarks.source_id:
            remarks.note("id", NO_ID)
        else:
            try:
                yield _alert(situation, record, kind, publication, words, zone, language, remarks)
            except (ValueError, OverflowError, RecursionError) as error:
                remarks.note("situationRecord", BAD_RECORD, str(error))


def records_of(situation: Node) -> Iterator[tuple[Node, str]]:
    """Records with their class, out of the member that substitution groups and JSON wrap them in."""
    for record in situation.all("situationRecord"):
        if record.kind or any(child.name in _MARKS for child in record.children):
            yield record, bare(record.kind)
            continue
        inner = [child for child in record.children if any(grand.name in _MARKS for grand in child.children)]
        for child in inner:
            yield child, child.kind or bare(child.name)
        if not inner:
            yield record, ""


def _id(situation: Node, record: Node) -> str:
    outer, inner = situation.attributes.get("id", "").strip(), record.attributes.get("id", "").strip()
    return f"{outer}/{inner}" if outer and inner else ""


def _alert(situation: Node, record: Node, kind: str, publication: Publication, words: Datex2Words, zone: tzinfo, language: str,
           remarks: Remarks) -> AlertFound:
    known = words.types.get(kind)
    if known is None:
        remarks.note("type", UNKNOWN_TYPE, kind)
    about = known or OTHER
    revision, said_at = _revision(record, zone, remarks)
    validity = _lasting(record, validity_of(record, words, zone, remarks), said_at, remarks)
    place = place_of(record, words, remarks)
    vehicles, all_said = _vehicles(record, words)
    if not all_said:
        remarks.doubt(_SAYS_WHO, UNKNOWN_VEHICLES, ", ".join(record.words("vehicleType")))
    effect, exact = _effect(record, kind, about, place, validity, words, remarks)
    comments = _comments(record, language, publication.lang)
    probability = record.say("probabilityOfOccurrence")
    source = (record.say("source", "sourceIdentification") or _any(record.first("source") or record, "sourceName", language)
              or publication.creator)
    alert = Alert(
        alert_id=remarks.source_id, revision=revision, source=source, message_type=_message_type(record, revision),
        category=_category(record, about, words),
        severity=_severity(record.say("severity") or situation.say("overallSeverity"), words),
        certainty=words.meaning("probabilityOfOccurrence", probability),
        headline=about.labels.get(language) or about.labels["en"], description="\n".join(comments)[:_LONGEST],
        onset=validity.onset, expires=validity.expires, effect=effect, vehicles=vehicles, url=_url(record),
        geometry=place.geometry)
    rules: tuple[AccessRule, ...] = ()
    if exact and not remarks.doubtful:
        rules = closing_rules(alert, exact, place.direction if place.one_way else "both")
        remarks.note("effect", ONLY_THEN)
    found = settled(AlertFound(remarks.row, alert, rules, said_at=said_at), remarks)
    if alert.category is not AlertCategory.POLLUTION or not _bans_some(record, words) or validity.suspended:
        return found
    sure = record.say("probabilityOfOccurrence") in ("", "certain") and not validity.periods
    return with_peak(replace(found, rules=()), _classes(record, words) if sure else None, remarks)


def _lasting(record: Node, validity: Validity, said_at: Optional[datetime], remarks: Remarks) -> Validity:
    """The validity without an end that the record itself says to be no end; in doubt, if a plan does not say when it begins."""
    status = record.say("validity", "validityStatus")
    if status == "planned" and validity.onset is None:
        remarks.doubt("validityStatus", NO_BEGIN, status)
    over = validity.expires is not None and said_at is not None and validity.expires <= said_at
    if record.say("validity", "overrunning") == "true" or (over and status == "active"):
        remarks.note("overallEndTime", STILL, record.say("validity", "validityTimeSpecification", "overallEndTime"))
        open_ended = (replace(each, end=None) if each.end == validity.expires else each for each in validity.periods)
        return replace(validity, expires=None, periods=tuple(open_ended))
    return validity


def _bans_some(record: Node, words: Datex2Words) -> bool:
    """Whether a record on the air closes roads to some vehicles. If it closes them to all, the alert says so."""
    said = record.words("roadOrCarriagewayOrLaneManagementType") if record.all(_SAYS_WHO) else []
    if record.say("complianceOption") == "advisory":
        return False
    return any(words.meaning("roadOrCarriagewayOrLaneManagementType", word) == "road_closed" for word in said)


def _classes(record: Node, words: Datex2Words) -> Optional[tuple[CritAir, ...]]:
    """Crit'Air classes, if they are all that is said of the vehicles."""
    said = [child for holder in record.all(_SAYS_WHO) for child in holder.children]
    named = [word for child in said for word in child.words("emissionClassificationOther")]
    meant = [words.meaning("emissionClassificationOther", word) for word in named]
    if not meant or not all(meant) or any(child.name != "emissions" for child in said):
        return None
    return tuple(one for one in CritAir if one.value in meant)


def _effect(record: Node, kind: str, about: RecordType, place: Place, validity: Validity, words: Datex2Words, remarks: Remarks
            ) -> tuple[AlertEffect, tuple[When, ...]]:
    """What it says of the road; and for a closure that an alert cannot say, the periods of the rule that does."""
    own = [child for child in record.children if child.name != "cause" or kind in _SAID_BY_CAUSE]
    said = [(field, word) for field in ("roadOrCarriagewayOrLaneManagementType", "trafficConstrictionType")
            for child in own for word in child.words(field)]
    meanings = [words.meaning(field, word) or "restriction" for field, word in said]
    for field, word in said:
        if not words.meaning(field, word):
            remarks.note(field, UNKNOWN_MANAGEMENT, word)
    strongest = next((meaning for meaning in _STRONGEST if meaning in meanings), "")
    if validity.suspended:
        remarks.note("validityStatus", SUSPENDED)
        return AlertEffect.INFORMATION, ()
    if strongest and place.part == "verge":
        return AlertEffect.INFORMATION, ()
    if strongest in ("road_closed", "carriageway_closed"):
        return _closure(record, strongest, place, validity, remarks)
    if strongest:
        return AlertEffect(strongest), ()
    if about.effect is AlertEffect.INFORMATION and any(record.words("delayTimeValue", "delayBand")):
        return AlertEffect.SLOWDOWN, ()
    return about.effect, ()


def _closure(record: Node, said: str, place: Place, validity: Validity, remarks: Remarks
             ) -> tuple[AlertEffect, tuple[When, ...]]:
    shape = place.geometry["type"] if place.geometry is not None else ""
    is_line = shape == "LineString"
    turned = place.one_way and place.direction in ("forward", "backward")
    restriction: tuple[AlertEffect, tuple[When, ...]] = (AlertEffect.RESTRICTION, ())
    whole = place.part == "both" or place.direction == "both"
    if record.say("probabilityOfOccurrence") not in ("", "certain"):
        remarks.note("probabilityOfOccurrence", NOT_CERTAIN, record.say("probabilityOfOccurrence"))
        return restriction
    if record.say("complianceOption") == "advisory":
        remarks.note("complianceOption", ADVISORY)
        return restriction
    if place.part == "lanes":
        return restriction
    if place.part == "other":
        remarks.note("carriageway", SLIP_ROAD)
        return restriction
    if said == "carriageway_closed" and not whole and not (is_line and turned):
        remarks.note("carriageway", ONE_CARRIAGEWAY)
        return restriction
    if place.geometry is not None and not place.exact:
        return restriction
    if place.one_way and not turned and not whole and "Line" in shape:
        remarks.note("direction", WHICH_WAY)
        return restriction
    exact = validity.periods or (When(validity.onset, validity.expires),)
    if validity.periods or (is_line and turned and place.part != "both"):
        return AlertEffect.RESTRICTION, exact
    if place.one_way:
        remarks.note("direction", ONE_WAY)
    return AlertEffect.CLOSURE, ()


def _vehicles(record: Node, words: Datex2Words) -> tuple[Optional[tuple[Category, ...]], bool]:
    """Categories (None = all), and whether they are all that is said of the vehicles."""
    said = record.all(_SAYS_WHO)
    if not said:
        return None, True
    found: set[Category] = set()
    for node in said:
        types = [child.say() for child in node.all("vehicleType")]
        if not types or any(child.name != "vehicleType" for child in node.children) or \
                any(word not in words.vehicles for word in types):
            return None, False
        for word in types:
            categories = words.vehicles[word]
            if categories is None:
                return None, True
            found.update(categories)
    return tuple(category for category in CATEGORIES if category in found), True


def _revision(record: Node, zone: tzinfo, remarks: Remarks) -> tuple[int, Optional[datetime]]:
    written = record.attributes.get("version", "").strip()
    said_at = None
    stamp = record.say("situationRecordVersionTime")
    if stamp:
        quiet = Remarks(remarks.row, [], remarks.source_id)
        said_at = quiet.moment("situationRecordVersionTime", stamp, zone)
    if written.isdecimal() and len(written) <= 18:
        return int(written), said_at
    if written:
        remarks.note("version", NO_VERSION, written)
    return 1, said_at


def _message_type(record: Node, revision: int) -> MessageType:
    for cycle in record.found("lifeCycleManagement"):
        if "true" in (cycle.say("cancel"), cycle.say("end")):
            return MessageType.CANCEL
    return MessageType.UPDATE if revision > 1 else MessageType.ALERT


def _category(record: Node, about: RecordType, words: Datex2Words) -> AlertCategory:
    for word in record.words("poorEnvironmentType"):
        if words.meaning("poorEnvironmentType", word):
            return AlertCategory(words.meaning("poorEnvironmentType", word))
    if about.category in (AlertCategory.TRAFFIC, AlertCategory.OTHER):
        for word in record.words("causeType"):
            if words.meaning("causeType", word):
                return AlertCategory(words.meaning("causeType", word))
    return about.category


def _severity(word: str, words: Datex2Words) -> Severity:
    return Severity(words.meaning("severity", word) or "unknown")


def _comments(record: Node, language: str, default: str) -> list[str]:
    out = []
    for node in record.all("generalPublicComment"):
        said = _any(node, "comment", language, default)
        out.append(" ".join(said.split()))
    return list(dict.fromkeys(filter(None, out)))


def _any(node: Node, name: str, *languages: str) -> str:
    """The text of a child in the first of the languages that it has, else in the first that is there."""
    holder = node.first(name)
    if holder is None:
        return ""
    values = [(value.attributes.get("lang") or above.attributes.get("lang", ""), value.text)  # JSON has it one above
              for above in holder.walk() for value in above.all("value") if value.text]
    for wanted in languages:
        for lang, text in values:
            if lang.lower()[:2] == wanted.lower()[:2]:
                return text
    return values[0][1] if values else holder.text


def _url(record: Node) -> str:
    return next((word for word in record.words("urlLinkAddress") if word.startswith(("https://", "http://"))), "")
