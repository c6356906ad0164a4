# SPDX-License-Identifier: GPL-2.0-or-later
"""The core's Progress over a QGIS feedback."""

from __future__ import annotations

from qgis.core import QgsFeedback


class FeedbackProgress:
    """Hands percentages on, and answers whether the user cancelled."""

    def __init__(self, feedback: QgsFeedback) -> None:
        self._feedback = feedback

    def report(self, percent: float) -> None:
        self._feedback.setProgress(percent)

    def cancelled(self) -> bool:
        return self._feedback.isCanceled()
