# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of a bay by what its own fields say: sizes, marking, sign, act, kerb, place, use."""

from __future__ import annotations

from functools import partial
from typing import Optional

import numpy as np

from ..text import N_, text
from . import audit_words as words
from .audit_sheet import Checked, Sheet, Works, remarking
from .bay import Bays
from .norms import Norm, Norms

_ALONG = "parallèle"
_NO_KERB = ("aire piétonne",)
_GOOD, _WORN, _ABSENT = "bon état", "dégradé", "absent"


def length(bays: Bays, norms: Norms) -> Checked:
    """The figures of the guide are those of bays along the kerb: others are of no concern."""
    return _size(Sheet("length", bays, norms), bays.length_m, "LONGUEUR")


def width(bays: Bays, norms: Norms) -> Checked:
    """As the length."""
    return _size(Sheet("width", bays, norms), bays.width_m, "LARGEUR")


def _size(sheet: Sheet, metres: np.ndarray, field: str) -> Checked:
    for row in [] if sheet.skipped else range(len(sheet.bays)):
        value = float(metres[row])
        if sheet.bays.values[row].get("DISPOSITION") not in (None, _ALONG):
            continue
        if value != value:
            sheet.unknown(row, words.NOT_STATED, field=field)
        else:
            sheet.measured(row, partial(_missed, sheet, value), partial(_say, sheet, row, value))
    return sheet.done()


def _missed(sheet: Sheet, value: float, kind: str) -> Optional[Norm]:
    """The gravest line that a length misses, of equally grave ones the first."""
    least, most, recommended = (sheet.norms.of(sheet.check, case, kind) for case in ("least", "most", "recommended"))
    lines = (_under(least, value), _over(most, value), _under(recommended, value))
    return max((line for line in lines if line is not None), key=lambda line: line.severity, default=None)


def _say(sheet: Sheet, row: int, value: float, norm: Norm) -> None:
    missing = round(abs(norm.bound - value), 2)
    works = Works(missing, False) if sheet.check == "length" else remarking(sheet.bays, row)
    sheet.broken(row, norm, {"value": round(value, 2), "missing": missing}, text(N_("{n} m"), n=round(value, 2)), works)


def _under(norm: Optional[Norm], value: float) -> Optional[Norm]:
    return norm if norm is not None and value < norm.bound - 1e-9 else None


def _over(norm: Optional[Norm], value: float) -> Optional[Norm]:
    return norm if norm is not None and value > norm.bound + 1e-9 else None


def marking(bays: Bays, norms: Norms) -> Checked:
    sheet = Sheet("marking", bays, norms)
    for row, values in enumerate([] if sheet.skipped else bays.values):
        state = values.get("MARQUAGE_ETAT")
        if state is None:
            sheet.unknown(row, words.NOT_STATED, field="MARQUAGE_ETAT")
        else:
            sheet.case(row, {_ABSENT: "absent", _WORN: "degraded"}.get(state), state, remarking(bays, row))
    return sheet.done()


def marking_conformity(bays: Bays, norms: Norms) -> Checked:
    """A marking that is absent is no wrong one: that is told elsewhere."""
    sheet = Sheet("marking_conformity", bays, norms)
    for row, values in enumerate([] if sheet.skipped else bays.values):
        conform = values.get("MARQUAGE_CONFORMITE")
        if conform is None:
            if values.get("MARQUAGE_ETAT") != _ABSENT:
                sheet.unknown(row, words.NOT_STATED, field="MARQUAGE_CONFORMITE")
        elif conform:
            sheet.conform(row)
        else:
            sheet.case(row, "not_conform", "MARQUAGE_CONFORMITE = non", remarking(bays, row))
    return sheet.done()


def sign(bays: Bays, norms: Norms) -> Checked:
    """A sign whose state is stated is there, unless the data says that it is not."""
    sheet = Sheet("sign", bays, norms)
    for row, values in enumerate([] if sheet.skipped else bays.values):
        present, state = values.get("PANNEAU_PRESENT"), values.get("PANNEAU_ETAT")
        if present is False:
            sheet.case(row, "absent", "PANNEAU_PRESENT = non")
        elif state == _WORN:
            sheet.case(row, "degraded", state)
        elif state == _GOOD:
            sheet.conform(row)
        else:
            sheet.unknown(row, words.NOT_STATED, field="PANNEAU_ETAT" if present else "PANNEAU_PRESENT")
    return sheet.done()


def act(bays: Bays, norms: Norms) -> Checked:
    """An act that is linked is there, unless the data says that it is not."""
    sheet = Sheet("act", bays, norms)
    for row, values in enumerate([] if sheet.skipped else bays.values):
        present = values.get("ARR_PRESENT")
        if present is False:
            sheet.case(row, "absent", "ARR_PRESENT = non")
        elif present or values.get("ARR_URL"):
            sheet.conform(row)
        else:
            sheet.unknown(row, words.NOT_STATED, field="ARR_PRESENT")
    return sheet.done()


def kerb(bays: Bays, norms: Norms) -> Checked:
    """In a pedestrian area there is no kerb to lower."""
    sheet = Sheet("kerb", bays, norms)
    for row, values in enumerate([] if sheet.skipped else bays.values):
        lowered = values.get("ABAISSEMENT_TROTTOIR")
        if lowered is None:
            if values.get("LOCALISATION") not in _NO_KERB:
                sheet.unknown(row, words.NOT_STATED, field="ABAISSEMENT_TROTTOIR")
        else:
            sheet.case(row, None if lowered else "not_lowered", "ABAISSEMENT_TROTTOIR = non")
    return sheet.done()


def place(bays: Bays, norms: Norms) -> Checked:
    sheet = Sheet("place", bays, norms)
    for row, known in enumerate([] if sheet.skipped else np.isfinite(bays.xy).all(axis=1).tolist()):
        sheet.case(row, None if known else "absent")
    return sheet.done()


def active(bays: Bays, norms: Norms) -> Checked:
    sheet = Sheet("active", bays, norms)
    for row, values in enumerate([] if sheet.skipped else bays.values):
        in_use = values.get("ACTIVE")
        if in_use is None:
            sheet.unknown(row, words.NOT_STATED, field="ACTIVE")
        else:
            sheet.case(row, None if in_use else "inactive", "ACTIVE = non")
    return sheet.done()
