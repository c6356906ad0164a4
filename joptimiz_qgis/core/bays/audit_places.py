# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of bays by where they lie: over one another, outside the territory, too near to junctions and crossings."""

from __future__ import annotations

from functools import partial
from typing import Any, Iterator, Optional

import numpy as np

from ..errors import MissingLibraryError
from ..network.box_index import BoxIndex
from ..progress import Progress, among
from ..text import N_, text
from . import audit_words as words
from .assumptions import default
from .audit_sheet import Checked, Sheet
from .bay import Bays
from .norms import Norm, Norms

OTHERS = 10
"""At most so many other bays are told of one that overlaps more of them."""
_AREAS = ("Polygon", "MultiPolygon")
_POINTS = ("Point", "MultiPoint")
_AT_ONCE = 256  # bays whose neighbours are held in memory


def overlap(bays: Bays, norms: Norms, progress: Progress) -> Checked:
    """Areas that have ground in common; points nearer to each other than there is room for. Lines are of no concern."""
    sheet = Sheet("overlap", bays, norms)
    if sheet.skipped:
        return sheet.done()
    shapes = [_sound(each) if each is not None and each.geom_type in _AREAS else None for each in bays.geometries]
    reach = max((line.bound for line in norms.lines if (line.check, line.case) == ("overlap", "points")), default=0.0)
    placed = _placed(sheet)
    for row, near in _neighbours(bays, placed, reach, progress):
        kind = bays.geometries[row].geom_type
        if kind not in (*_AREAS, *_POINTS):
            continue
        sheet.conform(row)
        told = 0
        for other in near:
            if told == OTHERS:
                break
            told += other != row and _meet(sheet, shapes, row, other)
    return sheet.done()


def _meet(sheet: Sheet, shapes: list[Any], row: int, other: int) -> bool:
    """Tell if two bays overlap. Of an area and a point that lies in it, the distance is none."""
    bays = sheet.bays
    one, two = shapes[row], shapes[other]
    if one is not None and two is not None:
        case, unit, value = "areas", N_("{n} m²"), float(one.intersection(two).area)
    elif one is None and two is None:
        if bays.geometries[other].geom_type not in _POINTS:
            return False
        case, unit, value = "points", N_("{n} m"), float(np.hypot(*(bays.xy[row] - bays.xy[other])))
    else:
        area, point = (one, other) if one is not None else (two, row)
        if bays.geometries[point].geom_type not in _POINTS or not area.covers(_point(bays.xy[point])):
            return False
        case, unit, value = "points", N_("{n} m"), 0.0

    def judge(kind: str) -> Optional[Norm]:
        norm = sheet.norms.of("overlap", case, kind)
        if norm is None:
            return None
        return norm if (value > norm.bound if case == "areas" else value < norm.bound) else None

    found = sheet.norms.judged(bays.values[row].get("TYPE"), judge).broken
    if found is not None:
        said = round(value, 1)
        sheet.broken(row, found, {"value": said, "other": bays.ids[other]}, text(unit, n=said), other=other)
    return found is not None


def outside(bays: Bays, norms: Norms, territory: Optional[Any]) -> Checked:
    """`territory`: a (multi)polygon in the CRS of the bays; without it no bay is concerned."""
    sheet = Sheet("outside", bays, norms)
    if sheet.skipped or territory is None:
        return sheet.done()
    from shapely.prepared import prep

    ground = prep(_sound(territory))
    for row in _placed(sheet):
        shape = bays.geometries[row]
        if shape.geom_type in _POINTS:
            sheet.case(row, None if ground.covers(shape) else "outside")
        else:
            shape = _sound(shape) if shape.geom_type in _AREAS else shape
            sheet.case(row, None if ground.covers(shape) else "partly" if ground.intersects(shape) else "outside")
    return sheet.done()


def crossing(bays: Bays, norms: Norms, crossings: Optional[np.ndarray]) -> Checked:
    """`crossings` float64 [C, 2]; without them no bay is concerned."""
    sheet = Sheet("crossing", bays, norms)
    if not sheet.skipped and crossings is not None:
        _keep_away(sheet, crossings, _placed(sheet))
    return sheet.done()


def junction(bays: Bays, norms: Norms, junctions: Optional[np.ndarray], covered: Optional[np.ndarray]) -> Checked:
    """`junctions` float64 [J, 2]; without them no bay is concerned. `covered` bool [B]: bays that the network covers."""
    sheet = Sheet("junction", bays, norms)
    if not sheet.skipped and junctions is not None and covered is not None:
        placed = _placed(sheet)
        for row in placed:
            if not covered[row]:
                sheet.unknown(row, words.NO_STREET)
        _keep_away(sheet, junctions, [row for row in placed if covered[row]])
    return sheet.done()


def _keep_away(sheet: Sheet, points: np.ndarray, rows: list[int]) -> None:
    """Bays that lie too near to any of the points. A bay that is a point is taken as its middle, along the street."""
    bays = sheet.bays
    half = default("longest_bay_m") / 2.0
    most = max(line.bound for line in sheet.norms.lines if line.check == sheet.check)
    known = np.where(np.isfinite(bays.length_m), bays.length_m / 2.0, half)
    boxes = BoxIndex(points, points)
    for row in rows:
        shape = bays.geometries[row]
        is_point = shape.geom_type in _POINTS
        reach = most + (known[row] if is_point else 0.0)
        low_x, low_y, high_x, high_y = shape.bounds
        near = boxes.near(low_x - reach, low_y - reach, high_x + reach, high_y + reach)
        if not near.size:
            sheet.conform(row)
        elif not is_point:
            _tell_near(sheet, row, *[min(shape.distance(_point(points[other])) for other in near.tolist())] * 2)
        else:
            middle = float(np.hypot(*(points[near] - bays.xy[row]).T).min())
            end = max(middle - float(known[row]), 0.0)
            _tell_near(sheet, row, end, end if np.isfinite(bays.length_m[row]) else middle)


def _tell_near(sheet: Sheet, row: int, least: float, most: float) -> None:
    """A bay whose distance is between two figures: if they do not agree, it is not known. Judged as told, to 10 cm."""
    least, most = round(least, 1), round(most, 1)
    kind = sheet.bays.values[row].get("TYPE")
    near, far = partial(_too_near, sheet, least), partial(_too_near, sheet, most)
    if sheet.norms.judged(kind, near) != sheet.norms.judged(kind, far):
        sheet.unknown(row, words.PERHAPS_NEAR, value=most, field="LONGUEUR")
    else:
        sheet.measured(row, far, lambda norm: sheet.broken(
            row, norm, {"value": most, "missing": round(norm.bound - most, 1)}, text(N_("{n} m"), n=most)))


def _too_near(sheet: Sheet, distance: float, kind: str) -> Optional[Norm]:
    norm = sheet.norms.of(sheet.check, "near", kind)
    return norm if norm is not None and distance < norm.bound else None


def _placed(sheet: Sheet) -> list[int]:
    """Rows of bays that have a place; of the others it is not known."""
    known = np.isfinite(sheet.bays.xy).all(axis=1)
    for row in np.flatnonzero(~known).tolist():
        sheet.unknown(row, words.NO_PLACE)
    return np.flatnonzero(known).tolist()


def _neighbours(bays: Bays, rows: list[int], reach_m: float, progress: Progress) -> Iterator[tuple[int, list[int]]]:
    """Each row with the rows whose boxes lie within `reach_m` of its own, itself included. Raises Cancelled."""
    if not rows:
        return
    box = np.array([bays.geometries[row].bounds for row in rows], float)
    low, high, names = box[:, :2], box[:, 2:], np.array(rows)
    index = BoxIndex(low, high)
    for first in range(0, len(rows), _AT_ONCE):
        among(progress, first, len(rows))
        part = slice(first, first + _AT_ONCE)
        question, found = index.near_many(low[part] - reach_m, high[part] + reach_m)
        meets = ((low[found] <= high[part][question] + reach_m) & (high[found] >= low[part][question] - reach_m)).all(axis=1)
        question, found = question[meets], found[meets]
        order = np.lexsort((found, question))
        begins = np.searchsorted(question[order], np.arange(len(rows[part]) + 1))
        for number, row in enumerate(rows[part]):
            yield row, names[found[order[begins[number] : begins[number + 1]]]].tolist()


def _sound(area: Any) -> Any:
    """An area whose outline does not cross itself."""
    return area if area.is_valid else area.buffer(0)


def _point(xy: np.ndarray) -> Any:
    try:
        from shapely.geometry import Point
    except ImportError as error:
        raise MissingLibraryError(N_("The audit of bays needs the Python library shapely. Install the package python3-shapely "
                                     "(OSGeo4W, Debian) and start QGIS again.")) from error
    return Point(*xy.tolist())
