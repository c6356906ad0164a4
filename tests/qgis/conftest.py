# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS tests start from default settings of their own and from an empty project."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSettings


@pytest.fixture(autouse=True)
def clean_settings(qgis_app):
    QgsSettings().remove("joptimiz")
    yield
    QgsSettings().remove("joptimiz")


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()
