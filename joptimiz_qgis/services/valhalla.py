# SPDX-License-Identifier: GPL-2.0-or-later
"""A Valhalla server (https://valhalla.github.io/valhalla/api/): ways, matrices and areas within reach, over HTTP.

Only what its interface says is believed; anything else is a ServiceAnswerError. Degrees are WGS84, rings are closed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

import numpy as np

from ..core.errors import ServiceAnswerError, ServiceRefused
from ..core.json_text import from_json
from ..core.progress import Progress, check
from ..core.text import N_, Text, text
from .polyline import decode
from .transport import HttpReply, HttpRequest, Transport, shown
from .valhalla_vehicle import Costing

Lonlat = tuple[float, float]
Ring = Sequence[Lonlat]

MATRIX_SIDE = 50
"""Sources, and targets, of one question of a matrix: 2,500 pairs, what a server allows if nobody changed it."""
CONTOURS = 4
"""Contours of one question of an isochrone, likewise."""
_PLACES = 50  # of one question where places lie on the road
_NO_WAY = (170, 171, 442)  # unconnected regions, no road near, no path: not errors but answers
_LENGTH, _VERTICES = 167, 176
_LIMITS: Mapping[int, str] = {
    150: "max_locations, max_matrix_location_pairs", 151: "isochrone.max_time_contour", 152: "isochrone.max_contours",
    154: "max_distance, max_matrix_distance", 166: "isochrone.max_distance_contour",
    _LENGTH: "max_exclude_polygons_length", _VERTICES: "max_exclude_polygons_vertices",
}
"""Codes of Valhalla for what its configuration does not allow: the members of `service_limits` to raise."""
_TOO_MUCH = N_("The service allows less than was asked for: {words} (code {code}). Ask for less, or have its setting "
               "service_limits.{setting} raised.")
_AREAS = N_("The areas of {n} rules are more than the service takes: {km} km of border and {vertices} vertices in all; it says: "
            "{words} (code {code}). They are not simplified. Have its setting service_limits.{setting} raised, or choose "
            "fewer rules.")
_REFUSES = N_("The service refuses the question: {words} (HTTP {status}, code {code}).")
_NOT_VALHALLA = N_("{place} does not answer as a Valhalla server does: {what}. Check the address.")
_REDIRECT = N_("{place} sends the question on to {target}. It is not followed; if that is the service, give its own address.")


@dataclass(frozen=True)
class Place:
    """A point asked for. `through`: it guides the way, nobody stops there."""

    lon: float
    lat: float
    through: bool = False


@dataclass(frozen=True)
class Question:
    """What every question about one vehicle and one hour shares.

    `closed`: rings of the areas to keep out of, of `closed_rules` rules; `local_time`: departure, "2026-11-24T10:30" where
    the trip begins; `reach_m`: how far from a road a place may lie.
    """

    costing: Costing
    closed: Sequence[Ring] = ()
    closed_rules: int = 0
    local_time: str = ""
    reach_m: float = 200.0


@dataclass(frozen=True)
class ServerStatus:
    """`tiles_ms`: when the road data was last made, UTC ms, or None if the server does not say."""

    version: str
    tiles_ms: Optional[int]


@dataclass(frozen=True)
class ServiceLeg:
    """From stop to stop: vertices (float64 [n, 2], longitude and latitude)."""

    lonlat: np.ndarray
    distance_m: float
    duration_s: float


@dataclass(frozen=True)
class ServiceRoute:
    """`warnings`: what the server says that it did not take as it was given."""

    legs: tuple[ServiceLeg, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class ServiceMatrix:
    """float64 [sources, targets], NaN where there is no way."""

    duration_s: np.ndarray
    distance_m: np.ndarray
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Reach:
    """One contour: polygons as lists of rings, the first of each the outer one."""

    threshold: float
    polygons: tuple[tuple[Ring, ...], ...]


class Valhalla:
    """`address`: as transport.checked_address gives it."""

    def __init__(self, address: str, transport: Transport) -> None:
        self.address, self._transport = address, transport

    def status(self, progress: Progress, silence_s: float = 10.0) -> ServerStatus:
        """Whether a Valhalla server is there at all. Raises ServiceError, Cancelled, as every method does."""
        answer = self._read(self._transport.send(HttpRequest("GET", f"{self.address}/status", _JSON, b"", silence_s, 1 << 20),
                                                 progress), None)
        version = answer.get("version")
        if not isinstance(version, str) or not version[:1].isdigit():
            raise self._foreign(N_("it states no version"))
        made = answer.get("tileset_last_modified")
        return ServerStatus(version[:40], int(made) * 1000 if isinstance(made, int) and 0 < made < 1 << 33 else None)

    def route(self, places: Sequence[Place], question: Question, progress: Progress) -> Optional[ServiceRoute]:
        """The best way through places, a leg for each stop after the first; None if there is none."""
        locations = [_location(p, question, type="through" if p.through else "break") for p in places]
        answer = self._ask("route", {"locations": locations, "directions_type": "none", **_shared(question)}, question, progress)
        if answer is None:
            return None
        trip = _member(answer, "trip", dict, self)
        legs = tuple(self._leg(leg) for leg in _member(trip, "legs", list, self))
        if len(legs) != sum(not p.through for p in places) - 1:
            raise self._foreign(N_("it gives another number of legs"))
        return ServiceRoute(legs, (*_warnings(trip), *_warnings(answer)))

    def locate(self, places: Sequence[Place], question: Question, progress: Progress) -> list[Optional[Lonlat]]:
        """Where each place lies on the road, law aside; None without a road that the vehicle may use within reach."""
        found: list[Optional[Lonlat]] = []
        for begin in range(0, len(places), _PLACES):
            part = places[begin : begin + _PLACES]
            answer = self._ask("locate", {"locations": [_location(p, question) for p in part], "verbose": False,
                                          **_costing(question)}, question, progress)
            if not isinstance(answer, list) or len(answer) != len(part):
                raise self._foreign(N_("it gives another number of places"))
            found.extend(self._nearest(place, near) for place, near in zip(part, answer))
        return found

    def matrix(self, sources: Sequence[Place], targets: Sequence[Place], question: Question, progress: Progress) -> ServiceMatrix:
        """Durations and distances of all pairs, asked for in parts of MATRIX_SIDE by MATRIX_SIDE.

        Places without a road near have no way; they would spoil their whole part, so they are found first.
        """
        at = [[k for k, road in enumerate(self.locate(side, question, progress)) if road is not None]
              for side in (sources, targets)]
        duration = np.full((len(sources), len(targets)), np.nan)
        distance, warnings = duration.copy(), {}
        rows = [at[0][k : k + MATRIX_SIDE] for k in range(0, len(at[0]), MATRIX_SIDE)]
        columns = [at[1][k : k + MATRIX_SIDE] for k in range(0, len(at[1]), MATRIX_SIDE)]
        for number, row in enumerate(rows):
            for column in columns:
                check(progress)
                answer = self._ask("sources_to_targets", {
                    "sources": [_location(sources[k], question) for k in row],
                    "targets": [_location(targets[k], question) for k in column],
                    "verbose": False, **_costing(question), **_closed(question)}, question, progress)
                if answer is not None:
                    pairs = _member(answer, "sources_to_targets", dict, self)
                    shape = (len(row), len(column))
                    duration[np.ix_(row, column)] = self._table(pairs, "durations", shape)
                    distance[np.ix_(row, column)] = self._table(pairs, "distances", shape) * 1000.0
                    warnings.update(dict.fromkeys(_warnings(answer)))
            progress.report(100.0 * (number + 1) / len(rows))
        return ServiceMatrix(duration, distance, tuple(warnings))

    def isochrone(self, place: Place, thresholds: Sequence[float], by_time: bool, towards: bool, question: Question,
                  progress: Progress) -> Optional[tuple[Reach, ...]]:
        """What lies within thresholds (min, or km unless `by_time`) of a place, or from where it is within them (`towards`).

        None where no trip can begin. Outlines are interpolated on a grid by the server: they are no streets.
        """
        # Round a place without a road, or on a closed street, a server draws an area all the same.
        if self.route([place, place], question, progress) is None:
            return None
        found: dict[float, list[tuple[Ring, ...]]] = {threshold: [] for threshold in thresholds}
        unit = "time" if by_time else "distance"
        for begin in range(0, len(thresholds), CONTOURS):
            part = sorted(thresholds[begin : begin + CONTOURS])
            body = {"locations": [_location(place, question)], "contours": [{unit: t} for t in part], "polygons": True,
                    "denoise": 0.0, "generalize": 0.0, "reverse": towards, **_costing(question), **_closed(question)}
            answer = self._ask("isochrone", body, question, progress)
            for feature in [] if answer is None else _member(answer, "features", list, self):
                contour = _number(_member(feature, "properties", dict, self), "contour", self)
                nearest = min(part, key=lambda t: abs(t - contour))
                if abs(nearest - contour) > 0.01:
                    raise self._foreign(N_("it gives a contour that was not asked for"))
                found[nearest].extend(self._polygons(_member(feature, "geometry", dict, self)))
        return tuple(Reach(threshold, tuple(polygons)) for threshold, polygons in found.items())

    # -- one exchange ------------------------------------------------------------------------------------

    def _ask(self, action: str, body: Mapping[str, Any], question: Question, progress: Progress) -> Any:
        """The answer, or None where the server says that there is no way."""
        request = HttpRequest("POST", f"{self.address}/{action}", _JSON, json.dumps(body, allow_nan=False).encode("ascii"))
        try:
            return self._read(self._transport.send(request, progress), question)
        except ServiceRefused as refusal:
            if refusal.code in _NO_WAY:
                return None
            raise

    def _read(self, reply: HttpReply, question: Optional[Question]) -> Any:
        if 300 <= reply.status < 400:
            raise ServiceAnswerError(_REDIRECT, place=shown(self.address),
                                     target=shown(reply.headers.get("location", "")) or "?")
        kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise self._foreign(N_("HTTP {status} with content of the type {kind}"), status=reply.status, kind=kind[:60] or "?")
        try:
            answer = from_json(reply.body.decode("utf-8"))
        except ValueError:
            raise self._foreign(N_("its JSON cannot be read")) from None
        if reply.status == 200 and isinstance(answer, (dict, list)):
            return answer
        if not isinstance(answer, dict) or not isinstance(answer.get("error_code"), int):
            raise self._foreign(N_("HTTP {status} without a code of Valhalla"), status=reply.status)
        raise _refusal(answer["error_code"], str(answer.get("error", ""))[:200], reply.status, question)

    def _foreign(self, what: str, **values: Any) -> ServiceAnswerError:
        return ServiceAnswerError(_NOT_VALHALLA, place=shown(self.address), what=text(what, **values))

    # -- parts of answers --------------------------------------------------------------------------------

    def _leg(self, leg: Any) -> ServiceLeg:
        summary = _member(leg, "summary", dict, self)
        try:
            lonlat = decode(_member(leg, "shape", str, self))
        except ValueError:
            raise self._foreign(N_("the shape of a way cannot be read")) from None
        if not len(lonlat):
            raise self._foreign(N_("the shape of a way cannot be read"))
        return ServiceLeg(lonlat, _number(summary, "length", self) * 1000.0, _number(summary, "time", self))

    def _nearest(self, place: Place, near: Any) -> Optional[Lonlat]:
        edges = _member(near, "edges", list, self)
        roads = [(_number(e, "correlated_lon", self), _number(e, "correlated_lat", self)) for e in edges]
        squeeze = float(np.cos(np.radians(place.lat)))
        return min(roads, key=lambda p: ((p[0] - place.lon) * squeeze) ** 2 + (p[1] - place.lat) ** 2, default=None)

    def _table(self, pairs: Mapping[str, Any], name: str, shape: tuple[int, int]) -> np.ndarray:
        try:
            table = np.array(_member(pairs, name, list, self), dtype=float)  # null becomes NaN
        except (TypeError, ValueError):
            table = np.empty(0)
        if table.shape != shape or (table < 0.0).any() or np.isinf(table).any():
            raise self._foreign(N_("a table of another size than asked for"))
        return table

    def _polygons(self, geometry: Mapping[str, Any]) -> list[tuple[Ring, ...]]:
        kind, coordinates = geometry.get("type"), _member(geometry, "coordinates", list, self)
        polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(str(kind))
        try:
            if polygons is None:
                raise ValueError(kind)
            return [tuple([(float(x), float(y)) for x, y in ring] for ring in polygon) for polygon in polygons]
        except (TypeError, ValueError):
            raise self._foreign(N_("an area that cannot be read")) from None


_JSON = {"Content-Type": "application/json", "Accept": "application/json"}


def border_m(rings: Sequence[Ring]) -> float:
    """Length of rings on the sphere, in metres, as Valhalla adds them up."""
    total = 0.0
    for ring in rings:
        lon, lat = np.radians(np.asarray(ring, float)).T
        half = np.sin(np.diff(lat) / 2) ** 2 + np.cos(lat[:-1]) * np.cos(lat[1:]) * np.sin(np.diff(lon) / 2) ** 2
        total += float(2 * 6_378_160.0 * np.arcsin(np.sqrt(half)).sum())
    return total


def _refusal(code: int, words: str, status: int, question: Optional[Question]) -> ServiceRefused:
    if code in (_LENGTH, _VERTICES) and question is not None:
        return ServiceRefused(_AREAS, status, code, words=words, setting=_LIMITS[code], n=question.closed_rules,
                              km=round(border_m(question.closed) / 1000.0, 1),
                              vertices=sum(len(ring) for ring in question.closed))
    if code in _LIMITS:
        return ServiceRefused(_TOO_MUCH, status, code, words=words, setting=_LIMITS[code])
    return ServiceRefused(_REFUSES, status, code, words=words)


def _location(place: Place, question: Question, **more: Any) -> dict[str, Any]:
    return {"lon": round(place.lon, 7), "lat": round(place.lat, 7), "search_cutoff": question.reach_m, **more}


def _costing(question: Question) -> dict[str, Any]:
    cost = question.costing
    return {"costing": cost.model, "costing_options": {cost.model: dict(cost.options)}, "units": "kilometers"}


def _closed(question: Question) -> dict[str, Any]:
    # Rings as plain lists: every version reads them, GeoJSON only the newer ones.
    return {"exclude_polygons": [[list(point) for point in ring] for ring in question.closed]} if question.closed else {}


def _shared(question: Question) -> dict[str, Any]:
    when = {"date_time": {"type": 1, "value": question.local_time}} if question.local_time else {}
    return {**_costing(question), **_closed(question), **when}


def _member(holder: Any, name: str, kind: type, server: Valhalla) -> Any:
    value = holder.get(name) if isinstance(holder, dict) else None
    if not isinstance(value, kind):
        raise ServiceAnswerError(_NOT_VALHALLA, place=shown(server.address), what=text(N_("no “{name}” in it"), name=name))
    return value


def _number(holder: Any, name: str, server: Valhalla) -> float:
    value = holder.get(name) if isinstance(holder, dict) else None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not np.isfinite(value):
        raise ServiceAnswerError(_NOT_VALHALLA, place=shown(server.address), what=text(N_("no “{name}” in it"), name=name))
    return float(value)


def _warnings(holder: Any) -> tuple[str, ...]:
    found = holder.get("warnings") if isinstance(holder, dict) else None
    return tuple(str(w.get("text", ""))[:200] for w in found if isinstance(w, dict)) if isinstance(found, list) else ()


def told(warning: str) -> Text:
    """A warning of the server as a sentence."""
    return text(N_("The service did not take everything as it was given. It says: {words}"), words=warning)
