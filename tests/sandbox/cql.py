# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of CQL2 text that the server speaks, read into SQL with bound values: no text of a client is ever part of a statement.

Comparisons of a field with a value, AND, OR, NOT, IN, LIKE, BETWEEN, IS NULL; numbers, texts, true and false, DATE and
TIMESTAMP. A value must be of the field's type.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from .problems import BadRequest

MOST_CHARACTERS = 2000
DEEPEST = 40
LARGEST = 2**63 - 1
TOKEN = re.compile(r"""\s*(?:(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])
    |(?P<text>'(?:[^']|'')*')|"(?P<quoted>[A-Za-z_]\w*)"|(?P<word>[A-Za-z_]\w*)
    |(?P<sign><>|<=|>=|[=<>(),]))""", re.VERBOSE | re.ASCII)
WORDS = frozenset(["and", "or", "not", "in", "like", "between", "is", "null", "true", "false", "date", "timestamp"])
SWAPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "<>": "<>"}
IN_WORDS = {"text": "a text", "int": "a whole number", "real": "a number", "flag": "true or false"}


@dataclass(frozen=True)
class Where:
    """A condition: SQL with `?` for each of `values`. `names`: the fields that it speaks of. `floor`: the N of a
    `rev > N` that all rows must meet, None without. `alive`: it leaves deleted features out by itself."""

    sql: str
    values: tuple[Any, ...] = ()
    names: frozenset[str] = frozenset()
    floor: Optional[int] = None
    alive: bool = False


@dataclass(frozen=True)
class Token:
    kind: str
    value: Any


def where_of(text: str, fields: Mapping[str, str]) -> Where:
    """The condition that a filter says; `fields`: name -> text|int|real|flag. Raises BadRequest."""
    return _Reader(_tokens(text), fields).whole()


def _tokens(text: str) -> list[Token]:
    if len(text) > MOST_CHARACTERS:
        raise BadRequest(f"The filter is longer than {MOST_CHARACTERS} characters.")
    found, at = [], 0
    while at < len(text.rstrip()):
        match = TOKEN.match(text, at)
        if match is None:
            raise BadRequest(f"The filter cannot be read at character {at + 1}.")
        at = match.end()
        kind = match.lastgroup
        said = match.group(kind)
        if kind == "number":
            number = float(said) if re.search(r"[.eE]", said) else int(said)
            if abs(number) > LARGEST or not math.isfinite(number):
                raise BadRequest("A number of the filter is too large.")
            found.append(Token("value", number))
        elif kind == "text":
            if "\0" in said:
                raise BadRequest("A text of the filter holds a character that no field can.")
            found.append(Token("value", said[1:-1].replace("''", "'")))
        elif kind == "word" and said.lower() in WORDS:
            found.append(Token(said.lower(), said))
        else:
            found.append(Token("name" if kind in ("word", "quoted") else said, said))
    return found


class _Reader:
    def __init__(self, tokens: list[Token], fields: Mapping[str, str]) -> None:
        self.tokens, self.fields, self.at, self.depth = tokens, fields, 0, 0

    def peek(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else "end"

    def take(self, *kinds: str) -> Token:
        if self.peek() not in kinds:
            found = f"{self.tokens[self.at].value!r}" if self.at < len(self.tokens) else "its end"
            raise BadRequest(f"The filter has {found} where {' or '.join(kinds)} is expected.")
        self.at += 1
        return self.tokens[self.at - 1]

    def whole(self) -> Where:
        read = self.either()
        self.take("end") if self.peek() != "end" else None
        return read

    def either(self) -> Where:
        parts = [self.both()]
        while self.peek() == "or":
            self.take("or")
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else _joined(" OR ", parts)

    def both(self) -> Where:
        parts = [self.one()]
        while self.peek() == "and":
            self.take("and")
            parts.append(self.one())
        if len(parts) == 1:
            return parts[0]
        floors = [part.floor for part in parts if part.floor is not None]
        joined = _joined(" AND ", parts)
        return Where(joined.sql, joined.values, joined.names, max(floors, default=None), any(part.alive for part in parts))

    def one(self) -> Where:
        self.depth += 1
        if self.depth > DEEPEST:
            raise BadRequest("The filter is nested too deeply.")
        try:
            if self.peek() == "not":
                self.take("not")
                inner = self.one()
                return Where(f"(NOT {inner.sql})", inner.values, inner.names)
            if self.peek() == "(":
                self.take("(")
                inner = self.either()
                self.take(")")
                return inner
            return self.predicate()
        finally:
            self.depth -= 1

    def predicate(self) -> Where:
        if self.peek() != "name":
            value = self.value(None)
            sign = self.sign()
            name = self.name()
            return self.compared(name, SWAPPED[sign], self.fitting(name, value))
        name = self.name()
        if self.peek() == "is":
            self.take("is")
            no = bool(self.peek() == "not" and self.take("not"))
            self.take("null")
            return Where(f'("{name}" IS {"NOT " if no else ""}NULL)', (), frozenset([name]))
        no = "NOT " if self.peek() == "not" and self.take("not") else ""
        if self.peek() == "in":
            return self.within(name, no)
        if self.peek() == "like":
            self.take("like")
            pattern = self.value(name)
            if self.fields[name] != "text":
                raise BadRequest(f"LIKE needs a text field; {name} is none.")
            if re.search(r"(?<!\\)(?:\\\\)*\\(?![%_\\])", pattern):
                raise BadRequest("In a pattern, a backslash stands before %, _ or another backslash.")
            return Where(f"(\"{name}\" {no}LIKE ? ESCAPE '\\')", (pattern,), frozenset([name]))
        if self.peek() == "between":
            self.take("between")
            low = self.value(name)
            self.take("and")
            return Where(f'("{name}" {no}BETWEEN ? AND ?)', (low, self.value(name)), frozenset([name]))
        if no:
            self.take("in", "like", "between")
        return self.compared(name, self.sign(), self.value(name))

    def within(self, name: str, no: str) -> Where:
        self.take("in")
        self.take("(")
        values = [self.value(name)]
        while self.peek() == ",":
            self.take(",")
            values.append(self.value(name))
        self.take(")")
        return Where(f'("{name}" {no}IN ({", ".join("?" * len(values))}))', tuple(values), frozenset([name]))

    def compared(self, name: str, sign: str, value: Any) -> Where:
        floor = None
        if name == "rev" and sign in (">", ">="):
            floor = math.floor(value) if sign == ">" else math.ceil(value) - 1
        return Where(f'("{name}" {sign} ?)', (value,), frozenset([name]), floor,
                     name == "deleted" and (sign, value) in (("=", False), ("<>", True)))

    def sign(self) -> str:
        return self.take(*SWAPPED).kind

    def name(self) -> str:
        name = self.take("name").value
        if name not in self.fields:
            raise BadRequest(f"There is no field {name} to filter by.")
        return name

    def value(self, name: Optional[str]) -> Any:
        if self.peek() in ("true", "false"):
            value: Any = self.take("true", "false").kind == "true"
        elif self.peek() in ("date", "timestamp"):
            self.take("date", "timestamp")
            self.take("(")
            value = self.take("value").value
            self.take(")")
        else:
            value = self.take("value").value
        return value if name is None else self.fitting(name, value)

    def fitting(self, name: str, value: Any) -> Any:
        kind = self.fields[name]
        fits = {"text": isinstance(value, str), "flag": isinstance(value, bool),
                "int": isinstance(value, (int, float)) and not isinstance(value, bool),
                "real": isinstance(value, (int, float)) and not isinstance(value, bool)}[kind]
        if not fits:
            raise BadRequest(f"The field {name} is compared with {IN_WORDS[kind]}.")
        return value


def _joined(word: str, parts: list[Where]) -> Where:
    return Where(f"({word.join(part.sql for part in parts)})", sum((part.values for part in parts), ()),
                 frozenset().union(*(part.names for part in parts)))
