# SPDX-License-Identifier: GPL-2.0-or-later
"""Many-to-many: all climbs at once, merged where they meet, then one min-plus product for each cell that holds both."""

from __future__ import annotations

from typing import Sequence

import numpy as np

from ...progress import Progress
from ..static import End
from .customised import Fronts


def cost_matrix(fronts: Fronts, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]], progress: Progress
                ) -> np.ndarray:
    raise NotImplementedError
