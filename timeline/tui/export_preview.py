"""The beginning of an export, as it will be written."""

from collections.abc import Iterable

from timeline.plaintext import harmless
from timeline.tui.paragraph import Paragraph, marked

MOST = 40  # lines
LONGEST = 300  # characters of a line that are shown
WHOLE_DOCUMENT = 50_000  # events; most formats begin with something that all of them have a part in
LINE_BY_LINE = ("jsonl", "csv")

TOO_MANY = marked((f"No preview of a document of more than {WHOLE_DOCUMENT:,} events.", "faint"))


def first_lines(pieces: Iterable[str], most: int) -> list[str]:
    r"""The first lines of a text that comes in pieces, of which no more are asked for than are needed.

    >>> first_lines(["a\nb", "c\n", "d\n"], 2)
    ['a', 'bc']
    """
    text = ""
    for piece in pieces:
        text += piece
        if text.count("\n") >= most:
            break
    return text.removesuffix("\n").split("\n")[:most]


def preview_paragraphs(lines: Iterable[str]) -> list[Paragraph]:
    """The lines as they are shown, harmless; long ones are cut."""
    return [Paragraph(harmless(f"{line[:LONGEST]}{'…' * (len(line) > LONGEST)}").replace("\n", " ")) for line in lines]
