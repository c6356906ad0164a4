# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of a feed in any of the known formats, read as often as asked, and placed on the map."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, BinaryIO, Callable, Iterator, List, Mapping, Optional, TextIO

from qgis.core import QgsGeometry, QgsWkbTypes

from ..core.alerts import Alert
from ..core.errors import InputError
from ..core.regulation.rules import AccessRule
from ..core.text import N_
from ..formats import alert_perimeters, cap, cifs, datex2, datex2_words, peak, vigilance
from ..formats.alert_found import AlertFound
from ..formats.feed import found_format, json_format, json_of, unpacked
from ..formats.problems import Problem
from ..paths import resource
from .feed_source import Opener
from .rules_import import ImportedRule, placed
from .rules_source import geometry_of

NO_AREA = N_("The areas layer has no area of this code: the alert goes to the table, to be placed by hand.")
REPAIRED = N_("The area was invalid: it is written repaired.")
_NOT_THAT = N_("The content is of the format {found}, not {wanted}. Choose auto.")
_SHAPES = {
    QgsWkbTypes.GeometryType.PolygonGeometry: "area", QgsWkbTypes.GeometryType.LineGeometry: "line",
    QgsWkbTypes.GeometryType.PointGeometry: "point",
}
Read = Callable[[List[Problem]], Iterator[AlertFound]]


@dataclass(frozen=True)
class AlertsFeed:
    """`read` gives every message of the feed, from its beginning each time, and lists what is wrong."""

    format: str
    read: Read


@dataclass(frozen=True)
class ImportedAlert:
    """An alert, its geometry as a multi-part one (None: still to be placed), area | line | point | table, and its rules."""

    alert: Alert
    geometry: Optional[QgsGeometry]
    shape: str
    rules: tuple[ImportedRule, ...]


def open_feed(opener: Opener, name: str, wanted: str, field_map: str, zone: tzinfo, now: datetime, language: str) -> AlertsFeed:
    """Find the format of a feed by its content (`wanted` auto), and what reads it. Raises FormatError, InputError."""
    with opener() as stream:
        found = found_format(unpacked(stream))
    value = None
    if found == "json":
        with opener() as stream:
            value = json_of(stream)
        found = json_format(value, bool(field_map))
    if wanted not in ("auto", found):
        raise InputError(_NOT_THAT, found=found, wanted=wanted)
    if value is not None:
        return AlertsFeed(found, _json_reader(found, value, name, field_map, zone, now, language))
    return AlertsFeed(found, _xml_reader(found, opener, zone, language))


def _xml_reader(found: str, opener: Opener, zone: tzinfo, language: str) -> Read:
    reader: Callable[[BinaryIO, List[Problem]], Iterator[AlertFound]]
    if found == "datex2":
        words = datex2_tables()
        reader = lambda stream, problems: datex2.read_xml(stream, words, zone, language, problems)  # noqa: E731
    elif found == "cap":
        said = cap.CapWords(_tables(cap.read_categories, cap.TABLE), _tables(peak.read_words, peak.TABLE))
        reader = lambda stream, problems: cap.read(stream, said, zone, language, problems)  # noqa: E731
    else:
        types = _tables(cifs.read_types, cifs.TABLE)
        reader = lambda stream, problems: cifs.read(stream, types, zone, language, problems)  # noqa: E731

    def read(problems: List[Problem]) -> Iterator[AlertFound]:
        with opener() as stream:
            yield from reader(unpacked(stream), problems)

    return read


def _json_reader(found: str, value: Any, name: str, field_map: str, zone: tzinfo, now: datetime, language: str) -> Read:
    if found == "datex2":
        words = datex2_tables()
        return lambda problems: datex2.read_json(value, words, zone, language, problems)
    if found == "vigilance":
        colours = _tables(vigilance.read_words, vigilance.TABLE)
        return lambda problems: vigilance.read(value, colours, zone, language, problems)
    origins = alert_perimeters.field_map_of(value, field_map)
    return lambda problems: alert_perimeters.read(value, origins, zone, now, name, problems)


def datex2_tables() -> datex2_words.Datex2Words:
    """The tables of DATEX II words that ship, as edited by the user."""
    return _tables(datex2_words.read_words, *datex2_words.TABLES)


def _tables(read: Callable[..., Any], *names: str) -> Any:
    with ExitStack() as stack:
        files: list[TextIO] = [stack.enter_context(open(resource("tables", name), encoding="utf-8", newline=""))
                               for name in names]
        return read(*files)


def _of_rule(rule: AccessRule, by_codes: Optional[QgsGeometry]) -> Optional[QgsGeometry]:
    """The geometry of a rule: its own, else that of the codes its message names."""
    if rule.geometry is not None:
        return geometry_of(rule.geometry)
    return None if by_codes is None else QgsGeometry(by_codes)


def place(found: AlertFound, areas: Mapping[str, QgsGeometry], problems: List[Problem]) -> ImportedAlert:
    """A message on the map, in WGS84: by its own geometry, else by its codes in `areas`."""
    alert = replace(found.alert, geometry=None)
    geometry: Optional[QgsGeometry] = None
    if found.alert.geometry is not None:
        geometry = geometry_of(found.alert.geometry)
    elif found.codes and areas:
        here = [areas[code] for code in found.codes if code in areas]
        problems.extend(Problem(found.row, alert.alert_id, "geocode", code, NO_AREA)
                        for code in found.codes if code not in areas)
        geometry = QgsGeometry.unaryUnion(here) if here else None
    rules = tuple(placed(rule, _of_rule(rule, geometry if found.codes else None), found.row, problems) for rule in found.rules)
    shape = None
    if geometry is not None and not geometry.isNull() and geometry.wkbType() != QgsWkbTypes.Type.GeometryCollection:
        shape = _SHAPES.get(geometry.type())
    if geometry is None or shape is None:
        return ImportedAlert(alert, None, "table", rules)
    if shape == "area" and not geometry.isGeosValid():
        mended = geometry.makeValid()
        if mended.type() == QgsWkbTypes.GeometryType.PolygonGeometry and not mended.isEmpty():
            problems.append(Problem(found.row, alert.alert_id, "geometry", "", REPAIRED))
            geometry = mended
    inner = geometry.get()
    inner.dropZValue()
    inner.dropMValue()
    geometry.convertToMultiType()
    return ImportedAlert(alert, geometry, shape, rules)
