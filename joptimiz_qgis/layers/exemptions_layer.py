# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions from tables of the user, and the national ones that ship as a dated table."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import tzinfo
from typing import List, Optional

from qgis.core import QgsFeatureSource, QgsVectorLayer

from ..core.errors import InputError
from ..core.regulation.exemptions import Exemption
from ..core.text import N_, text
from ..formats import joptimiz_rules
from ..formats.problems import Problem
from ..formats.row import plain
from ..paths import resource
from . import schema
from .exemption_choices import layer_used, left_out
from .values import columns, python_value, stored_zone

NATIONAL_TABLE = "national_exemptions.csv"


@dataclass(frozen=True)
class ExemptionsFound:
    """Exemptions, what their table says wrong, and how many the user switched off for routing."""

    exemptions: tuple[Exemption, ...]
    problems: tuple[Problem, ...]
    left_out: int = 0


def read_exemptions(source: QgsFeatureSource, zone: tzinfo, chosen_in: Optional[QgsVectorLayer] = None) -> ExemptionsFound:
    """Read a table or layer of exemptions (INTERFACE 1.3). Raises InputError naming the fields it lacks.

    `chosen_in`: the layer behind a source that is none itself: it tells the zone of its storage, and its exemptions that the
    user switched off (exemption_choices) are left out.
    """
    where = columns(source.fields(), schema.names(schema.EXEMPTIONS))
    lacking = joptimiz_rules.missing(where, joptimiz_rules.EXEMPTION_REQUIRED)
    if lacking:
        raise InputError(N_("The table {name} holds no exemptions: it lacks the fields {fields}."),
                         name=source.sourceName(), fields=", ".join(lacking))
    stored_in = chosen_in if chosen_in is not None else source
    zone_of_storage = stored_zone(stored_in.dataProvider().storageType()) if isinstance(stored_in, QgsVectorLayer) else None
    problems: List[Problem] = []
    found: List[Exemption] = []
    off = left_out(chosen_in) if chosen_in is not None else frozenset()
    used = chosen_in is None or layer_used(chosen_in)
    out = 0
    for number, feature in enumerate(source.getFeatures(), 1):
        attributes = feature.attributes()
        values = {name: python_value(attributes[at], zone_of_storage) for name, at in where.items()}
        if not used or plain(values.get("exemption_id")) in off:
            out += 1
            continue
        found.append(joptimiz_rules.exemption_of(number, values, zone, problems))
    return ExemptionsFound(tuple(found), tuple(problems), out)


def national_layer() -> QgsVectorLayer:
    """The national ones as a table outside every project, to be read row by row."""
    return QgsVectorLayer(str(resource("tables", NATIONAL_TABLE)), NATIONAL_TABLE, "ogr")


def national_exemptions(zone: tzinfo) -> tuple[Exemption, ...]:
    """What no low-emission zone in France may refuse (CGCT R.2213-1-0-1 II), as far as a vehicle can state it.

    Its 5th case, regular coaches for a time after their class is banned, needs facts that no vehicle states:
    it is granted by a local exemption. Raises InputError if somebody damaged the table.
    """
    problems: List[Problem] = []
    with open(resource("tables", NATIONAL_TABLE), encoding="utf-8", newline="") as stream:
        found = tuple(joptimiz_rules.exemption_of(number, row, zone, problems)
                      for number, row in enumerate(csv.DictReader(stream), 1))
    if problems:
        raise InputError(N_("The table {name} cannot be read in row {row}, field {field}: {reason}"), name=NATIONAL_TABLE,
                         row=problems[0].row, field=problems[0].field, reason=text(problems[0].reason))
    return found
