# SPDX-License-Identifier: GPL-2.0-or-later
"""The table that bays are measured by: ours is sourced, and a user's own is refused with the line and what to do."""

from __future__ import annotations

import pytest
from audited_bays import CONFORM, FINDING, NONE, NORMS, PERIODIC, TABLE, outcome

from joptimiz_qgis.core.bays.norms import Severity
from joptimiz_qgis.core.errors import FormatError
from joptimiz_qgis.formats.bay_norms import read_norms

HEAD = "check,case,severity,limit,unit,applies_to,status,source,verified_on"


def read(*lines, head=HEAD, encoding="utf-8"):
    return read_norms("\n".join([head, *lines]).encode(encoding), "mine.csv", [])


def test_figures_are_those_of_the_guide_and_a_line_without_a_publication_says_that_it_is_a_setting():
    figures = {(n.check, n.case, n.applies_to): n.limit for n in NORMS.lines if n.check in ("length", "width")}
    assert figures == {("length", "least", ""): 12.0, ("length", "recommended", PERIODIC): 15.0, ("width", "least", ""): 2.2,
                       ("width", "recommended", ""): 2.5}
    for line in NORMS.lines:
        assert line.source and (line.status == "setting" or line.verified_on or line.check == "unreachable")
        assert line.severity is not Severity.ERROR or line.status == "norm"


def test_a_table_of_ones_own_counts_semicolons_commas_and_accents_of_a_spreadsheet_included():
    own = read("length;least;error;9,5;m;aire périodique;setting;notre charte, art. 4;", head=HEAD.replace(",", ";"),
               encoding="cp1252")
    line, = own.lines
    assert (line.limit, line.severity, line.applies_to) == (9.5, Severity.ERROR, PERIODIC)
    assert outcome("length", {"TYPE": PERIODIC, "LONGUEUR": 900.0}, norms=own) is FINDING
    assert outcome("length", {"LONGUEUR": 900.0}, norms=own) is CONFORM  # no line for a permanent bay
    assert outcome("width", {"LARGEUR": 100.0}, norms=own) is NONE  # nothing in the table


@pytest.mark.parametrize(("line", "told"), [
    ("lenght,least,error,9,m,,setting,x,", ("Line 2", "check", "lenght")),
    ("length,lest,error,9,m,,setting,x,", ("Line 2", "case", "least")),
    ("length,least,fatal,9,m,,setting,x,", ("severity", "fatal", "warning")),
    ("length,least,unknown,9,m,,setting,x,", ("severity",)),
    ("length,least,error,nine,m,,setting,x,", ("limit", "nine")), ("length,least,error,,m,,setting,x,", ("limit",)),
    ("length,least,error,-1,m,,setting,x,", ("limit",)), ("length,least,error,inf,m,,setting,x,", ("limit",)),
    ("length,least,error,900,cm,,setting,x,", ("unit", "cm")), ("marking,absent,error,1,,,norm,x,", ("limit",)),
    ("length,least,error,9,m,voiture,setting,x,", ("applies_to", "voiture")),
    ("length,least,error,9,m,,law,x,", ("status", "norm, guide, setting")),
    ("length,least,error,9,m,,setting,,", ("source",)), ("length,least,error,9,m,,setting,x,hier", ("verified_on", "hier")),
    ("length,least,error", ("unit",)),
])
def test_a_line_that_cannot_be_meant_is_refused_with_table_line_and_column(line, told):
    with pytest.raises(FormatError) as refused:
        read(line)
    assert all(part in str(refused.value) for part in ("mine.csv", *told))


def test_a_line_twice_a_missing_column_and_an_empty_table_are_refused():
    line = "length,least,error,9,m,,setting,x,"
    with pytest.raises(FormatError, match="Line 3.*repeats"):
        read(line, line)
    with pytest.raises(FormatError, match="lacks the columns severity, source"):
        read(head=HEAD.replace("severity", "gravity").replace("source", "who"))
    for content in (HEAD.encode(), b"", b"\x00\xff"):
        with pytest.raises(FormatError, match="mine.csv"):
            read_norms(content, "mine.csv", [])


def test_the_table_survives_a_round_trip_through_a_spreadsheet():
    import csv
    import io

    rows = list(csv.reader(io.StringIO(TABLE.read_text("utf-8"))))
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    assert read_norms(out.getvalue().encode("utf-8-sig"), "mine.csv", []).lines == NORMS.lines
