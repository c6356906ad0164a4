# SPDX-License-Identifier: GPL-2.0-or-later
"""Every text has its French, with the same fields and French spacing; and the collector loses no translation."""

from __future__ import annotations

import re
import string
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import i18n  # noqa: E402  (a tool, not part of the package)

SOURCES = i18n.all_texts()
ENTRIES = i18n.read()
DONE = [entry for entry in ENTRIES.values() if entry.state == "" and entry.translation]
PAGES = sorted([*ROOT.glob("resources/help/fr/*.md"), *ROOT.glob("docs/user/fr/*.md")])
NO_BREAK = "\u00a0\u202f"


def fields(template: str) -> list[str]:
    """The named fields of a template, sorted."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def spacing_faults(text: str) -> list[str]:
    """Places where French wants a no-break space: before : ; ? ! » and after «, one of them. Hours, addresses, code are left."""
    plain = re.sub(r"`[^`]*`|\w+://\S+|\{[^{}]*\}", "x", text)
    before = re.findall(rf"[^{NO_BREAK}:;?!\s][ ]?(?:[:;](?=\s|$)|[?!]+(?=\W|$)|»)", plain)
    after = re.findall(rf"«[^{NO_BREAK}]", plain)
    doubled = re.findall(rf"[{NO_BREAK}][{NO_BREAK} ]", plain)
    return before + after + doubled


def test_every_text_of_the_package_has_a_finished_french_translation():
    missing = [text for text in SOURCES if text not in {entry.source for entry in DONE}]
    assert not missing, f"{len(missing)} texts without French (make i18n, then translate):\n" + "\n".join(missing)


def test_no_translation_is_obsolete_or_unfinished():
    assert not [entry for entry in ENTRIES.values() if entry.state], "make i18n; translate or delete these"


def test_fields_are_the_same_in_both_languages():
    assert not [entry for entry in DONE if fields(entry.source) != fields(entry.translation)]


def test_french_spacing_is_unbreakable():
    assert not [(entry.translation, spacing_faults(entry.translation)) for entry in DONE if spacing_faults(entry.translation)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_french_pages_have_unbreakable_spacing(path):
    # Code, and the line that leads to the page in English, are not French.
    text = re.sub(r"^(```.*?^```| {4}.*?$|In English: .*?$)", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert spacing_faults(text) == []


@pytest.mark.parametrize("text, faults", [
    ("Sens : aller", 1), ("Sens\u00a0: aller", 0), ("Sens: aller", 1), ("à 10:30, voir https://x.fr/a?b=c", 0),
    ("Quoi ?", 1), ("Quoi\u202f?", 0), ("l'arrêté « A »", 2), ("l'arrêté «\u00a0A\u00a0»", 0), ('un objet {"a": 1}', 0),
    ("l'arrêté «\u00a0A\u00a0\u00a0»", 1), ("{n}: oui", 1), ("oui ; non", 1), ("oui\u00a0; non", 0),
    ("Total :", 1), ("`a: b`", 0),
])
def test_spacing_check_finds_what_a_printer_would_mark(text, faults):
    assert len(spacing_faults(text)) == faults


def test_collecting_keeps_finished_translations_and_marks_those_that_have_gone(tmp_path):
    package = tmp_path / "p"
    package.mkdir()
    (package / "a.py").write_text('tr("One {n}", n=1)\nN_("Two" " parts & <b>")\ntr(variable)\n', "utf-8")
    sources = i18n.collect(package)
    assert sources == {"One {n}": ["p/a.py"], "Two parts & <b>": ["p/a.py"]}
    old = {e.source: e for e in (i18n.Entry("One {n}", "Un {n}", ""), i18n.Entry("Gone", "Parti", ""), i18n.Entry("Lost"))}
    merged = i18n.merge(sources, old)
    path = tmp_path / "t.ts"
    i18n.write(merged, sources, path)
    assert list(i18n.read(path).values()) == merged == [
        i18n.Entry("One {n}", "Un {n}", ""), i18n.Entry("Two parts & <b>", "", "unfinished"),
        i18n.Entry("Gone", "Parti", "obsolete")]


def test_titles_of_fields_are_collected_and_the_servers_own_are_not(tmp_path):
    titles = i18n.collect_titles()
    assert titles["Length in centimetres"] == ["resources/api/schemas/bays.json"]
    assert len(titles["Address of the act"]) > 1 and not any("increasing sequence" in title for title in titles)


def test_a_text_that_comes_back_has_its_translation_again():
    merged = i18n.merge({"Back": ["a.py"]}, {"Back": i18n.Entry("Back", "De retour", "obsolete")})
    assert merged == [i18n.Entry("Back", "De retour", "")]


def test_a_formatted_literal_is_refused_because_it_cannot_be_translated(tmp_path):
    (tmp_path / "a.py").write_text('tr(f"One {n}")\n', "utf-8")
    with pytest.raises(SystemExit, match="one plain literal"):
        i18n.collect(tmp_path)
