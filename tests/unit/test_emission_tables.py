# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of emission factors: ours says what each figure is, a user's own is refused with line, column and what to write."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from joptimiz_qgis.core.emission_lines import DEFAULT_TABLE, Kind
from joptimiz_qgis.core.errors import FormatError, InputError
from joptimiz_qgis.formats.emission_tables import COLUMNS, TABLE, read_tables

FILE = Path(__file__).resolve().parents[2] / "resources" / "tables" / TABLE
SHIPPED = read_tables(FILE.read_bytes(), TABLE, [])
FACTOR = {"table": "mine", "kind": "factor", "name": "diesel", "unit": "kg/l", "value": "3", "gas": "CO2e", "edition": "2026",
          "source": "ours", "status": "setting"}
CONSUMPTION = {"table": "mine", "kind": "consumption", "category": "PL", "energy": "diesel", "name": "diesel", "unit": "l/km",
               "value": "0.3", "edition": "2026", "source": "ours", "status": "setting"}


def written(*lines, columns=COLUMNS, separator=",", encoding="utf-8"):
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([columns, *([line.get(c, "") for c in columns] for line in lines)])
    return out.getvalue().encode(encoding)


def read(*lines, **how):
    return read_tables(written(*lines, **how), "mine.csv", [])


def test_every_line_that_ships_says_edition_source_and_status_and_only_published_ones_have_a_level():
    assert SHIPPED.names == (DEFAULT_TABLE, "order_2012")
    for name in SHIPPED.names:
        for line in SHIPPED.table(name).lines:
            assert line.edition and line.source
            if name == DEFAULT_TABLE:
                assert line.status == "setting" and line.source == "à caler localement" and line.level is None
                assert line.figure.low < line.figure.high
            else:
                assert line.status == "published" and line.verified_on and "TRAT1209296A" in line.source
                assert line.level == (1 if line.kind is Kind.CONSUMPTION else None)
                assert line.figure.low == line.figure.value == line.figure.high


def test_the_table_survives_a_round_trip_through_a_spreadsheet_semicolons_commas_and_windows_accents_included():
    rows = list(csv.DictReader(io.StringIO(FILE.read_text("utf-8"))))
    numbers = ("value", "low", "high", "upstream", "running", "load", "size")
    french = [{k: v.replace(".", ",") if k in numbers else v for k, v in row.items()} for row in rows]
    problems = []
    again = read_tables(written(*french, columns=[*COLUMNS, "note"], separator=";", encoding="cp1252"), "mine.csv", problems)
    assert [again.table(n).lines for n in again.names] == [SHIPPED.table(n).lines for n in SHIPPED.names]
    assert len(problems) == 1  # not UTF-8: said, not refused


@pytest.mark.parametrize(("base", "change", "told"), [
    (FACTOR, {"table": ""}, ("table", "empty")), (FACTOR, {"name": ""}, ("name", "empty")),
    (FACTOR, {"edition": ""}, ("edition",)),
    (FACTOR, {"source": ""}, ("source", "Fill it in")), (FACTOR, {"kind": "facteur"}, ("kind", "facteur", "consumption, factor")),
    (FACTOR, {"unit": "t/l"}, ("unit", "t/l", "kg/l")), (FACTOR, {"unit": "l/km"}, ("unit", "l/km")),
    (FACTOR, {"value": "three"}, ("value", "three", "0.25")), (FACTOR, {"value": ""}, ("value", "\u2205")),
    (FACTOR, {"value": "-1"}, ("value", "-1")), (FACTOR, {"value": "nan"}, ("value",)), (FACTOR, {"value": "inf"}, ("value",)),
    (FACTOR, {"low": "4"}, ("between low (4) and high (3)",)), (FACTOR, {"high": "2"}, ("high (2)",)),
    (FACTOR, {"gas": ""}, ("gas", "CO2e, CO2")), (FACTOR, {"gas": "CH4"}, ("gas", "CH4")),
    (FACTOR, {"upstream": "1", "phases": "upstream+running"}, ("running",)),
    (FACTOR, {"upstream": "1", "running": "1", "phases": "upstream+running"}, ("together are 2", "is 3")),
    (FACTOR, {"upstream": "1", "running": "2", "phases": "running"}, ("phases", "upstream+running")),
    (FACTOR, {"phases": "wheel"}, ("phases", "wheel", "upstream+running")),
    (FACTOR, {"manufacture": "maybe"}, ("manufacture", "yes, no")),
    (FACTOR, {"status": "law"}, ("status", "published, setting")), (FACTOR, {"status": "published"}, ("verified_on", "empty")),
    (FACTOR, {"verified_on": "hier"}, ("verified_on", "hier")), (FACTOR, {"category": "PL"}, ("category", "PL", "\u2205")),
    (FACTOR, {"level": "1"}, ("level", "\u2205")), (FACTOR, {"load": "3"}, ("load",)),
    (CONSUMPTION, {"category": "camion"}, ("category", "camion", "VUL, PL")), (CONSUMPTION, {"category": ""}, ("category",)),
    (CONSUMPTION, {"energy": "gazole"}, ("energy", "gazole", "diesel")), (CONSUMPTION, {"critair": "9"}, ("critair", "9", "NC")),
    (CONSUMPTION, {"size": "12"}, ("size", "12")),
    (CONSUMPTION, {"size_of": "ptac", "size": "12"}, ("size_of", "gross_weight_t")),
    (CONSUMPTION, {"size_of": "gross_weight_t"}, ("size", "\u2205")), (CONSUMPTION, {"load": "3"}, ("load", "3")),
    (CONSUMPTION, {"size_of": "gross_weight_t", "size": "0"}, ("size", "0.001 or more")),
    (CONSUMPTION, {"load_unit": "kg", "load": "3"}, ("load_unit", "t, m3")),
    (CONSUMPTION, {"level": "5"}, ("level", "5", "1, 2, 3, 4")),
    (CONSUMPTION, {"territory": "FR"}, ("territory",)), (CONSUMPTION, {"gas": "CO2"}, ("gas",)),
])
def test_a_line_that_cannot_be_meant_is_refused_with_table_line_and_column(base, change, told):
    read(base)  # right before the change
    with pytest.raises(FormatError) as refused:
        read({**base, "name": "other"}, {**base, **change})
    assert all(part in str(refused.value) for part in ("mine.csv", "Line 3", *told))


def test_a_line_twice_missing_columns_cells_too_many_and_an_empty_table_are_refused():
    with pytest.raises(FormatError, match="Line 3.*repeats factor, diesel"):
        read(FACTOR, {**FACTOR, "value": "4"})
    read(FACTOR, {**FACTOR, "table": "other"})
    with pytest.raises(FormatError, match="lacks the columns gas, source"):
        read(FACTOR, columns=[c for c in COLUMNS if c not in ("gas", "source")])
    with pytest.raises(FormatError, match="Line 2.*more cells"):
        read_tables(written(FACTOR).replace(b",3,", b",3,15,"), "mine.csv", [])
    for content in (written(), b"", b"\x00\xff", b"PK\x03\x04"):
        with pytest.raises(FormatError, match="mine.csv"):
            read_tables(content, "mine.csv", [])


def test_a_table_is_chosen_by_name_and_a_wrong_name_is_answered_with_those_there_are():
    assert SHIPPED.table("order_2012").name == "order_2012"
    assert read(FACTOR).table().name == "mine"
    for wrong in ("", "order_2018"):
        with pytest.raises(InputError, match="settings, order_2012"):
            SHIPPED.table(wrong)


@given(st.binary(max_size=300))
def test_no_bytes_do_anything_but_be_refused(content):
    with pytest.raises(FormatError):
        read_tables(content, "mine.csv", [])


@given(st.sampled_from(COLUMNS), st.text(max_size=12))
def test_any_cell_is_read_or_refused_with_its_line(column, cell):
    try:
        read({**CONSUMPTION, column: cell})
    except FormatError as refused:
        assert "mine.csv" in str(refused)
