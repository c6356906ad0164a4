# SPDX-License-Identifier: GPL-2.0-or-later
"""Work that may take its time while something else serves: one job after another, at low priority, cancelled at once."""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from typing import Callable, Optional

from ..core.errors import Cancelled
from ..core.progress import Progress

log = logging.getLogger(__name__)
_NICE = 10
_LEAVE_S = 5.0

Work = Callable[[Progress], None]


class Job:
    """A piece of work: asked for, under way, or over. As a Progress it is what the work itself reports to."""

    def __init__(self, name: str, work: Work) -> None:
        self.name, self.percent = name, 0.0
        self._work = work
        self._stop, self._over = threading.Event(), threading.Event()

    def report(self, percent: float) -> None:
        self.percent = percent

    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask it to stop: it does at its next look, or is never begun."""
        self._stop.set()

    @property
    def over(self) -> bool:
        return self._over.is_set()

    def wait(self, timeout_s: float) -> bool:
        """Whether it is over within a time."""
        return self._over.wait(timeout_s)

    def run(self) -> None:
        """Do it, here and now. What goes wrong is logged: nobody waits for it, and what serves meanwhile goes on serving."""
        try:
            if not self.cancelled():
                log.info("Begun in the background: %s.", self.name)
                self._work(self)
                log.info("Ready: %s.", self.name)
        except Cancelled:
            log.info("Stopped: %s.", self.name)
        except Exception:
            log.exception("Failed in the background: %s.", self.name)
        finally:
            self._over.set()


class Background:
    """One thread, begun when there is work and ended when there is none."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: deque[Job] = deque()
        self._now: Optional[Job] = None
        self._thread: Optional[threading.Thread] = None
        self._closed = False

    def start(self, name: str, work: Work) -> Job:
        """Have work done after what was asked for before. After close() it counts as cancelled."""
        job = Job(name, work)
        with self._lock:
            if self._closed:
                job.cancel()
                job.run()
                return job
            self._jobs.append(job)
            if self._thread is None:
                # A daemon: whoever quits QGIS does not wait for it, and what it writes is moved to its place only when whole.
                self._thread = threading.Thread(target=self._run, name="joptimiz-background", daemon=True)
                self._thread.start()
        return job

    @property
    def now(self) -> Optional[Job]:
        """What is under way."""
        return self._now

    def close(self) -> None:
        """Cancel everything, and wait a moment for the thread to end."""
        with self._lock:
            self._closed = True
            jobs, thread = [*self._jobs, self._now], self._thread
        for job in jobs:
            if job is not None:
                job.cancel()
        if thread is not None and thread is not threading.current_thread():
            thread.join(_LEAVE_S)

    def _run(self) -> None:
        _be_nice()
        while True:
            with self._lock:
                if not self._jobs:
                    self._thread = self._now = None
                    return
                self._now = self._jobs.popleft()
            self._now.run()


def _be_nice() -> None:
    """Less of the processor for this thread, where the system tells threads apart (Linux)."""
    try:
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
    except (AttributeError, OSError) as error:
        log.debug("The background thread keeps its priority (%s).", error)
