# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock of exemptions says of standing, validity, vehicles and hours."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from joptimiz_qgis.core.regulation.exemptions import Exemption
from joptimiz_qgis.core.regulation.lifted import RuleThen, Whom
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind
from joptimiz_qgis.core.regulation.standing import NO_LAST_DAY, Standing
from joptimiz_qgis.core.regulation.verdict import Verdict
from joptimiz_qgis.core.vehicles import Category, CritAir
from joptimiz_qgis.gui import exemption_words as words

TODAY = date(2026, 11, 25).toordinal()


@pytest.mark.parametrize("standing, first, last, said", [
    (Standing.EXPIRING, None, TODAY, "expires today"),
    (Standing.EXPIRING, None, TODAY + 1, "expires tomorrow"),
    (Standing.EXPIRING, None, TODAY + 12, "expires in 12 days"),
    (Standing.NOT_BEGUN, TODAY + 6, NO_LAST_DAY, "begins on 1 Dec 2026"),
    (Standing.EXPIRED, None, TODAY - 25, "expired on 31 Oct 2026"),
    (Standing.EXPIRED, None, NO_LAST_DAY, "expired"),  # its own word, no date
    (Standing.REQUESTED, None, NO_LAST_DAY, "requested"),
    (Standing.UNREADABLE, None, NO_LAST_DAY, "not readable: lifts nothing"),
])
def test_standing_is_said_with_the_day_that_matters(standing, first, last, said):
    assert words.standing(standing, first, last, TODAY) == said


@pytest.mark.parametrize("begin, end, said", [
    (None, None, "without end"),
    (datetime(2026, 11, 25), None, "from 25 Nov 2026 on"),
    (None, datetime(2026, 11, 26), "until 25 Nov 2026"),
    (datetime(2026, 11, 24), datetime(2026, 11, 26), "24 Nov 2026 to 25 Nov 2026"),
    (datetime(2026, 11, 24, 8), datetime(2026, 11, 25, 12, 30), "24 Nov 2026 08:00 to 25 Nov 2026 12:30"),
])
def test_validity_names_its_first_and_last_day_and_the_hour_where_a_day_is_not_whole(begin, end, said):
    assert words.validity(begin, end) == said


@pytest.mark.parametrize("schedule, said", [
    (None, "at any hour"), ("24/7", "at any hour"), ("Mo-Fr 08:00-20:00", "from Monday to Friday from 8:00 to 20:00"),
    ("Apr-Oct 10:00-19:00", "“Apr-Oct 10:00-19:00”"), ("?valid_to=soon", "not readable: soon"),
])
def test_hours_are_said_in_words_or_quoted(schedule, said):
    assert words.hours(schedule) == said


def test_vehicles_name_categories_class_uses_pseudonyms_and_days():
    said = words.vehicles(Exemption("E", categories=(Category.PL,), critair_max=CritAir.C4, uses=("delivery", "fair"),
                                    vehicle_ids=("P-1",), max_days_per_year=52))
    assert said == "Lorry over 3.5 t (PL); Crit'Air 4 or better; for: delivery, fair; vehicles P-1; at most 52 days a year"
    assert words.vehicles(Exemption("E")) == "all categories"


def test_who_may_enter_is_never_said_without_the_use_that_it_takes():
    zone = AccessRule("Z", Kind.ZFE)
    whom = tuple(Whom(category, (CritAir.C4, CritAir.NC)) for category in (Category.VUL, Category.PL))
    delivery = Exemption("D", uses=("delivery",), vehicle_ids=("P-1",))

    def said(*exemptions):
        return words.who_may(RuleThen(zone, Verdict.EXEMPTED, exemptions, whom))

    vehicles = "Van up to 3.5 t (VUL), Lorry over 3.5 t (PL), Crit'Air 4, unclassified"
    assert said(delivery) == f"{vehicles}; for: delivery; named vehicles only"
    assert said(Exemption("ALL")) == vehicles
    assert said(delivery, Exemption("ALL")) == f"{vehicles}; each exemption on its own conditions"
    assert words.who_may(RuleThen(zone, Verdict.FORBIDDEN)) == ""


def test_today_is_the_day_of_the_territory(qgis_app, monkeypatch):
    from joptimiz_qgis import settings
    from joptimiz_qgis.gui import wdg_exemption_date

    class Evening(wdg_exemption_date.QDateTime):
        @staticmethod
        def currentDateTimeUtc():
            return QDateTime(QDate(2026, 11, 25), QTime(21, 0), Qt.TimeSpec.UTC)

    monkeypatch.setattr(wdg_exemption_date, "QDateTime", Evening)
    settings.TIME_ZONE.set("Indian/Reunion")
    assert wdg_exemption_date._today() == QDate(2026, 11, 26)
