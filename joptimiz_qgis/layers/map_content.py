# SPDX-License-Identifier: GPL-2.0-or-later
"""What a decision map says, as values; and the page it is said on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRectangle

from ..paths import resource


@dataclass(frozen=True)
class Figure:
    """A key figure: texts as they are printed."""

    label: str
    value: str
    unit: str = ""
    change: str = ""


@dataclass(frozen=True)
class Act:
    """A legal act the map relies on."""

    ref: str
    about: str = ""
    url: str = ""
    verified_on: str = ""


@dataclass(frozen=True)
class MapContent:
    """Everything that is written beside the map, in the user's language."""

    title: str
    subtitle: str
    figures: tuple[Figure, ...]
    acts: tuple[Act, ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    author: str
    logo: str
    made_on: str
    illustrative: bool


@dataclass(frozen=True)
class MapView:
    """What the map shows: layers (top first), CRS, the extent to hold and, if given, the scale to keep."""

    layers: tuple[QgsMapLayer, ...]
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    scale: Optional[float] = None


@dataclass(frozen=True)
class Page:
    """A template of resources/layouts: lengths in mm, sizes in points (the largest first)."""

    width: float
    height: float
    margin: float
    gap: float
    panel_width: float
    strip_height: float
    title_pt: tuple[float, ...]
    title_lines: int
    subtitle_pt: tuple[float, ...]
    subtitle_lines: int
    mark_pt: float
    body_pt: tuple[float, ...]
    pdf_dpi: int
    png_dpi: int


@cache
def page(template: str) -> Page:
    """The page of a template's name."""
    values = json.loads(resource("layouts", f"{template}.json").read_text("utf-8"))
    del values["format"]
    return Page(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})


@cache
def inks() -> dict:
    """Colours and font families of a page (palette.json)."""
    return json.loads(resource("tables", "palette.json").read_text("utf-8"))["page"]
