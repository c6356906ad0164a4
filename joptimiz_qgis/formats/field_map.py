# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of any schema, by a field map that the user states: no meaning is guessed.

A map gives for each of our fields where its value comes from:
`"name": "EVENEMENT"` a field of the source, `"kind": {"value": "event"}` a constant,
`"rule_id": {"fields": ["EVENEMENT", "TRI"]}` several fields joined,
`"movement": {"field": "TYPE_PERI", "values": {"Rouge": "all", "Bleu": "transit"}}` a value for each word of the source,
`"LONGUEUR": {"field": "longueur", "factor": 100}` a number in another unit,
`"LATITUDE": {"field": "geo_point_2d", "part": 1}` one of several values that commas separate, the first is 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Iterable, Mapping, Optional, Sequence

from ..core.errors import InputError
from ..core.json_text import from_json
from ..core.text import N_
from .row import plain


@dataclass(frozen=True)
class Origin:
    """Where a field's value comes from: a constant, or fields of the source, perhaps translated, scaled or taken apart."""

    fields: tuple[str, ...] = ()
    value: Optional[str] = None
    values: Optional[Mapping[str, Optional[str]]] = None
    factor: Optional[float] = None
    part: Optional[int] = None

    def unmapped(self, row: Mapping[str, Any]) -> Optional[str]:
        """The word of a row to which the map gives no value, if there is one."""
        word = plain(row.get(self.fields[0])) if self.values is not None else ""
        return word if self.values is not None and word not in self.values else None

    def of(self, row: Mapping[str, Any]) -> Any:
        """The value for a row by field name; None where there is none."""
        if self.value is not None:
            return self.value
        if self.values is not None:
            return self.values.get(plain(row.get(self.fields[0])))
        if len(self.fields) > 1:
            return " / ".join(filter(None, (plain(row.get(field)) for field in self.fields)))
        value = row.get(self.fields[0])
        if self.part is not None:
            parts = plain(value).split(",")
            value = parts[self.part - 1].strip() if self.part <= len(parts) else None
        return value if self.factor is None else _scaled(value, self.factor)


def read_map(written: str, source_fields: Iterable[str], names: Sequence[str], example: str) -> dict[str, Origin]:
    """The field map of a JSON text, for our fields `names`. Raises InputError saying which member is wrong."""
    try:
        members = from_json(written)
    except ValueError:
        members = None
    if not isinstance(members, dict) or not members:
        raise InputError(N_("The field map is no JSON object. Write for example {example}."), example=example)
    here = set(source_fields)
    found = {}
    for name, origin in members.items():
        if name not in names:
            raise InputError(N_("The field map speaks of {name}, which is none of our fields. Fields: {fields}."), name=name,
                             fields=", ".join(names))
        found[name] = _origin(name, origin)
        for field in found[name].fields:
            if field not in here:
                raise InputError(N_("The field map takes {name} from the field {field}, which the source does not have. "
                                    "It has: {fields}."), name=name, field=field, fields=", ".join(sorted(here)))
    return found


def _origin(name: str, origin: Any) -> Origin:
    if isinstance(origin, str):
        return Origin((origin,))
    if isinstance(origin, dict):
        if set(origin) == {"value"} and isinstance(origin["value"], (str, int, float, bool)):
            return Origin(value=plain(origin["value"]))
        if set(origin) == {"fields"} and isinstance(origin["fields"], list) and origin["fields"]:
            return Origin(tuple(str(f) for f in origin["fields"]))
        if set(origin) == {"field", "values"} and isinstance(origin["values"], dict):
            values = {str(k): None if v is None else plain(v) for k, v in origin["values"].items()}
            return Origin((str(origin["field"]),), values=values)
        factor, part = origin.get("factor"), origin.get("part")
        if "field" in origin and len(origin) > 1 and set(origin) <= {"field", "factor", "part"} and _is_number(factor, float) \
                and _is_number(part, int):
            return Origin((str(origin["field"]),), factor=factor, part=part)
    raise InputError(N_("The field map does not say where {name} comes from. Give the name of a field, {value}, or {values}."),
                     name=name, value='{"value": …}', values='{"field": …, "values": {…}}')


def _is_number(value: Any, kind: type) -> bool:
    """None, or a positive number."""
    is_number = isinstance(value, (int, kind)) and not isinstance(value, bool)
    return value is None or (is_number and 0 < float(value) < math.inf)


def _scaled(value: Any, factor: float) -> Any:
    """A number in the other unit, to what six decimals say; what is no number stays for the reader to list."""
    try:
        number = float(plain(value).replace(",", "."))
    except ValueError:
        return value
    return round(number * factor, 6)
