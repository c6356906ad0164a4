# SPDX-License-Identifier: GPL-2.0-or-later
"""The options page keeps what is shown, and only then."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from joptimiz_qgis import settings
from joptimiz_qgis.gui.page_options import OptionsFactory, OptionsPage


@pytest.fixture
def page(qgis_app):
    page = OptionsPage()
    yield page
    page.deleteLater()


def test_page_shows_the_defaults_at_first(page):
    assert page.zone.currentText() == "Europe/Paris"
    assert page.policy.currentData() == "pass"
    assert page.snap.value() == 200.0
    assert page.stale.value() == 365


def test_applied_values_are_read_back_with_their_types(page):
    page.zone.setCurrentText("Indian/Reunion")
    page.snap.setValue(75)
    page.stale.setValue(30)
    page.author.setText("  Service mobilités ")
    page.apply()
    assert settings.TIME_ZONE.value() == "Indian/Reunion"
    assert settings.MAX_SNAP_M.value() == 75.0
    assert isinstance(settings.STALE_AFTER_DAYS.value(), int)
    assert settings.AUTHOR_SERVICE.value() == "Service mobilités"
    assert OptionsPage().zone.currentText() == "Indian/Reunion"


def test_nothing_is_kept_before_apply(page):
    page.snap.setValue(75)
    assert settings.MAX_SNAP_M.value() == 200.0


def test_restored_defaults_are_kept_only_when_applied(page):
    settings.MAX_SNAP_M.set(10.0)
    page.load()
    page.defaults.click()
    assert page.snap.value() == 200.0
    assert settings.MAX_SNAP_M.value() == 10.0
    page.apply()
    assert settings.MAX_SNAP_M.value() == 200.0


def test_unknown_time_zone_is_told_and_not_kept(page):
    page.zone.setCurrentText("Europe/Paname")
    assert "former" in page.zone_problem.text() or "conservé" in page.zone_problem.text()
    page.apply()
    assert settings.TIME_ZONE.value() == "Europe/Paris"


def test_setting_of_another_type_falls_back_to_the_default(qgis_app):
    QgsSettings().setValue(settings.PREFIX + settings.STALE_AFTER_DAYS.key, "many")
    assert settings.STALE_AFTER_DAYS.value() == 365


def test_factory_makes_pages_that_qgis_owns(qgis_app):
    factory = OptionsFactory()
    assert factory.path() == ["JOPTIMIZ"]
    first, second = factory.createWidget(), factory.createWidget()
    assert first is not second
