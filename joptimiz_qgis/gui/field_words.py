# SPDX-License-Identifier: GPL-2.0-or-later
"""Words for the values of fields that people fill in; those of the national schemas are French words already."""

from __future__ import annotations

from typing import Any, Mapping

from ..core.text import N_
from ..core.vehicles import CATEGORY_WORDS
from ..layers.legend import KINDS
from ..tr import tr

_OWN_NAMES = ("zfe", "ztl", "pedestrian", "closure", "event", "works")
_RULES = {
    **{kind: KINDS[kind] for kind in _OWN_NAMES}, "weight": N_("Weight limit"), "axle_load": N_("Axle load limit"),
    "height": N_("Height limit"), "width": N_("Width limit"), "length": N_("Length limit"),
    "hazmat": N_("Dangerous goods"), "parking": N_("Parking rule"), "peak": N_("Pollution-peak rule"),
}
_STATIONS = {"charging": N_("Charging station"), "gas": N_("Gas (NGV)"), "hydrogen": N_("Hydrogen"), "fuel": N_("Fuel")}
_POIS = {
    **_STATIONS, "delivery_bay": N_("Delivery bay"), "relay_or_locker": N_("Parcel point or locker"),
    "micro_hub": N_("Micro-hub"),
    "zfe_area": KINDS["zfe"], "zfe_special_road": N_("Road with its own rule in a ZFE"), "ztl_gate": N_("Gate of a ZTL"),
    "pedestrian_bollard": N_("Bollard of a pedestrian area"), "low_bridge_or_limit": N_("Low bridge or size limit"),
    "hgv_parking": N_("Lorry parking"), "works_or_closure": N_("Works or closure"),
    "event_perimeter": N_("Perimeter of an event"),
}
WORDS: Mapping[str, Mapping[Any, str]] = {
    "rules.kind": _RULES,
    "rules.effect": {"forbid": N_("forbids"), "permit": N_("permits: an exception to a ban")},
    "rules.status": {"draft": N_("draft"), "planned": N_("planned"), "in_force": N_("in force"), "suspended": N_("suspended"),
                     "withdrawn": N_("withdrawn")},
    "rules.movement": {"all": N_("every movement"), "entry": N_("to enter"), "transit": N_("to drive through"),
                       "stop": N_("to stop")},
    "rules.direction": {"both": N_("both directions"), "forward": N_("along the drawing"), "backward": N_("against the drawing")},
    "stations.kind": _STATIONS,
    "stations.access": {"public": N_("public"), "restricted": N_("restricted"), "unknown": N_("unknown")},
    "stations.state": {"in_service": N_("in service"), "out_of_service": N_("out of service"), "unknown": N_("unknown")},
    "pois.kind": _POIS,
    "bay-stops.vehicle_class": {category.value: words for category, words in CATEGORY_WORDS.items()},
    "bay-stops.purpose": {"delivery": N_("delivery"), "parcel_delivery": N_("parcels"), "food_delivery": N_("meals"),
                          "waste_management": N_("waste"), "construction": N_("building site"), "maintenance": N_("maintenance"),
                          "other": N_("other")},
    "bay-stops.closed_by": {"user": N_("by somebody"), "auto": N_("by itself, at the longest stay")},
    "passes.status": {"requested": N_("requested"), "issued": N_("issued"), "refused": N_("refused"), "revoked": N_("revoked"),
                      "expired": N_("expired")},
    "scenarios.status": {"draft": N_("draft"), "shared": N_("shared"), "decided": N_("decided"), "dropped": N_("dropped")},
}
"""By collection and field."""


_SHAPES = {
    "Point": N_("Point"), "LineString": N_("Line"), "Polygon": N_("Area"), "MultiPoint": N_("Points"),
    "MultiLineString": N_("Lines"), "MultiPolygon": N_("Areas"), "GeometryCollection": N_("Several shapes"),
}


def shape_word(place: Mapping[str, Any]) -> str:
    """What a GeoJSON geometry is."""
    kind = str(place.get("type", ""))
    return tr(_SHAPES[kind]) if kind in _SHAPES else kind


def words_of(collection: str, field: str) -> Mapping[Any, str]:
    """Words by value; none where values are words themselves."""
    return WORDS.get(f"{collection}.{field}", {})
