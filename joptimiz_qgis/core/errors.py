# SPDX-License-Identifier: GPL-2.0-or-later
"""The vocabulary of errors: one root; each class says what the caller may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .text import N_, Text, Value

if TYPE_CHECKING:
    from .sync_plan import Record


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


class SignInNeeded(ServiceRefused):
    """The service does not know who asks, or no longer: sign in, then try again."""


class CursorTooOld(ServiceRefused):
    """The service has forgotten what changed since then: read everything."""


class Conflict(ServiceRefused):
    """It was changed by somebody else meanwhile. `theirs`: what it is now, None if it is there no more."""

    def __init__(self, template: str, status: int, theirs: Optional[Record] = None, **values: Value) -> None:
        self.theirs = theirs
        super().__init__(template, status, 0, **values)


class Invalid(ServiceRefused):
    """The service does not take what it was sent: correct it. `reasons`: its own words."""

    def __init__(self, template: str, status: int, reasons: tuple[str, ...] = (), **values: Value) -> None:
        self.reasons = reasons
        super().__init__(template, status, 0, **values)


class ServiceAnswerError(ServiceError):
    """What came back is not what the service's interface promises: another kind of server, damaged, or too large."""


class NotAsDeclared(ServiceAnswerError):
    """The service does not do what it says it can: ask it for less."""


class TooManyVanish(JoptimizError):
    """A complete download lacks so many of the features that were there that somebody must agree. `count` of `of`."""

    def __init__(self, count: int, of: int) -> None:
        self.count, self.of = count, of
        super().__init__(N_("{count} of {of} features are no longer on the server. Nothing was changed: say if it is right."),
                         count=count, of=of)


class Cancelled(JoptimizError):
    """The user cancelled; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
