"""Keys recorded and played again: what is played, when it ends by itself, and what is said of it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual import events

from tests.tui_samples import BORDER, MEETING, Browser, make_article, make_database
from timeline.errors import StoreError
from timeline.models import ChronologyRow
from timeline.store import open_store
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.macro.macro_app import MOST_TIMES
from timeline.tui.macro.strokes import MOST, Stroke, macro_words, read_macro, written_macro
from timeline.tui.settings.browser_state import BrowserState

TABLE = "ChronologyScreen table"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Six events."""
    return make_database(tmp_path / "events.db")


def rows(browser: Browser) -> list[ChronologyRow]:
    pages = browser.store.pages(browser.screen._table.pages.ids)
    return [row for at in range(len(pages)) if (row := pages[at])]


async def record(browser: Browser, *keys: str) -> None:
    """Records keys, each when the one before is done."""
    await browser.press("R")
    await browser.until(lambda: browser.foot.startswith("● recording"))
    for key in keys:
        await browser.press(key)
        await browser.until(lambda: browser.settled)
    await browser.press("R")
    await browser.until(lambda: "ecorded" in browser.said)


async def play(browser: Browser, times: str = "") -> str:
    """Plays what was recorded to its end; what is said then."""
    await browser.press(*times, "P")
    await browser.until(lambda: browser.app.player is None and browser.said.startswith("Played"))
    return browser.said


def kept(*keys: str, where: str = TABLE) -> BrowserState:
    """The state of a visit in which these keys were recorded."""
    return BrowserState(more=written_macro([Stroke(key, key if len(key) == 1 else "", where) for key in keys]))


async def test_tag_it_confirm_it_next(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("home")
        await record(browser, "t", *"key", "enter", "v", "c", "down")
        assert browser.said == "Recorded: t k e y ⏎ v c ↓ · P plays it"
        assert await play(browser) == "Played once"
        assert await play(browser, "2") == "Played 2 times"
        done = [(row.tags, row.verdict) for row in rows(browser)]
        assert done == [(("key",), "confirmed")] * 4 + [((), None)] * 2
        assert browser.screen._table.cursor == 4
        await browser.press("u")  # act by act
        await browser.until(lambda: browser.said.startswith("Undone"))
        assert [(row.tags, row.verdict) for row in rows(browser)][3] == (("key",), None)


@pytest.mark.parametrize(
    ("keys", "starred", "said"),
    [(("s", "down"), 6, "Played 5 of 9 times: there is no event after this one"),
     (("down", "s"), 6, "Played 4 of 9 times: stopped at ↓, key 1 of 2: there is no event after this one"),
     (("space",), 0, "Played 5 of 9 times: there is no event after this one")],
)  # fmt: skip
async def test_the_end_of_the_rows_ends_it(database: Path, keys: Sequence[str], starred: int, said: str) -> None:
    async with Browser(database) as browser:
        await browser.press("home", *(("s",) if keys[0] == "down" else ()))
        await record(browser, *keys)
        assert await play(browser, "9") == said
        assert sum(row.starred for row in rows(browser)) == starred


async def test_a_dialog_that_refuses_ends_it(database: Path) -> None:
    async with Browser(database, state=kept("t")) as browser:
        await browser.press("home")
        await browser.until(lambda: browser.settled)
        strokes = [Stroke("t", "t", TABLE), Stroke("enter", "", "TagDialog tag"), Stroke("s", "s", TABLE)]
        browser.app.kept_macro = written_macro(strokes)["macro"]
        said = await play(browser, "3")
        assert said.startswith("Played 0 of 3 times: stopped at ⏎, key 2 of 3: Write a tag")
        assert "Write a tag" in browser.shown()  # the dialog is there still
        assert not any(row.starred for row in rows(browser))


async def test_what_cannot_be_saved_ends_it(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(database) as browser:
        await browser.press("home")
        await record(browser, "s", "down")
        calls = []

        async def fails_at_last(store: ChronologyStore, key: str) -> str:
            calls.append(key)
            if len(calls) == 3:
                raise StoreError("the disk is full")
            return key

        monkeypatch.setattr(ChronologyStore, "toggle_star", fails_at_last)
        said = await play(browser, "5")
        assert said == "Played 2 of 5 times: stopped at s, key 1 of 2: the disk is full"
        assert len(calls) == 3


async def test_a_draft_in_the_dialog_ends_it(database: Path) -> None:
    """What stands there would become a part of what is typed."""
    async with Browser(database) as browser:
        await browser.press("home", "down", "t", *"half", "escape")
        await browser.until(lambda: "Not saved" in browser.said)
        await browser.press("up")
        await record(browser, "t", *"key", "enter", "down")
        said = await play(browser)
        assert said == "Played 0 of 1 time: stopped at t, key 1 of 6: something stands in the dialog that was not saved"
        assert rows(browser)[1].tags == ()


async def test_esc_ends_it_between_two_rounds(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("home")
        await record(browser, "s", "v", "c")
        await browser.press(*"500", "P")
        await browser.glimpse(lambda: browser.app.noted == "▶ 2 of 500 · esc ends it")
        await browser.press("x", "escape")  # and no key of a person comes between
        await browser.until(lambda: browser.app.player is None and browser.said.startswith("Played"))
        assert browser.said.endswith(" of 500 times: you ended it")
        played = int(browser.said.split()[1])
        assert 2 <= played < 500 and browser.app.screen is browser.screen
        assert rows(browser)[0].starred is (played % 2 == 0)


async def test_it_is_not_played_elsewhere(database: Path) -> None:
    async with Browser(database, (160, 45)) as browser:
        await browser.press("home")
        await record(browser, "s", "down")
        await browser.press("f")
        said = await play(browser, "3")
        assert said.endswith("stopped at s, key 1 of 2: recorded in the table, and this is the facets")
        assert sum(row.starred for row in rows(browser)) == 1


@pytest.mark.parametrize(
    ("keys", "why"),
    [(("s", "q"), "a macro does not leave the browser"), (("s", "ctrl+q"), "a macro does not leave the browser"),
     (("P",), "a macro plays none"), (("R",), "a macro records none"), (("ctrl+f9",), "the key does nothing here"),
     (("n", "x"), "recorded in the table, and this is the note dialog")],
)  # fmt: skip
async def test_what_no_macro_does(database: Path, keys: Sequence[str], why: str) -> None:
    """No recording has these keys; a state file that somebody wrote may."""
    async with Browser(database, state=kept(*keys)) as browser:
        assert why in await play(browser, "2")
        assert browser.app.is_running and not browser.app.is_recording


async def test_recording_leaves_out_what_ends_it_and_what_plays(database: Path) -> None:
    async with Browser(database) as browser:
        await record(browser, "down", "P", "4", "up")
        assert browser.said.startswith("Recorded: ↓ ↑ ·")
        await browser.press("R", "down")
        await browser.press("ctrl+p", *"record")
        await browser.until(lambda: "Record  (R)" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.said.startswith("Recorded: ↓ ·"))
        await browser.press("R", "R")
        await browser.until(lambda: browser.said == "Nothing was recorded")
        assert macro_words(browser.app.macro) == "↓"  # the one before is kept


async def test_the_line_of_the_keys_says_that_it_records_also_in_an_article(database: Path) -> None:
    async with Browser(database, (80, 24)) as browser:
        await browser.press("R")
        await browser.until(lambda: browser.foot.startswith("● recording · R ends it"))
        await browser.press("enter")
        await browser.until(lambda: bool(browser.app.screen.query("#article")) and "● recording" in browser.foot)
        await browser.press("escape", "s")
        await browser.until(lambda: "Starred" in browser.said)
        await browser.press("R")
        await browser.until(lambda: browser.said.startswith("Recorded: ⏎ esc s"))


async def test_pasted_text_and_typed_filters_are_played(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("R", "slash")
        await browser.until(lambda: bool(browser.app.focused and browser.app.focused.id == "filter"))
        browser.app.post_message(events.Paste("camp"))
        await browser.until(lambda: browser.counted == "1 of 6")
        await browser.press("enter", "s")
        await browser.until(lambda: "Starred" in browser.said)
        await browser.press("escape", "R")
        await browser.until(lambda: "Recorded: / “camp” ⏎ s esc" in browser.said)
        assert await play(browser) == "Played once"
        assert browser.filter_text == "" and not any(row.starred for row in rows(browser))  # on, and off again


async def test_facets_are_waited_for(database: Path) -> None:
    async with Browser(database, (160, 45)) as browser:
        await record(browser, "f", "home", "slash", *"conf", "enter", "f")
        await browser.press("escape")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("end")
        assert await play(browser) == "Played once"
        assert browser.filter_text == "type:conference"


async def test_the_mouse_is_not_recorded_and_that_is_said(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("R")
        browser.app.post_message(events.MouseDown(None, 40, 12, 0, 0, 1, False, False, False))
        await browser.until(lambda: "Only keys are recorded" in browser.shown())


async def test_without_a_macro(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("P")
        await browser.until(lambda: browser.said == "No macro is recorded yet: R begins one.")


async def test_how_often_is_typed(database: Path) -> None:
    async with Browser(database, state=kept("down")) as browser:
        await browser.press("1", "2")
        await browser.until(lambda: browser.said == "12 times: P plays the macro so often.")
        await browser.press("9", "9")
        await browser.until(lambda: browser.said.startswith(f"{MOST_TIMES} times, which is the most"))
        await browser.press("up")  # another key: no number any more
        await browser.press("home")
        assert await play(browser) == "Played once"


async def test_keys_typed_in_one_go(database: Path) -> None:
    """All wait already when the first is looked at."""
    async with Browser(database) as browser:
        await browser.press("home")
        await browser.until(lambda: browser.settled)
        for key in "Rtkey":
            browser.app.post_message(events.Key(key, key))
        browser.app.post_message(events.Key("enter", "\r"))
        await browser.until(lambda: rows(browser)[0].tags == ("key",))
        for key in "jR3P":
            browser.app.post_message(events.Key(key, key))
        await browser.until(lambda: browser.said == "Played 3 times")
        assert [row.tags for row in rows(browser)] == [("key",)] * 4 + [()] * 2


async def test_the_next_visit_plays_it_too(database: Path) -> None:
    async with Browser(database) as browser:
        await record(browser, "s", "down")
        state = browser.app.state
    async with Browser(database, state=state) as browser:
        assert await play(browser) == "Played once"
        assert browser.app.state.more["macro"] == state.more["macro"]


async def test_everything_played_is_one_act_each_in_the_log(tmp_path: Path) -> None:
    path = make_database(tmp_path / "x.db", make_article("meeting", MEETING), make_article("border", BORDER))
    async with Browser(path) as browser:
        await browser.press("home")
        await record(browser, "s", "down")
        await play(browser, "3")
    connection = open_store(path)
    assert connection.execute("SELECT count(DISTINCT ifnull(act, id)) FROM annotations").fetchone() == (4,)
    connection.close()


@pytest.mark.parametrize(
    "written",
    ["", "[", 7, None, "{}", '["s"]', '[["s", "s"]]', '[["s", "s", 3]]', "[" * 100_000,
     json.dumps([["s", "s", TABLE]] * (MOST + 1))],
)  # fmt: skip
def test_a_macro_that_makes_no_sense_is_none(written: object) -> None:
    assert read_macro(written) == ()


def test_hostile_text_is_shown_harmlessly() -> None:
    words = macro_words([Stroke("", "\x1b]52;c;eA==\x07[/red]" * 9, TABLE), Stroke("\x1b[31m", "", TABLE)])
    assert "\x1b" not in words and "\x07" not in words
