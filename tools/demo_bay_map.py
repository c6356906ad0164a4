# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo's bay study as a group of the QGIS project and as a printed map."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Mapping

from demo_bays import STUDY, BayStudy, after, lengthened, number, share
from demo_table import QUESTION

STYLES = {"sites": "bay_sites", "coverage": "bay_covered", "bays_use": "bay_use", "audit": "bay_audit",
          "findings": "bay_findings", "occupancy": "bay_occupancy", "demand": "bay_demand", "bays": "bays_points",
          "sections": "bay_sections_lines"}
DRAWN = ("sites", "coverage")
"""Layers of the map and ticked in the tree, the top one first."""


def add_group(root: Any, study: BayStudy, language: str, open_layer: Callable[[str, str], Any]) -> dict[str, Any]:
    """A group, unticked, of every layer of the study, which `open_layer(name, title)` opens. The layers by name."""
    from qgis.core import QgsProject

    from joptimiz_qgis.layers.styling import apply_style

    words = STUDY["words"][language]
    node = root.addGroup(words["group"])
    layers = {}
    for name in study.layers:
        layer = layers[name] = open_layer(name, words[f"layer_{name}"])
        if name in STYLES:
            apply_style(layer, STYLES[name])
        QgsProject.instance().addMapLayer(layer, False)
        node.addLayer(layer).setItemVisibilityChecked(name in DRAWN)
    node.setItemVisibilityChecked(False)
    node.setExpanded(False)
    return layers


def print_map(folder: Path, study: BayStudy, layers: Mapping[str, Any], network: Any, language: str) -> list[Path]:
    """The bay plan on a page (PDF, PNG); the paths written."""
    import processing
    from qgis.PyQt.QtCore import QDate, QLocale

    words, hour = STUDY["words"][language], STUDY["hour"]
    left, right, bottom, top = STUDY["extent"]
    day = QLocale(language).toString(QDate.fromString(QUESTION["day"], "yyyy-MM-dd"), "d MMMM yyyy")
    before = share(study.said["baycoverage"]["COVERED_SHARE"], language)
    said = {"hour": hour, "before": before, "after": share(after(study), language)}
    done = processing.run("joptimiz:decisionmap", {
        "INPUT": [*(layers[name] for name in DRAWN), network], "TEMPLATE": "a3_landscape",
        "TITLE": words["title_plan"].format(**said), "SUBTITLE": f"{study.vehicle} · {day} {hour} · {words['with']}",
        "FIGURES": "\n".join(map_figures(study, language)), "NOTES": words["notes"].format(walk=STUDY["walk_m"]),
        "SOURCES": words["source"].format(date=day), "AUTHOR": words["author"],
        "EXTENT": f"{left},{right},{bottom},{top} [{network.crs().authid()}]",
        "OUTPUT": str(folder / "bay_map.pdf"), "OUTPUT_PNG": str(folder / "bay_map.png")})
    return [Path(done["OUTPUT"]), Path(done["OUTPUT_PNG"])]


def map_figures(study: BayStudy, language: str) -> list[str]:
    """Key figures of the map: label|value|unit|change."""
    words, said = STUDY["words"][language], study.said

    def percent(value: float) -> str:
        return number(100.0 * value, language)

    return [
        f"{words['map_week']}|{number(said['baydemand']['KERB_WEEK'], language)}|",
        f"{words['map_before']}|{percent(said['baycoverage']['COVERED_SHARE'])}|%",
        f"{words['map_without']}|{percent(said['without']['COVERED_SHARE'])}|%",
        f"{words['map_after']}|{percent(after(study))}|%|"
        f"{words['map_plan'].format(n=STUDY['add'], longer=lengthened(study))}",
        f"{words['map_bays']}|{number(said['importbays']['BAYS'], language)}||"
        f"{words['map_conform'].format(n=number(said['bayaudit']['CONFORM'], language))}",
    ]
