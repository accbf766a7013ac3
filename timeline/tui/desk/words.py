"""What the desk says around its questions: how far the person has come, the answers, that nothing is left."""

from collections.abc import Sequence

from textual.content import Content

from timeline.filters import EventFilter
from timeline.plaintext import one_line, shortened
from timeline.tui.desk.question import Answer, Question
from timeline.tui.desk.queue import DeskQueue
from timeline.tui.desk.review_rows import MOST
from timeline.tui.keys.keymap import Keymap, answer_key
from timeline.tui.text.paragraph import Paragraph, marked

LONGEST_ANSWER = 40
NOW_SIGN = "▸"  # before the group of the question that is asked
LONGEST_FILTER = 60


def heading(queue: DeskQueue, question: Question | None, event_filter: EventFilter | None) -> Content:
    """How many wait in each group, with a sign before the group of the question; then what is asked."""
    counts = [_group_words(name, count, now=name == queue.group) for name, count in queue.counts() if queue.had(name)]
    counts = counts or [("nothing", "")]
    line: list[str | tuple[str, str]] = [("To decide: ", "dim")]
    for number, count in enumerate(counts):
        line += [(" · ", "dim")] * bool(number) + [count]
    line.append((f" · {queue.decided:,} decided", "dim"))
    if event_filter:
        line.append((f" · under {shortened(one_line(event_filter.text), LONGEST_FILTER)}", "dim"))
    number, of = queue.progress()
    many = f"{of:,}{'+' * (of == MOST)}"  # where so many were found, more may wait behind them
    where = f"{number:,} of {many} · " if question and of > 1 else ""
    return Content.assemble(*line, "\n", where, (question.words if question else "", "bold"))


def _group_words(name: str, count: int | None, *, now: bool) -> tuple[str, str]:
    words = f"{name} {'…' if count is None else f'{count:,}'}"
    return (f"{NOW_SIGN} {words}", "bold $accent") if now else (words, "")


def answers_line(answers: Sequence[Answer], keymap: Keymap) -> Content:
    """The keys as they are now and what each does: "m one event · d two events"."""
    parts: list[str | tuple[str, str]] = []
    for number, answer in enumerate(answers):
        parts += [("  ·  ", "dim")] * bool(number)
        parts += [
            (answer_key(answer.key, keymap), "bold $accent"),
            f" {shortened(one_line(answer.words), LONGEST_ANSWER)}",
        ]
    return Content.assemble(*parts)


def nothing_left(queue: DeskQueue, leave: str) -> list[Paragraph]:
    """Why there is no question."""
    if queue.looking:
        return [marked(("Looking for what waits …", "faint"))]
    decided = f" {queue.decided:,} decided now." if queue.decided else ""
    words = marked((f"Nothing waits for you.{decided}", "strong"))
    return [words, Paragraph(""), marked((f"{leave} goes back", "faint"))]
