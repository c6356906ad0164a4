# SPDX-License-Identifier: GPL-2.0-or-later
"""What alerts do to legs that lie in a layer: asked on the main thread, answered on any."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timezone, tzinfo
from pathlib import Path
from typing import Any, List, Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateTransformContext, QgsFeedback, QgsProviderRegistry, QgsVectorLayer

from ..core.alert_effects import AlertOnLeg, DrivenLeg, on_legs
from ..core.alert_rules import last_rows, places_of
from ..core.alerts import MessageType
from ..core.errors import InputError
from ..core.network.model import Network
from ..core.progress import Part, Progress
from ..core.regulation.calendar import to_ms
from ..core.regulation.rules import Kind, ReportedRule
from ..core.text import N_
from ..core.vehicles import Category
from .alerts_layer import AlertsFound, read_alerts
from .network_session import session
from .values import columns, python_value

_LEG = ("leg", "edge_ids", "departure", "arrival", "wait_s")
_NEEDED = ("edge_ids", "departure", "arrival")


@dataclass(frozen=True)
class GivenLeg:
    """A row of a legs layer. `leg`: its field of that name; `edge_ids` as written: negative against the drawing."""

    feature_id: int
    leg: Optional[int]
    edge_ids: tuple[int, ...]
    departure_ms: int
    arrival_ms: int


@dataclass(frozen=True)
class LegsAsked:
    """All that effects_on_legs needs, read of layers."""

    network_path: Path
    legs: tuple[GivenLeg, ...]
    alerts: AlertsFound
    category: Optional[Category] = None


def is_legs(layer: Any) -> bool:
    """Whether a layer holds legs as `constrainedroute` writes them."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and set(_NEEDED) <= set(columns(layer.fields(), _LEG))


def read_legs(legs: QgsVectorLayer, network: QgsVectorLayer, alerts: Sequence[QgsVectorLayer], zone: tzinfo,
              transform_context: QgsCoordinateTransformContext, feedback: QgsFeedback, category: Optional[Category] = None,
              departure_ms: Optional[int] = None) -> LegsAsked:
    """Read a question. Call it on the main thread.

    `legs`: the OUTPUT of `constrainedroute` (edge_ids, departure, arrival), made on the network of `network`, its edges layer.
    `category`: of the vehicle, None: any. `departure_ms` (UTC): as if the first of the legs left then, and the others as long
    after as planned; None: as planned. Rows without streets or times are left out. Raises InputError for a layer that lacks
    what is needed; Cancelled.
    """
    where = columns(legs.fields(), _LEG)
    lacking = [name for name in _NEEDED if name not in where]
    if lacking:
        raise InputError(N_("The layer {name} holds no legs of a route: it lacks the fields {fields}."), name=legs.name(),
                         fields=", ".join(lacking))
    found: List[GivenLeg] = []
    for feature in legs.getFeatures():
        # Legs are written in UTC; a storage that keeps no zone keeps that.
        values = {name: python_value(feature[at], timezone.utc) for name, at in where.items()}
        given = _leg(feature.id(), values)
        if given is not None:
            found.append(given)
    if departure_ms is not None and found:
        later = departure_ms - min(leg.departure_ms for leg in found)
        found = [replace(leg, departure_ms=leg.departure_ms + later, arrival_ms=leg.arrival_ms + later) for leg in found]
    path = QgsProviderRegistry.instance().decodeUri(network.providerType(), network.source()).get("path") or ""
    return LegsAsked(Path(path), tuple(found), read_alerts(alerts, network.crs(), transform_context, zone, feedback), category)


def effects_on_legs(asked: LegsAsked, progress: Progress) -> tuple[AlertOnLeg, ...]:
    """Which alerts bear on which leg, when, and how. Call it on any thread: it may have to load the network.

    Of each message the last revision counts; what was cancelled does not. An alert is listed if a leg enters one of its streets
    while it holds: `effect` CLOSED, RESTRICTED (or a closure that cannot be read or placed surely), SLOWED (`delay_s` about, None
    if it does not say by how much) or INFORMED; `key` is the GivenLeg. Whether the user lets it bear on routing is not asked:
    that is alert_choices. Streets by the rules that routing itself matches them by; legs of another network give nothing.
    Raises NetworkError, Cancelled.
    """
    engine = session().engine(asked.network_path, Part(progress, 0, 70))
    alerts = [(row, place) for rows in last_rows(asked.alerts.alerts) for row in rows
              if all(other.message_type is not MessageType.CANCEL for other in rows) for place in places_of(row)]
    rules = [ReportedRule(alert.alert_id, Kind.CLOSURE, geometry=place) for alert, place in alerts]
    matches = engine.laws.matches(rules, Part(progress, 70, 95))
    driven = [leg for leg in (_driven(engine.network, given) for given in asked.legs) if leg is not None]
    return on_legs(engine.network, [alert for alert, _ in alerts], matches, driven, asked.category, asked.alerts.doubtful)


def _leg(feature_id: int, values: dict[str, Any]) -> Optional[GivenLeg]:
    try:
        edge_ids = tuple(int(word) for word in str(values["edge_ids"] or "").split(",") if word.strip())
        begin, end = to_ms(values["departure"]), to_ms(values["arrival"])
        number = values.get("leg")
        waited = round(float(values.get("wait_s") or 0.0) * 1000.0)
        return GivenLeg(feature_id, None if number is None else int(number), edge_ids, begin + waited, end) if edge_ids else None
    except (AttributeError, TypeError, ValueError):
        return None  # a row that somebody edited by hand


def _driven(network: Network, given: GivenLeg) -> Optional[DrivenLeg]:
    """None unless all its edges are of this network."""
    wanted = np.abs(np.array(given.edge_ids, np.int64))
    order = np.argsort(network.edge_id, kind="stable")
    at = np.minimum(np.searchsorted(network.edge_id[order], wanted), max(network.edge_count - 1, 0))
    if not network.edge_count or not (network.edge_id[order][at] == wanted).all():
        return None
    backward = np.array(given.edge_ids, np.int64) < 0
    return DrivenLeg(given, 2 * order[at].astype(np.int64) + backward, given.departure_ms, given.arrival_ms)
