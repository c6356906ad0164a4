# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists as pages to print: HTML to PDF, A4 landscape."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Iterable, Sequence

from qgis.PyQt.QtCore import QMarginsF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

_STYLE = "body, td, th {font-size: 8pt; color: black} th {text-align: left}"


def write_pdf(title: str, page: str, path: Path) -> None:
    """The HTML of a page's body as a PDF. Raises OSError if the file cannot be written."""
    with open(path, "wb"):
        pass  # the writer below says nothing of a file that it cannot open
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape,
                                     QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter))
    document = QTextDocument()
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(f"<body>{page}</body>")
    (document.print if hasattr(document, "print") else document.print_)(writer)


def html_table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose head comes again on every page."""
    head = "".join(f"<th>{html.escape(h)}</th>" for h in headers)
    lines = "".join("<tr>" + "".join(f"<td>{html.escape(v)}</td>" for v in row) + "</tr>" for row in rows)
    return (f'<table border="1" cellspacing="0" cellpadding="3" width="100%" style="border-collapse: collapse">'
            f"<thead><tr>{head}</tr></thead>{lines}</table><p></p>")
