"""edited_notes: what a person changed in the notes below a line of a written chronology.

A note whose words changed is a new note. One's own is withdrawn with it; that of another person stays beside it, so
that nobody's words are lost by another one's editor. What was withdrawn stays in the history, and undoing brings it
back.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from timeline.chronologies.vocabulary import Vocabulary
from timeline.event_mark import folded, note_hash, plain_words, words_hash
from timeline.ingest.edited_line import EditedLine
from timeline.ingest.edits import Deletion, Edit
from timeline.models import Annotation, AnnotationKind
from timeline.plaintext import harmless
from timeline.store import Saying

LINE_ENDS = " / "  # what a table writes for the end of a line
COMPARED = 2_000  # characters of two notes


def notes_as_written(blocks: Sequence[str], line_notes: Sequence[tuple[str, str]]) -> bool:
    """Whether the blocks below a line are the notes with which it was written."""
    return sorted(map(_hash, blocks)) == sorted(words for _, words in line_notes)


def edited_notes(line: EditedLine, blocks: Sequence[str], author: str) -> Iterator[Edit | Deletion]:
    """New and changed notes; those that are gone."""
    here = {note_hash(note.id): note for note in line.details.annotations if note.kind is AnnotationKind.NOTE}
    written = [*line.mark.notes]
    changed = []
    for block in blocks:
        same = next((one for one in written if one[1] == _hash(block)), None)
        if same:
            written.remove(same)
        else:
            changed.append(note_text(block, line.words))
    gone = [here[number] for number, _ in written if number in here]
    known = {folded(str(note.value.get("text", ""))) for note in here.values()}
    for text in changed:
        before = _likest(text, gone)
        text = _with_its_lines(text, before)
        gone = [note for note in gone if note is not before]
        if text and folded(text) not in known:
            yield _edit(line, text, before, author)
    for note in gone:
        yield Deletion(line.place, line.row.key, line.event, note.id, str(note.value.get("text", "")))


def note_text(block: str, words: Vocabulary) -> str:
    """The words of a note without those that say who wrote it; lines and paragraphs stay."""
    lines = [plain_words(line) for line in harmless(block).split("\n")]
    lines[0] = words.note_head.sub("", lines[0], count=1) if words.note_head.match(lines[0]) else lines[0]
    return "\n".join(lines).strip()


def _edit(line: EditedLine, text: str, before: Annotation | None, author: str) -> Edit:
    sayings = [Saying(line.row.key, AnnotationKind.NOTE, {"text": text})]
    if before is None:
        return line.said("note", "none", text, sayings)
    if before.author == author:
        sayings.append(Saying("", AnnotationKind.WITHDRAW, {"annotation": before.id}))
        return line.said("note", str(before.value.get("text")), text, sayings)
    return line.said("note", f"{before.value.get('text')} (by {before.author}, stays)", text, sayings)


def _with_its_lines(text: str, before: Annotation | None) -> str:
    """The text, where a table joined its lines by slashes, with the lines that it had."""
    if before is None or "\n" in text or "\n" not in str(before.value.get("text", "")):
        return text
    return text.replace(LINE_ENDS, "\n")


def _likest(text: str, notes: Sequence[Annotation]) -> Annotation | None:
    """The note of which `text` is a new wording: the one most like it; the only one, however changed."""
    if not notes:
        return None
    return max(notes, key=lambda note: _likeness(text, str(note.value.get("text", ""))))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:COMPARED], other[:COMPARED], autojunk=False).ratio()


def _hash(block: str) -> str:
    return words_hash(" ".join(block.split()))
