"""Asking a person about each thing that a file would change; what is accepted is returned, and saved by the caller."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from timeline.cli.import_page import deletion_lines, edit_lines, same_lines
from timeline.cli.one_by_one import ask_one_by_one
from timeline.cli.output import terminal_width
from timeline.cli.stored import event_words, named_row
from timeline.ingest.edits import Deletion, Edit, Edits
from timeline.models import AnnotationKind, Proposal, Verdict
from timeline.review.likely_same import likely_same
from timeline.store import Connection, Saying

TAKE, REST, REJECT, KEEP, ONE_BY_ONE, WITHDRAW = "y", "a", "r", "k", "o", "w"
MANY = 4  # more than one line in so many is asked once as a whole


@dataclass(frozen=True, slots=True)
class ManyGone:
    """So many lines are gone that they may have been taken out for another reason than to reject the events."""

    gone: int
    written: int


Item = Edit | Deletion | ManyGone


@dataclass(slots=True)
class _Answers:
    """What was accepted so far, the newest last; whether all that follows is, and whether all that is gone stays."""

    accepted: list[tuple[Saying, ...]] = field(default_factory=list)
    rest: bool = False
    keep_all: bool = False


def ask_about(connection: Connection, found: Edits, key_length: int) -> list[Saying]:
    """The sayings that the person accepts, in the order asked; q accepts nothing more."""
    gone = [one for one in found.deletions if not one.note]
    notes = [one for one in found.deletions if one.note]
    many = [ManyGone(len(gone), found.written)] if len(gone) * MANY > found.written else []
    items: list[Item] = [*found.edits, *notes, *many, *gone]
    answers = _Answers()
    choices = _Choices(connection, key_length, {one.key for one in gone})

    def page(item: Item) -> Iterator[str] | None:
        if isinstance(item, Edit):
            if answers.rest:
                answers.accepted.append(item.sayings)
                return None
            return edit_lines(item, terminal_width())
        if isinstance(item, ManyGone):
            return _many_lines(item)
        return None if answers.keep_all and not item.note else choices.page(item)

    def answer(item: Item, key: str) -> int:
        before = len(answers.accepted)
        if isinstance(item, Edit):
            answers.rest = key == REST
            answers.accepted.append(item.sayings)
        elif isinstance(item, ManyGone):
            answers.keep_all = key == KEEP
        else:
            answers.accepted.append(choices.sayings(item, key))
        return before

    def take_back(before: int) -> None:
        del answers.accepted[before:]
        answers.rest = answers.keep_all = False

    ask_one_by_one(items, page=page, keys=choices.keys, answer=answer, take_back=take_back, told=_told)
    return [saying for sayings in answers.accepted for saying in sayings]


class _Choices:
    """The keys of each question, and what they say. The events like one that is gone are looked up once; those that are
    gone themselves are none to merge it into."""

    def __init__(self, connection: Connection, key_length: int, gone: Collection[str]) -> None:
        self._connection = connection
        self._key_length = key_length
        self._gone = gone
        self._like: dict[str, list[tuple[Proposal, str]]] = {}

    def keys(self, item: Item) -> Mapping[str, str]:
        if isinstance(item, Edit):
            return {TAKE: "take over", REST: "this and all that follow"}
        if isinstance(item, ManyGone):
            return {KEEP: "keep all their events", ONE_BY_ONE: "ask one by one"}
        if item.note:
            return {KEEP: "keep the note", WITHDRAW: "withdraw it"}
        merges = {str(number): "merge into that one" for number, _ in enumerate(self._likest(item), start=1)}
        return {KEEP: "keep the event", REJECT: "reject it", **merges}

    def page(self, deletion: Deletion) -> Iterator[str]:
        yield from deletion_lines(deletion, terminal_width())
        if not deletion.note:
            yield from same_lines(self._likest(deletion), terminal_width())

    def sayings(self, deletion: Deletion, key: str) -> tuple[Saying, ...]:
        if key == KEEP:
            return ()
        if key == WITHDRAW:
            return (Saying("", AnnotationKind.WITHDRAW, {"annotation": deletion.note}),)
        if key == REJECT:
            return (Saying(deletion.key, AnnotationKind.VERDICT, {"verdict": Verdict.REJECTED.value}),)
        pair, _ = self._likest(deletion)[int(key) - 1]
        return (Saying(deletion.key, AnnotationKind.MERGE, {"into": _other(pair, deletion.key)}),)

    def _likest(self, deletion: Deletion) -> list[tuple[Proposal, str]]:
        if deletion.key not in self._like:
            self._like[deletion.key] = [
                (pair, event_words(named_row(self._connection, _other(pair, deletion.key)), self._key_length))
                for pair in likely_same(self._connection, deletion.key)
                if _other(pair, deletion.key) not in self._gone
            ]
        return self._like[deletion.key]


def _other(pair: Proposal, key: str) -> str:
    return pair.other if pair.one == key else pair.one


def _many_lines(many: ManyGone) -> Iterator[str]:
    yield f"{many.gone} of the {many.written} lines that were written are gone from the file\n"
    yield "  if you cut out a part of the chronology to work on it, keep their events\n"


def _told(answered: int, left: int) -> str:
    """How many questions were answered; what was accepted is saved afterwards."""
    return f"{answered} answered; {left} not asked, and left as they are" if left else f"{answered} answered"
