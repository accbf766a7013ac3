"""The time expressions of a text for people: a table, one expression a line.

>>> from timeline.extract.dates import find_dates
>>> text = "They met in early May 2023.\\nIt took two days."
>>> print("".join(date_table(text, find_dates(text), width=None)), end="")
Line  Words           Date              EDTF                      Type          Reason
1     early May 2023  in 1–10 May 2023  [2023-05-01..2023-05-10]  DATE          as written
2     two days        no date                                     DURATION P2D  a length of time
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from timeline.datewords import in_words
from timeline.models import TimeExpression
from timeline.plaintext import one_line, shortened

HEADINGS = ("Line", "Words", "Date", "EDTF", "Type", "Reason")
LEFT_OUT = HEADINGS.index("EDTF")  # in a terminal too narrow for all: the date in words says the same
WIDEST_WORDS = 40
GAP = "  "


def date_table(text: str, expressions: Sequence[TimeExpression], *, width: int | None) -> Iterator[str]:
    """The lines of the table, headings first, nothing for no expressions; `width` None is as wide as need be.

    The line is that of `text`, the first being 1. What has no date has its TIMEX3 value after its type.
    """
    if not expressions:
        return
    rows = [HEADINGS, *_rows(text, expressions)]
    wide = _widths(rows)
    if width is not None and sum(wide) + len(GAP) * (len(wide) - 1) > width:
        rows = [row[:LEFT_OUT] + row[LEFT_OUT + 1 :] for row in rows]
        wide = _widths(rows)
    for row in rows:
        yield _line(row, wide)


def _line(cells: Sequence[str], wide: Sequence[int]) -> str:
    padded = (cell + " " * (columns - cell_len(cell)) for cell, columns in zip(cells, wide, strict=True))
    return GAP.join(padded).rstrip() + "\n"


def _widths(rows: Sequence[tuple[str, ...]]) -> list[int]:
    return [max(map(cell_len, column)) for column in zip(*rows, strict=True)]


def _rows(text: str, expressions: Sequence[TimeExpression]) -> Iterator[tuple[str, ...]]:
    line, done = 1, 0
    for expression in expressions:
        line += text.count("\n", done, expression.start)
        done = expression.start
        yield (str(line), *_cells(expression))


def _cells(expression: TimeExpression) -> tuple[str, ...]:
    span = expression.span
    return (
        shortened(one_line(expression.text), WIDEST_WORDS),
        in_words(span, short=True),
        span.edtf if span else "",
        expression.type if span else f"{expression.type} {one_line(expression.value)}",
        one_line(expression.reason.removeprefix(f"'{' '.join(expression.text.split())}', ")),
    )
