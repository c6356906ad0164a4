# SPDX-License-Identifier: GPL-2.0-or-later
"""The output tables of the audit of bays: fields declared once, rows made from the core's answer."""

from __future__ import annotations

from typing import Iterator, Optional, Union

import numpy as np
from qgis.core import QgsGeometry

from ...core.bays.audit import Audit
from ...core.bays.audit_sheet import Finding, Outcome, Said
from ...core.bays.audit_words import LABELS, source_of
from ...core.bays.bay import Bays
from ...core.bays.norms import Norms, Severity
from ...core.text import Text
from ...layers.convert import listed, point_geometry, real
from ...tr import render, together, tr
from ..route_tables import Row

OUTPUT = (
    ("bay_id", "text"), ("name", "text"), ("verdict", "text"), ("errors", "int"), ("warnings", "int"), ("notices", "int"),
    ("unknown", "int"), ("checks", "text"), ("works_m", "real"), ("summary", "text"),
)
FINDINGS = (
    ("bay_id", "text"), ("check", "text"), ("severity", "text"), ("value", "text"), ("norm", "text"), ("norm_source", "text"),
    ("finding", "text"), ("fix", "text"), ("works_m", "real"), ("other_id", "text"), ("rule_id", "text"), ("act_ref", "text"),
)
SUMMARY = (
    ("check", "text"), ("label", "text"), ("conform", "int"), ("findings", "int"), ("unknown", "int"), ("not_applicable", "int"),
    ("norm_source", "text"),
)
GRAVEST = 3
"""So many findings are told in the summary of a bay."""


class Tables:
    """Rows of one audit, in the user's language; the same sentence is rendered once."""

    def __init__(self, bays: Bays, norms: Norms, audit: Audit) -> None:
        self._bays, self._norms, self._audit = bays, norms, audit
        self._known: dict[object, str] = {}

    def bays(self) -> Iterator[Row]:
        """A row a bay."""
        bays, audit = self._bays, self._audit
        for row, findings in enumerate(audit.findings):
            wrong = [finding for finding in findings if finding.severity is not Severity.UNKNOWN]
            count = {each: sum(finding.severity is each for finding in findings) for each in Severity}
            yield self._place(row), {
                "bay_id": bays.ids[row], "name": bays.names[row] or None, "verdict": audit.verdict[row].value,
                "errors": count[Severity.ERROR], "warnings": count[Severity.WARNING], "notices": count[Severity.NOTICE],
                "unknown": count[Severity.UNKNOWN], "checks": listed([finding.check for finding in wrong]),
                "works_m": real(audit.works_m[row], 2),
                "summary": together(self._told(finding.words) for finding in wrong[:GRAVEST]) or None,
            }

    def findings(self) -> Iterator[Row]:
        """A row a finding, and a row for each check of a bay that is not known."""
        for row, findings in enumerate(self._audit.findings):
            for finding in findings:
                yield self._place(row), self._finding(finding)

    def summary(self) -> Iterator[Row]:
        """A row a check."""
        for checked in self._audit.checks:
            sources = [self._told(source_of(line)) for line in self._norms.sources(checked.check)]
            yield None, {
                "check": checked.check, "label": tr(LABELS[checked.check]), "conform": checked.count(Outcome.CONFORM),
                "findings": checked.count(Outcome.FINDING), "unknown": checked.count(Outcome.UNKNOWN),
                "not_applicable": checked.count(Outcome.NOT_APPLICABLE), "norm_source": together(sources) or None,
            }

    def _place(self, row: int) -> Optional[QgsGeometry]:
        xy = self._bays.xy[row]
        return point_geometry(xy) if np.isfinite(xy).all() else None

    def _finding(self, finding: Finding) -> dict[str, object]:
        rule = finding.rule
        return {
            "bay_id": self._bays.ids[finding.row], "check": finding.check, "severity": finding.severity.label,
            "value": self._said(finding.said), "norm": self._said(finding.wants),
            "norm_source": self._said(source_of(finding.norm)) if finding.norm is not None else None,
            "finding": self._told(finding.words), "fix": self._told(finding.fix),
            "works_m": real(finding.works.metres, 2) if finding.works is not None else None,
            "other_id": self._bays.ids[finding.other] if finding.other is not None else None,
            "rule_id": rule.rule_id if rule is not None else None,
            "act_ref": rule.act_ref or None if rule is not None else None,
        }

    def _said(self, said: Said) -> Optional[str]:
        return None if said is None else self._told(said)

    def _told(self, said: Union[str, Text]) -> str:
        if isinstance(said, str):
            return said
        if any(isinstance(value, Text) for value in said.values.values()):
            return render(said)  # a text within a text has no value to know it by
        key = said.template, tuple(said.values.items())
        if key not in self._known:
            self._known[key] = render(said)
        return self._known[key]
