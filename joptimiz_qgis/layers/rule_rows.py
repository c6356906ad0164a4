# SPDX-License-Identifier: GPL-2.0-or-later
"""A rule whose hours differ by vehicle stands in several rows of one shape (INTERFACE 1.2): it is drawn and labelled once."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsVectorLayer

SAME_SHAPE, HOURS = "joptimiz_same_shape", "joptimiz_hours"
"""Variables of the layer that the styles of rules read: ids of rows that another one stands for, as ",4,5,"; and for the
row that is drawn, [class, schedule, vehicles] of each group, as JSON by id."""

_ALIKE = ("rule_id", "phase", "kind", "effect", "status")


def note_rows(layer: QgsVectorLayer) -> None:
    """Write both variables."""
    rows: dict[tuple, list] = {}
    for feature in layer.getFeatures():
        known = {name: feature[name] for name in feature.fields().names()}
        key = (*(str(known.get(name)) for name in _ALIKE), feature.geometry().asWkb().data())
        rows.setdefault(key, []).append((feature.id(), known))
    several = [group for group in rows.values() if len(group) > 1]
    rest = [str(fid) for group in several for fid, _ in group[1:]]
    hours = {str(group[0][0]): _by_hours([known for _, known in group]) for group in several}
    QgsExpressionContextUtils.setLayerVariable(layer, SAME_SHAPE, f",{','.join(rest)}," if rest else "")
    QgsExpressionContextUtils.setLayerVariable(layer, HOURS, json.dumps(hours))


def _by_hours(rows: list[dict[str, Any]]) -> list[list[str]]:
    """[class, schedule, vehicles] of each class and schedule. The classes of two-wheelers are told by 2RM."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        key = (_text(row.get("critair_banned")), _text(row.get("schedule")))
        vehicles = [name.strip() for name in _text(row.get("vehicles")).split(",") if name.strip()]
        groups.setdefault(key, []).extend(name for name in vehicles if not ("2RM" in vehicles and name.startswith("L")))
    return [[classes, schedule, ", ".join(dict.fromkeys(vehicles))] for (classes, schedule), vehicles in groups.items()]


def _text(value: Any) -> str:
    return "" if value is None or str(value) == "NULL" else str(value)
