"""resolved: the IP addresses to connect to, looked up once, so that nobody can change them between check and use."""

import socket
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread

from timeline.articles.fetched.public import is_public
from timeline.articles.fetched.target import Refused, Target

# In the browser, too, where there are no options: whoever reads this there can save the page.
WHAT_TO_DO = "save its page and read the file, or in a shell add it with --allow-private"

Resolve = Callable[[str, int], list[str]]


def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of `host`, as the system knows them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def resolved(target: Target, *, seconds: float, allow_private: bool, resolve: Resolve = look_up) -> list[str]:
    """The IP addresses of `target`. Raises Refused for a host that has none, and where any of them is not public."""
    addresses = _in_time(target, seconds, resolve)
    strange = next((address for address in addresses if not is_public(address)), None)
    if strange is not None and not allow_private:
        host = "is" if strange == target.host else f"{target.host} is {strange},"
        raise Refused(f"{host} an address of a private network; {WHAT_TO_DO}")
    return addresses


def _in_time(target: Target, seconds: float, resolve: Resolve) -> list[str]:
    """The system's look-up cannot be interrupted, so it is left behind when it takes too long."""
    answers: Queue[list[str]] = Queue()

    def ask() -> None:
        try:
            answers.put(resolve(target.host, target.port))
        except (OSError, UnicodeError):
            answers.put([])

    Thread(target=ask, daemon=True).start()
    try:
        addresses = answers.get(timeout=max(seconds, 0))
    except Empty:
        raise Refused("the look-up of its host takes too long; try again") from None
    if not addresses:
        raise Refused(f"{target.host} is not found; check the address and the connection")
    return addresses
