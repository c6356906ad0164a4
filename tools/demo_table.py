# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's trips, its answers, and how they are printed: a short table, and under it why each figure is so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Iterator, Mapping, Optional, Sequence

QUESTION = json.loads((Path(__file__).resolve().parents[1] / "resources" / "demo" / "demo.json").read_text("utf-8"))
WORDS: Mapping[str, Mapping[str, str]] = QUESTION["words"]


@dataclass(frozen=True)
class Trip:
    """Where from and where to (longitude, latitude), named in both languages."""

    id: str
    name: Mapping[str, str]
    origin: tuple[float, float]
    destination: tuple[float, float]


TRIPS = tuple(Trip(t["id"], t["name"], tuple(t["origin"]), tuple(t["destination"])) for t in QUESTION["trips"])


@dataclass(frozen=True)
class Answer:
    """One run: what it said, and its layers by output name."""

    trip: Trip
    vehicle: str
    hour: str
    exempted: bool
    status: str
    distance_m: Optional[float]
    duration_s: Optional[float]
    layers: Mapping[str, Any]


def table(trip: Trip, answers: Sequence[Answer], hours: Sequence[str], language: str) -> str:
    """Vehicles and exemption down, hours across."""
    words = WORDS[language]
    rows = [[words["vehicle"], words["exemption"], *hours]]
    keys = dict.fromkeys((a.vehicle, a.exempted) for a in answers)
    for vehicle, exempted in keys:
        cells = {a.hour: _cell(a, words, language) for a in answers if (a.vehicle, a.exempted) == (vehicle, exempted)}
        rows.append([vehicle, words["yes" if exempted else "no"], *(cells[hour] for hour in hours)])
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return "\n".join([f"{trip.id}. {trip.name[language]}", lines[0], "-" * len(lines[0]), *lines[1:]])


def _cell(answer: Answer, words: Mapping[str, str], language: str) -> str:
    if answer.distance_m is None or answer.duration_s is None:
        return words["none"] if answer.status == "no_legal_route" else words["unreachable"]
    cell = f"{answer.distance_m / 1000.0:.2f} km {answer.duration_s / 60.0:4.1f} min"
    cell = cell.replace(".", ",") if language == "fr" else cell
    return f"{cell} ({words['moved']})" if answer.status == "ok_stop_moved" else cell


def why(answers: Iterable[Answer], language: str) -> str:
    """Each distinct set of reasons once, with the runs it explains."""
    words = WORDS[language]
    told: dict[tuple[str, ...], list[Answer]] = {}
    for answer in answers:
        sentences = tuple(dict.fromkeys(f["sentence"] for f in answer.layers["REASONS"].getFeatures())) or (words["free"],)
        told.setdefault(sentences, []).append(answer)
    parts = [words["why"]]
    for sentences, explained in told.items():
        parts.extend(f"- {run}" for run in _runs(explained, words))
        parts.extend("    " + sentence for sentence in sentences)
    return "\n".join(parts)


def _runs(answers: Iterable[Answer], words: Mapping[str, str]) -> Iterator[str]:
    """One line for a trip and a vehicle: its hours, without and with the exemption."""
    hours: dict[tuple[str, str], dict[str, list[str]]] = {}
    for answer in answers:
        kind = words["with" if answer.exempted else "without"]
        hours.setdefault((answer.trip.id, answer.vehicle), {}).setdefault(kind, []).append(answer.hour)
    for (trip, vehicle), kinds in hours.items():
        yield f"{trip}. {vehicle}: " + "; ".join(f"{kind} {', '.join(at)}" for kind, at in kinds.items())
