# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn restriction relations: https://wiki.openstreetmap.org/wiki/Relation:restriction."""

from __future__ import annotations

from typing import Iterator, Mapping, Optional, Union

from ..core.network.source import Rejected, SourceTurn
from ..core.text import N_
from ..core.vehicles import CATEGORIES, MOTOR_CATEGORIES, Category
from .osm_conditional import read_conditional
from .osm_raw import Relation

_CYCLES = (Category.BIKE, Category.CARGO_BIKE)
_MODES: Mapping[str, tuple[Category, ...]] = {
    "vehicle": CATEGORIES, "motor_vehicle": MOTOR_CATEGORIES, "motorcar": (Category.VP,), "goods": (Category.VUL,),
    "hgv": (Category.PL,), "psv": (Category.TC,), "bus": (Category.TC,), "motorcycle": (Category.DEUX_RM,),
    "moped": (Category.L1E_B, Category.L2E), "mofa": (Category.L1E_A,), "bicycle": _CYCLES,
}
_NOT_OURS = ("emergency", "taxi", "foot", "caravan", "trailer", "tourist_bus", "coach", "hov", "horse", "disabled",
             "agricultural", "resident", "residents", "share_taxi", "minibus", "tram", "official", "hazmat")
"""Users of the road that are none of our categories: a restriction for them alone binds nobody here."""

_NO_MEMBERS = N_("The turn restriction lacks its from, via or to member.")
_NO_KIND = N_("The turn restriction does not say no_… or only_….")


def source_turns(relation: Relation) -> Iterator[Union[SourceTurn, Rejected]]:
    """What a relation forbids or commands; or, as Rejected, why it cannot be used."""
    excepted: tuple[Category, ...] = ()
    for word in relation.tags.get("except", "").split(";"):
        excepted += _MODES.get(word.strip(), ())
    for key, value in sorted(relation.tags.items()):
        parts = key.split(":")
        conditional = parts[-1] == "conditional"
        mode = parts[1] if len(parts) - conditional == 2 else ""
        if parts[0] != "restriction" or len(parts) - conditional > 2 or mode in _NOT_OURS:
            continue
        if mode and mode not in _MODES:
            yield Rejected(_id(relation), N_("The turn restriction is for vehicles that are not known."))
            continue
        vehicles = _MODES.get(mode, ())
        for kind, when in _kinds(value, conditional):
            yield from _turns(relation, kind, when, vehicles, excepted)


def _kinds(value: str, conditional: bool) -> Iterator[tuple[str, Optional[str]]]:
    if not conditional:
        yield value.strip().lower(), None
        return
    for clause in read_conditional(value):
        # A condition on the vehicle cannot be said here: kept as a condition that reads as unknown.
        facts = " AND ".join(f"{name}>{limit:g}" for name, limit in clause.above.items())
        yield clause.value, " AND ".join(filter(None, (clause.when, facts, clause.purpose))) or None


def _turns(relation: Relation, kind: str, when: Optional[str], vehicles: tuple[Category, ...],
           excepted: tuple[Category, ...]) -> Iterator[Union[SourceTurn, Rejected]]:
    if not kind.startswith(("no_", "only_")):
        yield Rejected(_id(relation), _NO_KIND)
        return
    starts = [m.ref for m in relation.members if m.role == "from" and m.kind == "way"]
    ends = [m.ref for m in relation.members if m.role == "to" and m.kind == "way"]
    nodes = [m.ref for m in relation.members if m.role == "via" and m.kind == "node"]
    ways = [m.ref for m in relation.members if m.role == "via" and m.kind == "way"]
    if not starts or not ends or not (nodes or ways) or (nodes and ways) or len(nodes) > 1:
        yield Rejected(_id(relation), _NO_MEMBERS)
        return
    if (len(starts) > 1 and kind != "no_entry") or (len(ends) > 1 and kind != "no_exit"):
        yield Rejected(_id(relation), N_("The turn restriction has several from or to members."))
        return
    for start in starts:
        for end in ends:
            yield SourceTurn(str(start), str(end), "no" if kind.startswith("no_") else "only",
                             nodes[0] if nodes else None, tuple(map(str, ways)), vehicles, excepted, when)


def _id(relation: Relation) -> str:
    return f"relation {relation.id}"
