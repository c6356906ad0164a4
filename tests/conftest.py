# SPDX-License-Identifier: GPL-2.0-or-later
"""Test modules import the package from the checkout and the helpers beside them."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
for folder in (ROOT, ROOT / "tests" / "unit"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
