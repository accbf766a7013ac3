"""connected: an HTTP connection to one of some IP addresses, whose every wait ends at one deadline.

A time-out of a socket counts anew with each byte that arrives, so a server that sends one a second would hold a reader
for ever; here each wait gets what is left of the whole. Proxies of the environment are not used: they would look the
host up themselves, and nobody could say where they connect to.
"""

import io
import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from http.client import HTTPConnection
from time import monotonic
from typing import Any

from timeline.articles.fetched.target import Target

MOST_ADDRESSES = 4  # of a host that are tried, each in half of the time that is left

Trust = Callable[[], ssl.SSLContext]


class Deadline:
    """A moment, `seconds` from when it was made."""

    def __init__(self, seconds: float) -> None:
        self._ends = monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left. Raises TimeoutError when there are none."""
        left = self._ends - monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def connected(
    target: Target, addresses: Sequence[str], deadline: Deadline, *, trust: Trust = ssl.create_default_context
) -> HTTPConnection:
    """A connection to the first of `addresses` that answers, as the host of `target`, by whose name TLS is checked.

    Raises OSError, of which ssl.SSLError and TimeoutError are kinds.
    """
    plain = _reached(addresses, target.port, deadline)
    try:
        plain.settimeout(deadline.left())
        whole = trust().wrap_socket(plain, server_hostname=target.host) if target.scheme == "https" else plain
    except BaseException:
        plain.close()
        raise
    connection = HTTPConnection(target.host, target.port)
    connection.sock = _Timed(whole, deadline)
    return connection


def _reached(addresses: Sequence[str], port: int, deadline: Deadline) -> socket.socket:
    """A socket to the first address that answers: a host may have an IPv6 address and this network none."""
    *others, last = addresses[:MOST_ADDRESSES]
    for address in others:
        with suppress(OSError):
            return socket.create_connection((address, port), timeout=deadline.left() / 2)
    return socket.create_connection((last, port), timeout=deadline.left())


class _Timed:
    """A socket as `http.client` uses it, with the deadline."""

    def __init__(self, whole: socket.socket, deadline: Deadline) -> None:
        self._socket = whole
        self._deadline = deadline
        self._is_read = False

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(self._deadline.left())
        self._socket.sendall(data)

    def makefile(self, *_: Any) -> io.BufferedReader:
        self._is_read = True
        return io.BufferedReader(_Reading(self._socket, self._deadline))

    def close(self) -> None:
        """`http.client` lets go of a connection while its answer is still read; the reading closes it then."""
        if not self._is_read:
            self._socket.close()


class _Reading(io.RawIOBase):
    """What comes in, each wait within the deadline."""

    def __init__(self, whole: socket.socket, deadline: Deadline) -> None:
        self._socket = whole
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._socket.settimeout(self._deadline.left())
        return self._socket.recv_into(buffer)

    def close(self) -> None:
        super().close()
        self._socket.close()
