"""HelpScreen: every key, made from the commands, and how to write a filter."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.tui.commands import Command, Context, commands_of, key_words
from timeline.tui.paragraph import Paragraph, marked
from timeline.tui.text_pane import TextPane

CONTEXTS: tuple[tuple[Context, str], ...] = (
    ("chronology", "In the chronology"),
    ("event", "With an event"),
    ("table", "In the table"),
    ("article", "In an article"),
    ("program", "Everywhere"),
)
KEY_COLUMN = 18

FILTER_EXAMPLES = (
    ('visit "border police"', "words and phrases in title, quotes, notes and actors"),
    ("type:visit,conference", "one of several types; also status: place: actor: tag: publisher:"),
    ("2015..2016  2023-03", "a date that may fall in that time"),
    ("after:2020 before:2016-05", "later, earlier"),
    ("surely:2023", "a date that certainly falls in that time"),
    ("has:note is:starred", "what people added; also is:disputed is:manual"),
    ("-type:report", "not"),
)
SIGNS = (
    ("★ ✎ #", "starred, has notes, has tags"),
    ("✓ ? ✗", "confirmed, disputed, rejected"),
    ("+", "added by hand"),
    ("● ◐ ○ ◌ ⊘", "occurred, ongoing, announced, proposed, cancelled"),
)
MOUSE = (
    ("click", "go to a row, or to a month of the ribbon"),
    ("double-click", "read the article of a row"),
    ("draw over months", "show only these months"),
)


def help_paragraphs() -> list[Paragraph]:
    """The text of the help."""
    paragraphs = []
    for context, heading in CONTEXTS:
        paragraphs.append(marked((heading, "strong")))
        paragraphs += [_command_line(known) for known in commands_of(context)]
        paragraphs.append(Paragraph(""))
    paragraphs.append(marked(("In a filter", "strong")))
    paragraphs += [_line(example, words) for example, words in FILTER_EXAMPLES]
    paragraphs += [Paragraph(""), marked(("Signs", "strong"))]
    paragraphs += [_line(signs, words) for signs, words in SIGNS]
    paragraphs += [Paragraph(""), marked(("With the mouse", "strong"))]
    paragraphs += [_line(mouse, words) for mouse, words in MOUSE]
    return paragraphs


def _command_line(known: Command) -> Paragraph:
    return _line(key_words(known) or "ctrl+p", known.help)


def _line(keys: str, words: str) -> Paragraph:
    if len(keys) >= KEY_COLUMN:
        return marked((f"{keys}  ", "date"), words, hang=KEY_COLUMN)
    return marked((keys.ljust(KEY_COLUMN), "date"), words, hang=KEY_COLUMN)


class HelpScreen(ModalScreen[None]):
    """Scrolls; any of its keys closes it."""

    BINDINGS: ClassVar = [Binding("escape,q,question_mark,f1", "dismiss", "Close", show=False)]

    def compose(self) -> ComposeResult:
        with Vertical(id="frame"):
            yield Static(Content("Help"), classes="dialog-title")
            yield TextPane(id="help")
            yield Static(Content("↑ ↓ scroll · esc close"), id="keys")

    def on_mount(self) -> None:
        pane = self.query_one("#help", TextPane)
        pane.show(help_paragraphs())
        pane.focus()
