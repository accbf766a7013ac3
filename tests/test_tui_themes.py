"""Every text can be read: the ratios of WCAG 2 for the colours of the style sheet and for what is really drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.color import Color
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.theme import Theme

from tests.tui_samples import Browser, make_desk
from timeline.tui import app as app_module
from timeline.tui.app import TimelineApp
from timeline.tui.settings.browser_state import BrowserState, read_state, write_state
from timeline.tui.settings.config import Config
from timeline.tui.settings.themes import OWN_THEMES, next_theme, theme_names

AA, AAA, GRAPHICS = 4.5, 7.0, 3.0
BLACK = Color.parse("#000")
SHEET = Path(app_module.__file__).with_name(str(TimelineApp.CSS_PATH))
BEHIND = ("background", "surface", "panel")
DRAWN_NOT_WRITTEN = set(" ▁▂▃▄▅▆▇█▔▏▎▍▌▋▊▉▐▕▲│─┃━╭╮╰╯┆┊▀▄◂▸")


def luminance(color: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least(theme: Theme) -> float:
    return AAA if "contrast" in theme.name else AA


def pairs(theme: Theme) -> Iterator[tuple[RuleSet, Color, Color]]:
    """Each rule with its text colour and what may be behind it: its own background, else any of the three."""
    variables = theme.to_color_system().generate()
    sheet = Stylesheet(variables=variables)
    sheet.read(SHEET)
    sheet.parse()
    behind = [Color.parse(variables[name]) for name in BEHIND]
    for rule in sheet.rules:
        own = rule.styles.has_rule("background") and rule.styles.background
        for back in [behind[0] + own] if own else behind:
            if rule.styles.has_rule("color") and rule.styles.color != own:  # of the same colour: not to be seen
                yield rule, back + rule.styles.color, back
            elif own:
                yield rule, Color.parse(variables["foreground"]), back


def names(rule: RuleSet) -> str:
    return str(rule.selectors)


def is_drawn(rule: RuleSet) -> bool:
    return ".ribbon--" in names(rule) and not names(rule).endswith(("--years", "--cursor"))


def test_ratios_are_measured_as_wcag_does() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
def test_colours_of_the_style_sheet(theme: Theme) -> None:
    measured = [
        (names(rule), round(contrast(fore, back), 2)) for rule, fore, back in pairs(theme) if not is_drawn(rule)
    ]
    assert len(measured) > 40
    assert [(name, ratio) for name, ratio in measured if ratio < least(theme)] == []


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("no_color", [False, True], ids=["colours", "NO_COLOR"])
async def test_what_is_drawn(tmp_path: Path, theme: Theme, no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    low: set[tuple[str, float]] = set()
    async with Browser(make_desk(tmp_path), (150, 40), BrowserState(theme=theme.name)) as browser:
        for key, words in (("down", "Ministers"), ("question_mark", "In the chronology"), ("escape", "Ministers"),
                           ("c", "Change this event"), ("escape", "Ministers"), ("enter", "tells nothing"),
                           ("escape", "Ministers"), ("r", "To decide"), ("escape", "Ministers"), ("H", "History"),
                           ("escape", "Ministers"), ("slash", "words")):  # fmt: skip
            await browser.press(key)
            await browser.until(lambda words=words: words in browser.shown())  # type: ignore[misc]
            low |= too_faint(browser, least(theme))
    assert low == set()


def too_faint(browser: Browser, ratio: float) -> set[tuple[str, float]]:
    """The texts in front, not under a dialog, that stand too faintly before what is behind them."""
    screen = browser.app.screen
    front = screen.query_one("#frame").region if screen.is_modal else screen.region
    low = set()
    for strip in screen._compositor.render_strips()[front.y : front.bottom]:
        segments = list(strip.crop(front.x, front.right))
        for one in browser.app._filters:  # which NO_COLOR adds to
            segments = one.apply(segments, BLACK)
        for text, style, _ in segments:
            if style and style.color and style.bgcolor and not set(text) <= DRAWN_NOT_WRITTEN:
                measured = contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
                low |= {(text.strip(), round(measured, 2))} if measured < ratio else set()
    return low


async def test_themes_of_the_program_and_of_textual(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        for theme in (*OWN_THEMES[1:], OWN_THEMES[0]):
            await browser.press("T")
            await browser.until(lambda theme=theme: browser.app.theme == theme.name)  # type: ignore[misc]
        await browser.press("ctrl+t", *"nord")
        await browser.until(lambda: "nord" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.app.theme == "nord")
        state = browser.app.state
    assert state.theme == "nord" and next_theme("nord") == "timeline-dark"
    assert {"textual-light", "dracula", "timeline-contrast-light"} <= set(theme_names())


async def test_choice_is_kept_unless_the_file_says_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    write_state(tmp_path / "x.db", BrowserState(theme="gruvbox"))
    state = read_state(tmp_path / "x.db")
    database = make_desk(tmp_path)
    for config, theme in ((Config(), "gruvbox"), (Config(theme="nord"), "nord")):
        async with Browser(database, state=state, config=config) as browser:
            assert browser.app.theme == theme
            assert browser.app.state.theme == "gruvbox"  # the file is no choice of this day
    async with Browser(database, state=BrowserState(theme="no such theme")) as browser:
        assert browser.app.theme == "timeline-dark"
