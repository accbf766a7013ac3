"""A table of counts as text, in as many parts as the terminal is narrow; the names of the rows stand in each.

>>> cells = [["type / year", "2015", "2016", "total"], ["visit", 3, 12, 15], ["total", 3, 12, 15]]
>>> print("".join(count_lines(cells, 24)), end="")
type / year  2015  2016
visit           3    12
total           3    12
<BLANKLINE>
type / year  total
visit           15
total           15
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from timeline.cli.table import GAP, cell

LONGEST_NAME = 40
LONGEST_HEADING = 16

Cells = Sequence[Sequence[str | int]]


def count_lines(cells: Cells, width: int | None) -> Iterator[str]:
    """The lines of a table whose first row are its headings and whose first column are names; None cuts nothing."""
    names = [str(row[0]) for row in cells]
    name = _wide(names, LONGEST_NAME, width)
    columns = [[_shown(row[at]) for row in cells] for at in range(1, len(cells[0]))]
    wide = [_wide(column, LONGEST_HEADING, width) for column in columns]
    for number, part in enumerate(_parts(wide, None if width is None else width - name)):
        if number:
            yield "\n"
        for at, row in enumerate(names):
            told = (_right(columns[place][at], wide[place], cut=width is not None) for place in part)
            yield GAP.join((cell(row, name, cut=width is not None), *told)).rstrip() + "\n"


def _parts(wide: Sequence[int], room: int | None) -> Iterator[list[int]]:
    """The places of the columns that stand beside each other, at least one."""
    part: list[int] = []
    for place in range(len(wide)):
        if part and room is not None and sum(wide[one] + len(GAP) for one in (*part, place)) > room:
            yield part
            part = []
        part.append(place)
    yield part


def _shown(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def _wide(texts: Sequence[str], longest: int, width: int | None) -> int:
    widest = max(cell_len(text) for text in texts)
    return widest if width is None else min(widest, longest)


def _right(text: str, width: int, *, cut: bool) -> str:
    text = cell(text, width, cut=cut).rstrip()
    return " " * (width - cell_len(text)) + text
