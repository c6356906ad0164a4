# SPDX-License-Identifier: GPL-2.0-or-later
"""Delimited text, against Python's own reader."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from joptimiz_qgis.formats.delimited import records

words = st.text(st.sampled_from(list('ab ;,"|\'é\n')), max_size=6)


@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@given(rows=st.lists(st.lists(words, min_size=3, max_size=3), max_size=4))
def test_reads_what_a_spreadsheet_writes(rows, separator, ending):
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator, lineterminator=ending)
    writer.writerow(["id", "name", "wkt"])
    writer.writerows(rows)
    assert records(stream.getvalue()) == [["id", "name", "wkt"], *rows]


def test_field_longer_than_the_limit_of_the_standard_reader():
    outline = "POLYGON((" + ",".join("5.123456 45.123456" for _ in range(20_000)) + "))"
    assert records(f'ID,GEOM_WKT\n1,"{outline}"\n') == [["ID", "GEOM_WKT"], ["1", outline]]


@pytest.mark.parametrize("text", ["", "\n", "\n\n"])
def test_nothing_is_no_record(text):
    assert records(text) == []


def test_quote_that_never_ends_does_not_hang():
    assert records('a,b\n1,"never closed\n' * 1000)
