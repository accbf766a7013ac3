"""The beginning of an export, as it will be written."""

from collections.abc import Iterable

from timeline.plaintext import harmless
from timeline.tui.text.paragraph import Paragraph, marked

MOST = 40  # lines
LONGEST = 300  # characters of a line that are shown
WHOLE_DOCUMENT = 50_000  # events; most formats begin with something that all of them have a part in
LINE_BY_LINE = ("jsonl", "csv")

FIRST = 500  # events, of which alone a larger one is shown
ONLY_FIRST = f"More than {WHOLE_DOCUMENT:,} events: this is how their first {FIRST:,} alone would be written."


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


def is_of_first_alone(format: str, count: int) -> bool:
    """Whether the preview of so many events is made of the first alone."""
    return format not in LINE_BY_LINE and count > WHOLE_DOCUMENT


def preview_paragraphs(lines: Iterable[str], note: str = "") -> list[Paragraph]:
    """The lines as they are shown, harmless; long ones are cut. A `note` stands before them."""
    noted = [marked((note, "strong")), Paragraph("")] if note else []
    return noted + [
        Paragraph(harmless(f"{line[:LONGEST]}{'…' * (len(line) > LONGEST)}").replace("\n", " ")) for line in lines
    ]
