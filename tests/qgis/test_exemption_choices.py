# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user switched off for routing is left out of it, counted in the log, and nothing is written in the data."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProject
from test_minimumexemptions import CLOSED, EXEMPTIONS, ask, edges, memory, rules

from joptimiz_qgis.layers.exemption_choices import layer_used, left_out, use, use_layer

__all__ = ["edges"]  # the network of the tests beside


@pytest.fixture
def table(project):
    layer = memory("NoGeometry", EXEMPTIONS, (None, ["HAVE", "CLOSED", "granted"]), (None, ["7", "OTHER", "granted"]), crs=None)
    project.addMapLayer(layer)
    return layer


def used_by(edges, table):
    done = ask(edges, RULES=rules(CLOSED[0]), EXEMPTIONS=table.id())
    assert done.result is not None, done.said
    return [row["exemption_ids"] for row in done.rows("OUTPUT")], done.said


def test_exemption_that_is_switched_off_is_not_used_and_the_log_counts_it(edges, table):
    assert used_by(edges, table)[0] == ["HAVE", None, "HAVE"]
    use(table, ["HAVE"], False)
    used, said = used_by(edges, table)
    assert used == [None, None, None]
    assert "switched off for routing: 1" in said
    use(table, ["HAVE"], True)
    assert used_by(edges, table)[0] == ["HAVE", None, "HAVE"]


def test_layer_that_is_switched_off_lifts_nothing(edges, table):
    use_layer(table, False)
    used, said = used_by(edges, table)
    assert used == [None, None, None] and "switched off for routing: 2" in said


def test_choice_is_kept_with_the_project(table, tmp_path):
    use(table, ["HAVE"], False)
    use_layer(table, False)
    assert not table.isModified()
    path = str(tmp_path / "kept.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    assert left_out(layer) == {"HAVE"} and not layer_used(layer)


@pytest.mark.parametrize("written", ["nonsense", "{}", "3", json.dumps(None)])
def test_what_somebody_else_wrote_leaves_nothing_out(table, written):
    table.setCustomProperty("joptimiz/not_in_routing", written)
    assert left_out(table) == frozenset()
