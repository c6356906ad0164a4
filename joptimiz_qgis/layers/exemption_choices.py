# SPDX-License-Identifier: GPL-2.0-or-later
"""Which exemptions of a layer routing leaves out: the user's choice, kept with the project, never in the data."""

from __future__ import annotations

import json
from typing import FrozenSet, Iterable

from qgis.core import QgsMapLayer

_LAYER, _IDS = "joptimiz/routing", "joptimiz/not_in_routing"


def layer_used(layer: QgsMapLayer) -> bool:
    """Whether routing reads the layer at all."""
    return str(layer.customProperty(_LAYER, "yes")) != "no"


def use_layer(layer: QgsMapLayer, used: bool) -> None:
    """Let routing read the layer, or not."""
    if used:
        layer.removeCustomProperty(_LAYER)
    else:
        layer.setCustomProperty(_LAYER, "no")


def left_out(layer: QgsMapLayer) -> FrozenSet[str]:
    """Ids of exemptions that routing leaves out."""
    try:
        listed = json.loads(str(layer.customProperty(_IDS, "[]")))
    except ValueError:  # somebody else wrote there: nothing is left out that nobody asked for
        return frozenset()
    return frozenset(map(str, listed)) if isinstance(listed, list) else frozenset()


def use(layer: QgsMapLayer, exemption_ids: Iterable[str], used: bool) -> None:
    """Let routing read some exemptions, or not."""
    ids = left_out(layer)
    kept = ids - set(exemption_ids) if used else ids | set(exemption_ids)
    if kept:
        layer.setCustomProperty(_IDS, json.dumps(sorted(kept)))
    else:
        layer.removeCustomProperty(_IDS)
