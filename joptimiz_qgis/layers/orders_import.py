# SPDX-License-Identifier: GPL-2.0-or-later
"""Orders of a DATEX II publication as rules with their geometries, in WGS84."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Iterator, List

from ..core.errors import InputError
from ..core.text import N_
from ..formats import datex2_regulation, datex2_uses
from ..formats.feed import found_format, unpacked
from ..formats.problems import Problem
from ..paths import resource
from .alerts_import import datex2_tables
from .feed_source import Opener
from .rules_import import ImportedRule, placed
from .rules_source import geometry_of

FORMAT = "datex2_regulation"
_NOT_ORDERS = N_("The file is no DATEX II in XML: it holds no orders. Give layers and tables of rules as INPUT.")


def check_orders(opener: Opener) -> None:
    """Raises InputError if the content is no DATEX II in XML; FormatError if it is nothing known."""
    with opener() as stream:
        if found_format(unpacked(stream)) != "datex2":
            raise InputError(_NOT_ORDERS)


def orders_of(opener: Opener, zone: tzinfo, now: datetime, problems: List[Problem]) -> Iterator[ImportedRule]:
    """The rules of all orders in their newest versions, one order after the other. Raises FormatError."""
    with open(resource("tables", datex2_uses.TABLE), encoding="utf-8", newline="") as table:
        tables = datex2_regulation.Tables(datex2_tables(), datex2_uses.read_uses(table))
    with opener() as stream:
        left_out = datex2_regulation.replaced(unpacked(stream))
    with opener() as stream:
        for found in datex2_regulation.read(unpacked(stream), tables, zone, now, problems, left_out):
            geometry = None if found.rule.geometry is None else geometry_of(found.rule.geometry)
            yield placed(replace(found.rule, geometry=None), geometry, found.row, problems)
