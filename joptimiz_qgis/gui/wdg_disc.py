# SPDX-License-Identifier: GPL-2.0-or-later
"""The disc of the stop that runs: how long is left, until when, and what to do next."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QElapsedTimer, QEvent, QObject, QRectF, QSize, Qt, QTimer, QTimeZone, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..core.bays.disc import Stop, longer
from ..core.bays.stops import MINUTE_MS
from ..layers.mirror.stop_book import KeptStop, Sending
from ..layers.styling import palette
from ..tr import number, tr
from . import bay_words as words
from .forms import say, text_label

STEP_MIN = 10.0
SOON_MS = 5 * MINUTE_MS
CALM_MS = 700
"""A glove taps twice: so long after the disc has changed, a tap is the second half of the one before."""
SURE_MS = 5000
"""So long a second tap on “Arrival by mistake” is waited for: nothing brings the stop back."""
_TICK_MS = 1000
_BIG = 2.2
_FINGER = 2.2  # height of what is tapped with gloves, in lines of text
_SIDE = 56  # pixels


def now_ms() -> int:
    """UTC milliseconds by the clock of this computer."""
    return QDateTime.currentMSecsSinceEpoch()


class Dial(QWidget):
    """A ring of which as much is left as of the stay."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._share, self._meaning = 1.0, "runs"
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def show_share(self, share: float, meaning: str) -> None:
        """`share` 0 to 1; `meaning`: runs, soon or over, as the palette names its colours."""
        self._share, self._meaning = min(max(share, 0.0), 1.0), meaning
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = palette()["disc"]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        painter.setPen(QPen(QColor(look["gone"]), 3))
        painter.drawEllipse(ring)
        if self._meaning == "over":  # a shape of its own, not only a colour
            painter.setPen(QPen(QColor(look["over"]), 8))
            painter.drawEllipse(ring)
            painter.setPen(QColor(look["over"]))
            font = painter.font()
            font.setBold(True)
            font.setPixelSize(24)
            painter.setFont(font)
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "!")
            return
        painter.setPen(QPen(QColor(look[self._meaning]), 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 90 * 16, round(self._share * 360 * 16))


class DiscWidget(QFrame):
    """Emits what is wanted; runs by itself while it is seen. `extend_wanted`: minutes from the arrival."""

    extend_wanted = pyqtSignal(float)
    leave_wanted = pyqtSignal()
    mistake_wanted = pyqtSignal()
    resume_wanted = pyqtSignal()
    show_wanted = pyqtSignal()
    conflict_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._kept: Optional[KeptStop] = None
        self._zone = QTimeZone(b"UTC")
        self._longer: Optional[float] = None
        self._since = QElapsedTimer()
        self.name, self.dial = QPushButton(self), Dial(self)
        self.name.setFlat(True)
        self.name.setStyleSheet("text-align: left; font-weight: bold")
        self.name.setToolTip(tr("Show it on the map"))
        self.big = QLabel(self)
        self.until, self.note, self.sending = text_label(self), text_label(self), text_label(self)
        self.sending.setTextFormat(Qt.TextFormat.PlainText)  # words of servers
        self.extend, self.leave = QPushButton(self), QPushButton(tr("I &leave"), self)
        self.mistake = QPushButton(self)
        self.mistake.setFlat(True)  # seldom wanted: it has a lower voice than what comes next, but is no mere text
        self.mistake.setStyleSheet("text-decoration: underline")
        self.mistake.setToolTip(tr("Forget this stop; if it was sent, it is removed there too"))
        self.resume = QPushButton(tr("I am still there"), self)
        self.resume.setToolTip(tr("Undo the end of this stop: the disc goes on from its arrival"))
        self.conflict = QPushButton(tr("Decide…"), self)
        self._sure = QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.setInterval(SURE_MS)
        self._sure.timeout.connect(self._name_mistake)
        self._name_mistake()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._lay_out()
        self.extend.clicked.connect(lambda: self.extend_wanted.emit(self._longer or 0.0))
        for button, signal in ((self.leave, self.leave_wanted), (self.resume, self.resume_wanted),
                               (self.conflict, self.conflict_wanted),
                               (self.name, self.show_wanted)):
            button.clicked.connect(lambda *_, signal=signal: signal.emit())
        self.mistake.clicked.connect(lambda *_: self._ask_or_forget())
        for button in (self.extend, self.leave, self.mistake, self.resume):
            self.guard(button)
        self.show_stop(None, self._zone)

    def _lay_out(self) -> None:
        self.big.setAccessibleName(tr("Time left"))
        self.until.setAccessibleName(tr("End of the disc"))
        font = self.big.font()
        font.setPointSizeF(font.pointSizeF() * _BIG)
        self.big.setStyleSheet(f"font-weight: bold; font-size: {font.pointSizeF():.1f}pt")  # QGIS' own sheet undoes a font
        column, middle, times = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(6, 4, 6, 6)
        times.setSpacing(0)
        times.addWidget(self.big)
        times.addWidget(self.until)
        middle.addWidget(self.dial)
        middle.addLayout(times, 1)
        column.addWidget(self.name)
        column.addLayout(middle)
        column.addWidget(self.note)
        for widgets in ((self.extend, self.leave), (self.resume,), (self.conflict,)):
            line = QHBoxLayout()
            for widget in widgets:
                line.addWidget(widget, 1)
            column.addLayout(line)
        line = QHBoxLayout()
        line.addWidget(self.sending, 1)
        line.addWidget(self.mistake)
        column.addLayout(line)

    def show_stop(self, kept: Optional[KeptStop], zone: QTimeZone) -> None:
        """The stop that runs, or the one whose end can be undone; None: nothing."""
        if (kept and kept.stop) != (self._kept and self._kept.stop):
            self._since.start()
            self._sure.stop()
            self._name_mistake()
        self._kept, self._zone = kept, zone
        self.setVisible(kept is not None)
        if kept is None:
            self._tick.stop()
            return
        stop, metrics = kept.stop, self.name.fontMetrics()
        self.name.setText(metrics.elidedText(stop.place.name, Qt.TextElideMode.ElideRight, 260))
        self.name.setAccessibleName(stop.place.name)
        self.name.setToolTip(words.full(stop, zone))
        say(self.sending, words.sending(kept))
        for widget in (self.dial, self.extend, self.leave, self.mistake, self.big):
            widget.setVisible(stop.runs)
        self.resume.setVisible(not stop.runs)
        self.conflict.setVisible(kept.sending in (Sending.CONFLICT, Sending.REFUSED))
        self._show_time()
        if stop.runs and self.isVisible():
            self._tick.start()
        else:
            self._tick.stop()

    def guard(self, button: QPushButton) -> None:
        """A button of which a tap changes the stop: high enough for a finger, and not tapped with what it took the place of."""
        button.installEventFilter(self)
        button.setMinimumHeight(round(_FINGER * button.fontMetrics().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
                and self._since.isValid() and self._since.elapsed() < CALM_MS) or super().eventFilter(watched, event)

    def _name_mistake(self) -> None:
        self.mistake.setText(tr("Really? Tap again") if self._sure.isActive() else tr("Arrival by mistake"))

    def _ask_or_forget(self) -> None:
        if self._sure.isActive():
            self._sure.stop()
            self.mistake_wanted.emit()
        else:
            self._sure.start()
            self._since.start()  # a double tap does not answer
        self._name_mistake()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        if self._kept is not None and self._kept.stop.runs:
            self._show_time()
            self._tick.start()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _show_time(self) -> None:
        if self._kept is None:
            return
        stop, now = self._kept.stop, now_ms()
        if not stop.runs:
            self.until.setText(words.row_of_day(self._kept, self._zone, now).partition("\n")[2])
            say(self.note, "")
            say(self.sending, "")
            return
        left = stop.left_ms(now)
        meaning = "over" if left <= 0 else "soon" if left <= SOON_MS else "runs"
        self.dial.show_share(left / max(1.0, stop.declared_min * MINUTE_MS), meaning)
        self.big.setText(words.remaining(left))
        self.until.setText(words.until(stop, self._zone, now))
        self._show_extension(stop, now)

    def _show_extension(self, stop: Stop, now: int) -> None:
        self._longer = longer(stop, STEP_MIN, now)
        self.extend.setEnabled(self._longer is not None)
        if self._longer is None:
            self.extend.setText(tr("&Extend"))
            say(self.note, tr("It cannot be extended: the longest stay here is {n} min.", n=number(stop.place.longest_min, 0)) if
                stop.place.stated else
                tr("It cannot be extended: the bay states no longest stay, and {n} min are assumed.",
                   n=number(stop.place.longest_min, 0)))
            return
        say(self.note, "")
        end = stop.arrival_ms + round(self._longer * MINUTE_MS)
        self.extend.setText(tr("&Extend to {time}", time=words.instant(end).toTimeZone(self._zone).toString("HH:mm")))
