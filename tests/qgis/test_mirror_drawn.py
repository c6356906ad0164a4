# SPDX-License-Identifier: GPL-2.0-or-later
"""A map drawn by QGIS' own threads while the mirror is written: the picture of the old state or of the new one, no third."""

from __future__ import annotations

import threading

from mirrors import apply, exemption, mirror_in, square
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from joptimiz_qgis.layers.mirror import open_layers, project_layers

ROWS = 2500


def picture(layer):
    """What the map shows, drawn as the canvas does."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(1.9, 47.9, 3.1, 49.1))
    settings.setOutputSize(QSize(240, 240))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return bytes(bits), [error.message for error in job.errors()]


def state(step, rows=ROWS):
    return [exemption(f"u{n}", step, str(step), square(n + step % 2 * 100_000, 0.01)) for n in range(rows)]


def test_a_map_drawn_while_the_mirror_is_written_is_the_old_one_or_the_new_one(project, tmp_path):
    mirror = mirror_in(tmp_path)
    apply(mirror, state(1), 1)
    (layer,) = project_layers.add(project, mirror, "c1", "exemptions")
    odd, _ = picture(layer)
    held = open_layers.begin(project, mirror.path)
    apply(mirror, state(2), 2)
    held.end()
    even, _ = picture(layer)
    assert odd != even
    held = open_layers.begin(project, mirror.path)
    done = threading.Event()

    def write():
        for step in range(3, 8):
            apply(mirror, state(step), step)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    seen, said = set(), []
    while not done.is_set():
        drawn, errors = picture(layer)
        seen.add(drawn)
        said += errors
    writer.join()
    held.end()
    assert seen <= {odd, even}, "a map between two states was drawn"
    assert not said
    assert picture(layer)[0] == odd
