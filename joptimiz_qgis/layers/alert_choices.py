# SPDX-License-Identifier: GPL-2.0-or-later
"""Which alerts of a layer bear on routing: the user's choice, kept with the project, never in the data."""

from __future__ import annotations

import json
from typing import Iterable, Mapping, Optional

from qgis.core import QgsMapLayer

from .exemption_choices import layer_used, use_layer

__all__ = ["choices", "choose", "layer_used", "use_layer"]

_CHOICES = "joptimiz/alerts_in_routing"


def choices(layer: QgsMapLayer) -> Mapping[str, bool]:
    """By alert id, whether it bears on routing, for those that the user decided about; the others go by their effect."""
    try:
        listed = json.loads(str(layer.customProperty(_CHOICES, "{}")))
    except ValueError:  # somebody else wrote there: nothing is decided that nobody decided
        return {}
    return {str(name): bool(bears) for name, bears in listed.items()} if isinstance(listed, dict) else {}


def choose(layer: QgsMapLayer, alert_ids: Iterable[str], bears: Optional[bool]) -> None:
    """Let some alerts bear on routing, or not; None: as their effect says."""
    known = dict(choices(layer))
    for name in alert_ids:
        if bears is None:
            known.pop(name, None)
        else:
            known[name] = bears
    if known:
        layer.setCustomProperty(_CHOICES, json.dumps(known, sort_keys=True))
    else:
        layer.removeCustomProperty(_CHOICES)
