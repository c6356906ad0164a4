# SPDX-License-Identifier: GPL-2.0-or-later
"""What `baydemand` says of its result: what was left out, what is unusual, and how it was computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from ...core.bays.assumptions import ASSUMPTIONS
from ...core.bays.demand import Basis, DemandSettings, Ratio
from ...core.errors import InputError
from ...core.network.model import Network
from ...core.text import N_
from ...formats.establishments import MOST_COMPARED, Reading
from ...layers.demand_writer import Sums
from ...tr import day, number, tr

_BASIS = (
    (Basis.NO_RATIO, N_("no figure for this activity")), (Basis.NO_JOBS, N_("number of jobs unknown")),
    (Basis.SURVEY, N_("to be surveyed individually")),
)
_UNSTATED = {
    "diffusion": N_("The source does not say which establishments are protected (statutDiffusionEtablissement)."),
    "state": N_("The source does not say which establishments are closed (etatAdministratifEtablissement): all count."),
}


@dataclass(frozen=True)
class RatioTable:
    """The table of movements by activity: its name, and what identifies its content."""

    lines: tuple[Ratio, ...]
    name: str
    edition: str


def nothing(name: str, reading: Reading, rejected: int) -> InputError:
    """Why no establishment is left, and what to do."""
    counts = {"closed": reading.closed, "partly": reading.partly_published, "rejected": rejected}
    if reading.outside or reading.nowhere:
        return InputError(N_(
            "No establishment of {name} lies inside the area (outside: {outside}; without a place: {nowhere}; closed: {closed}; "
            "published in part: {partly}; rows that cannot be used: {rejected}). Check the area and the columns of the "
            "coordinates."), name=name, outside=reading.outside, nowhere=reading.nowhere, **counts)
    return InputError(N_(
        "{name} holds no establishment that can be used (closed: {closed}; published in part: {partly}; rows that cannot be "
        "used: {rejected}). Choose another file or layer."), name=name, **counts)


def tell(sums: Sums, reading: Reading, settings: DemandSettings, has_table: bool, has_network: bool, feedback: Any) -> None:
    """Counts, and everything that somebody who relies on the result should know."""
    feedback.pushInfo(tr("Establishments: {n}; left out: closed {closed}, published in part {partly}, outside {outside}.",
                         n=sums.establishments, closed=reading.closed, partly=reading.partly_published,
                         outside=reading.outside))
    feedback.pushInfo(tr("Movements a week: {all}, of which at the kerb: {kerb}.", all=number(sums.movements_week),
                         kerb=number(sums.kerb_week)))
    if sums.unknown:
        why = ", ".join(f"{tr(words)} {sums.basis[basis]}" for basis, words in _BASIS if sums.basis[basis])
        feedback.pushWarning(tr("Establishments whose movements are not known, in no sum: {n} ({why}).", n=sums.unknown, why=why))
    warnings = (
        (reading.nowhere, N_("Establishments without a place, left out since nobody knows if they lie in the area: {n}.")),
        (0 if has_table else sums.establishments - sums.placed,
         N_("Establishments without a place that are not written: {n}. Ask for the output OUTPUT_TABLE too.")),
        (sums.placed - sums.tied if has_network else 0, N_("Establishments too far from any street: {n}.")),
        (max(0, reading.used - MOST_COMPARED),
         N_("Establishments that were not compared with the others, and may be there twice: {n}.")),
    )
    for count, sentence in warnings:
        if count:
            feedback.pushWarning(tr(sentence, n=count))
    for name, sentence in _UNSTATED.items():
        if reading.is_register and name not in reading.origins:
            feedback.pushWarning(tr(sentence))
    for name in unusual(settings):
        low, high = ASSUMPTIONS[name].usual or (0.0, 0.0)
        feedback.pushWarning(tr("{name} is outside the usual range of {low} to {high} ({who}).", name=name.upper(),
                                low=number(low, 2), high=number(high, 2), who=ASSUMPTIONS[name].source))


def unusual(settings: DemandSettings) -> list[str]:
    """Settings outside the range that their source states."""
    return [name for name, value in vars(settings).items() if name in ASSUMPTIONS and ASSUMPTIONS[name].unusual(value)]


def method(name: str, reading: Reading, ratios: RatioTable, settings: DemandSettings, nomenclature: str,
           network: Optional[Network], reach_m: float) -> str:
    """How, from which data and edition, and with which settings."""
    alone = "\u2205" if settings.jobs_without_staff is None else f"{settings.jobs_without_staff:g}"
    told = [
        tr("Movements a week as given, else by job, else by establishment; at the kerb = movements × (1 − share in an own space) "
           "× share at the kerb."),
        tr("Table: {table}, edition {edition} ({sources}).", table=ratios.name, edition=ratios.edition,
           sources="; ".join(dict.fromkeys(ratio.source for ratio in ratios.lines))),
        tr("Establishments: {name}, last change {date}.", name=name, date=day(reading.edition)) if reading.edition else
        tr("Establishments: {name}.", name=name),
        tr("Settings: {settings}.", settings=f"OWN_SPACE_SHARE {settings.own_space_share:g}, KERB_SHARE {settings.kerb_share:g}, "
           f"JOBS_WITHOUT_STAFF {alone}, NOMENCLATURE {nomenclature}")]
    if unusual(settings):
        told.append(tr("Outside the usual range: {names}.", names=", ".join(each.upper() for each in unusual(settings))))
    if network is not None:
        data = " ".join(filter(None, (network.info.get("source"), day(network.info.get("edition") or ""))))
        told.append(tr("Streets: {data}, within {metres} m.", data=data or "?", metres=number(reach_m, 0)))
    return " ".join(told)
