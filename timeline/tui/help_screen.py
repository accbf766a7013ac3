"""HelpScreen: every key, made from the commands, and how to write a filter."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.tui.commands import Context, commands_of, key_words
from timeline.tui.keymap import Keymap, present
from timeline.tui.paragraph import Paragraph, marked
from timeline.tui.text_pane import TextPane

CONTEXTS: tuple[tuple[Context, str], ...] = (
    ("chronology", "In the chronology"),
    ("event", "With an event"),
    ("table", "In the table"),
    ("ribbon", "On the bars of time"),
    ("facets", "In the facets"),
    ("article", "In an article"),
    ("desk", "Deciding what waits"),
    ("history", "In a history"),
    ("deeds", "In the lines of a history"),
    ("program", "Everywhere"),
)
KEY_COLUMN = 18
TWO_COLUMNS = 150  # cells of a terminal that has room for both
WIDTHS = [(0, "-narrow"), (TWO_COLUMNS, "-wide")]
BLANK = Paragraph("")

FILTER_EXAMPLES = (
    ('visit "border police"', "words and phrases in title, quotes, notes and actors"),
    ("type:visit,conference", "one of several types; also status: place: actor: tag: publisher:"),
    ("stage:signed,ratified", "how far an agreement or a law has come"),
    ("salience:headline", "where its article tells it: headline, lead, detail, background"),
    ("2015..2016  May 2023", "a date that may fall in that time"),
    ("after:2020 before:2016-05", "later, earlier"),
    ("surely:2023", "a date that certainly falls in that time"),
    ("has:note is:starred", "what people added; also is:disputed is:manual; is:doubtful is the program's own doubt"),
    ("-type:report", "not"),
    ("view:key-events", "what passes a view saved with W"),
    ("significance:high is:conflicting is:news is:orphaned", "what matters; what waits for you"),
)
SIGNS = (
    ("★ ✎ #", "starred, has notes, has tags"),
    ("✓ ? ✗ ~", "confirmed, disputed, rejected; doubtful and judged by nobody"),
    ("▲ △ ▽", "high, medium, low significance"),
    ("+", "added by hand"),
    ("∅ ≠ !", "lost by its article, two people wrote two values, the program finds something new: r decides"),
    ("● ◐ ○ ◌ ⊘", "occurred, ongoing, announced, proposed, cancelled"),
    ("◂2 … 3▸ ?4", "beside the bars: events before and after what they show, and without a date"),
    (
        "└─▲─┘ ◆ ━ ·",
        "under the bars: the table’s event, what the table shows; where you are, what you choose; no event",
    ),
    ("▌", "in an article: what is selected; time expressions are bold, slanted and underlined"),
    ("· 8c1f2a", "after the date: the event's name for the shell, as in: timeline show 8c1f2a"),
)
MOUSE = (
    ("click", "go to a row, or to a time on the ribbon; take a value of the facets (right button: exclude it)"),
    ("double-click", "read the article of a row"),
    ("draw over bars", "show only their time"),
    ("wheel over bars", "nearer and farther; sideways: along"),
)


def key_paragraphs(here: Sequence[Context] = (), keymap: Keymap | None = None) -> list[Paragraph]:
    """Every key, and what it does: first those of the contexts where the person is, then all others."""
    paragraphs: list[Paragraph] = []
    for context, heading in sorted(CONTEXTS, key=lambda context: context[0] not in (*here, "program")):
        paragraphs += [BLANK] if paragraphs else []
        paragraphs.append(marked((heading, "strong")))
        known = (present(known, keymap or {}) for known in commands_of(context))
        paragraphs += [_line(key_words(one), one.help) for one in known]
    return paragraphs


def language_paragraphs() -> list[Paragraph]:
    """How to write a filter, what the signs mean, what the mouse does."""
    paragraphs: list[Paragraph] = []
    for heading, lines in (("In a filter", FILTER_EXAMPLES), ("Signs", SIGNS), ("With the mouse", MOUSE)):
        paragraphs += [BLANK] if paragraphs else []
        paragraphs.append(marked((heading, "strong")))
        paragraphs += [_line(shown, words) for shown, words in lines]
    return paragraphs


def _line(keys: str, words: str) -> Paragraph:
    if len(keys) >= KEY_COLUMN:
        return marked((f"{keys}  ", "date"), words, hang=KEY_COLUMN)
    return marked((keys.ljust(KEY_COLUMN), "date"), words, hang=KEY_COLUMN)


class HelpScreen(ModalScreen[None]):
    """One column to scroll through, or two beside each other where there is room; any of its keys closes it."""

    BINDINGS: ClassVar = [Binding("escape,q,question_mark,f1", "dismiss", "Close", show=False)]
    HORIZONTAL_BREAKPOINTS = WIDTHS

    def __init__(self, here: Sequence[Context] = (), keymap: Keymap | None = None) -> None:
        super().__init__()
        self._keys = key_paragraphs(here, keymap)

    def compose(self) -> ComposeResult:
        with Vertical(id="frame"):
            yield Static(Content("Help"), classes="dialog-title")
            with Horizontal():
                yield TextPane(id="help")
                yield TextPane(id="help-beside")
            yield Static(Content("↑ ↓ scroll · esc close"), id="keys")

    def on_mount(self) -> None:
        self.query_one("#help", TextPane).focus()

    def on_resize(self) -> None:
        """Shares the text out between the columns."""
        one, two = self.query_one("#help", TextPane), self.query_one("#help-beside", TextPane)
        if self.app.size.width < TWO_COLUMNS:
            one.show([*self._keys, BLANK, *language_paragraphs()])
        else:
            one.show(self._keys)
            two.show(language_paragraphs())
