# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules of a source in any of the known formats, each with the geometry it came with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, List, Optional, Sequence

from qgis.core import QgsGeometry, QgsWkbTypes

from ..core.regulation.rules import AccessRule
from ..core.text import N_
from ..formats import cerema_orders, joptimiz_rules, perimeters, zfe
from ..formats.problems import Problem
from .rules_source import RulesSource, load_cerema_tables

INVALID = N_("The polygon is invalid; it is written as it is. Repair it before you use the rule.")
MIXED = N_("The geometry mixes points, lines and areas: the rule goes to the table, to be placed by hand.")
BAD_WKT = N_("The geometry is no readable WKT: the rule goes to the table, to be placed by hand.")
_SHAPES = {
    QgsWkbTypes.GeometryType.PolygonGeometry: "area", QgsWkbTypes.GeometryType.LineGeometry: "line",
    QgsWkbTypes.GeometryType.PointGeometry: "point",
}


@dataclass(frozen=True)
class ImportedRule:
    """A rule, its geometry without Z as a multi-part one (None: still to be placed), and area | line | point | table."""

    rule: AccessRule
    geometry: Optional[QgsGeometry]
    shape: str


@dataclass(frozen=True)
class RulesImported:
    rules: tuple[ImportedRule, ...]
    problems: tuple[Problem, ...]


def import_rules(source: RulesSource, found_format: str, field_map: str, zone: tzinfo, now: datetime) -> RulesImported:
    """All rules of a source. `now` tells planned rules from rules in force. Raises InputError, FormatError."""
    if found_format == "zfe":
        return _placed(source, zfe.rules_of(
            [{**f.beside, "properties": f.values, "geometry": f.mapping} for f in source.features], zone, now.date()))
    if found_format == "cerema_orders":
        return _placed(source, _orders(source, zone, now))
    if found_format == "perimeters":
        origins = perimeters.read_map(field_map, source.fields)
        return _placed(source, perimeters.rules_of([(f.values, f.mapping) for f in source.features], origins, zone, now,
                                                   source.name))
    problems: List[Problem] = []
    rules = [joptimiz_rules.rule_of(row, f.values, f.mapping, zone, problems) for row, f in enumerate(source.features, 1)]
    return _placed(source, perimeters.PerimetersFound(tuple(rules), tuple(problems), tuple(range(1, len(rules) + 1))))


def _orders(source: RulesSource, zone: tzinfo, now: datetime) -> cerema_orders.OrdersFile:
    tables = load_cerema_tables()
    if source.path is not None and source.path.suffix.lower() in (".csv", ".txt"):
        with open(source.path, "rb") as stream:
            return cerema_orders.read_orders(stream, tables, zone, now.date())
    rows = [{**f.values, "geometry": None if f.geometry.isNull() else f.geometry.asWkt(9)} for f in source.features]
    return cerema_orders.orders_of(rows, tables, zone, now.date())


def _placed(source: RulesSource, found: Any) -> RulesImported:
    problems = list(found.problems)
    out = [placed(rule, _geometry(source.features, row, rule), row, problems) for row, rule in zip(found.rows, found.rules)]
    return RulesImported(tuple(out), tuple(dict.fromkeys(problems)))


def _geometry(features: Sequence[Any], row: int, rule: AccessRule) -> Optional[QgsGeometry]:
    """The geometry that a rule names as WKT, else the one of its feature."""
    if isinstance(rule.geometry, str):
        return QgsGeometry.fromWkt(rule.geometry)
    return None if rule.geometry is None else QgsGeometry(features[row - 1].geometry)


def placed(rule: AccessRule, geometry: Optional[QgsGeometry], row: int, problems: List[Problem]) -> ImportedRule:
    """A rule with its geometry and the layer it belongs to; what is wrong with the geometry goes to the list."""
    plain = replace(rule, geometry=None)
    if geometry is None:
        return ImportedRule(plain, None, "table")
    if geometry.isNull():
        problems.append(Problem(row, rule.rule_id, "GEOM_WKT", str(rule.geometry)[:200], BAD_WKT))
        return ImportedRule(plain, None, "table")
    shape = _SHAPES.get(geometry.type()) if geometry.wkbType() != QgsWkbTypes.Type.GeometryCollection else None
    if shape is None:
        problems.append(Problem(row, rule.rule_id, "geometry", "", MIXED))
        return ImportedRule(plain, None, "table")
    if shape == "area" and not geometry.isGeosValid():
        problems.append(Problem(row, rule.rule_id, "geometry", "", INVALID))
    inner = geometry.get()
    inner.dropZValue()
    inner.dropMValue()
    geometry.convertToMultiType()
    return ImportedRule(plain, geometry, shape)
