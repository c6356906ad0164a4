# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes docs/algorithms/<id>.md: the help of every registered algorithm with its parameters and outputs, in both languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "algorithms"
LANGUAGES = ("en", "fr")
WORDS = {
    "en": {"parameters": "Parameters", "outputs": "Outputs", "name": "Name", "label": "Label", "values": "Values, default",
           "meaning": "Meaning"},
    "fr": {"parameters": "Paramètres", "outputs": "Sorties", "name": "Nom", "label": "Libellé", "values": "Valeurs, défaut",
           "meaning": "Sens"},
}


def described(language: str) -> dict[str, dict[str, Any]]:
    """Id -> what QGIS shows of each algorithm in a language. Once in a process: QGIS keeps its language."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    from qgis.core import QgsApplication, QgsSettings

    import joptimiz_qgis

    with tempfile.TemporaryDirectory() as profile:
        application = QgsApplication([], False, profile)
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", language)
        application.initQgis()
        plugin = joptimiz_qgis.classFactory(None)
        plugin.initProcessing()
        provider = QgsApplication.processingRegistry().providerById("joptimiz")
        found = {algorithm.name(): _describe(algorithm) for algorithm in provider.algorithms()}
        plugin.unload()
        application.exitQgis()
    return found


def _describe(algorithm: Any) -> dict[str, Any]:
    parameters = []
    for parameter in algorithm.parameterDefinitions():
        default = parameter.defaultValue()
        values = list(parameter.options()) if parameter.type() == "enum" else []
        parameters.append({"name": parameter.name(), "label": parameter.description(), "help": parameter.help(), "values": values,
                           "default": "" if default is None else str(default)})
    outputs = [{"name": output.name(), "label": output.description()} for output in algorithm.outputDefinitions()]
    return {"title": algorithm.displayName(), "group": algorithm.group(), "parameters": parameters, "outputs": outputs}


def page(identifier: str, by_language: dict[str, dict[str, Any]]) -> str:
    """The page of one algorithm, English first."""
    links = " · ".join(f"[{'English' if lang == 'en' else 'Français'}](#{lang})" for lang in LANGUAGES)
    parts = ["<!-- Made by `make docs` from resources/help and the registered algorithms: change those. -->", "",
             f"`joptimiz:{identifier}` · {links}", ""]
    for language in LANGUAGES:
        told, words = by_language[language], WORDS[language]
        text = (ROOT / "resources" / "help" / language / f"{identifier}.md").read_text("utf-8").strip()
        parts += [f'<a id="{language}"></a>', "", text, "", f"## {words['parameters']}", "",
                  f"| {words['name']} | {words['label']} | {words['values']} | {words['meaning']} |", "|---|---|---|---|"]
        parts += [_row(f"`{p['name']}`", p["label"], _values(p), p["help"]) for p in told["parameters"]]
        parts += ["", f"## {words['outputs']}", "", f"| {words['name']} | {words['label']} |", "|---|---|"]
        parts += [_row(f"`{o['name']}`", o["label"]) for o in told["outputs"]]
        parts.append("")
    return "\n".join(parts)


def _values(parameter: dict[str, Any]) -> str:
    if parameter["values"]:
        return ", ".join(f"**`{v}`**" if v == parameter["default"] else f"`{v}`" for v in parameter["values"])
    return f"**`{parameter['default']}`**" if parameter["default"] else ""


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("\n", " ").replace("|", "\\|") for cell in cells) + " |"


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(described(sys.argv[1])))
        return
    told = {}
    for language in LANGUAGES:
        done = subprocess.run([sys.executable, __file__, language], capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr)
        told[language] = json.loads(done.stdout.splitlines()[-1])
    TARGET.mkdir(parents=True, exist_ok=True)
    for identifier in told["en"]:
        text = page(identifier, {language: told[language][identifier] for language in LANGUAGES})
        (TARGET / f"{identifier}.md").write_text(text, "utf-8")
    for stale in TARGET.glob("*.md"):
        if stale.stem not in told["en"]:
            stale.unlink()
    print(f"{TARGET.relative_to(ROOT)}: {len(told['en'])} pages")


if __name__ == "__main__":
    main()
