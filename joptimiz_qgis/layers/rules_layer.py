# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of rules, recognised by their fields, as access rules in the network's CRS; what is wrong as a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Callable, Iterator, List, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeedback,
    QgsGeometry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import Cancelled, InputError
from ..core.regulation.identity import digest
from ..core.regulation.rules import AccessRule
from ..core.text import N_
from ..formats import cerema_orders, joptimiz_rules, zfe
from ..formats.problems import Problem, unreadable
from ..tr import tr
from . import schema
from .feedback import FeedbackProgress
from .network_session import session
from .placing import Placed, Placer, placer_of
from .rules_source import WGS84, load_cerema_tables
from .values import columns, python_value, stored_zone

_ROW_BYTES = 4000  # of a rule that was read, its geometry aside
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

    Every row is looked at each time. Layers whose rows all say what they said before give the same rules, not equal ones.

    Raises InputError naming the layer for a layer that is none of these, or has no CRS; Cancelled.
    """
    rules: List[AccessRule] = []
    problems: List[Problem] = []
    wgs84 = Placer(QgsCoordinateReferenceSystem(WGS84), crs, transform_context)
    for layer in layers:
        found = _read_layer(layer, crs, transform_context, zone, wgs84, feedback)
        rules.extend(found.rules)
        problems.extend(found.problems)
    return RulesFound(tuple(rules), tuple(problems))


def _read_layer(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext,
                zone: tzinfo, wgs84: Placer, feedback: QgsFeedback) -> RulesFound:
    reader = _reader(layer, feedback)
    placer = placer_of(layer, crs, transform_context)
    rows = list(_rows(layer, feedback))
    stored = stored_zone(layer.dataProvider().storageType())
    names = layer.fields().names()
    operations = [transform_context.calculateCoordinateOperation(one, crs)
                  for one in (layer.crs(), QgsCoordinateReferenceSystem(WGS84))]
    # Besides the rows all that they are read by; the date is today's for layers that have none of their own.
    meant = digest(reader.__name__, names, layer.crs().toWkt(), crs.toWkt(), operations, str(stored), str(zone),
                   datetime.now(zone).date(), [row.told for row in rows], *(row.wkb for row in rows))

    def read() -> tuple[RulesFound, int]:
        features = [_Read(number, _values(names, row.attributes, stored), placer.place(row.geometry))
                    for number, row in enumerate(rows, 1)]
        return reader(features, zone, wgs84), sum(_ROW_BYTES + len(row.wkb) for row in rows)

    found: RulesFound = session().layers_read.made(meant, read, FeedbackProgress(feedback))[0]
    return found


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


@dataclass(frozen=True)
class _Row:
    """A feature as its layer has it. `told` and `wkb`: all it says, as what `repr` tells apart, and as bytes."""

    attributes: Sequence[Any]
    geometry: QgsGeometry
    told: Sequence[Any]
    wkb: bytes


def _rows(layer: QgsVectorLayer, feedback: QgsFeedback) -> Iterator[_Row]:
    for feature in layer.getFeatures():
        if feedback.isCanceled():
            raise Cancelled()
        attributes, geometry = feature.attributes(), feature.geometry()
        yield _Row(attributes, geometry, [_told(value) for value in attributes], bytes(geometry.asWkb()))


def _told(value: Any) -> Any:
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, QDateTime):
        return value.toString(Qt.DateFormat.ISODateWithMs), value.timeSpec() == Qt.TimeSpec.LocalTime, value.offsetFromUtc()
    return python_value(value)


def _values(names: Sequence[str], attributes: Sequence[Any], zone: Any) -> dict[str, Any]:
    return {name: python_value(value, zone) for name, value in zip(names, attributes)}


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
