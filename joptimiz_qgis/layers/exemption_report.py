# SPDX-License-Identifier: GPL-2.0-or-later
"""Rights that end within some days, by zone and category: as rows, as CSV, as a page to print. Pseudonyms only."""

from __future__ import annotations

import csv
import html
import io
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..core.progress import Progress, check
from ..core.regulation.standing import ends_within
from ..core.text import N_
from ..tr import day, tr
from .exemption_files import harmless
from .exemption_filter import Today, Zones, words_of
from .exemption_table import ExemptionTable
from .printed_page import html_table, write_pdf

HEADERS = (N_("Zones"), N_("Vehicles"), N_("Exemption"), N_("Last day"), N_("Days left"), N_("Legal basis"),
           N_("Holder (pseudonym)"))
MOST_SHOWN, MOST_PRINTED = 100, 2000
"""Rows on the screen and on paper; the CSV has all."""
_LOOK_EVERY = 2000


@dataclass(frozen=True)
class EndingRight:
    """A row of the report; `last_day` in ISO 8601."""

    zones: str
    vehicles: str
    exemption_id: str
    last_day: str
    days_left: int
    legal_basis: str
    holder_ref: str


@dataclass(frozen=True)
class Report:
    """The rows by zone, category and day, and what a reader must know of them."""

    rows: Tuple[EndingRight, ...]
    days: int
    made_on: str
    source: str
    edition: str

    @property
    def title(self) -> str:
        return tr("Exemptions that end within {n} days", n=self.days)

    @property
    def origin(self) -> str:
        """Day, source, edition."""
        return tr("On {day}. Source: {data}, edition: {edition}.", day=day(self.made_on), data=self.source,
                  edition=day(self.edition) or tr("not stated"))

    def groups(self) -> Dict[Tuple[str, str], int]:
        """How many there are by zones and vehicles, in the order of the rows."""
        number: Dict[Tuple[str, str], int] = {}
        for row in self.rows:
            number[row.zones, row.vehicles] = number.get((row.zones, row.vehicles), 0) + 1
        return number


def report(table: ExemptionTable, standing: np.ndarray, zones: Zones, today: Today, days: int, source: str, edition: str,
           progress: Progress) -> Report:
    """Rights in force whose last day comes within `days` days. Raises Cancelled."""
    rows: List[EndingRight] = []
    for number, row in enumerate(np.flatnonzero(ends_within(standing, table.last_day, today.ordinal, days)).tolist()):
        if number % _LOOK_EVERY == 0:
            check(progress)
        last = int(table.last_day[row])
        rows.append(EndingRight(
            zones.words(table.value("about", row)), ", ".join(words_of(table.value("categories", row))) or tr("all"),
            table.ids[row], date.fromordinal(last).isoformat(), last - today.ordinal, str(table.value("legal_basis", row)),
            str(table.value("holder_ref", row))))
    rows.sort(key=lambda r: (r.zones, r.vehicles, r.days_left, r.exemption_id))
    return Report(tuple(rows), days, date.fromordinal(today.ordinal).isoformat(), source, edition)


def edition_of(layer: QgsVectorLayer) -> str:
    """When the data were fetched, or their file last written (ISO date); empty if neither is known."""
    fetched = str(layer.customProperty("joptimiz/fetched_at", "") or "")
    if fetched:
        return fetched[:10]
    path = Path(QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or "")
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).date().isoformat() if path.is_file() else ""
    except OSError:
        return ""


def as_table(made: Report, separator: str = "\t") -> str:
    """Every row as text: tabs to paste in a spreadsheet, or `;` for a CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n" if separator == ";" else "\n")
    writer.writerow([tr(header) for header in HEADERS])
    for row in made.rows:
        writer.writerow([harmless(value) for value in (*_values(row)[:3], row.last_day, *_values(row)[4:])])
    return out.getvalue()


def write_csv(made: Report, path: Path) -> None:
    """A file that spreadsheets open as it is: UTF-8 with a mark, `;`. Raises OSError."""
    path.write_text(as_table(made, ";"), "utf-8-sig", newline="")


def as_page(made: Report, most: int = MOST_PRINTED) -> str:
    """The page: title, origin, counts by zone and category, then the rows, at most so many."""
    said = [f"<h2>{html.escape(made.title)}</h2><p>{html.escape(made.origin)}</p>"]
    if not made.rows:
        return said[0] + f"<p>{html.escape(tr('None ends within these days.'))}</p>"
    groups = [(zone, vehicles, str(n)) for (zone, vehicles), n in made.groups().items()]
    for headers, rows, of in (((tr("Zones"), tr("Vehicles"), tr("Number")), groups[:most], len(groups)),
                              ([tr(h) for h in HEADERS], [_values(row) for row in made.rows[:most]], len(made.rows))):
        said.append(html_table(headers, rows))
        if of > most:
            said.append("<p>" + html.escape(tr("And {n} more: the CSV file has all.", n=of - most)) + "</p>")
    said.append("<p>" + html.escape(tr("Holders are pseudonyms. Only the loaded data are read.")) + "</p>")
    return "".join(said)


def write_report(made: Report, path: Path) -> None:
    """The page as A4 landscape. Raises OSError if the file cannot be written."""
    write_pdf(made.title, as_page(made), path)


def _values(row: EndingRight) -> Sequence[str]:
    return (row.zones, row.vehicles, row.exemption_id, day(row.last_day), str(row.days_left), row.legal_basis, row.holder_ref)
