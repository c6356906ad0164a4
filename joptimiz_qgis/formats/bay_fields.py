# SPDX-License-Identifier: GPL-2.0-or-later
"""The fields of a delivery bay: names, types, values and limits of the national schema (CEREMA/schema-aire-livraison 1.0.0)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from .cerema_tables import key

FIELDS: tuple[tuple[str, str], ...] = (
    ("ARR_PRESENT", "flag"), ("ARR_URL", "text"), ("ACTIVE", "flag"), ("UUID", "text"), ("ID", "text"), ("NOM", "text"),
    ("DATE_MAJ", "time"), ("LONGITUDE", "real"), ("LATITUDE", "real"), ("GEOM_WKT", "text"), ("ADRESSE", "text"),
    ("CODE_POSTAL", "text"), ("COMMUNE", "text"), ("DISPOSITION", "text"), ("PARITE_TROTTOIR", "text"),
    ("LOCALISATION", "text"), ("LONGUEUR", "real"), ("LARGEUR", "real"), ("MARQUAGE_ETAT", "text"),
    ("MARQUAGE_CONFORMITE", "flag"), ("TYPE", "text"), ("PANNEAU_PRESENT", "flag"), ("PANNEAU_ETAT", "text"),
    ("DUREE_MAX", "real"), ("DUREE_CONTROLE", "text"), ("TEMPORALITE_CDS", "text"), ("TEMPORALITE_OSM", "text"),
    ("EQUIPEMENTS", "text"), ("IRVE_PUISSANCE", "real"), ("ABAISSEMENT_TROTTOIR", "flag"), ("COMMENTAIRE", "text"),
)
"""(name, text|real|time|flag) in the order of the schema."""
NAMES = tuple(name for name, _ in FIELDS)
KINDS = dict(FIELDS)

PERMANENT, PERIODIC, GOODS = "aire permanente", "aire périodique", "zone marchandises"
CHOICES: Mapping[str, tuple[str, ...]] = {
    "DISPOSITION": ("bataille", "épi", "parallèle"), "PARITE_TROTTOIR": ("impair", "pair", "inconnu"),
    "LOCALISATION": ("chaussée", "encoche", "terre-plein", "aire piétonne", "parking"),
    "MARQUAGE_ETAT": ("bon état", "dégradé", "absent"), "TYPE": (PERIODIC, PERMANENT, GOODS),
    "PANNEAU_ETAT": ("bon état", "dégradé", "n/a"), "DUREE_CONTROLE": ("caméra", "capteur", "disque horodateur", "autre"),
}
ALIASES: Mapping[tuple[str, str], str] = {("DUREE_CONTROLE", "disque"): "disque horodateur"}  # the schema's own example
EQUIPMENT = ("candélabre", "capteur sol", "capteur caméra", "borne recharge", "borne escamotable", "pas d'équipement")
LIMITS: Mapping[str, tuple[float, float]] = {
    "LONGITUDE": (-180.0, 180.0), "LATITUDE": (-90.0, 90.0), "LONGUEUR": (100.0, 10000.0), "LARGEUR": (100.0, 1000.0),
    "IRVE_PUISSANCE": (1.0, 4500.0),
}
ZERO_IS_UNKNOWN = ("LONGUEUR", "LARGEUR", "DUREE_MAX", "IRVE_PUISSANCE")
TRUE = ("oui", "o", "vrai", "true", "1")
FALSE = ("non", "n", "faux", "false", "0")
MISSING = ("", "NA", "NaN", "N/A", "n/a")
"""Missing values of the schema; it lists `n/a` as a value of PANNEAU_ETAT too, where it is kept."""

OLD_NAMES: Mapping[str, str] = {
    "STATUT": "ACTIVE", "CONTROLE": "DUREE_CONTROLE", "PANNEAU": "PANNEAU_PRESENT", "EQUIPEMENT": "EQUIPEMENTS",
    "EMPRISE_LONGUEUR": "LONGUEUR", "EMPRISE_LARGEUR": "LARGEUR",
}
"""Fields that versions 0.x called otherwise. What 1.0.0 dropped is listed, never squeezed in elsewhere."""

_CUT = [name[:10] for name in NAMES]
SHORT_NAMES: Mapping[str, str] = {
    **{name[:10]: name for name in NAMES if len(name) > 10 and _CUT.count(name[:10]) == 1},
    "TEMPORALIT": "TEMPORALITE_CDS", "TEMPORAL_1": "TEMPORALITE_OSM",
}
"""What a shapefile leaves of the names; GDAL numbers the second of two that begin alike."""


@dataclass(frozen=True)
class Bay:
    """A bay as read: row in its source from 1, values by all NAMES, its place as GeoJSON in longitude and latitude or None.

    Values are str, float, bool, an aware datetime (DATE_MAJ), or None; lengths in cm, DUREE_MAX in minutes.
    """

    row: int
    values: Mapping[str, Any]
    geometry: Optional[Mapping[str, Any]]

    @property
    def id(self) -> str:
        return self.values["ID"] or self.values["UUID"] or f"row {self.row}"


_WORDS = {name: {key(word): word for word in words} for name, words in CHOICES.items()}


def word_of(name: str, written: str) -> Optional[str]:
    """The schema's spelling of a word, whatever its case and accents; None if the field may not hold it."""
    return _WORDS[name].get(key(written)) or ALIASES.get((name, key(written)))


def equipment_of(written: str) -> tuple[str, bool]:
    """A list of equipment in the schema's spelling, and whether all of it is the schema's."""
    known = {key(word): word for word in EQUIPMENT}
    words = [part.strip() for part in written.split(",") if part.strip()]
    return ",".join(known.get(key(word), word) for word in words), all(key(word) in known for word in words)
