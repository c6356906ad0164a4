# SPDX-License-Identifier: GPL-2.0-or-later
"""The file of the register, streamed: what counts, where it lies, and every way in which a file can be wrong."""

from __future__ import annotations

import gzip
import io
import math
import os
import time
import tracemalloc
import zipfile

import pytest

from joptimiz_qgis.core.errors import Cancelled, FormatError, InputError
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.formats import establishments as e
from joptimiz_qgis.formats.delimited import WINDOWS
from joptimiz_qgis.formats.problem_list import AND_MORE, FirstOfEachKind
from joptimiz_qgis.formats.problems import Problem
from joptimiz_qgis.formats.sirene import TOO_LONG, UNEVEN, read_establishments

HEAD = ("siret,statutDiffusionEtablissement,etatAdministratifEtablissement,activitePrincipaleEtablissement,"
        "trancheEffectifsEtablissement,enseigne1Etablissement,denominationUsuelleEtablissement,codeCommuneEtablissement,"
        "coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement")
GOOD = "12345678900011,O,A,47.73Z,02,SIGN,,75104,652000.5,6862000.5"


def read(content, field_map="", nomenclature="auto", within=None, progress=None):
    data = content.encode() if isinstance(content, str) else content
    problems = FirstOfEachKind()
    reading, found = read_establishments(io.BytesIO(data), field_map, nomenclature, within, problems, progress or NoProgress())
    return list(found), reading, problems


def table(*rows, head=HEAD):
    return "\n".join((head, *rows)) + "\n"


def reasons(problems):
    return [problem.reason for problem in problems]


def test_a_row_says_who_what_and_where():
    (one,), reading, problems = read(table(GOOD))
    assert (one.row, one.id, one.name, one.naf, one.nomenclature, one.staff) == (1, "12345678900011", "SIGN", "47.73Z", "NAFRev2",
                                                                                "02")
    assert (one.epsg, one.x, one.y) == (2154, 652000.5, 6862000.5) and math.isnan(one.jobs) and math.isnan(one.movements_week)
    assert reading.used == 1 and reading.is_register and not problems


def test_the_usual_name_stands_in_for_a_sign_and_nothing_else_does():
    head = HEAD + ",nomUniteLegale,prenom1UniteLegale,denominationUniteLegale"
    found, _, _ = read(table(GOOD.replace("SIGN,", ",USUAL") + ",DUPONT,JEANNE,", GOOD.replace("11,O", "12,O").replace("SIGN", "")
                             + ",DUPONT,JEANNE,", head=head))
    assert [one.name for one in found] == ["USUAL", ""] and "DUPONT" not in repr(found)


def test_closed_and_protected_rows_are_counted_and_nothing_else_is_kept_of_them():
    found, reading, problems = read(table(
        GOOD.replace("O,A", "O,F"), GOOD.replace("O,A", "P,A"), GOOD.replace("O,A", "P,F"), GOOD.replace("O,A", "N,A"),
        GOOD.replace("O,A", ",A"), GOOD.replace("47.73Z", "[ND]"), GOOD.replace("O,A", "P,X"), GOOD))
    assert len(found) == 1 and (reading.closed, reading.partly_published) == (2, 5) and not problems


@pytest.mark.parametrize("head, row, place", [
    ("siret,activitePrincipaleEtablissement,x,y,epsg", "1,47,350000.5,7640000,2975", (2975, 350000.5, 7640000)),
    ("siret,activitePrincipaleEtablissement,x,y,epsg", "1,47,350000.5,7640000,EPSG:2975", (2975, 350000.5, 7640000)),
    ("siret,activitePrincipaleEtablissement,x,y,epsg,x_longitude,y_latitude", "1,47,350000,7640000,,55.5,-20.9",
     (4326, 55.5, -20.9)),
    ("siret,activitePrincipaleEtablissement,longitude,latitude", "1,47,2.35,48.85", (4326, 2.35, 48.85)),
    (HEAD + ",epsg", GOOD.replace("75104", "97411").replace("652000.5,6862000.5", "340000,7690000,2975"),
     (2975, 340000, 7690000)),
])
def test_places_are_where_the_file_says_in_the_system_that_it_states(head, row, place):
    (one,), _, problems = read(table(row, head=head))
    assert (one.epsg, one.x, one.y) == place and e.NO_CODE not in reasons(problems)


@pytest.mark.parametrize("head, row, reason", [
    (HEAD, GOOD.replace("75104", "97411").replace("652000.5,6862000.5", "340000,7690000"), e.NO_CODE),
    (HEAD, GOOD.replace("75104", "97411"), e.NO_CODE),  # not even where it would do for Lambert-93
    (HEAD, GOOD.replace("75104", "").replace("652000.5,6862000.5", "340000,7690000"), e.NOT_LAMBERT),
    (HEAD, GOOD.replace("652000.5", "x"), e.NOT_LAMBERT),
    ("siret,activitePrincipaleEtablissement,x,y,epsg", "12345678900011,47,1,2,", e.NO_SYSTEM),
    ("siret,activitePrincipaleEtablissement,x,y,epsg", "12345678900011,47,a,2,2154", e.NOT_A_PLACE),
    ("siret,activitePrincipaleEtablissement,longitude,latitude", "12345678900011,47,200,2", e.NOT_A_PLACE),
    ("siret,activitePrincipaleEtablissement,longitude,latitude", "12345678900011,47,0,0", e.NOT_A_PLACE),
])
def test_a_place_that_nobody_can_be_sure_of_is_listed_and_not_guessed(head, row, reason):
    (one,), _, problems = read(table(row, head=head))
    assert one.epsg == 0 and math.isnan(one.x) and reasons(problems) == [reason]


def test_the_code_of_the_coming_nomenclature_is_taken_where_it_is_asked_for():
    head = HEAD + ",nomenclatureActivitePrincipaleEtablissement,activitePrincipaleNAF25Etablissement"
    rows = table(GOOD + ",NAFRev2,47.73Y", GOOD.replace("11,O", "12,O") + ",NAF1993,", head=head)
    assert [(one.naf, one.nomenclature) for one in read(rows)[0]] == [("47.73Z", "NAFRev2"), ("47.73Z", "NAF1993")]
    assert [(one.naf, one.nomenclature) for one in read(rows, nomenclature="NAF2025")[0]] == [
        ("47.73Y", "NAF2025"), ("", "NAF2025")]


def test_the_same_siret_counts_once_and_a_spoilt_one_is_no_identifier():
    found, _, problems = read(table(GOOD, GOOD, GOOD.replace("12345678900011", "1.23457E+13"),
                                    GOOD.replace("12345678900011", "1.23457E+13"), GOOD.replace("12345678900011", "")))
    assert [one.id for one in found] == ["12345678900011", "1.23457E+13", "1.23457E+13", "row 5"]
    assert reasons(problems) == [e.COPY, e.NO_SIRET, e.TWICE, e.NO_SIRET, e.NO_IDENTIFIER]


def test_staff_classes_lose_no_zero_and_unknown_ones_are_listed():
    found, _, problems = read(table(*(GOOD.replace("11,O", f"{n}1,O").replace("Z,02", f"Z,{staff}")
                                      for n, staff in enumerate(("2", "NN", "53", "3 à 5", ""), 2))))
    assert [one.staff for one in found] == ["02", "NN", "53", "", ""] and reasons(problems) == [e.NO_CLASS]


def test_a_field_map_reads_any_table():
    content = table("a;Boutique;12,5;3;oui", "b;;-1;many;non", "c;;;;peut-être", head="num;nom;emplois;tournees;ouvert")
    found, reading, problems = read(content, '{"establishment_id": "num", "name": "nom", "jobs": "emplois", "movements_week": '
                                    '"tournees", "state": {"field": "ouvert", "values": {"oui": "A", "non": "F"}}}')
    assert [(one.id, one.name, one.jobs, one.movements_week) for one in found] == [("a", "Boutique", 12.5, 3.0)]
    assert reading.closed == 1 and reasons(problems) == [e.NOT_MAPPED, e.NO_STATE]


# -- files that are wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize("encoded", [
    lambda text: text.encode("latin-1"), lambda text: text.replace(",", ";").encode("cp1252"),
    lambda text: text.encode("utf-8-sig"), lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.replace("\n", "\r").encode(), lambda text: text.replace(",", "\t").encode(),
    lambda text: text.rstrip("\n").encode(), lambda text: text.upper().replace("É", "é").encode(),
])
def test_any_spelling_of_a_csv_file_is_read(encoded):
    (one,), _, problems = read(encoded(table(GOOD.replace("SIGN", "Cafés".upper().replace("É", "é")))))
    assert one.name.upper() == "CAFÉS" and one.epsg == 2154
    assert set(reasons(problems)) <= {WINDOWS}


def test_windows_accents_are_told_once():
    content = table(*(GOOD.replace("11,O", f"{n}1,O").replace("SIGN", "ÉTÉ") for n in range(1, 9))).encode("cp1252")
    found, _, problems = read(content)
    assert {one.name for one in found} == {"ÉTÉ"} and reasons(problems) == [WINDOWS]


def test_rows_that_are_wrong_never_stop_the_others():
    quote = GOOD.replace("SIGN", 'BAR "CHEZ LUI')
    long = GOOD.replace("SIGN", "x" * 200_000)
    rows = [quote, "1,2", GOOD + ",9", long, GOOD.replace("SIGN", "a\0b"), "", GOOD.replace("11,O", "22,O")]
    found, _, problems = read(table(*rows))
    assert [one.id[-2:] for one in found] == ["11", "22"] and found[0].name == "BAR CHEZ LUI"
    # Before Python 3.11 the reader of the standard library refuses such bytes itself.
    assert [r for r in reasons(problems) if r != e.NUL] == [UNEVEN, UNEVEN, TOO_LONG] and e.NUL in reasons(problems)


def test_what_is_listed_of_an_uneven_row_does_not_show_it():
    _, _, problems = read(table("12345678900011,P,SECRET"))
    assert "SECRET" not in repr(problems) and "12345678900011" not in repr(problems)


def test_a_fault_of_every_row_is_counted_but_not_listed_for_every_row():
    _, _, problems = read(table(*["1,2"] * 5000))
    assert problems.total == 5000 and len(problems) == 200
    assert problems.rest() == [Problem(0, UNEVEN, "", "4800", AND_MORE)]


def archive(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("_", "."), content)
    return out.getvalue()


BIG = gzip.compress(table(*(GOOD.replace("12345678900011", os.urandom(7).hex()) for _ in range(20_000))).encode())


@pytest.mark.parametrize("content, said", [
    (b"", "no table in UTF-8"),
    (b"\xff\xfes\0i\0r\0e\0t\0", "no table in UTF-8"),
    ("siret,x\n".encode("utf-16"), "no table in UTF-8"),
    (",".join(f"c{n}" for n in range(1_000_000)) + "\n", "no table in UTF-8"),
    ("a" * 3_000_000, "no table in UTF-8"),
    ("siren,denominationUniteLegale\n", "columns siret, activitePrincipaleEtablissement are missing"),
    ("siret,x,y,qualite_xy,epsg\n", "not what they do"),
    (HEAD + ",dateFin\n", "history"),
    (b"PAR1....", "Parquet"),
    (archive(), "should hold one CSV file"),
    (archive(a_csv="x", b_csv="y"), "It holds: a.csv, b.csv"),
    (b"PK\x03\x04 nothing", "damaged"),
    (archive(a_csv=table(*[GOOD] * 1000))[:-30], "damaged"),
    (BIG[:-len(BIG) // 3], "damaged"),
    (BIG[:1000] + b"\xff" * 50 + BIG[1050:], "damaged"),
])
def test_a_file_that_is_none_says_what_to_give(content, said):
    with pytest.raises((FormatError, InputError), match=said):
        read(content)


@pytest.mark.parametrize("packed", [gzip.compress, lambda data: archive(a_csv=data)])
def test_a_bomb_is_refused_in_little_memory(packed):
    bomb = packed((HEAD + "\n").encode() + b"\0" * (160 << 20))
    tracemalloc.start()
    try:
        with pytest.raises(FormatError, match="far more"):
            read(bomb)
        assert tracemalloc.get_traced_memory()[1] < 48 << 20
    finally:
        tracemalloc.stop()


def test_a_packed_stock_is_the_same_as_a_plain_one():
    content = table(*(GOOD.replace("11,O", f"{n:02d},O") for n in range(50))).encode()
    plain = read(content)[0]
    assert read(gzip.compress(content))[0] == plain == read(archive(Stock_csv=content))[0] and len(plain) == 50


class Watched(NoProgress):
    """Cancels at the third look."""

    def __init__(self, most):
        self.told, self.most = [], most

    def report(self, percent):
        self.told.append(percent)

    def cancelled(self):
        return len(self.told) >= self.most


def test_progress_goes_by_bytes_and_cancelling_works_where_no_row_is_used():
    closed = table(*[GOOD.replace("O,A", "O,F")] * 100_000)
    watched = Watched(99)
    assert read(closed, progress=watched)[1].closed == 100_000
    assert watched.told == sorted(watched.told) and watched.told[-1] > 60 and watched.told[0] < 10
    with pytest.raises(Cancelled):
        read(closed, progress=Watched(3))


class Box:
    def holds(self, epsg, x, y):
        return epsg == 2154 and x > 652000


def test_who_has_no_place_is_not_inside_and_counted():
    found, reading, _ = read(table(GOOD, GOOD.replace("11,O", "12,O").replace("652000.5", "651000"),
                                   GOOD.replace("11,O", "13,O").replace("652000.5,6862000.5", ",")), within=Box())
    assert len(found) == 1 and (reading.outside, reading.nowhere) == (1, 1)


def test_memory_does_not_grow_with_the_file():
    def peak(rows):
        data = (HEAD + "\n" + (GOOD.replace("652000.5", "1") + "\n") * rows).encode()
        tracemalloc.start()
        try:
            read(data, within=Box())
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(60_000) < peak(6_000) + (1 << 20)


@pytest.mark.skipif("JOPTIMIZ_STRESS" not in os.environ, reason="a big file, on demand")
def test_a_million_rows_take_seconds():
    data = (HEAD + "\n" + (GOOD.replace("652000.5", "1") + "\n") * 1_000_000).encode()
    start = time.perf_counter()
    read(data, within=Box())
    assert time.perf_counter() - start < 20
