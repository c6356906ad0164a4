# SPDX-License-Identifier: GPL-2.0-or-later
"""How long work tells where it is, and learns that it should stop."""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


class Progress(Protocol):
    """What algorithms hand to the core. `layers` wraps a QgsProcessingFeedback in it."""

    def report(self, percent: float) -> None:
        """Say how much is done, 0 to 100."""

    def cancelled(self) -> bool:
        """True as soon as the user wants to stop."""


class NoProgress:
    """For callers that neither watch nor cancel."""

    def report(self, percent: float) -> None:
        """Nobody watches."""

    def cancelled(self) -> bool:
        return False


class Part:
    """A share of a larger job: 0..100 here is low..high there."""

    def __init__(self, whole: Progress, low: float, high: float) -> None:
        self._whole, self._low, self._high = whole, low, high

    def report(self, percent: float) -> None:
        self._whole.report(self._low + (self._high - self._low) * percent / 100.0)

    def cancelled(self) -> bool:
        return self._whole.cancelled()


def check(progress: Progress) -> None:
    """Raise Cancelled if the user wants to stop. Call it every few thousand steps."""
    if progress.cancelled():
        raise Cancelled()


def among(progress: Progress, done: int, of: int) -> Progress:
    """Report that `done` of `of` like parts are done; the progress given stays there. Raises Cancelled."""
    check(progress)
    at = 100.0 * done / max(of, 1)
    progress.report(at)
    return Part(progress, at, at)
