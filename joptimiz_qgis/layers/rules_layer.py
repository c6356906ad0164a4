# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of rules, recognised by their fields, as access rules in the network's CRS; what is wrong as a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Callable, Iterator, List, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsVectorLayer,
)

from ..core.errors import Cancelled, InputError
from ..core.regulation.rules import AccessRule
from ..core.text import N_
from ..formats import cerema_orders, joptimiz_rules, zfe
from ..formats.problems import Problem, unreadable
from ..tr import tr
from . import schema
from .placing import Placed, Placer, placer_of
from .rules_source import WGS84, load_cerema_tables
from .values import columns, python_value, stored_zone

ZFE_REQUIRED = ("id", "date_debut")
BAD_WKT = N_("The geometry is no readable WKT: it must be placed by hand.")


@dataclass(frozen=True)
class RulesFound:
    """Rules with shapely geometries (or None: not placed yet), and what their layers say wrong."""

    rules: tuple[AccessRule, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Read:
    """A feature: its number from 1, values by the names that the layer itself uses, its placed geometry."""

    number: int
    values: dict[str, Any]
    placed: Placed


def read_rules(layers: Sequence[QgsVectorLayer], crs: QgsCoordinateReferenceSystem,
               transform_context: QgsCoordinateTransformContext, zone: tzinfo, feedback: QgsFeedback) -> RulesFound:
    """Read JOPTIMIZ rules, the national ZFE schema and Cerema orders, one layer after the other.

    Raises InputError naming the layer for a layer that is none of these, or has no CRS; Cancelled.
    """
    rules: List[AccessRule] = []
    problems: List[Problem] = []
    wgs84 = Placer(QgsCoordinateReferenceSystem(WGS84), crs, transform_context)
    for layer in layers:
        reader = _reader(layer, feedback)
        placer = placer_of(layer, crs, transform_context)
        found = reader(list(_features(layer, placer, feedback)), zone, wgs84)
        rules.extend(found.rules)
        problems.extend(found.problems)
    return RulesFound(tuple(rules), tuple(problems))


_Reader = Callable[[Sequence[_Read], tzinfo, Placer], RulesFound]


def _reader(layer: QgsVectorLayer, feedback: QgsFeedback) -> _Reader:
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise InputError(N_("A layer of rules cannot be read. Check that its file is still there."))
    fields = layer.fields()
    known = columns(fields, schema.names(schema.RULES))
    lacking = joptimiz_rules.missing(known, joptimiz_rules.REQUIRED)
    if not lacking:
        absent = joptimiz_rules.missing(known, (n for n in schema.names(schema.RULES) if n not in _SILENT))
        if absent:
            feedback.pushWarning(tr("The layer {name} has no field {fields}: read as empty.", name=layer.name(),
                                    fields=", ".join(absent)))
        return _joptimiz
    lacking_zfe = joptimiz_rules.missing(fields.names(), ZFE_REQUIRED)
    if not lacking_zfe and any(name.endswith("_critair") for name in fields.names()):
        return _national
    lacking_orders = joptimiz_rules.missing(fields.names(), cerema_orders.REQUIRED)
    if not lacking_orders:
        return _orders
    raise InputError(
        N_("The layer {name} holds no rules. It lacks {fields} of a JOPTIMIZ rule layer, {zfe} of the national ZFE schema, "
           "{orders} of the Cerema orders. Import it with “Import rules” first."), name=layer.name(),
        fields=", ".join(lacking), zfe=", ".join(lacking_zfe or ("vp_critair…",)), orders=", ".join(lacking_orders))


_SILENT = ("phase", "name", "edges", "except_edges", "limit_value", "limit_inclusive", "max_stay_min", "exit_by", "authority",
           "info_url", "source", "act_url")
"""Fields whose absence changes no verdict."""


def _features(layer: QgsVectorLayer, placer: Placer, feedback: QgsFeedback) -> Iterator[_Read]:
    zone = stored_zone(layer.dataProvider().storageType())
    names = layer.fields().names()
    for number, feature in enumerate(layer.getFeatures(), 1):
        if feedback.isCanceled():
            raise Cancelled()
        yield _Read(number, _values(names, feature, zone), placer.place(feature.geometry()))


def _values(names: Sequence[str], feature: QgsFeature, zone: Any) -> dict[str, Any]:
    return {name: python_value(value, zone) for name, value in zip(names, feature.attributes())}


def _joptimiz(features: Sequence[_Read], zone: tzinfo, wgs84: Placer) -> RulesFound:
    problems: List[Problem] = []
    rules = []
    for read in features:
        values = _named(read.values, joptimiz_rules.RULE_NAMES)
        rule = joptimiz_rules.rule_of(read.number, values, read.placed.geometry, zone, problems)
        rules.append(_with_place(rule, read, problems))
    return RulesFound(tuple(rules), tuple(problems))


def _named(values: dict[str, Any], wanted: Sequence[str]) -> dict[str, Any]:
    here = {name.lower(): value for name, value in values.items()}
    return {name: here.get(name, here.get(name[:10])) for name in wanted}


def _with_place(rule: AccessRule, read: _Read, problems: List[Problem]) -> AccessRule:
    placed = read.placed
    if placed.problem is not None:
        problems.append(Problem(read.number, rule.rule_id, "geometry", "", placed.problem))
    return replace(rule, schedule=unreadable("geometry", None)) if placed.doubtful else rule


def _national(features: Sequence[_Read], zone: tzinfo, wgs84: Placer) -> RulesFound:
    mapped = [{"properties": read.values, "geometry": _mapping(read.placed.geometry)} for read in features]
    found = zfe.rules_of(mapped, zone, datetime.now(zone).date())
    return _with_places(found, features, lambda rule, read: read.placed)


def _orders(features: Sequence[_Read], zone: tzinfo, wgs84: Placer) -> RulesFound:
    rows = [{**read.values, "geometry": read.placed.geometry} for read in features]
    found = cerema_orders.orders_of(rows, load_cerema_tables(), zone, datetime.now(zone).date())

    def place(rule: AccessRule, read: _Read) -> Placed:
        if not isinstance(rule.geometry, str):
            return read.placed
        geometry = QgsGeometry.fromWkt(rule.geometry)
        return Placed(None, BAD_WKT) if geometry.isNull() else wgs84.place(geometry)

    return _with_places(found, features, place)


def _with_places(found: Any, features: Sequence[_Read], place: Callable[[AccessRule, _Read], Placed]) -> RulesFound:
    problems = list(found.problems)
    rules = []
    for row, rule in zip(found.rows, found.rules):
        read = features[row - 1]
        placed = place(rule, read)
        rules.append(_with_place(replace(rule, geometry=placed.geometry), replace(read, placed=placed), problems))
    return RulesFound(tuple(rules), tuple(dict.fromkeys(problems)))


def _mapping(geometry: Any) -> Any:
    # The reader compares places and asks for the type; the coordinates stay text.
    return None if geometry is None else {"type": geometry.geom_type, "coordinates": geometry.wkt}
