# SPDX-License-Identifier: GPL-2.0-or-later
"""The words that go with every figure of energy or emissions: table, edition, level, gas, phases, manufacture, settings."""

from __future__ import annotations

from typing import Iterable, Mapping, Optional, Sequence

from .emission_lines import Kind, Line, Phases
from .emissions import PerKm
from .text import N_, Text, text

LEVELS: Mapping[Optional[int], str] = {
    1: N_("Level 1 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): national "
          "default values."),
    2: N_("Level 2 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): means over the "
          "whole activity of the carrier."),
    3: N_("Level 3 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): means of the "
          "carrier over a complete breakdown of its activity."),
    4: N_("Level 4 of the four levels of precision of the Code des transports (L.1431-3, D.1431-1 to D.1431-23): measured on the "
          "transport itself."),
    None: N_("None of the four levels of precision of the Code des transports (L.1431-3): the consumption is no value of an "
             "order, nor one of a carrier."),
}
"""By level; of several, the lowest is told."""
PHASES: Mapping[Phases, str] = {
    Phases.BOTH: N_("{gas} of {carrier}: upstream phase (energy provision) and running phase (vehicle operation)."),
    Phases.UPSTREAM: N_("{gas} of {carrier}: upstream phase (energy provision) alone."),
    Phases.RUNNING: N_("{gas} of {carrier}: running phase (vehicle operation) alone."),
    Phases.NOT_STATED: N_("{gas} of {carrier}: the source does not state which phases are counted."),
}
_MANUFACTURE: Mapping[Optional[bool], str] = {
    True: N_("The manufacture of vehicles is counted."),
    False: N_("The manufacture of vehicles is not counted."),
    None: N_("The source does not state whether the manufacture of vehicles is counted."),
}
_ISO = N_("Both phases and CO2e, as EN ISO 14083 asks for; no statement of conformity: empty running and logistics hubs are "
          "counted only as far as the kilometres hold them.")
_NOT_ISO = N_("Not a figure in the sense of EN ISO 14083, which asks for CO2e over both phases, energy provision and vehicle "
              "operation.")
_DATED = N_("{source} ({edition}), verified on {day}")
_UNDATED = N_("{source} ({edition})")
_WHAT: Mapping[Kind, str] = {
    Kind.CONSUMPTION: N_("Consumption: {source}."), Kind.FACTOR: N_("Emission factor of {name}: {source}."),
    Kind.CONTENT: N_("Energy content of {name}: {source}."), Kind.POLLUTANT: N_("{name}: {source}."),
}


def method(vehicles: Iterable[PerKm]) -> tuple[Text, ...]:
    """What to print beside the figures of these vehicles. Empty if no line was used."""
    told = list(vehicles)
    lines = list(dict.fromkeys(line for each in told for line in each.lines))
    if not lines:
        return ()
    tables = ", ".join(dict.fromkeys(each.table for each in told if each.lines))
    said = [text(N_("Distance × consumption × emission factor, by the emission table {table}."), table=tables)]
    said += _sources(lines)
    said += _level([line for line in lines if line.kind is Kind.CONSUMPTION])
    said += _gas([line for line in lines if line.kind is Kind.FACTOR])
    if any(line.status == "setting" for line in lines):
        said.append(text(N_("Some of these figures are settings, to be calibrated locally: they are no published values.")))
    return tuple({str(sentence): sentence for sentence in said}.values())


def _sources(lines: Sequence[Line]) -> list[Text]:
    said = []
    for kind, template in _WHAT.items():
        for line in (line for line in lines if line.kind is kind):
            source = text(_DATED if line.verified_on else _UNDATED, source=line.source, edition=line.edition,
                          day=line.verified_on)
            said.append(text(template, name=line.name, source=source))
    return said


def _level(lines: Sequence[Line]) -> list[Text]:
    if not lines:
        return []
    levels = [line.level for line in lines if line.level is not None]
    return [text(LEVELS[min(levels) if len(levels) == len(lines) else None])]


def _gas(factors: Sequence[Line]) -> list[Text]:
    if not factors:
        return []
    said = [text(PHASES[line.phases], gas=line.gas, carrier=line.name) for line in factors]
    said += [text(_MANUFACTURE[manufacture]) for manufacture in _MANUFACTURE
             if any(line.manufacture is manufacture for line in factors)]
    said.append(text(_ISO if all(line.gas == "CO2e" and line.phases is Phases.BOTH for line in factors) else _NOT_ISO))
    return said
