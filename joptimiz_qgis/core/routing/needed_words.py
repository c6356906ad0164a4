# SPDX-License-Identifier: GPL-2.0-or-later
"""The sentences of minimumexemptions: what a trip needs, what an exemption or a rule is worth."""

from __future__ import annotations

from typing import Sequence

from ..text import N_, Text, text
from .explain import exemption_name, rule_name, why
from .needed import TripAnswer
from .request import RouteStatus
from .worth import Worth

_NEEDED = (
    N_("{rule}: without an exemption from it, no legal way for {n} of {all} trips ({reason})."),
    N_("{rule}: a limit, which no general exemption lifts. Unless it is changed, or an exemption names it, no legal way for "
       "{n} of {all} trips ({reason})."),
)
_USEFUL = (
    N_("{rule}: no trip needs an exemption from it, but it would shorten {n} of {all} trips ({reason})."),
    N_("{rule}: a limit, which no general exemption lifts. No trip needs it changed, but that would shorten {n} of {all} trips "
       "({reason})."),
)
_GRANTED = (
    N_("The exemption {exemption} lifts {rule}: without it, no legal way for {n} of {all} trips."),
    N_("The exemption {exemption} lifts {rule}: without it, {n} of {all} trips would be longer."),
)


def worth_sentence(worth: Worth, trips: int) -> Text:
    """One row of EXEMPTIONS_NEEDED in words, for a set of so many trips."""
    if worth.granted is not None and worth.constraint.exemption is not None:
        template = _GRANTED[not worth.needed]
    else:
        template = (_NEEDED if worth.needed else _USEFUL)[worth.change]
    said = text(template, rule=rule_name(worth.constraint), reason=why(worth.constraint), all=trips,
                n=worth.closed if worth.needed else worth.gaining,
                exemption=exemption_name(worth.constraint.exemption) if worth.constraint.exemption is not None else "")
    if worth.saved_s is None or worth.saved_m is None or not worth.gaining:
        return said
    return text(N_("{sentence} Saved in all: {minutes} min, {km} km."), sentence=said, minutes=round(worth.saved_s / 60.0, 1),
                km=round(worth.saved_m / 1000.0, 2))


def trip_sentence(answer: TripAnswer, needed: Sequence[str], lifted: Sequence[str]) -> Text:
    """What one trip needs; names of the rules that it needs lifted, and of those under which its way is drawn."""
    if answer.status_after is RouteStatus.UNREACHABLE:
        return text(N_("Unreachable: a stop is too far from any road, or no road leads there."))
    if answer.after is None:
        return text(N_("No exemption helps: the road data itself, or a closure that an authority reports, leaves no way.")
                    if answer.free is None else N_("A search met its bound: which rules stand in the way is not known."))
    if answer.before is None:
        said = text(N_("Legal once this is lifted: {rules}."), rules=", ".join(needed))
    else:
        said = text(N_("No rule in the loaded data forbids this trip."))
    if answer.lifted in ((), answer.needed):
        return said
    return text(N_("{sentence} The way drawn is shorter and passes where this is lifted: {rules}."), sentence=said,
                rules=", ".join(lifted))
