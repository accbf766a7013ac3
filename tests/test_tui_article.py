"""In an article: its time expressions, and events begun from its sentences."""

import threading
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui_samples import BORDER, MEETING, Browser, make_article, make_database
from timeline.models import Span, TimeExpression
from timeline.store import event_ids, open_store, rows_by_id
from timeline.store.details import event_details
from timeline.tui.article.begun_event import begun_fields
from timeline.tui.article.pane import ArticlePane
from timeline.tui.article.reading import ArticleReading, article_reading
from timeline.tui.article.sentence_selection import SentenceSelection
from timeline.tui.article.time_words import time_line

TEXT = "They met on 5 May 2023. It rained for two days.\nThe police came\nagain the next day."


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def pane(browser: Browser) -> ArticlePane:
    return browser.app.screen.query_one(ArticlePane)


def marked(browser: Browser, style: str) -> list[str]:
    """The stretches of the article that are marked so."""
    return [
        paragraph.text[mark.start : mark.end]
        for paragraph in pane(browser)._paragraphs
        for mark in paragraph.marks
        if mark.style == style
    ]


async def open_article(browser: Browser) -> None:
    await browser.press("enter")
    await browser.until(lambda: "A line that tells nothing." in browser.shown() and "1 of 3" in browser.shown())


def manual(path: Path) -> list[tuple[str, str, str | None]]:
    """Title, quote and date of the events added by hand."""
    with closing(open_store(path)) as connection:
        rows = [row for row in rows_by_id(connection, event_ids(connection)) if row.manual]
        return [
            (row.title, event_details(connection, row.key).quote, row.date.edtf if row.date else None) for row in rows
        ]


def test_a_reading_has_sentences_and_dates() -> None:
    reading = article_reading(TEXT, None)
    assert [TEXT[one.start : one.end] for one in reading.sentences][:2] == [
        "They met on 5 May 2023.", "It rained for two days.",
    ]  # fmt: skip
    assert [found.text for found in reading.dates][:2] == ["5 May 2023", "two days"]


@pytest.mark.parametrize(
    ("offset", "date", "sentence"),
    [(0, "5 May 2023", 0), (15, "5 May 2023", 0), (23, "two days", 1), (24, "two days", 1)],
)
def test_what_follows_a_place(offset: int, date: str, sentence: int) -> None:
    reading = article_reading(TEXT, None)
    found = reading.date_from(offset)
    assert found is not None and found.text == date
    assert reading.sentence_from(offset) == sentence


def test_nothing_follows_the_end() -> None:
    reading = article_reading("It rained.", None)
    assert (reading.date_from(0), reading.sentence_from(99)) == (None, 0)


@pytest.mark.parametrize(
    ("steps", "selected", "count"),
    [((), (2, 2), 1), ((1, 1, 1), (2, 4), 3), ((-1,), (1, 2), 2), ((1, -1, -1), (1, 2), 2), ((-1, -1, -1), (0, 2), 3)],
)
def test_a_selection_reaches_up_and_down(steps: Sequence[int], selected: tuple[int, int], count: int) -> None:
    selection = SentenceSelection(2, 2)
    for step in steps:
        selection = selection.moved(step, 5)
    assert (selection.indices, selection.size) == (selected, count)


def test_the_part_selected_has_what_stands_between() -> None:
    assert SentenceSelection(2, 1).part([Span(0, 4), Span(5, 9), Span(11, 20)]) == Span(5, 20)


def found_in(text: str) -> TimeExpression:
    return article_reading(text, None).dates[0]


@pytest.mark.parametrize(
    ("found", "count", "said"),
    [
        (found_in("It was in early May 2023."), 3, "“early May 2023”  some time in 1–10 May 2023  [2023-05-01.."),
        (found_in("It rained for two days."), 1, "“two days”  no date  DURATION P2D  a length of time · 1 time"),
        (None, 2, "2 time expressions, none from this event on"),
        (None, 0, "no time expressions"),
    ],
)  # fmt: skip
def test_a_time_expression_in_words(found: TimeExpression | None, count: int, said: str) -> None:
    assert time_line(found, count).plain.startswith(said)


def test_a_long_sentence_gives_a_short_title() -> None:
    fields = begun_fields("word " * 50, first="word " * 50, date=None, source="")
    assert len(fields["title"]) <= 100 and fields["title"].endswith("word…")


async def test_time_expressions_on_demand(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        assert marked(browser, "time") == []
        await browser.press("d")
        await browser.until(lambda: "“16 March 2015”" in browser.shown())
        assert "2015-03-16  as written" in browser.shown()
        assert marked(browser, "time") == ["16 March 2015", "the same day", "the autumn"]
        await browser.press("right_square_bracket")
        await browser.until(lambda: "“the same day”" in browser.shown())
        await browser.press("d")
        await browser.until(lambda: "“the same day”" not in browser.shown())
        assert marked(browser, "time") == []


async def test_a_time_expression_is_underlined_also_in_the_evidence(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("d")
        await browser.until(lambda: bool(marked(browser, "time")))
        styles = {
            segment.text: segment.style
            for y in range(pane(browser).size.height)
            for segment in pane(browser).render_line(y)
        }
        plain, time = styles["Ministers of four countries met in Belgrade on "], styles["16 March 2015"]
        assert plain is not None and time is not None
        assert (time.underline, time.bgcolor) == (True, plain.bgcolor) and not plain.underline


async def test_an_event_from_sentences(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("V", "down")
        await browser.until(lambda: "2 sentences selected" in browser.shown())
        assert browser.shown().count("▌") == 3  # two lines, and the line that says so
        await browser.press("a")
        await browser.until(lambda: "Add an event from this article" in browser.shown())
        field = {name: browser.app.screen.query_one(f"#{name}", Input).value for name in ("date", "title", "source")}
        assert field == {
            "date": "2015-03-16", "title": "Ministers of four countries met in Belgrade on 16 March 2015",
            "source": "News of meeting, The Bulletin",
        }  # fmt: skip
        await browser.press("ctrl+s")
        await browser.until(lambda: "Event added" in browser.shown())
        assert marked(browser, "selected") == []
        assert "1 of 3" in browser.shown()  # still in the article
    quote = f"{MEETING[0][0]}\n{MEETING[1][0]}"  # with the line break that stands between them
    assert manual(database) == [(field["title"], quote, "2015-03-16")]


async def test_a_quote_changed_by_hand_is_kept_as_typed(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("V", "a")
        await browser.until(lambda: "Add an event from this article" in browser.shown())
        browser.app.screen.query_one("#quote", Input).value = "Ministers met."
        await browser.press("ctrl+s")
        await browser.until(lambda: "Event added" in browser.shown())
    assert [quote for _, quote, _ in manual(database)] == ["Ministers met."]


async def test_escape_selects_nothing_first(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("shift+down", "shift+up", "shift+up")
        await browser.until(lambda: "2 sentences selected" in browser.shown())
        assert marked(browser, "selected") == ["A line that tells nothing.", MEETING[0][0]]
        await browser.press("escape")
        await browser.until(lambda: "selected" not in browser.shown())
        assert "1 of 3" in browser.shown()
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_an_event_without_a_selection_has_its_source(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("a")
        await browser.until(lambda: "Add an event from this article" in browser.shown())
        values = [browser.app.screen.query_one(f"#{name}", Input).value for name in ("quote", "title", "source")]
        assert values == ["", "", "News of meeting, The Bulletin"]


async def test_a_selection_ends_with_its_article(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db", make_article("border", BORDER))
    async with Browser(path) as browser:
        await open_article(browser)
        await browser.press("V", "V")
        await browser.until(lambda: marked(browser, "selected") == [])
        assert "selected" not in browser.shown()


@pytest.mark.parametrize(
    ("keys", "line"),
    [("V down down up", "2 sentences selected"), ("V V down", ""), ("V escape up V", "1 sentence selected")],
)
async def test_keys_typed_before_the_article_is_read(
    database: Path, monkeypatch: pytest.MonkeyPatch, keys: str, line: str
) -> None:
    go_on = threading.Event()

    def slow(text: str, published: date | None) -> ArticleReading:
        go_on.wait(20)
        return article_reading(text, published)

    monkeypatch.setattr("timeline.tui.article.reading_acts.article_reading", slow)
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press(*keys.split())
        go_on.set()
        await browser.until(lambda: line in browser.shown())
        assert bool(marked(browser, "selected")) == bool(line)
        assert ("selected" in browser.shown()) == bool(line)
