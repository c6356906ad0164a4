# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tags of one OSM way mean for each category of vehicle: the only place of tag semantics.

https://wiki.openstreetmap.org/wiki/Key:access: the most specific mode wins. An absent tag means no known limit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Mapping, Optional

from ..core.network.model import LIMITS, Access, Conditional, CycleWay
from ..core.vehicles import CATEGORIES, MOTOR_CATEGORIES, Category
from .osm_conditional import read_conditional
from .osm_tables import OsmTables, SpeedClass, SpeedTable
from .osm_values import metres, speed_kmh, tonnes

_MODES: Mapping[Category, tuple[str, ...]] = {
    Category.VP: ("motorcar",), Category.VUL: ("goods",), Category.PL: ("hgv",), Category.TC: ("psv", "bus"),
    Category.DEUX_RM: ("motorcycle",), Category.L1E_A: ("mofa",), Category.L1E_B: ("moped",), Category.L2E: ("moped",),
    Category.L5E: (), Category.L6E: (), Category.L7E: (),
}
KEYS: Mapping[Category, tuple[str, ...]] = {
    **{c: ("access", "vehicle", "motor_vehicle", *_MODES[c]) for c in MOTOR_CATEGORIES},
    Category.BIKE: ("access", "vehicle", "bicycle"), Category.CARGO_BIKE: ("access", "vehicle", "bicycle"),
}
"""Access keys of each category, from the general to the specific."""

_WORDS = {
    **dict.fromkeys(("yes", "designated", "permissive", "official", "public", "discouraged", "optional_sidepath"), Access.YES),
    **dict.fromkeys(("destination", "customers"), Access.DESTINATION), "delivery": Access.DELIVERY,
    **dict.fromkeys(("private", "residents"), Access.PRIVATE), "permit": Access.PERMIT,
    **dict.fromkeys(("no", "agricultural", "forestry", "agricultural;forestry", "use_sidepath", "emergency", "military"),
                    Access.NO),
}
_LIMIT_KEYS = {"max_height_m": ("maxheight:physical", "maxheight"), "max_weight_t": ("maxweight", "maxweightrating"),
               "max_axle_load_t": ("maxaxleload",), "max_width_m": ("maxwidth:physical", "maxwidth"),
               "max_length_m": ("maxlength",)}
_UNKNOWN_BARRIER = tuple(int(Access.YES if c.is_cycle else Access.UNKNOWN) for c in CATEGORIES)
_HGV = (Category.PL, Category.TC)


@dataclass(frozen=True)
class WayAttributes:
    """One way, columns as in RoadSource; pairs are (forward, backward)."""

    road_class: str
    name: str
    speed_kmh: tuple[float, float]      # NaN = closed to every motor vehicle
    cycle: tuple[int, int]
    foot: bool
    through: bool
    level: int
    limits: tuple[float, ...]
    limits_unknown: int
    access: tuple[tuple[int, ...], tuple[int, ...]]
    hazmat: int
    conditional: tuple[Conditional, ...]


def way_attributes(tags: Mapping[str, str], tables: OsmTables) -> Optional[WayAttributes]:
    """What a way is for traffic, or None if it is no road that we know."""
    road_class = "ferry" if tags.get("route") == "ferry" else tags.get("highway", "")
    speeds = tables.speeds
    kind = speeds.classes.get(road_class)
    if kind is None or tags.get("area") == "yes":
        return None
    access = (_access(tags, road_class, ":forward", tables), _access(tags, road_class, ":backward", tables))
    motor_open, cycle_open = _directions(tags, road_class)
    speed = _speeds(tags, kind, speeds, access)
    limits, unknown, for_hgv = _limits(tags)
    return WayAttributes(
        road_class=road_class, name=tags.get("name") or tags.get("ref") or "",
        speed_kmh=(speed[0] if motor_open[0] else math.nan, speed[1] if motor_open[1] else math.nan),
        cycle=(_cycle(tags, kind, cycle_open[0]), _cycle(tags, kind, cycle_open[1])),
        foot=_word(tags.get("foot", ""), Access.YES if kind.foot else Access.NO) is not Access.NO,
        through=tags.get("service") not in ("driveway", "parking_aisle", "drive-through"),
        level=_level(tags), limits=limits, limits_unknown=unknown, access=access,
        hazmat=int(_word(tags.get("hazmat", ""), Access.YES)), conditional=(*for_hgv, *_conditionals(tags, speeds)),
    )


def _word(value: str, default: Access) -> Access:
    if not value:
        return default
    return _WORDS.get(value.strip().lower(), Access.UNKNOWN)


def _access(tags: Mapping[str, str], road_class: str, direction: str, tables: OsmTables) -> tuple[int, ...]:
    motorroad = road_class in ("motorway", "motorway_link") or tags.get("motorroad") == "yes"
    out = []
    for category in CATEGORIES:
        code = Access.YES
        if motorroad and category in tables.off_motorways:
            out.append(int(Access.NO))
            continue
        if (road_class == "pedestrian" and not category.is_cycle) or (road_class == "busway" and category is not Category.TC):
            code = Access.NO
        out.append(int(_right(tags, category, code, direction)))
    return tuple(out)


def _right(tags: Mapping[str, str], category: Category, default: Access, direction: str = "") -> Access:
    """The right that the most specific tag gives a category."""
    code = default
    for key in KEYS[category]:
        value = tags.get(key + direction) or tags.get(key)
        if value and not (value == "dismount" and category.is_cycle):  # walking pace is no ban
            code = _word(value, code)
    return code


@dataclass(frozen=True)
class BarrierAttributes:
    """What stands on a node: rights by category (Access codes), limits in metres."""

    kind: str
    access: tuple[int, ...]
    max_width_m: Optional[float]
    max_height_m: Optional[float]


def barrier_attributes(tags: Mapping[str, str], barriers: Mapping[str, tuple[int, ...]]) -> Optional[BarrierAttributes]:
    """What the tags of a node mean, or None if it stops nobody. A kind that the table lacks is unknown to motor vehicles."""
    kind = tags["barrier"]
    if kind == "bollard" and tags.get("bollard") == "rising":
        kind = "rising_bollard"
    default = barriers.get(kind, _UNKNOWN_BARRIER)
    access = tuple(int(_right(tags, c, Access(default[c.column]))) for c in CATEGORIES)
    limits = {}
    for name, keys in (("width", ("maxwidth:physical", "maxwidth")), ("height", ("maxheight:physical", "maxheight"))):
        values = [metres(tags[key]) for key in keys if key in tags]
        limits[name] = min((v for v in values if v is not None), default=None)
        if limits[name] is not None and math.isnan(limits[name] or 0.0):  # a limit that cannot be read
            limits[name] = None
            access = tuple(int(Access.UNKNOWN) if code == Access.YES else code for code in access)
    if kind == "height_restrictor" and limits["height"] is None:
        access = tuple(int(Access.UNKNOWN) if code == Access.YES and not c.is_cycle else code
                       for c, code in zip(CATEGORIES, access))
    if limits["width"] is None and limits["height"] is None and all(code == Access.YES for code in access):
        return None
    return BarrierAttributes(kind, access, limits["width"], limits["height"])


def _directions(tags: Mapping[str, str], road_class: str) -> tuple[tuple[bool, bool], tuple[bool, bool]]:
    """(forward, backward) open to motor traffic and to cycles, as far as oneway says."""
    oneway = tags.get("oneway", "")
    implied = road_class in ("motorway", "motorway_link") or tags.get("junction") in ("roundabout", "circular")
    motor = (True, True)
    if oneway in ("-1", "reverse"):
        motor = (False, True)
    elif oneway in ("yes", "true", "1") or (implied and oneway != "no"):
        motor = (True, False)
    both = tags.get("oneway:bicycle") == "no" or tags.get("cycleway", "").startswith("opposite") or any(
        tags.get(f"cycleway:{side}", "").startswith("opposite") or tags.get(f"cycleway:{side}:oneway") in ("-1", "no")
        for side in ("left", "right", "both"))
    return motor, (True, True) if both else motor


def _cycle(tags: Mapping[str, str], kind: SpeedClass, is_open: bool) -> int:
    if not is_open:
        return int(CycleWay.NO)
    if tags.get("bicycle") == "dismount":
        return int(CycleWay.WALK)
    base = kind.cycle
    sides = {tags.get("cycleway", ""), *(tags.get(f"cycleway:{side}", "") for side in ("left", "right", "both"))}
    if base is CycleWay.ROAD and "track" in sides:
        base = CycleWay.TRACK
    elif base is CycleWay.ROAD and sides & {"lane", "opposite_lane", "shared_lane", "share_busway"}:
        base = CycleWay.LANE
    elif base is CycleWay.WALK and tags.get("bicycle") in ("yes", "designated") and tags.get("highway") != "steps":
        base = CycleWay.TRACK
    return int(base)


def _speeds(tags: Mapping[str, str], kind: SpeedClass, speeds: SpeedTable, access: tuple[tuple[int, ...], ...]
            ) -> tuple[float, float]:
    default = kind.motor_kmh
    if default is None:
        # A path that its tags open to some motor vehicle is slow, but a road for them.
        named = any(key in tags for key in ("motor_vehicle", "motorcar", "goods", "hgv", "motorcycle", "moped", "mofa"))
        opened = named and any(code != Access.NO for side in access for code in side[: len(MOTOR_CATEGORIES)])
        if not opened:
            return math.nan, math.nan
        default = 10.0
    words = speeds.words
    both = speed_kmh(tags.get("maxspeed", ""), words)
    found = []
    for direction in ("forward", "backward"):
        limit = speed_kmh(tags.get(f"maxspeed:{direction}", ""), words) or both
        # A limit is no speed driven: it lowers the class's speed, or raises it where the road is built for more.
        found.append(default if limit is None else limit if limit <= default else max(default, 0.85 * limit))
    return found[0], found[1]


def _limits(tags: Mapping[str, str]) -> tuple[tuple[float, ...], int, tuple[Conditional, ...]]:
    limits, unknown, clauses = [], 0, []
    for column, name in enumerate(LIMITS):
        read = tonnes if name.endswith("_t") else metres
        values = [read(tags[key]) for key in _LIMIT_KEYS[name] if key in tags]
        known = [v for v in values if v is not None and not math.isnan(v)]
        if any(v is not None and math.isnan(v) for v in values):
            unknown |= 1 << column
        limits.append(min(known) if known else math.nan)
        for key in _LIMIT_KEYS[name]:
            heavy = read(tags[key + ":hgv"]) if key + ":hgv" in tags else None
            if heavy is not None and not math.isnan(heavy):
                clauses.append(Conditional(_HGV, "limit", None, {name: heavy}))
    return tuple(limits), unknown, tuple(clauses)


def _level(tags: Mapping[str, str]) -> int:
    try:
        return max(-9, min(9, int(tags.get("layer", ""))))
    except ValueError:
        bridge = tags.get("bridge", "no") != "no"
        tunnel = tags.get("tunnel", "no") not in ("no", "building_passage")
        return 1 if bridge else -1 if tunnel else 0


def _conditionals(tags: Mapping[str, str], speeds: SpeedTable) -> tuple[Conditional, ...]:
    """Conditional tags in an order where the specific mode comes after the general one."""
    out: list[Conditional] = []
    keys = ("access", "vehicle", "motor_vehicle", *(m for modes in _MODES.values() for m in modes), "bicycle")
    for key in dict.fromkeys(keys):
        for direction in ("both", "forward", "backward"):
            text = tags.get(f"{key}:conditional" if direction == "both" else f"{key}:{direction}:conditional")
            for clause in read_conditional(text) if text else ():
                who = tuple(c for c in CATEGORIES if key in KEYS[c] and not _more_specific(tags, c, key))
                code = _word(clause.value, Access.UNKNOWN)
                if clause.purpose is not None and code is Access.YES:
                    code = Access[clause.purpose.upper()]
                elif clause.purpose is not None:
                    code = Access.UNKNOWN  # a ban for deliveries only: not sayable here
                if who:
                    out.append(Conditional(who, code.name.lower(), clause.when, {}, clause.above, direction))
    for name, limit_keys in _LIMIT_KEYS.items():
        read = tonnes if name.endswith("_t") else metres
        for key in limit_keys:
            for clause in read_conditional(tags[key + ":conditional"]) if key + ":conditional" in tags else ():
                value = read(clause.value)
                if value is not None and not math.isnan(value) and clause.purpose is None:
                    out.append(Conditional((), "limit", clause.when, {name: value}, clause.above))
    for key, who in (("maxspeed", ()), ("maxspeed:hgv", _HGV)):
        for clause in read_conditional(tags[key + ":conditional"]) if key + ":conditional" in tags else ():
            value = speed_kmh(clause.value, speeds.words)
            if value is not None and clause.purpose is None:
                out.append(Conditional(who, "speed", clause.when, {"speed_kmh": value}, clause.above))
    heavy = speed_kmh(tags.get("maxspeed:hgv", ""), speeds.words)
    if heavy is not None:
        out.insert(0, Conditional((Category.PL,), "speed", None, {"speed_kmh": heavy}))
    return tuple(out)


def _more_specific(tags: Mapping[str, str], category: Category, key: str) -> bool:
    """Whether an unconditional tag of a more specific mode settles the matter for a category."""
    keys = KEYS[category]
    return any(k in tags for k in keys[keys.index(key) + 1 :])
