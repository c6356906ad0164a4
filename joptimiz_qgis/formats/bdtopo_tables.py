# SPDX-License-Identifier: GPL-2.0-or-later
"""The editable tables behind the reading of BD TOPO, and the names its fields have in the editions of IGN."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import Callable, Mapping, Optional, TextIO, TypeVar

from ..core.errors import FormatError
from ..core.network.model import Access, CycleWay
from ..core.text import N_
from ..core.vehicles import Category

K = TypeVar("K")
T = TypeVar("T")

FIELDS: Mapping[str, tuple[str, ...]] = {
    "cleabs": ("ID",), "nature": (), "importance": (), "fictif": (), "etat_de_l_objet": ("ETAT",),
    "position_par_rapport_au_sol": ("POS_SOL",), "nombre_de_voies": ("NB_VOIES",), "itineraire_vert": ("IT_VERT",),
    "sens_de_circulation": ("SENS",), "urbain": (), "prive": (), "reserve_aux_bus": ("BUS",),
    "vitesse_moyenne_vl": ("VIT_MOY_VL",), "acces_vehicule_leger": ("ACCES_VL",), "acces_pieton": ("ACCES_PED",),
    "amenagement_cyclable_droit": ("CYCLABLE_D",), "amenagement_cyclable_gauche": ("CYCLABLE_G",),
    "sens_amenagement_cyclable_droit": ("SENS_CYC_D",), "sens_amenagement_cyclable_gauche": ("SENS_CYC_G",),
    "bande_cyclable": ("CYCLABLE",),
    "periode_de_fermeture": ("FERMETURE",), "nature_de_la_restriction": ("NAT_RESTR",),
    "restriction_de_hauteur": ("RESTR_H",), "restriction_de_poids_total": ("RESTR_P",),
    "restriction_de_poids_par_essieu": ("RESTR_PPE",), "restriction_de_largeur": ("RESTR_LAR",),
    "restriction_de_longueur": ("RESTR_LON",), "matieres_dangereuses_interdites": ("RESTR_MAT",),
    "cpx_numero": ("NUMERO",), "cpx_classement_administratif": ("CL_ADMIN",), "cpx_toponyme_route_nommee": ("TOPONYME",),
    "nom_voie_ban_gauche": ("NOM_BAN_G",), "nom_voie_ban_droite": ("NOM_BAN_D",),
    "nom_collaboratif_gauche": ("NOM_COLL_G",), "nom_collaboratif_droite": ("NOM_COLL_D",),
    "nom_1_gauche": ("NOM_1_G",), "nom_1_droite": ("NOM_1_D",),
}
"""Fields that are read, each with its other names: those of the shapefiles of BD TOPO 3.0 to 3.5. `nom_1_*` and
`bande_cyclable` are those of the first editions, `nom_voie_ban_*` and `amenagement_cyclable_*` of the later ones.
`largeur_de_chaussee` is not read: the width of a carriageway is no legal limit."""

REQUIRED = ("cleabs", "nature", "sens_de_circulation", "acces_vehicule_leger")
"""Without these a layer is no `troncon_de_route`."""

TURN_FIELDS: Mapping[str, tuple[str, ...]] = {
    "lien_vers_troncon_entree": ("ID_TR_ENT",), "liens_vers_troncon_sortie": ("ID_TR_SOR",),
}
"""Fields of `non_communication`."""

_ACCENTS = str.maketrans("àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ\u2019", "aaaeeeeiioouuucAAAEEEEIIOOUUUC'")


def plain(text: object) -> str:
    """A value as it is compared: letter case, accents and outer spaces aside; empty for NULL."""
    return "" if text is None else " ".join(str(text).translate(_ACCENTS).lower().split())


@dataclass(frozen=True)
class RoadClass:
    """A kind of road: its name in OSM's words, speed of motor vehicles outside and inside towns (None: closed to them)."""

    road_class: str
    motor_kmh: Optional[float]
    urban_kmh: Optional[float]
    cycle: CycleWay
    foot: bool


@dataclass(frozen=True)
class Restriction:
    """What a text of `nature_de_la_restriction` means. `cycle`: the way it gives to cycles (None: as the road is);
    `contraflow`: cycles may go against the one-way."""

    motor: Access
    cycle_access: Access
    cycle: Optional[CycleWay]
    contraflow: bool


@dataclass(frozen=True)
class BdTopoTables:
    """`classes` by (nature, importance), texts as `plain` gives them; importance "" = any other. `restrictions` by text.

    `off_motorways`: categories that the law keeps off motorways.
    """

    classes: Mapping[tuple[str, str], RoadClass]
    restrictions: Mapping[str, Restriction]
    off_motorways: frozenset[Category]

    def road_class(self, nature: str, importance: str) -> RoadClass:
        """The class of a road; for a nature that the table lacks, that of its last line."""
        for key in ((nature, importance), (nature, ""), ("", "")):
            if key in self.classes:
                return self.classes[key]
        raise FormatError(N_("The table {name} lacks the line without nature, which stands for all others."),
                          name=TABLES[0])


TABLES = ("bdtopo_classes.csv", "bdtopo_restrictions.csv", "motorway_bans.csv")


def read_bdtopo_tables(classes: TextIO, restrictions: TextIO, motorway_bans: TextIO) -> BdTopoTables:
    """The TABLES of resources/tables, in this order. Raises FormatError naming table and line."""
    return BdTopoTables(
        _table(classes, TABLES[0], lambda row: (plain(row["nature"]), row["importance"]), _road_class),
        _table(restrictions, TABLES[1], lambda row: plain(row["nature_de_la_restriction"]), _restriction),
        frozenset(_table(motorway_bans, TABLES[2], lambda row: row["category"], lambda row: Category(row["category"])).values()),
    )


def _road_class(row: Mapping[str, str]) -> RoadClass:
    motor, urban = (float(row[key]) if row[key] else None for key in ("motor_kmh", "urban_kmh"))
    return RoadClass(row["road_class"], motor, urban if urban is not None else motor, CycleWay[row["cycle"].upper()],
                     row["foot"] == "yes")


def _restriction(row: Mapping[str, str]) -> Restriction:
    return Restriction(Access[row["motor"].upper()], Access[row["cycle_access"].upper()],
                       CycleWay[row["cycle"].upper()] if row["cycle"] else None, row["contraflow"] == "yes")


def _table(stream: TextIO, name: str, key: Callable[[Mapping[str, str]], K], read: Callable[[Mapping[str, str]], T]
           ) -> dict[K, T]:
    found = {}
    for line, row in enumerate(csv.DictReader(stream), 2):
        try:
            found[key(row)] = read(row)
        except (KeyError, ValueError, TypeError, AttributeError):
            raise FormatError(N_("Line {line} of the table {name} cannot be read."), line=line, name=name) from None
    return found
