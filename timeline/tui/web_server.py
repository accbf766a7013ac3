"""WebServer: the browser in a web browser, a process of its own for each page that is opened.

Whoever reaches the server reads and writes the database as the person can who started it. So pages of other sites must
not: a socket is opened for this server's own page alone, and on loopback only under a name of loopback, which no other
site can have.
"""

import shlex
import sys
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from timeline.errors import TimelineError


class WebServer(Server):
    """Answers at `http://host:port/`."""

    def __init__(self, db_path: Path, *, author: str, host: str, port: int) -> None:
        super().__init__(browser_command(db_path, author), host=host, port=port, title="timeline")

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page, which finds its socket and files under the name that it was asked for."""
        self._only_by_own_name(request)
        self.public_url = f"{request.scheme}://{request.host}"
        page: web.StreamResponse = await super().handle_index(request)
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        self._only_by_own_name(request)
        origin = request.headers.get("Origin")
        if origin is None or urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="This socket is for the page of this server alone.")
        return await super().handle_websocket(request)

    async def handle_download(self, request: web.Request) -> web.StreamResponse:
        self._only_by_own_name(request)
        return await super().handle_download(request)

    def _only_by_own_name(self, request: web.Request) -> None:
        """A site whose name was made to lead here (DNS rebinding) comes with that name."""
        name = urlsplit(f"//{request.host}").hostname or ""
        if is_loopback(self.host) and not is_loopback(name):
            raise web.HTTPForbidden(text="This server answers to localhost alone.")

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing; the command has."""

    def run(self) -> None:
        """Answers until it is told to stop. TimelineError when it cannot begin to."""
        try:
            web.run_app(self._make_app(), host=self.host, port=self.port, print=None, access_log=None)
        except OSError as error:
            reason = error.strerror or str(error)
            raise TimelineError(f"{self.host} port {self.port}: {reason}; try another --port") from error


def browser_command(db_path: Path, author: str) -> str:
    """The command for a shell that opens the browser; names of files and people mean nothing else to the shell."""
    return shlex.join([sys.executable, "-P", "-m", "timeline.tui", str(db_path.absolute()), author])


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server there.

    >>> [is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "example.org")]
    [True, True, True, False, False]
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
