# SPDX-License-Identifier: GPL-2.0-or-later
"""The words of the legends of a bay plan: one English text for each meaning of `bay_plan` in palette.json."""

from __future__ import annotations

from ..core.text import N_

DEMAND = {
    "most": N_("More than 60 movements a week at the kerb"),
    "many": N_("20 to 60 movements a week"),
    "some": N_("5 to 20 movements a week"),
    "few": N_("Up to 5 movements a week"),
    "none": N_("No movements at the kerb"),
    "unknown": N_("Movements not known"),
}
SECTIONS = {
    "missing_most": N_("4 bays or more missing"),
    "missing_some": N_("2 or 3 bays missing"),
    "missing_one": N_("1 bay missing"),
    "enough": N_("As many bays as needed"),
    "not_needed": N_("No bay needed"),
    "unknown": N_("Need not known"),
}
COVERED = {
    "none": N_("No bay within walking distance"),
    "full": N_("Bays within walking distance, all full"),
    "partly": N_("Finds a bay in part"),
    "doubtful": N_("Bay not known for sure"),
    "covered": N_("Finds a bay"),
    "demand_unknown": N_("Movements not known"),
    "no_demand": N_("No movements at the kerb"),
}
USE = {
    "full": N_("Bay that counts, full"),
    "counts": N_("Bay that counts, with room"),
    "idle": N_("Bay that counts, used by nobody"),
    "unknown": N_("Bay of which something is not known"),
    "no": N_("Bay that does not count"),
}
SITES = {
    "new": N_("New bay"),
    "move": N_("Bay moved here"),
    "lengthen": N_("Bay made longer"),
    "keep": N_("Bay kept"),
    "remove": N_("Bay removed"),
}
AUDIT = {
    "not_conform": N_("Bay not up to norm"),
    "to_improve": N_("Bay to be improved"),
    "unknown": N_("Not known whether up to norm"),
    "conform": N_("Bay up to norm"),
}
FINDINGS = {
    "error": N_("Against the norm"),
    "warning": N_("To be mended"),
    "notice": N_("To be noted"),
    "unknown": N_("The data do not say"),
}
FOUND = {
    "not_legal": N_("Not legal for this vehicle then"),
    "too_short": N_("Too short for this vehicle"),
    "closed": N_("Closed then"),
    "unknown": N_("Not known whether it can be used"),
    "occupied": N_("Taken"),
    "likely_taken": N_("Likely taken"),
    "availability_unknown": N_("Can be used; free or not: unknown"),
    "likely_free": N_("Likely free"),
    "free": N_("Free"),
}
OCCUPANCY = {
    "saturated": N_("In use for 85 % of the time or more"),
    "high": N_("In use for 60 to 85 % of the time"),
    "middle": N_("In use for 30 to 60 % of the time"),
    "low": N_("In use for less than 30 % of the time"),
    "hidden": N_("Too few stops to be shown"),
}
