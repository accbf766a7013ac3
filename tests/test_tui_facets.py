"""The facets beside the table, as a person uses them, and earlier filters."""

from pathlib import Path

import pytest
from textual import events
from textual.screen import Screen

from tests.tui_samples import Browser, make_database
from timeline.tui.facets.facet_list import FacetList
from timeline.tui.facets.messages import FacetsCounted
from timeline.tui.facets.panel import FacetPanel
from timeline.tui.filter.input import FilterInput
from timeline.tui.settings.browser_state import BrowserState, read_state, write_state

NARROW = (80, 24)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def facets(browser: Browser) -> str:
    return browser.screen.query_one(FacetPanel).plain


def current(browser: Browser) -> tuple[str, str]:
    line = browser.screen.query_one(FacetList).current
    return (line.field, line.value) if line else ("", "")


def lines_of(browser: Browser, field: str) -> list[str]:
    """The lines of a field as single words."""
    lines = facets(browser).splitlines()
    start = next((at for at, line in enumerate(lines) if line[2:].startswith(field)), len(lines))
    end = next((at for at in range(start + 1, len(lines)) if lines[at][:1] in "▾▸"), len(lines))
    return [" ".join(line.strip("█▏▎▍▌▋▊▉ ").split()) for line in lines[start + 1 : end]]


async def test_values_are_counted_and_chosen_and_taken_out_again(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: lines_of(browser, "Type")[:2] == ["conference 2", "operation 2"])
        await browser.press("f", "down", "enter")
        await browser.until(lambda: browser.counted == "2 of 6" and browser.filter_text == "type:conference")
        await browser.until(lambda: lines_of(browser, "Status") == ["announced 1", "occurred 1"])
        assert lines_of(browser, "Type")[:2] == ["✓ conference 2", "operation 2"]  # the others as many as before
        await browser.press("down", "space")
        await browser.until(lambda: browser.counted == "4 of 6" and browser.filter_text == "type:conference,operation")
        await browser.press("enter", "up", "enter")
        await browser.until(lambda: browser.counted == "6 events" and browser.filter_text == "")


async def test_a_value_is_excluded(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: len(lines_of(browser, "Type")) > 2)
        await browser.press("f", "down", "x")
        await browser.until(lambda: browser.counted == "4 of 6" and browser.filter_text == "-type:conference")
        await browser.until(lambda: lines_of(browser, "Type")[0] == "− conference 2")
        await browser.press("minus")
        await browser.until(lambda: browser.counted == "6 events")


async def test_there_and_back_at_any_width(database: Path) -> None:
    async with Browser(database, NARROW) as browser:
        panel = browser.screen.query_one(FacetPanel)
        assert not panel.display
        await browser.press("f")
        await browser.until(lambda: panel.display and panel.listing and "conference" in facets(browser))
        await browser.press("escape")
        await browser.until(lambda: browser.screen.query_one("#table").has_focus and panel.display)
        await browser.press("F")
        await browser.until(lambda: not panel.display)
        await browser.pilot.resize_terminal(130, 30)
        await browser.until(lambda: browser.app.size.width == 130)
        assert not panel.display  # as the person wished


async def test_shown_where_there_is_room_and_counted_only_then(database: Path) -> None:
    async with Browser(database, NARROW) as browser:
        panel = browser.screen.query_one(FacetPanel)
        assert facets(browser) == ""
        await browser.pilot.resize_terminal(120, 30)
        await browser.until(lambda: panel.display and "conference" in facets(browser))
        await browser.pilot.resize_terminal(100, 30)
        await browser.until(lambda: not panel.display)


async def test_a_value_is_found_by_typing(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: "Border police" in facets(browser))
        await browser.press("f")
        browser.screen.query_one(FacetList).go_to_field("actor")
        await browser.press("slash", *"poli")
        await browser.until(lambda: lines_of(browser, "Actor") == ["Border police 1"] and "Type" not in facets(browser))
        await browser.press("enter")
        await browser.until(lambda: browser.filter_text == 'actor:="Border police"' and browser.counted == "1 of 6")
        await browser.until(lambda: "Type" in facets(browser) and browser.screen.query_one(FacetPanel).listing)
        assert current(browser)[0] == "actor"


async def test_typing_a_value_is_given_up(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: "Border police" in facets(browser))
        await browser.press("f", "slash", "x", "s", "escape")
        await browser.until(lambda: "Border police" in facets(browser) and browser.screen.query_one(FacetPanel).listing)
        assert browser.filter_text == "" and current(browser) in {("type", "conference"), ("type", "")}


async def test_a_count_that_comes_late_moves_no_cursor(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: len(lines_of(browser, "Type")) == 4)
        await browser.press("f", "slash", "x")
        panel = browser.screen.query_one(FacetPanel)
        await browser.glimpse(lambda: panel._wanted is not None and panel._wanted.typed == "x")
        typed = panel._wanted
        assert typed is not None
        await browser.press("escape")
        panel.show(FacetsCounted(typed, {}))
        await browser.until(lambda: len(lines_of(browser, "Type")) == 4)
        assert (current(browser) or ("",))[0] == "type"


async def test_a_field_is_folded_and_opened(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: len(lines_of(browser, "Type")) == 4)
        await browser.press("f", "enter")
        await browser.until(lambda: lines_of(browser, "Type") == [] and "▸ Type" in facets(browser))
        await browser.press("right")
        await browser.until(lambda: len(lines_of(browser, "Type")) == 4)


async def test_the_mouse_chooses(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: len(lines_of(browser, "Type")) == 4)
        await browser.pilot.click("#facets-list", offset=(4, 1))
        await browser.until(lambda: browser.filter_text == "type:conference")
        await browser.pilot.click("#facets-list", offset=(4, 2), control=True)
        await browser.until(lambda: browser.filter_text == "type:conference -type:operation")


async def test_what_is_typed_is_marked_and_nothing_typed_is_lost(database: Path) -> None:
    async with Browser(database) as browser:
        browser.screen.query_one("#filter", FilterInput).value = 'place:BA "open'
        await browser.until(lambda: "✓ BA Bosnia" in facets(browser))
        await browser.press("f")
        browser.screen.query_one(FacetList).go_to_field("status")
        await browser.press("enter")
        await browser.until(lambda: browser.filter_text == 'place:BA status:occurred "open')


async def test_a_value_is_marked_when_it_is_typed_to_its_end(database: Path) -> None:
    """The beginning of Serbia is the code of Sweden: both are offered, and neither is marked before it is finished."""
    async with Browser(database, (160, 40)) as browser:
        await browser.press("slash", *"place:se")
        await browser.until(lambda: browser.counted == "0 of 6" and "tab RS Serbia 4" in browser.shown())
        await browser.until(lambda: browser.settled)
        assert "✓" not in facets(browser) and "Sweden" not in facets(browser)
        await browser.press(*"rbia")
        await browser.until(lambda: browser.counted == "4 of 6" and browser.settled)
        assert "✓" not in facets(browser)
        await browser.press("space")
        await browser.until(lambda: "✓ RS Serbia" in facets(browser))
        await browser.press(*"place:hu", "enter")
        await browser.until(lambda: "✓ HU Hungary" in facets(browser) and browser.counted == "2 of 6")
        assert browser.filter_text == "place:serbia place:hu"


async def test_keys_lay_out_nothing(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: len(lines_of(browser, "Type")) == 4)
        await browser.press("f")
        await browser.until(lambda: "⏎ Choose" in browser.foot)
        layouts = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))
        await browser.press("down", "down", "end", "home", "pagedown")
        await browser.until(lambda: current(browser) != ("type", ""))
        assert layouts == []


async def test_what_changes_is_counted_again(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.until(lambda: lines_of(browser, "Significance") == [])
        await browser.press("i", "h", "enter")
        await browser.until(lambda: lines_of(browser, "Significance") == ["high 1"])


async def test_earlier_filters_also_after_a_restart(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with Browser(database) as browser:
        for text in ("type:visit", "place"):
            await browser.press("slash", *(("colon" if one == ":" else one) for one in text), "enter")
            await browser.until(lambda text=text: browser.filter_text == text)  # type: ignore[misc]
            await browser.press("escape")
            await browser.until(lambda: browser.filter_text == "")
        await browser.until(lambda: browser.app.state.filter == "")
        await browser.press("F")
        write_state(database, browser.app.state)
    state = read_state(database)
    kept = BrowserState(event=state.event, facets=False, filters=("type:visit", "place"), more=state.more)
    assert state == kept
    async with Browser(database, state=state) as browser:
        assert not browser.screen.query_one(FacetPanel).display
        await browser.press("slash", "up")
        await browser.until(lambda: browser.filter_text == "place")
        await browser.press("up", "up")
        await browser.until(lambda: browser.filter_text == "type:visit")
        await browser.press("down", "down")
        await browser.until(lambda: browser.filter_text == "")
        await browser.press("down")
        await browser.until(lambda: browser.screen.query_one("#table").has_focus)


async def test_values_are_completed_with_counts_under_the_rest(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"place", "colon", *"BA", "space", *"status", "colon")
        await browser.until(lambda: "tab occurred 1 · ongoing 1 · announced 0" in browser.shown())
        await browser.press(*"ong", "tab")
        await browser.until(lambda: browser.filter_text == "place:BA status:ongoing" and browser.counted == "1 of 6")


async def test_a_time_is_explained(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"2015")
        await browser.until(lambda: "may fall in 2015 · surely:2015 only what certainly does" in browser.shown())
        browser.app.post_message(events.Key("space", " "))
        await browser.until(lambda: "may fall in" not in browser.shown())
