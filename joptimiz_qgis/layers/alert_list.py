# SPDX-License-Identifier: GPL-2.0-or-later
"""All alerts of some layers as one list, for a reader: each message in its last revision, with how it came to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timezone, tzinfo
from typing import AbstractSet, Any, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.alerts import Alert, AlertCategory, MessageType, Severity
from ..core.progress import Progress, check
from ..core.regulation.calendar import to_ms
from ..core.regulation.standing import OPEN_BEGIN, OPEN_END
from ..formats.alert_rows import alert_of
from ..formats.problems import Problem
from . import schema
from .values import columns, python_value, stored_zone

_LOOK_EVERY = 500
FIELDS = schema.names(schema.ALERTS)
Place = Tuple[str, int]
"""A feature: the id of its layer, and its own."""
Said = Tuple[int, Place, Tuple[int, str], Tuple[Any, ...], Tuple[int, ...]]
"""What a feature says: (revision, where, (number of the row, name of the layer), values by FIELDS, numbers_of). A plain tuple of
plain values, which Python's garbage collector leaves alone: it would hold the interface up for thousands of objects."""
SEVERITIES, CATEGORIES = tuple(Severity), tuple(AlertCategory)
_SEVERITY_CODE = {one: code for code, one in enumerate(SEVERITIES)}
_CATEGORY_CODE = {one: code for code, one in enumerate(CATEGORIES)}


@dataclass(frozen=True)
class ListedAlert:
    """A message in its last revision. `places`: the features that say it, in one layer or several; `former`: earlier revisions,
    the oldest first."""

    alert: Alert
    places: Tuple[Place, ...]
    former: Tuple[Alert, ...] = ()

    @property
    def key(self) -> str:
        """Tells this revision of this message from all others."""
        return key_of(self.alert.alert_id, self.alert.revision)


@dataclass(frozen=True)
class AlertList:
    """Messages by the order in which they were found (features that share an id), and what their rows say wrong."""

    messages: Tuple[Tuple[Said, ...], ...] = ()
    ids: Tuple[str, ...] = ()
    problems: Tuple[Problem, ...] = ()
    zone: tzinfo = timezone.utc

    def row(self, at: int) -> ListedAlert:
        """One message."""
        newest = last_said(self.messages[at])
        revision = newest[-1][0]
        former = {said[0]: said for said in self.messages[at] if said[0] != revision}
        return ListedAlert(self._alert(newest[-1]), tuple(said[1] for said in newest),
                           tuple(self._alert(said) for _, said in sorted(former.items())))

    def key(self, at: int) -> str:
        """The last revision of one message."""
        return key_of(self.ids[at], max(said[0] for said in self.messages[at]))

    def _alert(self, said: Said) -> Alert:
        _, _, (number, name), values, _ = said
        return alert_of(number, dict(zip(FIELDS, values)), None, self.zone, [], name)[0]


def numbers_of(alert: Alert) -> Tuple[int, ...]:
    """(onset, expires in UTC ms or open, place in SEVERITIES, place in CATEGORIES, 1 if it is a cancellation)."""
    begin = OPEN_BEGIN if alert.onset is None else to_ms(alert.onset)
    end = OPEN_END if alert.expires is None else to_ms(alert.expires)
    cancelled = int(alert.message_type is MessageType.CANCEL)
    return begin, end, _SEVERITY_CODE[alert.severity], _CATEGORY_CODE[alert.category], cancelled


def key_of(alert_id: str, revision: int) -> str:
    """A revision of a message."""
    return f"{alert_id}#{revision}"


def last_said(message: Sequence[Said]) -> List[Said]:
    """The features that say its last revision."""
    last = max(said[0] for said in message)
    return [said for said in message if said[0] == last]


@dataclass(frozen=True)
class AlertSource:
    """What a background thread may read of a layer: taken on the main thread, valid whatever becomes of the layer."""

    layer_id: str
    name: str
    source: QgsVectorLayerFeatureSource
    where: Dict[str, int]
    stored: Optional[tzinfo]


def source_of(layer: QgsVectorLayer) -> AlertSource:
    """Prepare the reading."""
    where = columns(layer.fields(), FIELDS)
    stored = stored_zone(layer.dataProvider().storageType())
    return AlertSource(layer.id(), layer.name(), QgsVectorLayerFeatureSource(layer), where, stored)


def read(sources: Sequence[AlertSource], zone: tzinfo, progress: Progress, wanted: str = "") -> AlertList:
    """Every message of every layer. `wanted`: a QGIS expression, to read those rows only. Raises Cancelled."""
    problems: List[Problem] = []
    found: Dict[str, Tuple[Said, ...]] = {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if wanted:
        request.setFilterExpression(wanted)
    number = 0
    for source in sources:
        for feature in source.source.getFeatures(request):
            number += 1
            if number % _LOOK_EVERY == 0:
                check(progress)
            attributes = feature.attributes()
            values = {name: python_value(attributes[at], source.stored) for name, at in source.where.items()}
            alert, _doubtful = alert_of(number, values, None, zone, problems, source.name)
            said = (alert.revision, (source.layer_id, feature.id()), (number, source.name), tuple(map(values.get, FIELDS)),
                    numbers_of(alert))
            found[alert.alert_id] = (*found.get(alert.alert_id, ()), said)
    return AlertList(tuple(found.values()), tuple(found), tuple(problems), zone)


def read_grave(sources: Sequence[AlertSource], zone: tzinfo, known: AbstractSet[str], progress: Progress) -> AlertList:
    """Messages of which a severe revision (`key_of`) is not among the known ones, each with all its revisions: a later one may
    have called it off. Where there is none, hardly anything is read. Raises Cancelled."""
    found = read(sources, zone, progress, "lower(trim(\"severity\")) IN ('extreme', 'severe')")
    new = [alert_id for at, alert_id in enumerate(found.ids) if found.key(at) not in known]
    if not new:
        return AlertList()
    ids = ", ".join(QgsExpression.quotedString(one) for one in new)
    return read(sources, zone, progress, f"trim(\"alert_id\") IN ({ids})")
