# SPDX-License-Identifier: GPL-2.0-or-later
"""What the log says of the bays that were found, or not."""

from __future__ import annotations

import numpy as np

from ...core.bays.bay import Bays
from ...core.bays.finder import BayState, Question
from ...core.text import N_
from ...tr import number, tr

STATE_WORDS = {
    BayState.FREE: N_("Free"), BayState.LIKELY_FREE: N_("Likely free"), BayState.AVAILABILITY_UNKNOWN: N_("Free or not: unknown"),
    BayState.LIKELY_TAKEN: N_("Likely taken"), BayState.OCCUPIED: N_("Taken"), BayState.UNKNOWN: N_("Not known whether usable"),
    BayState.CLOSED: N_("Closed then"), BayState.NOT_LEGAL: N_("Not legal for this vehicle"), BayState.TOO_SHORT: N_("Too short"),
}


def nobody_near(question: Question, bays: Bays) -> str:
    """What to do where no bay is within walking distance."""
    far = float(np.hypot(bays.xy[:, 0] - question.x, bays.xy[:, 1] - question.y).min())
    return tr("No delivery bay is within {metres} m on foot; the nearest is {far} m away as the crow flies. Allow a longer walk, "
              "choose another destination, or give more bays.", metres=number(question.walk_m, 0), far=number(far, 0))
