# SPDX-License-Identifier: GPL-2.0-or-later
"""The style of a layer of stations: a shape and a colour for each kind, smaller as one zooms out, names from near."""

from __future__ import annotations

from make_styles import PALETTE, rule
from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer
from styles_bays import LABELS_FROM, labelled, sign, tip

from joptimiz_qgis.layers import legend

OUT = "coalesce(\"state\" = 'out_of_service', false)"
FAST = "coalesce(\"max_power_kw\" >= 50, false)"
RULES = {
    "out_of_service": OUT,
    **{kind: f"NOT {OUT} AND \"kind\" = '{kind}'" for kind in ("fuel", "gas", "hydrogen")},
    "charging": f"NOT {OUT} AND \"kind\" = 'charging' AND NOT {FAST}",
    "charging_fast": f"NOT {OUT} AND \"kind\" = 'charging' AND {FAST}",
}


def stations(layer: QgsVectorLayer) -> None:
    """Without an order of drawing: sorting all of a country at each redraw would cost more than it shows."""
    root = QgsRuleBasedRenderer.Rule(None)
    for name, look in PALETTE["stations"].items():
        root.appendChild(rule(sign(look), RULES[name], legend.STATIONS[name]))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    labelled(layer, f"if(@map_scale > {LABELS_FROM // 3}, NULL, \"name\")")
    layer.setMapTipTemplate(tip("name", "operator", "opening_hours", "vehicle_limits"))


MADE = {"stations": ("Point", stations)}
