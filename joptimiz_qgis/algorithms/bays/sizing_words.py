# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of `baysizing` says of itself: the formula, its figures, where the dwell comes from, and what is left out."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...core.bays.assumptions import ASSUMPTIONS
from ...core.bays.section_totals import DwellSource, SectionBays, SectionDemand
from ...core.bays.sizing import SizingSettings
from ...core.text import N_, Value, text
from ...tr import number, render, tr


def method(settings: SizingSettings, model: str, sections: str, dwell_source: np.ndarray) -> str:
    """The model with its figures; `sections` says what they are made of."""
    share = {name: round(100.0 * getattr(settings, name), 2)
             for name in ("peak_share", "target_load", "blocking", "illegal_occupancy")}
    counted = {source: int((dwell_source == source).sum()) for source in DwellSource}
    told = [
        _said(N_("Model of this plugin, no norm. Arrivals in the busiest hour = movements a week / {days} days × {peak} %; load "
                 "= arrivals × (dwell + {manoeuvre} min) / 60."), days=settings.days_per_week, peak=share["peak_share"],
              manoeuvre=settings.manoeuvre_min),
        _said(N_("Bays needed: the least number that turns away at most {share} % of arrivals (Erlang B)."),
              share=share["blocking"]) if model == "erlang_b" else
        _said(N_("Bays needed: load / {share} %, rounded up (deterministic)."), share=share["target_load"]),
        _said(N_("Bay time taken against the rules: {share} %."), share=share["illegal_occupancy"]),
        _said(N_("One bay: {length} m (vehicle {vehicle} m, tail lift {lift} m, insertion {insertion} m, within {least} to "
                 "{most} m)."), length=settings.bay_length_m, vehicle=settings.vehicle_length_m, lift=settings.tail_lift_m,
              insertion=settings.insertion_m, least=settings.shortest_bay_m, most=settings.longest_bay_m),
        _said(N_("Dwell: measured in {measured} sections, from the demand in {ratio}, the setting of {minutes} min in "
                 "{setting}."),
              measured=counted[DwellSource.MEASURED], ratio=counted[DwellSource.RATIO], minutes=settings.dwell_min,
              setting=counted[DwellSource.SETTING]),
        sections,
    ]
    odd = ", ".join(unusual(settings))
    return " ".join([*told, tr("Outside the usual range: {figures}.", figures=odd)] if odd else told)


def unusual(settings: SizingSettings) -> Iterator[str]:
    """“PEAK_SHARE 0.5 (0.15–0.2)”: figures outside the range that a source states."""
    for name, value in vars(settings).items():
        known = ASSUMPTIONS[name]
        if known.usual is not None and known.unusual(value):
            yield f"{name.upper()} {value:g} ({known.usual[0]:g}\u2013{known.usual[1]:g})"


def doubts(demand: SectionDemand, unknown: int, bays: SectionBays, settings: SizingSettings) -> Iterator[str]:
    """What a reader of the map must know: what is in no figure, and what was assumed."""
    if unknown:
        yield tr("Establishments whose movements are not known, in no sum: {n}. The need is higher by theirs.", n=unknown)
    if demand.untied_week > 0.0:
        yield tr("Movements a week that belong to no section: {n}.", n=number(demand.untied_week))
    if bays.idle:
        yield tr("Bays out of use, left out: {n}.", n=bays.idle)
    if bays.untied:
        yield tr("Bays that belong to no section, left out: {n}.", n=bays.untied)
    if bays.short:
        yield tr("Bays shorter than the vehicle with tail lift and insertion ({metres} m), which count as no place: {n}.",
                 metres=number(settings.wanted_length_m), n=bays.short)
    if bays.unmeasured:
        yield tr("Bays whose length is not stated, taken as one place each: {n}.", n=bays.unmeasured)
    if settings.wanted_length_m > settings.bay_length_m:
        yield tr("The vehicle with tail lift and insertion takes {wanted} m: it does not fit in the longest bay of {most} m.",
                 wanted=number(settings.wanted_length_m), most=number(settings.longest_bay_m))


def outcome(result: dict[str, Any]) -> str:
    """The figures that a decision takes, and what enforcement alone would give."""
    return tr("Bays needed: {needed}; missing: {missing}. Without illegal occupancy {enforced} would do (Erlang B).",
              needed=result["BAYS_NEEDED"], missing=result["BAYS_MISSING"], enforced=result["BAYS_ENFORCED"])


def _said(template: str, **values: Value) -> str:
    return render(text(template, **values))
