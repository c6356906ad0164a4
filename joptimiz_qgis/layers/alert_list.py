# SPDX-License-Identifier: GPL-2.0-or-later
"""All alerts of some layers as one list, for a reader: each message in its last revision, with how it came to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.alerts import Alert
from ..core.progress import Progress, check
from ..formats.alert_rows import alert_of
from ..formats.problems import Problem
from . import schema
from .values import columns, python_value, stored_zone

_LOOK_EVERY = 500
Place = Tuple[str, int]
"""A feature: the id of its layer, and its own."""


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
        return f"{self.alert.alert_id}#{self.alert.revision}"


@dataclass(frozen=True)
class AlertList:
    """Messages by the order in which they were found, and what their rows say wrong."""

    rows: Tuple[ListedAlert, ...] = ()
    problems: Tuple[Problem, ...] = ()


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
    where = columns(layer.fields(), schema.names(schema.ALERTS))
    stored = stored_zone(layer.dataProvider().storageType())
    return AlertSource(layer.id(), layer.name(), QgsVectorLayerFeatureSource(layer), where, stored)


def read(sources: Sequence[AlertSource], zone: tzinfo, progress: Progress) -> AlertList:
    """Every message of every layer. Raises Cancelled."""
    problems: List[Problem] = []
    found: Dict[str, List[Tuple[Alert, Place]]] = {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    number = 0
    for source in sources:
        for feature in source.source.getFeatures(request):
            number += 1
            if number % _LOOK_EVERY == 0:
                check(progress)
            attributes = feature.attributes()
            values = {name: python_value(attributes[at], source.stored) for name, at in source.where.items()}
            alert, _doubtful = alert_of(number, values, None, zone, problems, source.name)
            found.setdefault(alert.alert_id, []).append((alert, (source.layer_id, feature.id())))
    return AlertList(tuple(_listed(said) for said in found.values()), tuple(problems))


def _listed(said: List[Tuple[Alert, Place]]) -> ListedAlert:
    last = max(alert.revision for alert, _ in said)
    newest = [(alert, place) for alert, place in said if alert.revision == last]
    former = sorted({alert.revision: alert for alert, _ in said if alert.revision != last}.items())
    return ListedAlert(newest[-1][0], tuple(place for _, place in newest), tuple(alert for _, alert in former))


def next_change(rows: Sequence[ListedAlert], after: datetime) -> Optional[datetime]:
    """The next instant at which a message begins or ends."""
    moments = [m for row in rows for m in (row.alert.onset, row.alert.expires) if m is not None and m > after]
    return min(moments, default=None)
