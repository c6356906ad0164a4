# SPDX-License-Identifier: GPL-2.0-or-later
"""Charging points of the national schema gathered into stations; where the rows of one station differ, that is listed."""

from __future__ import annotations

import unicodedata
from datetime import timezone
from functools import lru_cache
from typing import Any, Iterator, List, Optional

from ..core.text import N_
from .irve import STATION, ChargingPoint, PointState, own_id
from .problems import Problem, is_readable
from .station_fields import Place, Station, point_text, values_of

SCHEMA = "schema-irve 2.3.0"
DIFFER = N_("The rows of this station contradict each other: the first one counts.")
DIFFER_UNKNOWN = N_("The rows of this station contradict each other: it is unknown.")
BAD_HOURS = N_("The hours are not in opening_hours grammar: they are kept with the points, and the station's stay unknown.")
NO_STATION = N_("The row names no station of its own: its local identifier, else its place, stands for it.")
COUNT = N_("The station states another number of charging points than the file holds.")
_APART = 0.001  # degrees, some 100 m: points of one station lie apart
_PLUGS = (("prise_type_ef", "ef"), ("prise_type_2", "type_2"), ("prise_type_combo_ccs", "combo_ccs"),
          ("prise_type_chademo", "chademo"), ("prise_type_autre", "other"))
_ACCESS = {"acces libre": "public", "acces reserve": "restricted"}
_STATES = {"en_service": "in_service", "hors_service": "out_of_service"}


class _Gathered:
    """What the rows of one station say so far."""

    __slots__ = ("row", "id", "place", "texts", "hours", "access", "limits", "points", "states", "since", "power", "stated",
                 "day", "said")

    def __init__(self, own: str, point: ChargingPoint, texts: tuple[Optional[str], ...]) -> None:
        self.row, self.id, self.place, self.texts = point.row, own, point.place, texts
        self.hours, self.access = point.values["horaires"], point.values["condition_acces"]
        self.limits: tuple[str, ...] = ()
        self.points: List[str] = []  # as JSON: a tenth of what the objects would take
        self.states: set[str] = set()
        self.since: Optional[Any] = None
        self.power: Optional[float] = None
        self.stated, self.day = point.values["nbre_pdc"], ""
        self.said: frozenset[str] = frozenset()


class StationBook:
    """Gathers charging points in the order of their rows."""

    def __init__(self, source: str, problems: List[Problem], has_states: bool) -> None:
        self._source, self._problems, self._has_states = source, problems, has_states
        self._stations: dict[str, _Gathered] = {}

    def __len__(self) -> int:
        return len(self._stations)

    def add(self, point: ChargingPoint, state: Optional[PointState]) -> None:
        """Put a point to its station; what contradicts earlier rows is listed once for each station and field."""
        values = point.values
        own = own_id(values[STATION] or "")
        if not own:
            own = values["id_station_local"] or values["coordonneesXY"] or f"row {point.row}"
        texts = (values["nom_station"], values["adresse_station"], values["nom_operateur"] or values["nom_enseigne"])
        found = self._stations.get(own)
        if found is None:
            found = self._stations[own] = _Gathered(own, point, texts)
            if own != values[STATION]:
                self._problems.append(Problem(point.row, own, STATION, values[STATION] or "", NO_STATION))
        else:
            self._compare(found, point, texts)
        limits = values["restriction_gabarit"]
        if limits and limits not in found.limits:
            found.limits += (limits,)
        found.points.append(point_text(_summary(point, state, self._has_states)))
        power = values["puissance_nominale"]
        if power is not None and (found.power is None or power > found.power):
            found.power = power
        found.day = max(found.day, values["date_maj"] or "")
        if self._has_states:
            found.states.add(_STATES.get(state.state, "unknown") if state is not None else "unknown")
            if state is not None and (found.since is None or state.since > found.since):
                found.since = state.since

    def stations(self) -> Iterator[Station]:
        """Every station, in the order of its first row."""
        for found in self._stations.values():
            if found.stated is not None and found.stated != len(found.points):
                self._problems.append(Problem(found.row, found.id, "nbre_pdc", f"{found.stated} / {len(found.points)}", COUNT))
            hours = found.hours if "horaires" not in found.said else None
            if hours is not None and not _can_be_read(hours):
                self._problems.append(Problem(found.row, found.id, "horaires", hours, BAD_HOURS))
                hours = None
            access = _ACCESS.get(_bare(found.access or ""), "unknown") if "condition_acces" not in found.said else "unknown"
            name, address, operator = found.texts
            yield Station(found.row, values_of(
                station_id=found.id, kind="charging", name=name, operator=operator, address=address, opening_hours=hours,
                access=access, max_power_kw=found.power, points=f"[{','.join(found.points)}]",
                vehicle_limits=" / ".join(found.limits) or None, state=_state(found.states), state_at=found.since,
                source=", ".join(filter(None, (self._source, SCHEMA, found.day)))), found.place)

    def _compare(self, found: _Gathered, point: ChargingPoint, texts: tuple[Optional[str], ...]) -> None:
        for field, before, now in zip(("nom_station", "adresse_station", "nom_operateur"), found.texts, texts):
            if before != now:
                self._differs(found, point, field, before, now, DIFFER)
        if found.texts != texts:
            found.texts = (found.texts[0] or texts[0], found.texts[1] or texts[1], found.texts[2] or texts[2])
        for field, before in (("horaires", found.hours), ("condition_acces", found.access)):
            if before != point.values[field]:
                self._differs(found, point, field, before, point.values[field], DIFFER_UNKNOWN)
        if found.place is None:
            found.place = point.place
        elif point.place is not None and _are_apart(found.place, point.place):
            self._differs(found, point, "coordonneesXY", "{} {}".format(*found.place), point.values["coordonneesXY"], DIFFER)

    def _differs(self, found: _Gathered, point: ChargingPoint, field: str, before: Optional[str], now: Optional[str],
                 reason: str) -> None:
        if field not in found.said and (reason == DIFFER_UNKNOWN or (before is not None and now is not None)):
            found.said |= {field}
            self._problems.append(Problem(point.row, found.id, field, f"{before or ''} / {now or ''}", reason))


def _summary(point: ChargingPoint, state: Optional[PointState], has_states: bool) -> dict[str, Any]:
    """A point as the station lists it; what is not known is null, and without a file of states nothing is said of them."""
    values = point.values
    said: dict[str, Any] = {"id": values["id_pdc_itinerance"], "power_kw": values["puissance_nominale"],
                            "plugs": [word for field, word in _PLUGS if values[field]]}
    if has_states:
        said["state"] = _STATES.get(state.state, "unknown") if state is not None else "unknown"
        said["occupation"] = state.occupation if state is not None else "inconnu"
        said["state_at"] = state.since.astimezone(timezone.utc).isoformat() if state is not None else None
    return said


def _state(states: set[str]) -> Optional[str]:
    """In service if a point is; out of service if all are; unknown otherwise; None without a file of states."""
    if not states:
        return None
    return "in_service" if "in_service" in states else "out_of_service" if states == {"out_of_service"} else "unknown"


def _are_apart(one: Place, other: Place) -> bool:
    return abs(one[0] - other[0]) > _APART or abs(one[1] - other[1]) > _APART


@lru_cache(8192)
def _can_be_read(hours: str) -> bool:
    return is_readable(hours)


@lru_cache(256)
def _bare(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.strip().lower()) if not unicodedata.combining(c))
