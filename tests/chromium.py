"""Pages in headless Chromium: what they say to expressions asked of them, over its debugging protocol."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine (Debian: apt-get install chromium)"
)

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
SECONDS = 60  # for a start on a machine that is busy with other things


def answers(page: Path, expressions: Sequence[str]) -> list[Any]:
    """What each JavaScript expression gives in the page once it is loaded, in order; a promise is waited for."""
    return asyncio.run(asyncio.wait_for(_answers(page, expressions), SECONDS))


async def _answers(page: Path, expressions: Sequence[str]) -> list[Any]:
    async with _page_of_a_browser() as socket:
        await _call(socket, 1, "Page.enable")
        await _call(socket, 2, "Page.navigate", url=page.as_uri())
        while (await socket.receive_json()).get("method") != "Page.loadEventFired":
            pass
        return [await _evaluated(socket, number, text) for number, text in enumerate(expressions, 3)]


@asynccontextmanager
async def _page_of_a_browser() -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    assert CHROMIUM is not None
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        given = (*FLAGS, "--remote-debugging-port=0", f"--user-data-dir={folder}", "about:blank")
        quiet = asyncio.subprocess.DEVNULL
        browser = await asyncio.create_subprocess_exec(CHROMIUM, *given, stdout=quiet, stderr=quiet)
        try:
            port = await _port(Path(folder) / "DevToolsActivePort")
            async with aiohttp.ClientSession() as session:
                async with session.get(f"http://127.0.0.1:{port}/json/list") as response:
                    targets = await response.json()
                address = next(one["webSocketDebuggerUrl"] for one in targets if one["type"] == "page")
                async with session.ws_connect(address, max_msg_size=0) as socket:
                    yield socket
        finally:
            browser.kill()
            await browser.wait()


async def _port(file: Path) -> int:
    """The port that the browser listens on, which it writes into a file when it does."""
    while not (file.exists() and "\n" in file.read_text()):
        await asyncio.sleep(0.05)
    return int(file.read_text().split("\n")[0])


async def _call(socket: aiohttp.ClientWebSocketResponse, number: int, method: str, **given: object) -> dict[str, Any]:
    await socket.send_json({"id": number, "method": method, "params": given})
    while True:
        message: dict[str, Any] = await socket.receive_json()
        if message.get("id") == number:
            result: dict[str, Any] = message["result"]
            return result


async def _evaluated(socket: aiohttp.ClientWebSocketResponse, number: int, expression: str) -> object:
    result = await _call(
        socket, number, "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
    )
    assert "exceptionDetails" not in result, result["exceptionDetails"]
    return result["result"].get("value")
