"""Whatever has a key is in the command palette, too, and does the same from there."""

from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import OptionList

from tests.tui_samples import Browser, make_database, make_desk
from timeline.tui.facets.facet_list import FacetList
from timeline.tui.keys.command_palette import CommandsOfScreen
from timeline.tui.keys.commands import COMMANDS
from timeline.tui.ribbon.density_ribbon import DensityRibbon

# Keys that move a text or the focus, belong to a field where somebody types, or are another one for a command.
OF_NO_COMMAND = {
    "scroll_down", "scroll_up", "page_down", "page_up", "scroll_home", "scroll_end", "scroll_left", "scroll_right",
    "app.focus_next", "app.focus_previous", "screen.copy_text", "help_quit", "command_palette", "minimize", "end",
    "step(-1)", "step(1)", "screen.minimize", "quit",
}  # fmt: skip


PALETTE = "program.command_palette"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def offered(screen: Screen[object]) -> set[str]:
    """The names of the commands that the palette has."""
    return {offer.name for offer in CommandsOfScreen(screen).offers()}


def bound(screen: Screen[object]) -> set[str]:
    """The names of the commands that keys have now, and whatever other actions keys have."""
    fixed = {known.id: known.name for known in COMMANDS if known.answers}
    named = set()
    for active in screen.active_bindings.values():
        action = active.binding.action.partition("(")[0]
        if active.enabled and active.binding.action not in OF_NO_COMMAND:
            named.add(active.binding.id or fixed.get(action, action))
    return named


@pytest.mark.parametrize("keys", [(), ("b",), ("f",)], ids=["table", "bars", "facets"])
async def test_every_key_of_the_first_screen_is_in_the_palette(database: Path, keys: tuple[str, ...]) -> None:
    async with Browser(database, (140, 40)) as browser:
        await browser.press(*keys)
        await browser.pilot.pause()
        actions = bound(browser.app.screen)
        assert len(actions) > 30
        assert actions - offered(browser.app.screen) <= {PALETTE}


@pytest.mark.parametrize("keys", [("enter",), ("H",), ("r",)], ids=["article", "history", "desk"])
async def test_every_key_of_another_screen_is_in_the_palette(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with Browser(make_desk(tmp_path), (140, 40)) as browser:
        await browser.press(*keys)
        await browser.until(lambda: browser.app.screen is not browser.screen and browser.settled)
        await browser.until(lambda: keys != ("r",) or any(one.id == "answers" for one in browser.app.screen.query("*")))
        await browser.until(lambda: keys != ("r",) or "k keep" in browser.shown())
        assert bound(browser.app.screen) - offered(browser.app.screen) <= {PALETTE}


def test_every_command_is_of_a_place_that_the_palette_knows() -> None:
    assert {known.context for known in COMMANDS} == {
        "table", "ribbon", "facets", "chronology", "event", "article", "desk", "history", "deeds", "counts", "program",
    }  # fmt: skip


async def run(browser: Browser, *words: str) -> None:
    """Types words into the palette and takes what it finds."""
    await browser.press("ctrl+p", *"".join(words))
    await browser.until(lambda: browser.app.screen.is_modal and "".join(words).lower() in first_offer(browser))
    await browser.press("enter")


def first_offer(browser: Browser) -> str:
    """The first line that the palette has, in lower case."""
    offered = browser.app.screen.query_one(OptionList)
    return str(offered.get_option_at_index(0).prompt).lower() if offered.option_count else ""


async def test_a_command_of_the_bars_goes_there_first(database: Path) -> None:
    async with Browser(database, (140, 40)) as browser:
        await browser.until(lambda: "a bar: " in browser.shown())
        await run(browser, "Next peak")
        await browser.until(lambda: isinstance(browser.screen.focused, DensityRibbon))
        await browser.until(lambda: "September–October 2015: 1 event" in browser.shown())


async def test_a_command_of_the_facets_shows_them_where_they_were_hidden(database: Path) -> None:
    async with Browser(database, (100, 40)) as browser:
        assert "▾ Type" not in browser.shown()
        await run(browser, "Last facet")
        await browser.until(lambda: isinstance(browser.screen.focused, FacetList) and "▾ Year" in browser.shown())


async def test_an_answer_of_the_desk(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path), (140, 40)) as browser:
        await browser.press("r")
        await browser.until(lambda: "k keep" in browser.shown())
        await run(browser, "Keep")
        await browser.until(lambda: "Saved: keep" in browser.shown())
