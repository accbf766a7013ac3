"""Words marked where they stand: those of the filter, and those that are found in an article and in titles."""

from contextlib import closing
from pathlib import Path

import pytest
from rich.style import Style
from textual.widgets import Input

from tests.export_samples import NEVER_SHOWN
from tests.test_tui_hostile import TEXTS, hostile_database
from tests.tui_samples import MEETING, NOON, WIRE, Browser, make_article, make_database
from timeline.models import AnnotationKind, Order
from timeline.store import annotate, event_ids, open_store, rows_by_id
from timeline.tui.article.pane import ArticlePane
from timeline.tui.event.event_pane import EventPane
from timeline.tui.find.find_line import FindLine
from timeline.tui.find.hits import count_words, first_from, next_from
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.chronology_table import ChronologyTable
from timeline.tui.text.text_pane import TextPane


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def underlined(widget: TextPane | ChronologyTable) -> list[str]:
    """What is drawn bold and underlined, on the lines of the widget."""
    return [
        text
        for y in range(widget.size.height)
        for text, style, _ in widget.render_line(y)
        if text.strip() and style and style.bold and style.underline
    ]


def table(browser: Browser) -> ChronologyTable:
    return browser.screen.query_one("#table", ChronologyTable)


def pane(browser: Browser) -> EventPane:
    return browser.screen.query_one("#event", EventPane)


def article(browser: Browser) -> ArticlePane:
    return browser.app.screen.query_one(ArticlePane)


def told(browser: Browser) -> str:
    """What the line at the foot says was found."""
    return str(browser.app.screen.query_one("#find-told").render())


def found(browser: Browser, style: str) -> list[tuple[int, str]]:
    """The stretches of the article that are marked so, with their lines."""
    return [
        (number, paragraph.text[mark.start : mark.end])
        for number, paragraph in enumerate(article(browser)._paragraphs)
        for mark in paragraph.marks
        if mark.style == style
    ]


# Going from one to the next


@pytest.mark.parametrize(
    ("here", "first", "following", "before"),
    [(0, 0, 0, 2), (3, 0, 1, 2), (4, 1, 1, 0), (10, 1, 2, 0), (40, 2, 0, 1), (99, 0, 0, 2)],
)
def test_next_and_before_go_round_the_end(here: int, first: int, following: int, before: int) -> None:
    places = [3, 10, 40]
    assert (first_from(places, here), next_from(places, here, 1), next_from(places, here, -1)) == (
        first, following, before,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("at", "count", "words"),
    [(2, 12, "3 of 12"), (None, 12, "12 found"), (0, 0, "nothing found"), (999, 1200, "1,000 of 1,200")],
)
def test_the_count_in_words(at: int | None, count: int, words: str) -> None:
    assert count_words(at, count) == words


# The words of the filter


async def test_words_of_the_filter_are_marked_in_titles_and_in_the_event(database: Path) -> None:
    async with Browser(database, (160, 40), BrowserState(filter="minister -police")) as browser:
        await browser.until(lambda: underlined(pane(browser)) == ["Minister", "Minister"])
        assert underlined(table(browser)) == ["Minister", "Minister", "minister"]
        await browser.press("slash", "ctrl+u", *"horgos", "enter")
        await browser.until(lambda: underlined(table(browser)) == ["Horgoš"])
        assert underlined(pane(browser)) == ["Horgoš", "Horgoš"]
        await browser.press("escape")
        await browser.until(lambda: underlined(table(browser)) == [] and browser.counted == "6 events")
        assert underlined(pane(browser)) == []


async def test_what_is_not_searched_is_not_marked(database: Path) -> None:
    """The pane says "conference" as the type, which no search for words looks at; actors and notes it does."""
    connection = open_store(database)
    key = rows_by_id(connection, event_ids(connection))[0].key
    annotate(connection, key, AnnotationKind.NOTE, {"text": "A conference, says the ministry"}, author="ana",
             at=NOON)  # fmt: skip
    connection.close()
    async with Browser(database, (160, 40), BrowserState(filter="conference ministry")) as browser:
        await browser.until(lambda: underlined(pane(browser)) == ["Ministry", "conference", "ministry"])


@pytest.mark.parametrize("theme", ["timeline-dark", "timeline-contrast-light"])
async def test_a_title_is_as_wide_with_marks_as_without(database: Path, theme: str) -> None:
    async with Browser(database, (80, 24), BrowserState(theme=theme)) as browser:
        plain = [table(browser).render_line(y).text for y in range(8)]
        await browser.press("ctrl+f", *"m")
        await browser.until(lambda: "1 of 3" in told(browser))
        assert underlined(table(browser)) == ["M", "m", "M", "m", "m"]
        assert [table(browser).render_line(y).text for y in range(8)] == plain


async def test_the_cursor_line_marks_by_a_line_under_the_words(database: Path) -> None:
    async with Browser(database, (160, 40), BrowserState(filter="minister")) as browser:
        line = list(table(browser).render_line(1 + table(browser).cursor))
        marked = next(style for text, style, _ in line if text == "Minister")
        beside = next(style for text, style, _ in line if text.startswith("s of four"))
        assert marked and beside
        assert marked == beside + Style(underline=True) and not beside.underline


# In an article


async def open_article(browser: Browser) -> None:
    await browser.press("enter")
    await browser.until(lambda: "A line that tells nothing." in browser.shown() and " of 3  " in browser.shown())


async def test_words_of_the_filter_are_marked_in_the_article(database: Path) -> None:
    async with Browser(database, state=BrowserState(filter="meeting")) as browser:
        await open_article(browser)
        assert found(browser, "found") == [(3, "meeting")]


async def test_find_in_an_article(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("slash", *"t")
        await browser.until(lambda: "1 of 6" in told(browser))
        assert len(found(browser, "found")) == 5 and found(browser, "found-here") == [(0, "t")]
        await browser.press(*"he")
        await browser.until(lambda: "1 of 4" in told(browser))
        await browser.press("enter", "full_stop")
        await browser.until(lambda: "2 of 4" in told(browser))
        assert found(browser, "found-here") == [(2, "the")]
        assert [line for line in browser.shown().splitlines() if "▶" in line] != []
        await browser.press("comma", "comma")
        await browser.until(lambda: "4 of 4" in told(browser))
        await browser.press("escape")
        await browser.until(lambda: not browser.app.screen.query(FindLine))
        assert found(browser, "found") == found(browser, "found-here") == []
        assert "1 of 3" in browser.shown()  # still in the article
        await browser.press("full_stop")
        await browser.until(lambda: "Nothing is being found: / asks for words." in browser.shown())


async def test_nothing_found_says_so_and_marks_nothing(database: Path) -> None:
    async with Browser(database, state=BrowserState(filter="ministers")) as browser:
        await open_article(browser)
        await browser.press("slash", *"zzz")
        await browser.until(lambda: told(browser) == "nothing found · esc ends")
        assert found(browser, "found") == []
        await browser.press("enter", "full_stop", "escape")
        await browser.until(
            lambda: (
                found(browser, "found")
                == [
                    (1, "Ministers"),
                ]
            )
        )
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_a_find_without_words_ends(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await browser.press("slash", "enter")
        await browser.until(lambda: not browser.app.screen.query(FindLine))
        assert browser.app.screen.focused is article(browser)


async def test_letters_typed_in_one_go_are_words_and_enter_is_heard_at_once(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        for key in ("slash", *"nads", "backspace", "enter"):
            browser.app.simulate_key(key)
        await browser.until(lambda: "nothing found" in told(browser))
        assert browser.app.screen.focused is article(browser)
        assert "1 of 3" in browser.shown() and not browser.app.screen.is_modal


async def test_what_is_to_be_found_is_found_in_the_other_article_too(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db", make_article("meeting", MEETING), make_article("wire", WIRE))
    with closing(open_store(path)) as connection:
        one, other = (
            row.key for row in rows_by_id(connection, event_ids(connection)) if row.title.endswith("Belgrade")
        )
        annotate(connection, one, AnnotationKind.MERGE, {"into": other}, author="ana", at=NOON)
    async with Browser(path) as browser:
        await browser.press("enter")
        await browser.until(lambda: "Belgrade" in article(browser).plain)
        await browser.press("slash", *"ministers", "enter")
        await browser.until(lambda: "1 of 1" in told(browser))
        here = found(browser, "found-here")
        await browser.press("o")
        await browser.until(lambda: found(browser, "found-here") not in ([], here) or "1 of 1" not in told(browser))
        assert [text for _, text in found(browser, "found-here")] == ["ministers"]


# In the table


async def test_find_in_titles_filters_nothing(database: Path) -> None:
    async with Browser(database, (160, 40)) as browser:
        await browser.press("ctrl+f", *"minis")
        await browser.until(lambda: "1 of 3" in told(browser))
        assert browser.counted == "6 events" and table(browser).cursor == 0
        assert underlined(table(browser)) == ["Minis", "Minis", "minis"]
        await browser.press("enter", "full_stop", "full_stop")
        await browser.until(lambda: "3 of 3" in told(browser) and table(browser).cursor == 2)
        await browser.press("full_stop")
        await browser.until(lambda: "1 of 3" in told(browser) and table(browser).cursor == 0)
        await browser.press("comma", "down")
        await browser.until(lambda: told(browser).startswith("3 found"))
        await browser.press("escape")
        await browser.until(lambda: not browser.screen.query(FindLine))
        assert underlined(table(browser)) == [] and table(browser).cursor == 3


async def test_other_words_begin_where_the_find_began(database: Path) -> None:
    async with Browser(database, (160, 40)) as browser:
        await browser.press("down", "ctrl+f", *"c")
        await browser.until(lambda: table(browser).cursor == 3 and "of 4" in told(browser))
        await browser.press("backspace", *"minis")
        await browser.until(lambda: table(browser).cursor == 1 and "2 of 3" in told(browser))
        await browser.press("down", "down")  # also while typing
        await browser.until(lambda: table(browser).cursor == 0 and "1 of 3" in told(browser))
        await browser.press(*"zz")
        await browser.until(lambda: told(browser) == "nothing found · esc ends")
        assert table(browser).cursor == 0


async def test_keys_typed_before_the_titles_are_found(database: Path) -> None:
    async with Browser(database, (160, 40)) as browser:
        for key in ("ctrl+f", *"minis", "enter", "full_stop"):
            browser.app.simulate_key(key)
        await browser.until(lambda: "2 of 3" in told(browser) and table(browser).cursor == 1)


async def test_a_find_goes_on_among_other_rows(database: Path) -> None:
    async with Browser(database, (160, 40)) as browser:
        await browser.press("ctrl+f", *"minis", "enter")
        await browser.until(lambda: "1 of 3" in told(browser))
        await browser.press("slash", *"statement", "enter")
        await browser.until(lambda: browser.counted == "1 of 6" and "1 of 1" in told(browser))
        await browser.press("escape", "escape")  # the find, then the filter
        await browser.until(lambda: browser.counted == "6 events" and not browser.screen.query(FindLine))


@pytest.mark.parametrize("order", [Order.DATE_DOWN, Order.TITLE, Order.REVIEW])
async def test_a_find_follows_the_order(database: Path, order: Order) -> None:
    async with Browser(database, (160, 40), BrowserState(order=order)) as browser:
        shown = [row.title for row in map(table(browser).pages.__getitem__, range(6)) if row]
        wanted = [place for place, title in enumerate(shown) if "minister" in title.lower()]
        await browser.press("home", "ctrl+f", *"minis", "enter")
        for place in (*wanted, wanted[0]):
            await browser.until(lambda place=place: table(browser).cursor == place)  # type: ignore[misc]
            await browser.press("full_stop")


async def test_a_dot_without_a_find_says_how_to_begin(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("full_stop")
        await browser.until(lambda: "Nothing is being found: ctrl+f asks for words." in browser.shown())


def paste(browser: Browser, words: str) -> None:
    line = browser.app.screen.query_one("#find", Input)
    line.replace(words, 0, len(line.value))


async def test_hostile_words_and_texts(tmp_path: Path) -> None:
    """Found and marked as the text that they are, in titles, the event and its article."""
    async with Browser(hostile_database(tmp_path / "events.db", TEXTS.values()), (160, 50)) as browser:
        for words in ("[/]", "[@click=app.quit]y[/]", "title", '"; DROP TABLE', "%s * NEAR(", "\u202e\x1b[31m"):
            await browser.press("ctrl+f")
            paste(browser, words)
            await browser.until(lambda: "esc ends" in told(browser) or not told(browser))
            assert not set(browser.shown()) & set(NEVER_SHOWN)
            await browser.press("enter", "full_stop", "enter")
            await browser.until(lambda: browser.app.screen is not browser.screen)
            await browser.press("slash")
            paste(browser, words)
            await browser.until(lambda: "esc ends" in told(browser) or not told(browser))
            assert not set(browser.shown()) & set(NEVER_SHOWN)
            await browser.press("escape", "escape")
            await browser.until(lambda: browser.app.screen is browser.screen)


async def test_a_database_that_cannot_be_read_says_so(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.errors import StoreError

    async with Browser(database, (120, 40)) as browser:

        def broken(*_: object) -> None:
            raise StoreError("the disk is gone")

        monkeypatch.setattr(browser.store, "places_of_titles", broken)
        await browser.press("ctrl+f", *"minis")
        await browser.until(lambda: "the disk is gone" in browser.shown())
