"""PrintedLine: a line of text on a page, with its place; what PDF files are read from.

Points (1/72 inch) from the lower left corner of the page as one sees it. HYPHEN, at the end of a line, is a hyphen of
which nobody knows yet whether it belongs to the word.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

HYPHEN = "\x02"  # as PDFium has it: no text has that character otherwise


class PrintedLine(NamedTuple):
    """`bottom` is the line on which its letters stand, `size` the height of its font, `weight` how bold it begins (400
    is regular, 700 bold; 0 where the font does not say). One that `is_whole` is a paragraph of its own."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    weight: int = 0
    is_whole: bool = False

    @property
    def is_hyphenated(self) -> bool:
        """Whether it ends in a hyphen."""
        return self.text.endswith((HYPHEN, "-", "\N{SOFT HYPHEN}", "\N{HYPHEN}"))


Page = Sequence[PrintedLine]


def body_size(pages: Iterable[Page]) -> float:
    """The size of most of the text, in half points; 0 when there is none."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page:
            letters[_rounded(line.size)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def same_size(first: PrintedLine, second: PrintedLine) -> bool:
    """Whether two lines can be of one paragraph: a word in another font makes a line a little higher."""
    return abs(first.size - second.size) <= 0.12 * max(first.size, second.size)


def _rounded(size: float) -> float:
    return round(size * 2) / 2
