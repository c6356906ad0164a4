# SPDX-License-Identifier: GPL-2.0-or-later
"""What the demo leaves behind: a GeoPackage of every run and of the bay study, a QGIS project, and the maps of both."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterable, Mapping, Sequence

from demo_bay_map import add_group, print_map
from demo_bays import BayStudy
from demo_table import QUESTION, WORDS, Answer

STYLES = {"OUTPUT": "legs", "REFERENCE": "reference", "rules": "rules_areas", "rules_lines": "rules_lines", "network": "network",
          "access": "edges_verdict"}
RUN_FIELDS = (("trip", "text"), ("vehicle", "text"), ("hour", "text"), ("exemption", "text"), ("status", "text"))


def write_project(folder: Path, inputs: Any, answers: Sequence[Answer], study: BayStudy, language: str) -> list[Path]:
    """Write demo.gpkg, demo.qgz, the decision map and the bay map with their pictures; the paths written."""
    words = WORDS[language]
    package = folder / "demo.gpkg"
    layers = {name: merged(name, answers) for name in ("OUTPUT", "REFERENCE", "REASONS", "BLOCKING")}
    layers["rules"], layers["rules_lines"] = (opened(path, path) for path in inputs.rules)
    layers["exemptions"] = opened(inputs.exemptions, "exemptions")
    layers["access"] = access(inputs)
    layers.update({f"bay_study_{name}": layer for name, layer in study.layers.items()})
    save(layers, package)
    project = folder / "demo.qgz"
    return [package, *project_and_maps(folder, project, package, inputs, study, words, language)]


def opened(source: str, name: str) -> Any:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(source, name, "ogr")
    if not layer.isValid():
        raise SystemExit(f"{source} cannot be opened.")
    return layer


def access(inputs: Any) -> Any:
    """Where the lorry may go at 10:30."""
    import json

    import processing

    lorry = json.dumps(inputs.vehicles[0]["vehicle"])
    moment = f"{QUESTION['day']}T{QUESTION['shown']['hour']}:00"
    return processing.run("joptimiz:accessmap", {
        "NETWORK": inputs.network, "RULES": list(inputs.rules), "VEHICLE": lorry, "DEPARTURE": moment,
        "OUTPUT": "memory:"})["OUTPUT"]


def merged(name: str, answers: Iterable[Answer]) -> Any:
    """One layer of the rows of every run, with what was asked in front."""
    from qgis.core import QgsFeature, QgsField, QgsFields, QgsMemoryProviderUtils, QgsWkbTypes
    from qgis.PyQt.QtCore import QVariant

    runs = [(answer, answer.layers[name]) for answer in answers if name in answer.layers]
    first = runs[0][1]
    fields = QgsFields()
    for field, _ in RUN_FIELDS:
        fields.append(QgsField(field, QVariant.String))
    for field in first.fields():
        fields.append(field)
    out = QgsMemoryProviderUtils.createMemoryLayer(
        name, fields, QgsWkbTypes.Type.LineString if first.isSpatial() else QgsWkbTypes.Type.NoGeometry, first.crs())
    rows = []
    for answer, layer in runs:
        run = [answer.trip.id, answer.vehicle, answer.hour, "yes" if answer.exempted else "no", answer.status]
        for feature in layer.getFeatures():
            row = QgsFeature(fields)
            row.setAttributes([*run, *feature.attributes()])
            row.setGeometry(feature.geometry())
            rows.append(row)
    out.dataProvider().addFeatures(rows)
    return out


def save(layers: dict[str, Any], package: Path) -> None:
    """All layers in one new GeoPackage."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    package.unlink(missing_ok=True)
    for name, layer in layers.items():
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", name.lower()
        if package.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(package), QgsProject.instance().transformContext(), options)
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise SystemExit(f"{package.name}: {message}")


def project_and_maps(folder: Path, path: Path, package: Path, inputs: Any, study: BayStudy, words: Mapping[str, str],
                     language: str) -> list[Path]:
    """The project that shows one run and holds the bay study, the decision map of that run and the map of the study."""
    import processing
    from qgis.core import QgsExpression, QgsProject, QgsReferencedRectangle
    from qgis.PyQt.QtCore import QDate, QLocale

    from joptimiz_qgis.layers.styling import apply_style

    project = QgsProject.instance()
    project.clear()
    ask = QUESTION["shown"]
    vehicle = next(v[f"label_{language}"] for v in inputs.vehicles if v["id"] == ask["vehicle"])
    run = {"trip": ask["trip"], "vehicle": vehicle, "hour": ask["hour"], "exemption": "yes" if ask["exempted"] else "no"}
    only = " AND ".join(QgsExpression.createFieldEqualityExpression(field, value) for field, value in run.items())
    root = project.layerTreeRoot()
    shown = {}
    for group, members, subset, visible in (
        (words["one"], ("OUTPUT", "REFERENCE", "REASONS"), only, True),
        (words["rules"], ("rules", "rules_lines", "exemptions"), "", True),
        (words["all"], ("OUTPUT", "REFERENCE", "REASONS", "BLOCKING"), "", False),
        (words["access"], ("access",), "", False),
        (words["network"], ("network",), "", True),
    ):
        node = root.addGroup(group)
        node.setItemVisibilityChecked(visible)
        node.setExpanded(visible and group != words["network"])
        for member in members:
            source = inputs.network if member == "network" else f"{package}|layername={member.lower()}"
            layer = opened(source + (f"|subset={subset}" if subset else ""), words.get(member, group))
            if member in STYLES:
                apply_style(layer, STYLES[member])
            project.addMapLayer(layer, False)
            node.addLayer(layer)
            shown.setdefault((group, member), layer)
    network = shown[(words["network"], "network")]
    of_bays = add_group(root, study, language, lambda name, title: opened(f"{package}|layername=bay_study_{name}", title))
    project.setCrs(network.crs())
    project.setTitle(words["project"])
    route, reference = shown[(words["one"], "OUTPUT")], shown[(words["one"], "REFERENCE")]
    extent = route.extent()
    extent.combineExtentWith(reference.extent())
    extent.scale(1.4)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, network.crs()))
    # Paths relative to the project: the folder can be moved or sent.
    if not project.write(str(path)):
        raise SystemExit(f"{path} cannot be written: {project.error()}")
    on_map = [route, reference, shown[(words["rules"], "rules_lines")], shown[(words["rules"], "rules")], network]
    day = QLocale(language).toString(QDate.fromString(QUESTION["day"], "yyyy-MM-dd"), "d MMMM yyyy")
    answer = f"{vehicle} · {day} {ask['hour']} · {words['with' if ask['exempted'] else 'without']}"
    done = processing.run("joptimiz:decisionmap", {
        "INPUT": on_map, "TITLE": words["title"], "TEMPLATE": "a3_landscape", "SUBTITLE": answer,
        "AUTHOR": words["author"],
        "REASONS": shown[(words["one"], "REASONS")], "OUTPUT": str(folder / "decision_map.pdf"),
        "OUTPUT_PNG": str(folder / "decision_map.png")})
    return [path, Path(done["OUTPUT"]), Path(done["OUTPUT_PNG"]), *print_map(folder, study, of_bays, network, language)]
