"""One declaration gives keys, footer, palette and help."""

from collections import Counter

import pytest

from timeline.tui.article_screen import ArticleScreen
from timeline.tui.chronology_screen import ChronologyScreen
from timeline.tui.chronology_table import ChronologyTable
from timeline.tui.commands import COMMANDS, Context, bindings_of, commands_of, key_words
from timeline.tui.help_screen import help_paragraphs

ON_SCREEN: dict[str, tuple[Context, ...]] = {
    "chronology": ("table", "chronology", "event", "program"),
    "article": ("article", "event", "program"),
}


@pytest.mark.parametrize("contexts", ON_SCREEN.values(), ids=ON_SCREEN)
def test_no_key_has_two_meanings_on_one_screen(contexts: tuple[Context, ...]) -> None:
    keys = Counter(key for known in commands_of(*contexts) for key in known.key.split(",") if key)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(
    ("runs", "contexts"),
    [(ChronologyTable, ("table",)), (ChronologyScreen, ("chronology", "event")), (ArticleScreen, ("article", "event"))],
)
def test_every_command_has_its_action(runs: type, contexts: tuple[Context, ...]) -> None:
    assert [known.id for known in commands_of(*contexts) if not hasattr(runs, f"action_{known.id}")] == []


def test_help_names_every_command() -> None:
    words = "\n".join(paragraph.text for paragraph in help_paragraphs())
    assert [known.id for known in COMMANDS if known.help not in words or key_words(known) not in words] == []


def test_footer_fits_a_narrow_terminal() -> None:
    shown = [known for known in commands_of("table", "chronology", "event", "program") if known.footer]
    assert sum(len(known.key_display or known.key.split(",")[0]) + len(known.title) + 2 for known in shown) <= 100
    assert len(bindings_of("chronology")) == len([known for known in commands_of("chronology") if known.key])
