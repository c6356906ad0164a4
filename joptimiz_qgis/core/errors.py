# SPDX-License-Identifier: GPL-2.0-or-later
"""The vocabulary of errors: one root; each class says what the caller may do."""

from __future__ import annotations

from .text import Text, Value


class JoptimizError(Exception):
    """Root of every error that a user may read. `self.text` is translatable.

    Raise with a template marked by N_ and its values:
    `raise InputError(N_("The layer {name} has no CRS. Set one in its properties."), name=...)`.
    The sentence says what is wrong and what to do.
    """

    def __init__(self, template: str, **values: Value) -> None:
        self.text = Text(template, values)
        super().__init__(str(self.text))


class InputError(JoptimizError):
    """What the user gave cannot be used: correct it and run again."""


class FormatError(InputError):
    """A file does not say what its format promises."""


class ScheduleError(InputError):
    """A schedule that cannot be read: its rule is *unknown*, never ignored."""


class NetworkError(JoptimizError):
    """The network is damaged, of another edition, or of a format version we do not read: build it again."""


class MissingLibraryError(JoptimizError):
    """An optional library is needed: the message says what to install."""


class Cancelled(JoptimizError):
    """The user cancelled; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
