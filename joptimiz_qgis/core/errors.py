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


class BusyElsewhere(JoptimizError):
    """Somebody else does the same at this moment: wait, then try again."""


class ServiceError(JoptimizError):
    """A remote service gave no usable answer; nothing was written."""


class ServiceUnreachable(ServiceError):
    """No answer: no such machine, no connection, no trust in it, or silence. Check the address, or try again later."""


class ServiceRefused(ServiceError):
    """The service understood and said no. `status`: HTTP; `code`: the service's own, 0 if it has none."""

    def __init__(self, template: str, status: int, code: int = 0, **values: Value) -> None:
        self.status, self.code = status, code
        super().__init__(template, status=status, code=code, **values)


class ServiceAnswerError(ServiceError):
    """What came back is not what the service's interface promises: another kind of server, damaged, or too large."""


class Cancelled(JoptimizError):
    """The user cancelled; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
