"""What a file would change, in lines for people: "chronology.md:12: date: May 2023 → 16 May 2023", and the event."""

from collections.abc import Iterator

from timeline.cli.event_page import indented
from timeline.ingest.edits import Deletion, Edit
from timeline.models import Proposal
from timeline.plaintext import one_line, shortened

LONGEST = 300  # characters of a value that are shown


def edit_lines(edit: Edit, width: int | None = None) -> Iterator[str]:
    """An edit in two lines, or three where the same was changed here since."""
    change = _short(edit.new) if not edit.event else f"{_short(edit.old)} → {_short(edit.new)}"
    yield f"{one_line(edit.place)}: {edit.what}: {change}\n"
    if edit.event:
        yield indented(_short(edit.event), width) + "\n"
    if edit.since:
        yield indented(f"changed here, too, since the file was written, by {one_line(edit.since)}", width) + "\n"


def deletion_lines(deletion: Deletion, width: int | None = None) -> Iterator[str]:
    """What is gone from the file."""
    what = f"note gone: {_short(deletion.text)}" if deletion.note else "line gone"
    yield f"{one_line(deletion.place)}: {what}\n"
    yield indented(_short(deletion.event), width) + "\n"


def same_lines(choices: list[tuple[Proposal, str]], width: int | None = None) -> Iterator[str]:
    """The events that one may be merged into, numbered, with the reasons; the words are those of the event."""
    for number, (pair, words) in enumerate(choices, start=1):
        reasons = one_line("; ".join(pair.reasons))
        yield indented(f"{number}  {_short(words)} ({pair.score:.2f}: {reasons})", width) + "\n"


def _short(text: str) -> str:
    return shortened(one_line(text), LONGEST) or "none"
