"""Leaving when the system asks for it: a terminal that was closed, a shutdown."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

ASKED_TO_LEAVE = ("SIGTERM", "SIGHUP")  # Windows has no SIGHUP
BY_A_SIGNAL = 128  # what shells add to the number of the signal


def leave_when_asked(leave: Callable[[int], None]) -> None:
    """Has `leave` called with the exit code when one of these signals comes, in the loop that runs now.

    Where signals cannot be listened to, in another thread than the main one or on Windows, they do what they did.
    """
    loop = asyncio.get_running_loop()
    for name in ASKED_TO_LEAVE:
        with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
            number = getattr(signal, name)
            loop.add_signal_handler(number, leave, BY_A_SIGNAL + number)
