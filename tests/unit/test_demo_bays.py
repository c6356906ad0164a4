# SPDX-License-Identifier: GPL-2.0-or-later
"""What the demo's bay study is made of says that it is illustrative, fits together, and names nobody."""

from __future__ import annotations

import csv
import json
import re
import sys
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import demo_bays  # noqa: E402  (a tool, not part of the package)

from joptimiz_qgis.formats.bay_fields import NAMES  # noqa: E402
from joptimiz_qgis.formats.problems import is_readable  # noqa: E402

PLACES = json.loads(demo_bays.ESTABLISHMENTS.read_text("utf-8"))["features"]
BAYS = list(csv.DictReader(demo_bays.BAYS.read_text("utf-8").splitlines()))
STOPS = list(csv.DictReader(demo_bays.STOPS.read_text("utf-8").splitlines()))
MONACO = (7.40, 7.45, 43.72, 43.76)


def inside(lon, lat):
    return MONACO[0] < float(lon) < MONACO[1] and MONACO[2] < float(lat) < MONACO[3]


def test_every_establishment_bay_and_stop_says_that_it_is_illustrative():
    assert all("ILLUSTRATIF" in place["properties"]["establishment_id"] and "illustrati" in place["properties"]["source"].lower()
               for place in PLACES)
    assert all("ILLUSTRATIF" in bay["ID"] and "illustrati" in bay["NOM"] and "illustrati" in bay["COMMENTAIRE"] for bay in BAYS)
    assert all("ILLUSTRATIF" in stop["bay_id"] for stop in STOPS)


def test_every_title_of_a_layer_and_the_heading_say_so_in_both_languages():
    for language in ("fr", "en"):
        words = demo_bays.STUDY["words"][language]
        titles = [text for key, text in words.items()
                  if key.startswith("layer_") or key in ("group", "heading", "author", "source")]
        assert titles and all("illustrati" in text.lower() for text in titles)


def test_both_languages_have_the_same_words_and_fields():
    fr, en = (demo_bays.STUDY["words"][language] for language in ("fr", "en"))
    assert fr.keys() == en.keys()
    assert all(set(re.findall(r"\{\w+\}", fr[key])) == set(re.findall(r"\{\w+\}", en[key])) for key in fr)


def test_bays_have_the_fields_of_the_national_schema_and_stand_in_the_town():
    assert tuple(BAYS[0]) == NAMES
    assert len({bay["ID"] for bay in BAYS}) == len({bay["UUID"] for bay in BAYS}) == len(BAYS)
    assert all(inside(bay["LONGITUDE"], bay["LATITUDE"]) for bay in BAYS)
    assert all(is_readable(bay["TEMPORALITE_OSM"]) for bay in BAYS if bay["TEMPORALITE_OSM"])


def test_establishments_stand_in_the_town_and_one_that_is_published_in_part_says_nothing_of_itself():
    assert len({place["properties"]["establishment_id"] for place in PLACES}) == len(PLACES)
    assert all(inside(*place["geometry"]["coordinates"]) for place in PLACES)
    partly = [place["properties"] for place in PLACES if place["properties"]["diffusion"] == "P"]
    assert partly and all(said["name"] is said["naf"] is said["staff"] is None for said in partly)


def test_stops_are_at_bays_of_the_study_have_no_field_for_a_driver_and_end_after_they_begin():
    assert set(STOPS[0]) == {"bay_id", "arrival", "departure", "declared_stay_min", "closed_by"}
    assert {stop["bay_id"] for stop in STOPS} < {bay["ID"] for bay in BAYS}
    assert all(datetime.fromisoformat(stop["arrival"]) < datetime.fromisoformat(stop["departure"])
               for stop in STOPS if stop["departure"])


@pytest.mark.parametrize("language, thousand, half", [("fr", "1\u202f234", "50\u00a0%"), ("en", "1,234", "50%")])
def test_figures_are_written_as_the_language_writes_them(language, thousand, half):
    assert (demo_bays.number(1234.4, language), demo_bays.share(0.5, language)) == (thousand, half)
