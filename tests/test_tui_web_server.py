"""The browser in a web page: that it answers, to whom, and that no name is a command."""

import asyncio
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest
from click.testing import CliRunner

pytest.importorskip("textual_serve", reason="needs the packages of migration-timeline[serve]")

from aiohttp import ClientConnectorError, ClientSession, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer

from tests.tui_samples import make_database
from timeline.cli import program
from timeline.tui import web_server
from timeline.tui.web_server import WebServer, browser_command

NASTY = "it's $(touch owned) `x` \"; rm -rf ~ #.db"


async def client_of(database: Path, host: str = "127.0.0.1") -> TestClient:  # type: ignore[type-arg]
    server = WebServer(database, author="ana", host=host, port=8000)
    client = TestClient(TestServer(await server._make_app()))
    await client.start_server()
    return client


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of `timeline serve` on a database with a name that a shell could misread."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    database = make_database(tmp_path / NASTY.replace("/", ""))
    command = [sys.executable, "-m", "timeline", "--db", str(database), "serve", "--port", address.partition(":")[2]]
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None and "ctrl+c" in server.stderr.readline()
    yield address
    server.terminate()
    server.communicate()
    assert not (tmp_path / "owned").exists()


async def test_the_page_and_the_browser_in_it(served: str) -> None:
    async with ClientSession() as client:
        page = await first_answer(client, f"http://{served}/")
        assert f"ws://{served}/ws" in page
        async with client.ws_connect(f"ws://{served}/ws?width=120&height=40", origin=f"http://{served}") as browser:
            sent = b""
            while b"6 events" not in sent:
                message = await browser.receive(timeout=60)
                assert isinstance(message.data, str | bytes), message
                sent += message.data if isinstance(message.data, bytes) else message.data.encode()
            await browser.send_str(json.dumps(["stdin", "q"]))
            while not browser.closed:
                await browser.receive(timeout=60)


async def first_answer(client: ClientSession, address: str) -> str:
    """The page, as soon as the server answers."""
    for _ in range(1000):
        try:
            async with client.get(address) as page:
                assert page.status == 200
                return await page.text()
        except ClientConnectorError:
            await asyncio.sleep(0.01)
    raise AssertionError(f"nobody answers at {address}")


@pytest.mark.parametrize("origin", ["http://example.org", "http://localhost:1", "null", None])
async def test_pages_of_other_sites_have_no_socket(tmp_path: Path, origin: str | None) -> None:
    client = await client_of(tmp_path / "x.db")
    try:
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect("/ws", origin=origin)
        assert refused.value.status == 403
    finally:
        await client.close()


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", 403), ("0.0.0.0", 200)])
async def test_names_made_to_lead_here(tmp_path: Path, host: str, status: int) -> None:
    client = await client_of(tmp_path / "x.db", host)
    try:
        page = await client.get("/", headers={"Host": "example.org"})
        assert page.status == status
    finally:
        await client.close()


def test_names_are_no_commands() -> None:
    words = shlex.split(browser_command(Path("/data") / NASTY, "Ana; $(x)"))
    assert words == [sys.executable, "-P", "-m", "timeline.tui", f"/data/{NASTY}", "Ana; $(x)"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], ["x.db at http://127.0.0.1:8000 (ctrl+c ends it)"]),
        (["--host", "::1", "--port", "80"], ["x.db at http://[::1]:80 (ctrl+c ends it)"]),
        (
            ["--host", "0.0.0.0"],
            ["timeline: warning: everybody who reaches 0.0.0.0 can", "x.db at http://0.0.0.0:8000"],
        ),
    ],
)
def test_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    make_database(Path("x.db"))
    ran: list[WebServer] = []
    monkeypatch.setattr(WebServer, "run", lambda server: ran.append(server))
    done = CliRunner().invoke(program, ["--db", "x.db", "serve", *arguments])
    assert done.exit_code == 0 and len(ran) == 1
    assert [words in line for words, line in zip(said, done.stderr.splitlines(), strict=True)] == [True] * len(said)


def test_what_cannot_be_served_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = CliRunner().invoke(program, ["--db", str(tmp_path / "none.db"), "serve"])
    assert missing.exit_code == 1 and missing.stderr.count("\n") == 1
    database = make_database(tmp_path / "x.db")
    odd = CliRunner().invoke(program, ["--db", str(database), "serve", "--host", "256.256.256.256"])
    assert odd.exit_code == 1 and "256.256.256.256 port 8000: " in odd.stderr and "another" in odd.stderr
    monkeypatch.setitem(sys.modules, web_server.__name__, None)
    absent = CliRunner().invoke(program, ["--db", str(database), "serve"])
    assert absent.exit_code == 1
    assert absent.stderr == "timeline: serve needs one package more: pip install 'migration-timeline[serve]'\n"
