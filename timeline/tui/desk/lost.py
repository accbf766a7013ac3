"""Lost events: which event of its article, as it reads now, is one that people annotated before?"""

from collections.abc import Iterator
from functools import partial

from timeline.datewords import in_words
from timeline.deedwords import deed_words, event_named
from timeline.filters import EventFilter
from timeline.models import AnnotationKind, Choice, Orphan
from timeline.plaintext import one_line
from timeline.store import Connection, Saying, rows_by_id
from timeline.store.orphans import orphans
from timeline.store.ranked import RankedRows
from timeline.tui.desk.question import Answer, Question, Waiting
from timeline.tui.desk.questioned_rows import narrowed, waiting_ids
from timeline.tui.event.titles import titles_of
from timeline.tui.table.cells import type_words
from timeline.tui.text.paragraph import Paragraph, marked
from timeline.tui.text.shown_words import LONGEST_NAME, quote_paragraph, shown, who_and_when

NOT_TOLD = "Its article does not tell this event any more. Which of its events is it now?"
SEVERAL = "Its article changed, and several of its events could be this one. Which is it?"
NOTHING_LIKE_IT = "Its article does not tell this event any more, nor any other."


def lost_events(
    connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None
) -> list[Waiting]:
    """A question for each lost event of which nobody has said what it is."""
    lost = orphans(connection)
    if event_filter:
        ids = waiting_ids(connection, narrowed(event_filter, "orphaned"), ranked)
        shown_now = {row.key for row in rows_by_id(connection, ids)}
        lost = [orphan for orphan in lost if orphan.shown in shown_now]
    return [Waiting(f"lost {orphan.key}", partial(_question, orphan)) for orphan in lost]


def _question(orphan: Orphan, connection: Connection) -> Question:
    answers = [
        Answer(str(number), shown(choice.title, LONGEST_NAME), (_attached(orphan, choice.key),))
        for number, choice in enumerate(orphan.choices, 1)
    ]
    alone = Answer("k", "keep it by itself", (_attached(orphan, None),))
    words = NOTHING_LIKE_IT if not orphan.choices else SEVERAL if orphan.outcome == "ambiguous" else NOT_TOLD
    choices = tuple(line for number, choice in enumerate(orphan.choices, 1) for line in _choice(number, choice))
    return Question(orphan.shown, words, tuple(_about(orphan, connection)), (choices,), (*answers, alone))


def _attached(orphan: Orphan, to: str | None) -> Saying:
    return Saying(orphan.key, AnnotationKind.ATTACH, {"to": to})


def _about(orphan: Orphan, connection: Connection) -> Iterator[Paragraph]:
    """What it was, and what people said of it."""
    titles = titles_of(connection, {key for said in orphan.annotations if (key := event_named(said))})
    yield marked((shown(orphan.title, LONGEST_NAME) or "(no title)", "strong"))
    date, article = one_line(in_words(orphan.date)), shown(orphan.article_name, LONGEST_NAME)
    yield marked((date, "date"), (f" · article {article}" if article else "", "faint"))
    if orphan.quote:
        yield quote_paragraph(orphan.quote)
    for annotation in orphan.annotations:
        words = shown(deed_words(annotation, titles), LONGEST_NAME)
        yield marked((f"{who_and_when(annotation)}: ", "label"), words, hang=2)


def _choice(number: int, choice: Choice) -> Iterator[Paragraph]:
    yield marked((f"{number}  ", "sign"), (shown(choice.title, LONGEST_NAME) or "(no title)", "strong"), hang=3)
    date = one_line(in_words(choice.date))
    yield marked(
        (date, "date"), f" · {type_words(choice.type)}", (f" · {choice.likeness:.0%} alike", "faint"), lead="   "
    )
    yield quote_paragraph(choice.quote)
    yield Paragraph("")
