# SPDX-License-Identifier: GPL-2.0-or-later
"""One adapter per optional compiled library, found at run time."""
