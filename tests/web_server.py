"""A web server of one's own on 127.0.0.1, which answers each path with the very bytes that it was told."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from ssl import SSLContext

Answer = bytes | Callable[[socket.socket], None]


def page(html: str, *headers: str, kind: str = "text/html; charset=utf-8") -> bytes:
    """A whole answer with this page."""
    return answer(html.encode(), f"Content-Type: {kind}", *headers)


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole answer with this body."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    """A whole answer that leads to `location`."""
    return answer(b"", f"Location: {location}", status=status)


class WebServer:
    """Its `port`, and the `requests` that came: the whole head of each."""

    def __init__(self, answers: Mapping[str, Answer], tls: SSLContext | None) -> None:
        self.answers = answers
        self.requests: list[str] = []
        self._tls = tls
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        """Its address, without a path."""
        return f"http{'s' if self._tls else ''}://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Answers no more."""
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            whole = self._tls.wrap_socket(connection, server_side=True) if self._tls else connection
            with whole:
                head = b""
                while b"\r\n\r\n" not in head and (piece := whole.recv(65_536)):
                    head += piece
                self.requests.append(head.decode("latin-1"))
                path = head.split(b" ")[1].decode() if head else ""
                said = self.answers.get(path, answer(b"", status="404 Not Found"))
                if callable(said):
                    said(whole)
                else:
                    whole.sendall(said)


@contextmanager
def serving(answers: Mapping[str, Answer], tls: SSLContext | None = None) -> Iterator[WebServer]:
    """A server with these answers, path by path, while the block runs."""
    server = WebServer(answers, tls)
    try:
        yield server
    finally:
        server.close()
