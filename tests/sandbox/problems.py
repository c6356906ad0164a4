# SPDX-License-Identifier: GPL-2.0-or-later
"""What can go wrong, with its HTTP status: raised by the providers, told as problem+json by the front."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Mapping, Optional, Sequence

from pygeoapi.provider.base import ProviderGenericError


class Problem(ProviderGenericError):
    """`reasons`: (JSON pointer, what is wrong with it)."""

    http_status_code = HTTPStatus.INTERNAL_SERVER_ERROR
    name = "internal"

    def __init__(self, detail: str, reasons: Sequence[tuple[str, str]] = (),
                 headers: Optional[Mapping[str, str]] = None) -> None:
        super().__init__(user_msg=detail)
        self.reasons = tuple(reasons)
        self.headers = dict(headers or {})


class BadRequest(Problem):
    http_status_code = HTTPStatus.BAD_REQUEST
    name = "bad-request"


class NoToken(Problem):
    http_status_code = HTTPStatus.UNAUTHORIZED
    name = "invalid-token"


class NoScope(Problem):
    http_status_code = HTTPStatus.FORBIDDEN
    name = "insufficient-scope"


class NotWritable(Problem):
    http_status_code = HTTPStatus.FORBIDDEN
    name = "not-writable"


class Absent(Problem):
    http_status_code = HTTPStatus.NOT_FOUND
    name = "not-found"


class MethodRefused(Problem):
    http_status_code = HTTPStatus.METHOD_NOT_ALLOWED
    name = "method-not-allowed"


class NotAcceptable(Problem):
    http_status_code = HTTPStatus.NOT_ACCEPTABLE
    name = "not-acceptable"


class Duplicate(Problem):
    http_status_code = HTTPStatus.CONFLICT
    name = "duplicate"


class CursorTooOld(Problem):
    http_status_code = HTTPStatus.GONE
    name = "cursor-too-old"


class Stale(Problem):
    http_status_code = HTTPStatus.PRECONDITION_FAILED
    name = "stale"


class TooLarge(Problem):
    http_status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    name = "too-large"


class WrongType(Problem):
    http_status_code = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    name = "unsupported-media-type"


class Invalid(Problem):
    http_status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    name = "invalid"


class NoPrecondition(Problem):
    http_status_code = HTTPStatus.PRECONDITION_REQUIRED
    name = "precondition-required"


class TooMany(Problem):
    http_status_code = HTTPStatus.TOO_MANY_REQUESTS
    name = "too-many-requests"


class Busy(Problem):
    http_status_code = HTTPStatus.SERVICE_UNAVAILABLE
    name = "busy"


def body_of(status: int, name: str, detail: str, reasons: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """The members of a problem document (RFC 9457)."""
    said: dict[str, Any] = {"type": f"urn:joptimiz:problem:{name}" if name else "about:blank",
                            "title": HTTPStatus(status).phrase, "status": int(status), "detail": detail}
    if reasons:
        said["errors"] = [{"pointer": pointer, "detail": text} for pointer, text in reasons]
    return said
