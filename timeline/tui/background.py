"""in_background: what a function returns, from a thread that nobody has to wait for when the program ends."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
Result = TypeVar("Result")


def in_background(function: Callable[P, Result], *values: P.args, **named: P.kwargs) -> Awaitable[Result]:
    """Awaits what `function` returns or raises; it runs on, unheard, when nobody awaits it any more."""
    future: Future[Result] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(function(*values, **named))
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, daemon=True, name=function.__name__).start()
    return asyncio.wrap_future(future)
