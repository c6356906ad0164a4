# SPDX-License-Identifier: GPL-2.0-or-later
"""BD TOPO V3 (IGN), class `troncon_de_route`, as a road source; untested on real data, none is at hand here.

What the fields mean is in `attributes_of`. Joints: end points within 5 cm whose heights are within 1 m are one node,
whatever the level (a bridge shares its ends with the road on the ground); lines that cross inside never join.
https://geoservices.ign.fr/bdtopo, descriptif de contenu.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Mapping, Optional, Sequence

from ..core.errors import InputError
from ..core.network.model import Access, Conditional, CycleWay
from ..core.network.source import Rejected, RoadSource, SourceTurn
from ..core.progress import NoProgress, Progress, check
from ..core.text import N_
from ..core.vehicles import CATEGORIES, MOTOR_CATEGORIES, Category
from .bdtopo_tables import FIELDS, REQUIRED, BdTopoTables, RoadClass, plain
from .bdtopo_turns import source_turns
from .line_table import LineAttributes, LineTable, PointTable, find_fields, known_heights, place_keys, road_source

ATTRIBUTION = "IGN, BD TOPO, Licence Ouverte 2.0"
XY_TOLERANCE_M = 0.05
"""Half the resolution of BD TOPO's coordinates: ends further apart are two places."""
Z_TOLERANCE_M = 1.0
"""Less than any clearance: ends that lie more above each other are two places."""

_LIMIT_FIELDS = ("restriction_de_hauteur", "restriction_de_poids_total", "restriction_de_poids_par_essieu",
                 "restriction_de_largeur", "restriction_de_longueur")  # in the order of LIMITS
_NAMES = (("nom_voie_ban_gauche", "nom_voie_ban_droite"), ("nom_collaboratif_gauche", "nom_collaboratif_droite"),
          ("nom_1_gauche", "nom_1_droite"))
_NOT_TRAFFIC = {"cleabs", "itineraire_vert", "fictif", "etat_de_l_objet", *(name for pair in _NAMES for name in pair)}
_SENSES = {"double sens": (True, True), "sens direct": (True, False), "sens inverse": (False, True)}
_LIGHT = {"libre": Access.YES, "a peage": Access.YES, "restreint aux ayants droit": Access.PRIVATE,
          "physiquement impossible": Access.NO}
_CYCLE_WAYS = {"piste cyclable": CycleWay.TRACK, "voie verte": CycleWay.TRACK, "bande cyclable": CycleWay.LANE,
               "amenagement mixte hors voie verte": CycleWay.TRACK, "goulotte ou rampe": CycleWay.WALK}
_BEST = (CycleWay.NO, CycleWay.WALK, CycleWay.ROAD, CycleWay.LANE, CycleWay.TRACK)
_STRICT = (Access.YES, Access.UNKNOWN, Access.DESTINATION, Access.DELIVERY, Access.PRIVATE, Access.PERMIT, Access.NO)
"""From open to closed; what is known to be restricted is no less so because something else is unknown."""

_BANNED = {True: Access.NO, False: Access.YES, None: Access.UNKNOWN}
_NOT_IN_SERVICE = N_("The road is not in service (etat_de_l_objet): left out.")

Record = Mapping[str, object]
"""Values of one road by the standard names of its fields; None = NULL, or no such field."""


def read_bdtopo(table: LineTable, turns: Optional[PointTable], tables: BdTopoTables, progress: Optional[Progress] = None
                ) -> RoadSource:
    """A road source from `troncon_de_route`, and `non_communication` where it is given.

    Raises InputError naming the fields that lack.
    """
    progress = progress or NoProgress()
    here = find_fields(list(table.columns), FIELDS)
    lacking = missing(list(table.columns))
    if lacking:
        raise InputError(N_("The layer lacks the fields {fields} of BD TOPO's troncon_de_route. Give that layer, "
                            "or choose another kind of source."), fields=", ".join(lacking))
    columns = {name: table.column(here.get(name)) for name in FIELDS}
    ids = [str(value) if value not in (None, "") else f"row {row}" for row, value in enumerate(columns["cleabs"], 1)]
    traffic = [name for name in FIELDS if name not in _NOT_TRAFFIC]
    known: dict[tuple[object, ...], LineAttributes] = {}
    found: list[Optional[LineAttributes]] = []
    rejected: list[Rejected] = []
    values = zip(*(columns[name] for name in traffic))
    for row, (record, state) in enumerate(zip(values, columns["etat_de_l_objet"])):
        if row % 5000 == 0:
            check(progress)
            progress.report(80.0 * row / max(1, table.line_count))
        if plain(state) not in ("", "en service"):
            rejected.append(Rejected(ids[row], _NOT_IN_SERVICE, table.xy_of(row)))
            found.append(None)
            continue
        record = tuple(str(v) if isinstance(v, (dict, list)) else v for v in record)
        if record not in known:  # a few thousand combinations make up a department
            known[record] = attributes_of(dict(zip(traffic, record)), tables)
        found.append(replace(known[record], name=_name({n: columns[n][row] for pair in _NAMES for n in pair},
                                                       columns["cpx_numero"][row], columns["cpx_toponyme_route_nommee"][row])))
    table = replace(table, vertex_z=known_heights(table.vertex_z))
    keys = place_keys(table.vertex_xy, XY_TOLERANCE_M, table.vertex_z, Z_TOLERANCE_M)
    bans: tuple[SourceTurn, ...] = ()
    if turns is not None:
        made, unusable = source_turns(turns, table, ids, keys)
        bans = tuple(made)
        rejected.extend(unusable)
    progress.report(100)
    return road_source(table, ids, found, keys, "endpoint", {
        "attribution": ATTRIBUTION, "turns": "unknown" if turns is None else "known",
        "fields_not_found": ",".join(name for name in FIELDS if name not in here),
        "approximate_lines": str(sum(_flag(v) is True for v in columns["fictif"])),
        "green_route_lines": str(sum(_flag(v) is True for v in columns["itineraire_vert"])),
    }, bans, rejected)


def missing(names: Sequence[str]) -> list[str]:
    """Fields that a `troncon_de_route` must have and a layer with these fields lacks."""
    here = find_fields(names, FIELDS)
    return [name for name in REQUIRED if name not in here]


def attributes_of(road: Record, tables: BdTopoTables) -> LineAttributes:
    """What one `troncon_de_route` means for traffic (no name).

    - `sens_de_circulation` binds motor vehicles; cycles too, but for a cycle facility or `Double sens cyclable`. Without a
      direction (NULL, `Sans objet`) a road for motor vehicles is *unknown* in both.
    - `acces_vehicule_leger`: `Libre`, `A péage` open; `Restreint aux ayants droit` and `prive` start and end only;
      `Physiquement impossible` closed to motor vehicles; anything else, NULL included, *unknown*.
    - `nature_de_la_restriction`: by table; a text that it lacks is *unknown* to motor vehicles.
    - `reserve_aux_bus`: a bus lane against the one-way, or on a road closed to light vehicles, is for buses alone; one on a
      road restricted to rights-holders asks others for a permit; on an open road it is a lane beside others if
      `nombre_de_voies` leaves one, and else *unknown* to other motor vehicles.
    - `periode_de_fermeture`: *unknown* to motor vehicles, with the text kept.
    - Limits and `matieres_dangereuses_interdites`: BD TOPO leaves them NULL for "none" and for "not surveyed" alike, so a
      NULL (or 0) is *unknown*.
    - `vitesse_moyenne_vl` 0 or NULL: the class's speed, inside or outside a town (`urbain`).
    """
    motorway = plain(road.get("nature")) in ("type autoroutier", "bretelle") and _is_motorway(road)
    nature = plain(road.get("nature"))
    if motorway:
        nature = "autoroute" if nature == "type autoroutier" else "bretelle d'autoroute"
    kind = tables.road_class(nature, plain(road.get("importance")))
    recognised = any(key[0] == nature for key in tables.classes) and nature != ""
    senses = _SENSES.get(plain(road.get("sens_de_circulation")))
    light = _LIGHT.get(plain(road.get("acces_vehicule_leger")), Access.UNKNOWN)
    buses = _SENSES.get(plain(road.get("reserve_aux_bus")), (False, False))
    drivable = kind.motor_kmh is not None and light is not Access.NO
    motor = _motor(road, tables, light, recognised and (senses is not None or not drivable))
    speed = _number(road.get("vitesse_moyenne_vl")) or (kind.urban_kmh if _flag(road.get("urbain")) else kind.motor_kmh) or 0.0
    open_to_all = senses or (True, True)
    cycle, facility = _cycle(road, tables, kind, open_to_all if drivable else (True, True))
    # An express road may bear the sign that keeps off whom the law keeps off motorways: the source does not say.
    kept_off = Access.NO if motorway else Access.UNKNOWN if nature == "type autoroutier" else Access.YES
    access = []
    for side in (0, 1):
        others = motor
        if buses[side]:
            others = _beside_buses(road, motor, light, drivable, open_to_all, side)
        codes = [Access.YES if buses[side] and category is Category.TC else others for category in MOTOR_CATEGORIES]
        bike = _cycle_access(road, tables, light, kind, facility[side])
        codes += [bike] * (len(CATEGORIES) - len(MOTOR_CATEGORIES))
        for category in CATEGORIES:
            if category in tables.off_motorways:
                codes[category.column] = _stricter(codes[category.column], kept_off)
        access.append(tuple(int(code) for code in codes))
    limits, unknown = _limits(road)
    moving = [speed if speed and (drivable and open_to_all[side] or buses[side]) else math.nan for side in (0, 1)]
    hazmat = _BANNED[_flag(road.get("matieres_dangereuses_interdites"))]
    return LineAttributes(
        road_class=kind.road_class, name="", speed_kmh=(moving[0], moving[1]), cycle=(int(cycle[0]), int(cycle[1])),
        foot=_foot(road, kind), through=True, level=_level(road), limits=limits, limits_unknown=unknown,
        access=(access[0], access[1]), hazmat=int(hazmat), conditional=_closure(road, access),
    )


def _is_motorway(road: Record) -> bool:
    numbers = plain(road.get("cpx_numero")).split("/")
    return "autoroute" in plain(road.get("cpx_classement_administratif")) or any(
        n[:1] == "a" and n[1:2].isdigit() for n in numbers)


def _stricter(a: Access, b: Access) -> Access:
    return max(a, b, key=_STRICT.index)


def _motor(road: Record, tables: BdTopoTables, light: Access, sure: bool) -> Access:
    code = light if sure else _stricter(light, Access.UNKNOWN)
    if _flag(road.get("prive")):
        code = _stricter(code, Access.PRIVATE)
    text = plain(road.get("nature_de_la_restriction"))
    if text:
        told = tables.restrictions.get(text)
        code = _stricter(code, Access.UNKNOWN if told is None else told.motor)
    return code


def _beside_buses(road: Record, motor: Access, light: Access, drivable: bool, senses: tuple[bool, bool], side: int) -> Access:
    """The right of other motor vehicles in a direction that has a bus lane."""
    if not drivable or not senses[side]:
        return Access.NO
    if light is Access.PRIVATE:
        return _stricter(motor, Access.PERMIT)  # those who hold a right there are the buses, as far as is said
    return _stricter(motor, Access.UNKNOWN) if _crowded(road, senses) else motor


def _crowded(road: Record, senses: tuple[bool, bool]) -> bool:
    """Whether no lane is known to be left beside a bus lane."""
    lanes = _number(road.get("nombre_de_voies"))
    return lanes is None or lanes <= sum(senses)


def _cycle(road: Record, tables: BdTopoTables, kind: RoadClass, senses: tuple[bool, bool]
           ) -> tuple[tuple[CycleWay, CycleWay], tuple[bool, bool]]:
    """(way of cycles, whether a cycle facility is stated), forward and backward."""
    told = tables.restrictions.get(plain(road.get("nature_de_la_restriction")))
    contraflow = told is not None and told.contraflow
    given = told.cycle if told is not None and told.cycle is not None else kind.cycle
    ways = [given if senses[side] or contraflow else CycleWay.NO for side in (0, 1)]
    stated = [kind.motor_kmh is None or (told is not None and told.cycle is not None)] * 2
    for side, usual in (("droit", (True, False)), ("gauche", (False, True) if senses[1] else (True, False))):
        way = _CYCLE_WAYS.get(plain(road.get(f"amenagement_cyclable_{side}")))
        where = _SENSES.get(plain(road.get(f"sens_amenagement_cyclable_{side}")), usual)
        _add(ways, stated, way, where)
    _add(ways, stated, CycleWay.LANE, _SENSES.get(plain(road.get("bande_cyclable")), (False, False)))
    return (ways[0], ways[1]), (stated[0], stated[1])


def _add(ways: list[CycleWay], stated: list[bool], way: Optional[CycleWay], where: tuple[bool, bool]) -> None:
    for side in (0, 1):
        if way is not None and where[side]:
            ways[side] = max(ways[side], way, key=_BEST.index)
            stated[side] = True


def _cycle_access(road: Record, tables: BdTopoTables, light: Access, kind: RoadClass, facility: bool) -> Access:
    code = Access.YES
    if not facility and kind.motor_kmh is not None and light in (Access.NO, Access.PRIVATE):
        code = Access.UNKNOWN  # what restricts light vehicles is not said to spare cycles
    if _flag(road.get("prive")):
        code = _stricter(code, Access.PRIVATE)
    told = tables.restrictions.get(plain(road.get("nature_de_la_restriction")))
    return code if told is None else _stricter(code, told.cycle_access)


def _foot(road: Record, kind: RoadClass) -> bool:
    text = plain(road.get("acces_pieton"))
    return text == "libre" if text else kind.foot


def _level(road: Record) -> int:
    number = _number(road.get("position_par_rapport_au_sol"), positive=False)  # "Gué ou radier" lies on the ground
    return 0 if number is None else max(-9, min(9, int(number)))


def _limits(road: Record) -> tuple[tuple[float, ...], int]:
    limits, unknown = [], 0
    for column, name in enumerate(_LIMIT_FIELDS):
        value = _number(road.get(name))
        limits.append(math.nan if value is None else value)
        unknown |= (value is None) << column
    return tuple(limits), unknown


def _closure(road: Record, access: Sequence[tuple[int, ...]]) -> tuple[Conditional, ...]:
    """The closing times, for those whom the road is else open to: to others they would lift what is known."""
    text = " ".join(str(road.get("periode_de_fermeture") or "").split())
    out = []
    for side, direction in enumerate(("forward", "backward")):
        who = tuple(c for c in MOTOR_CATEGORIES if access[side][c.column] == Access.YES)
        if text and who:
            out.append(Conditional(who, "unknown", text, directions=direction))
    if len(out) == 2 and out[0].vehicles == out[1].vehicles:
        return (replace(out[0], directions="both"),)
    return tuple(out)


def _name(names: Record, number: object, title: object) -> str:
    for left, right in _NAMES:
        given = [" ".join(str(names[side]).split()) for side in (left, right) if names.get(side)]
        if given:
            different = {plain(name): name for name in given}
            return " / ".join(different.values())
    return str(number or title or "")


def _number(value: object, positive: bool = True) -> Optional[float]:
    """A number, however it is stored; None for NULL, text, and what is not above 0 where it must be."""
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        return None
    return None if not math.isfinite(number) or (positive and number <= 0.0) else number


def _flag(value: object) -> Optional[bool]:
    """Yes or no, however it is stored."""
    text = plain(value)
    if text in ("1", "true", "t", "oui", "vrai", "1.0"):
        return True
    return False if text in ("0", "false", "f", "non", "faux", "0.0") else None


