"""What the help says: every key, how to write a filter, what each sign means, what the mouse does.

A key in curly braces, as in {event.undo}, is that of the command of this name as it is now.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import commands_of, key_words
from timeline.tui.keys.keymap import Keymap, key_of, present
from timeline.tui.text.paragraph import Paragraph, marked

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
    ("counts", "In the counts"),
    ("program", "Everywhere"),
)
KEY_COLUMN = 18
BLANK = Paragraph("")
KEY_NAMED = re.compile(r"\{([\w.]+)\}")

FILTER_EXAMPLES = (
    ('visit "border police"', "words and phrases in title, quotes, notes and actors"),
    ("type:visit,conference", "one of several types; also status: place: actor: tag: publisher:"),
    ("stage:signed,ratified", "how far an agreement or a law has come"),
    ("salience:headline", "where its article tells it: headline, lead, detail, background"),
    ("2015..2016  May 2023", "a date that may fall in that time"),
    ("after:2020 before:2016-05", "later, earlier"),
    ("surely:2023", "a date that certainly falls in that time"),
    ("begins:2023", "a date whose first known day falls in that time"),
    ("has:note is:starred", "what people added; also is:disputed is:manual; is:doubtful is the program's own doubt"),
    ("-type:report", "not"),
    ("view:key-events", "what passes a view saved with {chronology.save_view}"),
    ("significance:high is:conflicting is:news is:orphaned", "what matters; what waits for you"),
)
SIGNS = (
    ("★", "starred"),
    ("✎", "has notes"),
    ("#", "has tags"),
    ("✓", "confirmed; in the facets: asked for by the filter"),
    ("?", "disputed"),
    ("✗", "rejected"),
    ("~", "doubtful: the program is not sure of it, and nobody has judged it"),
    ("▲", "high significance; under the bars: the event under the cursor of the table"),
    ("△", "medium significance"),
    ("▽", "low significance"),
    ("+", "added by hand; among the types of the bars: all others"),
    ("∅", "lost: its article does not tell it any more; {chronology.desk} decides"),
    ("≠", "in conflict: two people wrote different things; {chronology.desk} decides"),
    ("!", "news: the program finds something else than when a person set it; {chronology.desk} decides"),
    ("●", "occurred"),
    ("◐", "ongoing"),
    ("○", "announced"),
    ("◌", "proposed"),
    ("⊘", "cancelled"),
    ("◆", "marked: an act is for all marked events; under the bars: where you are"),
    ("┌", "beside the date: a month begins here"),
    ("↑ ↓", "in the heading: sorted by this column, the first or the last value at the top; ↑1 ↓2: by two columns"),
    ("◂2  3▸  ?4", "beside the bars: so many events before and after what they show, and without a date"),
    ("▁ to █", "in the counts: how much it is of the highest number"),
    ("▴3  ▾12", "in the counts: so many rows above and below those in sight; ◂ ▸ more columns"),
    ("└ ┘", "under the bars: what the table shows"),
    ("━", "under the bars: the time that you choose"),
    ("·", "in place of a bar: no event in this time"),
    ("┃  ▆▆", "in the drawn date: an exact day; a period that is known"),
    ("░░", "in the drawn date: somewhere in there; or an end that nobody knows"),
    ("◂  ▸", "in the drawn date: it goes on beyond the time of the bars, or has no end"),
    ("▾ ▸", "in the facets: a field that is open, or folded; when deciding and among lanes: ▸ is where you are"),
    ("−", "in the facets: excluded by the filter"),
    ("▌", "before a quote: its words as they stand in the article; in an article: what is selected"),
    ("▶", "in an article: the words found, where you are"),
    ("…", "more than there is room for"),
    ("^^^", "under the filter: this is wrong in it"),
    ("▣ ● ▶", "before the keys: one pane alone; keys are recorded; they are played"),
    ("underlined", "in an article: evidence of another event; bold, slanted and underlined: a time expression"),
    ("bold, underlined", "the words of the filter, or those that you find with {chronology.find}"),
    ("· 8c1f2a", "after the date: the event's name for the shell, as in: timeline show 8c1f2a"),
)
MOUSE = (
    ("click", "go to a row, or to a time on the ribbon; take a value of the facets (right button: exclude it)"),
    ("double-click", "read the article of a row"),
    ("click on a heading", "sort by this column; again: the other way round"),
    ("draw over an article", "select its text, to copy it or to add an event; click: go to the event told there"),
    ("draw over bars", "show only their time"),
    ("wheel over bars", "nearer and farther; sideways: along"),
)


class Section(NamedTuple):
    """A part of the help: its heading, and for each line what stands at the left, its meaning, and what finds it."""

    heading: str
    lines: tuple[tuple[str, str, str], ...]


def key_sections(here: Sequence[Context] = (), keymap: Keymap | None = None) -> list[Section]:
    """Every key, and what it does: first those of the contexts where the person is, then all others."""
    sections = []
    for context, heading in sorted(CONTEXTS, key=lambda context: context[0] not in (*here, "program")):
        known = (present(known, keymap or {}) for known in commands_of(context))
        sections.append(Section(heading, tuple((key_words(one), one.help, one.title) for one in known)))
    return sections


def language_sections(keymap: Keymap | None = None) -> list[Section]:
    """How to write a filter, what the signs mean, what the mouse does."""
    parts = (("In a filter", FILTER_EXAMPLES), ("Signs", SIGNS), ("With the mouse", MOUSE))
    return [
        Section(heading, tuple((shown, _with_keys(words, keymap or {}), "") for shown, words in lines))
        for heading, lines in parts
    ]


def sections_with(sections: Sequence[Section], typed: str) -> list[Section]:
    """The lines in which everything typed stands, whatever its case, under their headings."""
    words = typed.casefold().split()
    found = (
        Section(heading, tuple(line for line in lines if _has(words, (heading, *line)))) for heading, lines in sections
    )
    return [section for section in found if section.lines]


def paragraphs_of(sections: Sequence[Section]) -> list[Paragraph]:
    """The sections one below the other."""
    paragraphs: list[Paragraph] = []
    for heading, lines in sections:
        paragraphs += [BLANK] if paragraphs else []
        paragraphs.append(marked((heading, "strong")))
        paragraphs += [paragraph for line in lines for paragraph in _line(*line[:2])]
    return paragraphs


def _has(words: Sequence[str], texts: Sequence[str]) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in words)


def _line(shown: str, words: str) -> Iterator[Paragraph]:
    """What stands at the left is a line of its own where its column has no room for it."""
    if len(shown) < KEY_COLUMN:
        yield marked((shown.ljust(KEY_COLUMN), "date"), words, hang=KEY_COLUMN)
    else:
        yield marked((shown, "date"))
        yield marked(words, lead=" " * KEY_COLUMN)


def _with_keys(words: str, keymap: Keymap) -> str:
    return KEY_NAMED.sub(lambda named: key_of(named[1], keymap), words)
