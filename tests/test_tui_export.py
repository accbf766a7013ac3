"""Exports from the browser: a name is proposed, the beginning is shown, the format is chosen."""

import csv
import json
from pathlib import Path

import pytest

from tests.tui_samples import Browser, make_database
from timeline.export.document import Options
from timeline.export.formats import FORMATS
from timeline.plaintext import harmless
from timeline.tui.export.options import heeded, with_next_choice
from timeline.tui.export.preview import LONGEST, first_lines, preview_paragraphs
from timeline.tui.text.text_pane import TextPane


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make_database(tmp_path / "events.db")


async def test_the_beginning_is_shown_as_it_is_written(database: Path, tmp_path: Path) -> None:
    async with Browser(database, size=(120, 40)) as browser:
        await browser.press("slash", *"place", "colon", *"BA", "enter")
        await browser.until(lambda: browser.counted.endswith("2 of 6"))
        await browser.press("x")
        await browser.until(lambda: "Export 2 events as Markdown" in browser.shown())
        await browser.until(lambda: "chronology_place_BA.md" in browser.shown())
        preview = browser.app.screen.query_one("#preview", TextPane)
        await browser.until(lambda: "title:" in preview.plain)
        shown = preview.plain
        await browser.until(lambda: "   occurred: " in browser.shown())  # indented as in the file
        await browser.press("pagedown", "pageup", "enter")
        await browser.until(lambda: "Written to" in browser.shown())
    written = (tmp_path / "chronology_place_BA.md").read_text("utf-8").splitlines()
    assert shown.splitlines() == [harmless(line) for line in written[:40]]


async def test_tab_takes_the_next_format(database: Path, tmp_path: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("x")
        for format in FORMATS:
            await browser.until(
                lambda format=format: (  # type: ignore[misc]
                    f"as {format.words}" in browser.shown() and f"chronology{format.endings[0]}" in browser.shown()
                )
            )
            await browser.press("tab")
        await browser.until(lambda: "as Markdown" in browser.shown())
        await browser.press("tab", "enter")
        await browser.until(lambda: "Written to" in browser.shown() and browser.app.screen is browser.screen)
    lines = (tmp_path / "chronology.jsonl").read_text("utf-8").splitlines()
    assert len([json.loads(line) for line in lines]) == 6


async def test_the_ending_typed_tells_the_format(database: Path, tmp_path: Path) -> None:
    async with Browser(database, size=(80, 24)) as browser:
        await browser.press("x")
        await browser.until(lambda: "as Markdown" in browser.shown())
        await browser.press("end", "backspace", "backspace", *"csv")
        await browser.until(lambda: "as CSV" in browser.shown() and "tab format" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: "Written to" in browser.shown())
    with (tmp_path / "chronology.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 6


async def test_leaving_writes_nothing(database: Path, tmp_path: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("x")
        await browser.until(lambda: "as Markdown" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
    assert not list(tmp_path.glob("chronology*"))


def test_no_more_pieces_are_made_than_are_shown() -> None:
    pieces = iter(["a\n", "b\nc\n", "d\n"])
    assert first_lines(pieces, 3) == ["a", "b", "c"] and list(pieces) == ["d\n"]


def test_lines_are_shown_harmless_and_cut() -> None:
    one, long = preview_paragraphs(["\x1b[2J[b]x", "y" * (LONGEST + 1)])
    assert "\x1b" not in one.text and "[b]x" in one.text and long.text == "y" * LONGEST + "…"


async def test_function_keys_change_the_document_and_its_preview(database: Path, tmp_path: Path) -> None:
    async with Browser(database, size=(120, 40)) as browser:
        await browser.press("x")
        await browser.until(lambda: "F2 list · F3 footnotes · F4 internal · F5 English" in browser.shown())
        await browser.press("f2", "f3", "f4", "f5")
        await browser.until(lambda: "F2 table · F3 pandoc · F4 public · F5 German" in browser.shown())
        preview = browser.app.screen.query_one("#preview", TextPane)
        await browser.until(lambda: "lang: de" in preview.plain and "chronology.csl.json" in preview.plain)
        await browser.press("enter")
        await browser.until(lambda: "Written to" in browser.shown())
    text = (tmp_path / "chronology.md").read_text("utf-8")
    assert "| Datum | Ereignis |" in text and "[@" in text and "<!--" not in text
    assert (tmp_path / "chronology.csl.json").exists()


async def test_it_asks_before_a_file_beside_is_replaced(database: Path, tmp_path: Path) -> None:
    (tmp_path / "chronology.csl.json").write_text("mine")
    async with Browser(database, size=(120, 40)) as browser:
        await browser.press("x", "f3", "enter")
        await browser.until(lambda: "exists already. Replace it?" in browser.shown())
        await browser.press("n", "escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
    assert not (tmp_path / "chronology.md").exists()


def test_options_are_those_of_the_format() -> None:
    chosen = Options(form="table", profile="public", language="fr")
    assert heeded("csv", chosen) == Options() and heeded("markdown", chosen) == chosen
    assert with_next_choice("csv", chosen, "f2") == chosen
    assert with_next_choice("markdown", Options(language="sr"), "f5").language == "sr-Cyrl"
    assert with_next_choice("markdown", Options(language="sr-Cyrl"), "f5").language == "en"
