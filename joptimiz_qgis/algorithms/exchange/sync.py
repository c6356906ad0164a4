# SPDX-License-Identifier: GPL-2.0-or-later
"""Is the mirror of a server up to date, and has the server what was drafted here?"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...core.errors import Cancelled, JoptimizError
from ...core.text import N_
from ...layers.feedback import FeedbackProgress
from ...sync.headless import Exchange, connection_for
from ...sync.report import CollectionReport, Status, SyncReport
from ...tr import render, tr
from .. import parameters as p
from ..base import Algorithm

_NUMBERS = (
    ("INSERTED", N_("New features")), ("UPDATED", N_("Changed features")), ("DELETED", N_("Removed features")),
    ("REJECTED", N_("Features not taken")), ("SENT", N_("Changes sent")), ("UNSENT", N_("Changes that still wait")),
)
_IN_VAIN = (Status.OFFLINE, Status.SIGN_IN_NEEDED, Status.BUSY)
TOLD = N_("Nothing was brought up to date. {problem}")


class Sync(Algorithm):
    """Sends the outbox, then brings every collection up to date; what fails is told, and the mirror stays as it was."""

    ID, GROUP = "sync", "exchange"
    NAME = N_("Synchronise with a server")
    CONNECTION, COLLECTIONS, AUTHENTICATION = "CONNECTION", "COLLECTIONS", "AUTHENTICATION"
    ALLOW_VANISH, STORE, STATUS, COUNTS = "ALLOW_VANISH", "STORE", "STATUS", "COUNTS"

    def initAlgorithm(self, config: Any = None) -> None:
        self.addParameter(p.with_help(
            QgsProcessingParameterString(self.CONNECTION, tr("Connection")),
            tr("Name or id of a connection of the JOPTIMIZ options, or the address of a server.")))
        self.addParameter(p.with_help(
            QgsProcessingParameterString(self.COLLECTIONS, tr("Collections"), optional=True),
            tr("Names separated by commas, such as rules,alerts. Empty: those of the connection.")))
        self.addParameter(p.with_help(
            QgsProcessingParameterAuthConfig(self.AUTHENTICATION, tr("Authentication"), optional=True),
            tr("A stored authentication of QGIS, for an address. Empty: that of the connection, or none."), True))
        self.addParameter(p.with_help(
            QgsProcessingParameterBoolean(self.ALLOW_VANISH, tr("Apply even if much disappears"), defaultValue=False),
            tr("Otherwise a collection that lacks more than a fifth of its features is left as it was."), True))
        self.addParameter(p.with_help(
            QgsProcessingParameterFileDestination(self.STORE, tr("Mirror"), tr("GeoPackage (*.gpkg)"), optional=True,
                                                  createByDefault=False),
            tr("The GeoPackage to bring up to date. Empty: the connection's own, which the JOPTIMIZ panel shows.")))
        for name, words in _NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(words)))
        self.addOutput(QgsProcessingOutputString(self.STATUS, tr("Status")))
        self.addOutput(QgsProcessingOutputString(self.COUNTS, tr("Counts of each collection (JSON)")))

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        names = self.parameterAsString(parameters, self.COLLECTIONS, context)
        connection = connection_for(self.parameterAsString(parameters, self.CONNECTION, context),
                                    self.parameterAsString(parameters, self.AUTHENTICATION, context),
                                    tuple(filter(None, (name.strip() for name in names.split(",")))))
        store = self.parameterAsString(parameters, self.STORE, context)
        self._exchange = Exchange(connection, Path(store) if store else None, context.project(), FeedbackProgress(feedback),
                                  self.parameterAsBool(parameters, self.ALLOW_VANISH, context))

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        report = self._exchange.run(FeedbackProgress(feedback))
        if report.status is Status.CANCELLED:
            raise Cancelled()
        if report.problem is not None or report.status in _IN_VAIN:
            raise JoptimizError(TOLD, problem=report.problem or next(each.problem for each in report.collections if each.problem))
        for item in report.items:
            if item.problem is not None:
                feedback.pushWarning(tr("{collection}, {uid}: {problem}", collection=item.collection, uid=item.uid,
                                        problem=render(item.problem)))
        for each in report.collections:
            _tell(each, feedback)
        return {**_numbers(report), "UNSENT": self._exchange.unsent(), self.STATUS: report.status.value,
                self.COUNTS: _counts(report), self.STORE: str(self._exchange.store)}


def _tell(report: CollectionReport, feedback: Any) -> None:
    for note in report.notes:
        feedback.pushInfo(tr("{name}: {value}", name=report.name, value=render(note)))
    if report.problem is not None:
        feedback.pushWarning(tr("{name}: {value}", name=report.name, value=render(report.problem)))
        return
    feedback.pushInfo(tr("{collection}: {inserted} new, {updated} changed, {deleted} removed, {rejected} not taken.",
                         collection=report.name, inserted=report.inserted, updated=report.updated, deleted=report.deleted,
                         rejected=report.rejected))


def _numbers(report: SyncReport) -> dict[str, int]:
    found = {name: sum(getattr(each, name.lower()) for each in report.collections)
             for name in ("INSERTED", "UPDATED", "DELETED", "REJECTED")}
    return {**found, "SENT": report.sent()}


def _counts(report: SyncReport) -> str:
    """By collection: what was done, and why not, in English."""
    kept = ("inserted", "updated", "deleted", "rejected", "level", "whole")
    return json.dumps({each.name: {**{name: value for name, value in asdict(each).items() if name in kept},
                                   "seconds": round(each.seconds, 3), "status": each.status.value,
                                   "problem": str(each.problem) if each.problem is not None else None}
                       for each in report.collections}, ensure_ascii=False)
