# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays of the Paris open data (stationnement-voie-publique-emplacements), whose lengths are metres.

The hours of its `Plage horaire` columns come without days, and nothing says whether they are those of the delivery or of the
parking: they are kept as a comment, never made a schedule.
"""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, List, Mapping, Sequence

from ..core.text import N_
from .bay_fields import PERIODIC, PERMANENT, Bay
from .bay_row import NO_FIELD, bays_of
from .field_map import Origin
from .mapped_bays import renamed
from .problems import Problem
from .row import plain

REQUIRED = ("Régime prioritaire", "Régime particulier", "geo_point_2d")
NOT_A_BAY = N_("This place is not for deliveries: it is left out.")
UNCLEAR_HOURS = N_("The file says neither on which days these hours hold nor what they allow: they are kept as a comment. State "
                   "the hours of the bay in TEMPORALITE_OSM.")
OF_TWO_CODES = N_("The 16th arrondissement has two postal codes: none is written.")

_MAP: Mapping[str, Origin] = {
    "ID": Origin(("Nouvel identifiant", "Ancien identifiant")),
    "DATE_MAJ": Origin(("Dernière modification",)),
    "LATITUDE": Origin(("geo_point_2d",), part=1),
    "LONGITUDE": Origin(("geo_point_2d",), part=2),
    "COMMUNE": Origin(value="Paris"),
    "DISPOSITION": Origin(("Type de stationnement",), values={
        "Longitudinal": "parallèle", "Epi": "épi", "Épi": "épi", "Bataille": "bataille"}),
    "PARITE_TROTTOIR": Origin(("Parité",), values={"Impair": "impair", "Pair": "pair", "Inconnu": "inconnu"}),
    # A lincoln is a lay-by cut into the pavement, a demi-lincoln one cut in by half.
    "LOCALISATION": Origin(("Localisation stationnement",), values={
        "Chaussée": "chaussée", "Lincoln": "encoche", "Demi lincoln": "encoche"}),
    "LONGUEUR": Origin(("Longueur",), factor=100),
    "LARGEUR": Origin(("Largeur",), factor=100),
    # That a marking is there does not say that it is in good condition.
    "MARQUAGE_ETAT": Origin(("Signalisation horizontale",), values={"Présente": None, "Abimé": "dégradé", "Absente": "absent"}),
    "MARQUAGE_CONFORMITE": Origin(("Conformité signalisation",), values={
        "Conforme": "oui", "SH Non-conforme": "non", "SV Non-conforme": None, "Non conforme": None}),
    "TYPE": Origin(("Régime particulier",), values={"ZL périodique": PERIODIC, "ZL permanente": PERMANENT}),
    "PANNEAU_PRESENT": Origin(("Signalisation verticale",), values={
        "Absente": "non", "Avec panonceau": "oui", "Sans panonceau": "oui", "Abimé": "oui"}),
    "PANNEAU_ETAT": Origin(("Signalisation verticale",), values={
        "Absente": "n/a", "Avec panonceau": None, "Sans panonceau": None, "Abimé": "dégradé"}),
}
_HOURS = tuple((f"Plage horaire {n}-Début", f"Plage horaire {n}-Fin") for n in (1, 2, 3))
_ADDRESS = ("Numéro voie", "Type voie", "Nom voie", "Arrondissement")
_NOT_LISTED = ("geo_shape", "Régime prioritaire")  # the same place once more; the same word in every row
_TAKEN = {field for origin in _MAP.values() for field in origin.fields} | {f for pair in _HOURS for f in pair} | {
    *_ADDRESS, *_NOT_LISTED}


def read_bays(rows: Sequence[Mapping[str, Any]], zone: tzinfo, problems: List[Problem]) -> tuple[Bay, ...]:
    """Bays of rows by the names of the open data; places that are not for deliveries are left out and listed."""
    wanted = []
    for number, row in enumerate(rows, 1):
        if plain(row.get("Régime prioritaire")).upper() == "LIVRAISON":
            wanted.append((number, row))
        else:
            problems.append(Problem(number, plain(_MAP["ID"].of(row)), "Régime prioritaire", plain(row.get("Régime prioritaire")),
                                    NOT_A_BAY))
    _list_other_columns([row for _, row in wanted], problems)
    return bays_of([_bay_row(row, number, problems) for number, row in wanted], [None] * len(wanted), zone, problems,
                   [number for number, _ in wanted])


def _bay_row(row: Mapping[str, Any], number: int, problems: List[Problem]) -> dict[str, Any]:
    found = renamed(_MAP, row, number, problems)
    kind, name = plain(row.get("Type voie")), plain(row.get("Nom voie"))
    street = kind + ("" if kind.endswith("'") else " ") + name
    found["ADRESSE"] = " ".join(filter(None, (plain(row.get("Numéro voie")), street.strip()))) + ", Paris"
    district = plain(row.get("Arrondissement"))
    if district == "16":
        problems.append(Problem(number, plain(found["ID"]), "Arrondissement", district, OF_TWO_CODES))
    elif district.isdigit() and 1 <= int(district) <= 20:
        found["CODE_POSTAL"] = f"750{int(district):02d}"
    hours = [f"{begin} {plain(row.get(begin))}, {end} {plain(row.get(end))}" for begin, end in _HOURS
             if plain(row.get(begin)) or plain(row.get(end))]
    if hours:
        found["COMMENTAIRE"] = "; ".join(hours)
        problems.append(Problem(number, plain(found["ID"]), _HOURS[0][0], found["COMMENTAIRE"], UNCLEAR_HOURS))
    return found


def _list_other_columns(rows: Sequence[Mapping[str, Any]], problems: List[Problem]) -> None:
    examples: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            if name not in _TAKEN and name not in examples and plain(value):
                examples[name] = plain(value)
    problems += [Problem(0, "", name, value[:200], NO_FIELD) for name, value in examples.items()]
