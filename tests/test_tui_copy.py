"""What goes into the clipboard, and what is said of it."""

import base64
from pathlib import Path

import pytest

from tests.tui_samples import Browser, make_article, make_database
from timeline.models import EventType, Status
from timeline.tui.event.clipboard import LONGEST, refusal, reservation

CITED = (
    "16 March 2015. Ministers of four countries meet in Belgrade. "
    "“Ministers of four countries met in Belgrade on 16 March 2015.” News of meeting · The Bulletin · 2 May 2017"
)


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize(
    ("key", "copied", "said"),
    [
        ("y", CITED, "Copied the event: 16 March 2015. Ministers"),
        ("Y", "Ministers of four countries met in Belgrade on 16 March 2015.", "Copied its quote: Ministers of"),
    ],
)
async def test_citation_and_quote(tmp_path: Path, key: str, copied: str, said: str) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await browser.press(key)
        await browser.until(lambda: said in browser.shown() and "writes a file" in browser.shown())
        assert browser.app.clipboard == copied


async def test_key_also_in_an_article(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        row = browser.screen.current_event
        assert row is not None
        await browser.press("enter", "ctrl+y")
        await browser.until(lambda: "Copied its key" in browser.shown())
        assert browser.app.clipboard == row.key


async def test_event_of_a_person_has_no_quote(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await browser.press("a", "tab", "tab", "tab", "tab", *"Mine", "ctrl+s")
        await browser.until(lambda: "Event added" in browser.shown())
        await browser.until(lambda: bool((row := browser.screen.current_event) and row.manual))
        await browser.press("y")
        await browser.until(lambda: browser.app.clipboard == "no date. Mine.")
        await browser.press("Y")
        await browser.until(lambda: "Nobody quoted anything" in browser.shown())


async def test_what_is_copied_is_harmless_and_not_too_long(tmp_path: Path) -> None:
    told = ("Ministers\x1b]52;c;eA==\x07 met \ud800", "2015", EventType.VISIT, Status.OCCURRED, "A\x9bB", (), ())
    long = (f"{'word ' * 20_000}", "2016", EventType.VISIT, Status.OCCURRED, "Long", (), ())
    database = make_database(tmp_path / "x.db", make_article("hostile", (told[:1] + told[1:], long)))
    async with Browser(database) as browser:
        await browser.press("y")
        await browser.until(lambda: "Copied the event" in browser.shown())
        assert browser.app.clipboard.isprintable() and "␛]52" in browser.app.clipboard
        before = browser.app.clipboard
        await browser.press("end", "Y")
        await browser.until(lambda: "Not copied: 99,999 characters" in browser.shown())
        assert browser.app.clipboard == before


async def test_terminals_that_take_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM_PROGRAM", "Apple_Terminal")
    async with Browser(make_database(tmp_path / "x.db")) as browser:
        await browser.press("y")
        await browser.until(lambda: "This terminal takes nothing" in browser.shown())
        assert "writes a file" in browser.shown() and browser.app.clipboard == ""


def test_the_longest_text_stays_under_the_limit_of_terminals() -> None:
    assert len(base64.b64encode(b"x" * LONGEST)) < 100_000
    assert refusal("x" * LONGEST, {}) == "" and refusal("é" * LONGEST, {}) != ""


@pytest.mark.parametrize(
    ("environment", "words"), [({"TERM": "screen"}, "screen"), ({"TMUX": "x"}, "tmux"), ({}, "not")]
)
def test_reservations(environment: dict[str, str], words: str) -> None:
    assert reservation(environment).startswith(words)
