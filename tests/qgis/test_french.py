# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole French sentences as a councillor reads them, put together from the translated parts; dates and decimals too."""

from __future__ import annotations

import sys
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis import tr as words
from joptimiz_qgis.core.alert_rules import told
from joptimiz_qgis.core.alerts import Alert
from joptimiz_qgis.core.regulation.bearing import concerns, fact_reason
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.wording import in_scope
from joptimiz_qgis.core.text import text
from joptimiz_qgis.core.vehicles import Category, CritAir, Vehicle

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import i18n  # noqa: E402  (a tool, not part of the package)

LORRY = Vehicle(Category.PL, critair=CritAir.C4, gross_weight_t=19.0)


@pytest.fixture
def french(monkeypatch):
    """The texts of the .ts file: no compiled file is needed."""
    entries = i18n.read()

    def tr(source, **values):
        translated = entries[source].translation
        return translated.format(**values) if values else translated

    monkeypatch.setattr(words, "tr", tr)
    monkeypatch.setattr(words, "language", lambda: "fr")


def why(rule, vehicle=LORRY):
    return words.render(in_scope(rule, concerns(rule, vehicle)[1])).replace("\u00a0", " ")


def test_a_threshold_says_classes_days_and_hours(french):
    rule = AccessRule("R", Kind.ZFE, critair_banned=(CritAir.C4, CritAir.C5, CritAir.NC), schedule="Mo-Fr 08:00-20:00; PH off")
    assert why(rule) == "Crit'Air 4 (interdits : 4, 5 et non classés), du lundi au vendredi de 8 h à 20 h, sauf les jours fériés"


def test_a_zone_closed_to_through_traffic_says_so(french):
    assert why(AccessRule("R", Kind.ZTL, movement=Movement.TRANSIT)) == "vise tous les véhicules, en transit seulement"


def test_a_category_is_said_in_words(french):
    rule = AccessRule("R", Kind.PEDESTRIAN, vehicles=(Category.PL,), schedule="Sa 11:30-18:00")
    assert why(rule) == "catégorie Poids lourd de plus de 3,5 t (PL), le samedi de 11 h 30 à 18 h"


def test_figures_have_a_decimal_comma_and_a_missing_one_is_named(french):
    assert words.render(fact_reason("height_m", 3.8, 3.5)).replace("\u00a0", " ") == "hauteur 3,8 m, limite 3,5 m"
    assert words.render(fact_reason("height_m", None, 3.5)).replace("\u00a0", " ") == "hauteur non indiquée, limite 3,5 m"
    assert "?" not in words.render(fact_reason("weight_t", None, None))


def test_a_whole_reason_names_the_act_first(french):
    template = "{rule} closes the shorter way to this vehicle: {reason}. It costs {minutes} min."
    rule = text("{act} – {name}", act="Arrêté 2024-117, art. 3", name="ZTL Centre")
    sentence = words.render(text(template, rule=rule, reason=fact_reason("weight_t", 19.0, 7.5), minutes=2.2))
    assert sentence.replace("\u00a0", " ") == (
        "Arrêté 2024-117, art. 3 – ZTL Centre : le chemin le plus direct est fermé à ce véhicule. "
        "Motif : poids 19 t, limite 7,5 t. Temps perdu : 2,2 min.")


@pytest.mark.parametrize("stored, shown", [
    ("2026-11-02", "2 nov. 2026"), ("2023-12-26T21:21:22Z", "26 déc. 2023"), ("hiver 2026", "hiver 2026"), ("", "")])
def test_dates_are_said_as_people_say_them(french, stored, shown):
    assert words.day(stored) == shown


def test_a_message_says_its_day_and_hour_as_one_speaks(french):
    alert = Alert("a", source="préfecture", onset=datetime(2026, 11, 2, 7, tzinfo=timezone.utc),
                  expires=datetime(2026, 11, 2, 16, 30, tzinfo=timezone.utc))
    said = words.render(told(alert, ZoneInfo("Europe/Paris"))).replace("\u00a0", " ")
    assert "2 nov. 2026 08:00" in said and "2 nov. 2026 17:30" in said


def test_parts_are_joined_as_the_language_has_it(french):
    assert words.together(["a", "b, c", "d"]) == "a\u00a0; b, c\u00a0; d" and words.together(["a"]) == "a"
    assert words.together([]) == ""
