# SPDX-License-Identifier: GPL-2.0-or-later
"""A mirror that this QGIS shows while another process brings it up to date: the map comes right."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from mirrors import apply, exemption, mirror_in, sound, square
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer

from joptimiz_qgis.layers.mirror import open_layers, project_layers
from joptimiz_qgis.layers.mirror.shown import ShownMirrors

ROOT = Path(__file__).resolve().parents[2]
ROWS = 1500
_WRITE = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from mirrors import apply, exemption, mirror_in, sound, square
mirror = mirror_in(Path({folder!r}))
print("ready", flush=True)
for step in range(2, 7):
    apply(mirror, [exemption(f"u{{n}}", step, str(step), square(n)) for n in range({rows} + step)], step)
"""


@pytest.fixture
def shown(project):
    watcher = ShownMirrors(project)
    yield watcher
    watcher.close()


def words(layer):
    """How many features say what, read as the map reads them."""
    return Counter(feature["legal_basis"] for feature in layer.getFeatures(QgsFeatureRequest(QgsRectangle(1, 47, 4, 50))))


def test_what_another_process_wrote_is_shown_after_a_look_and_never_a_part_of_it(project, shown, tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption(f"u{n}", 1, "1", square(n)) for n in range(ROWS)], 1)
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    assert words(layer) == {"1": ROWS}
    code = _WRITE.format(paths=[str(ROOT), str(ROOT / "tests" / "qgis")], folder=str(tmp_path), rows=ROWS)
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert child.stdout.readline() == b"ready\n"
    while child.poll() is None:
        words(layer)  # as the map does; QGIS may find nothing while another process writes
    assert child.returncode == 0
    shown.look()
    assert words(layer) == {"6": ROWS + 6} and layer.featureCount() == ROWS + 6
    assert sound(mirror.path) == ("ok", 0)


def test_a_file_that_nobody_else_shows_is_left_as_every_layer_can_read_it(project, tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, [exemption("a", geometry=square(1))])
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    assert words(layer) == {"": 1}
    apply(mirror, [exemption("b", geometry=square(2))])  # without asking the layer to look away
    assert sum(words(layer).values()) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mirror.gpkg"]


def test_only_layers_of_a_mirror_are_watched_and_only_while_they_are_there(project, shown, tmp_path):
    mirror = mirror_in(tmp_path)
    project.addMapLayer(QgsVectorLayer(mirror.layer_uri("exemptions"), "mine", "ogr"))
    assert not shown._seen and not shown._timer.isActive()
    layers = project_layers.add(project, mirror, "c1", "alerts")
    assert list(shown._seen) == [mirror.path] and shown._timer.isActive()
    project.removeMapLayers([layer.id() for layer in layers])
    assert not shown._seen and not shown._timer.isActive()


def test_our_own_exchange_goes_on_as_before(project, shown, tmp_path):
    mirror = mirror_in(tmp_path)
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    for step in range(1, 4):
        held = open_layers.begin(project, mirror.path)
        apply(mirror, [exemption(f"u{n}", step, str(step), square(n)) for n in range(20)], step)
        shown.look()
        held.end()
        assert words(layer) == {str(step): 20}
        shown.look()
        assert words(layer) == {str(step): 20}
