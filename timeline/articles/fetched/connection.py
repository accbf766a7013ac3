"""connected: an HTTP connection to one IP address, whose every wait ends at one deadline.

A time-out of a socket counts anew with each byte that arrives, so a server that sends one a second would hold a reader
for ever; here each wait gets what is left of the whole. Proxies of the environment are not used: they would look the
host up themselves, and nobody could say where they connect to.
"""

import io
import socket
import ssl
from collections.abc import Callable
from http.client import HTTPConnection
from time import monotonic
from typing import Any

from timeline.articles.fetched.target import Target

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
    target: Target, address: str, deadline: Deadline, *, trust: Trust = ssl.create_default_context
) -> HTTPConnection:
    """A connection to `address` as the host of `target`: its name goes into TLS, its certificate is checked by it.

    Raises OSError, of which ssl.SSLError and TimeoutError are kinds.
    """
    plain = socket.create_connection((address, target.port), timeout=deadline.left())
    try:
        plain.settimeout(deadline.left())
        whole = trust().wrap_socket(plain, server_hostname=target.host) if target.scheme == "https" else plain
    except BaseException:
        plain.close()
        raise
    connection = HTTPConnection(target.host, target.port)
    connection.sock = _Timed(whole, deadline)
    return connection


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
