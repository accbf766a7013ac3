"""Which columns the table has at a width, and how wide each is: fixed by the width alone, never measured from rows.

>>> [f"{column.name} {column.width}" for column in columns_for(80)]
['mark 4', 'year 4', 'date 15', 'type 9', 'status 1', 'title 41']
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

GAP = 1


class Column(NamedTuple):
    """A column: its name, the words in its heading, and its width in cells."""

    name: str
    heading: str
    width: int


class Layout(NamedTuple):
    """The columns from a terminal width upwards; the title takes what they leave."""

    from_width: int
    columns: tuple[Column, ...]


MARK = Column("mark", "", 7)
NARROW_MARK = Column("mark", "", 4)
NARROWEST_MARK = Column("mark", "", 2)
YEAR = Column("year", "Year", 4)
TYPE = Column("type", "Type", 13)
NARROW_TYPE = Column("type", "Type", 9)
TITLE = Column("title", "Event", 0)
STATUS_SIGN = Column("status", "", 1)
STATUS_WORD = Column("status", "Status", 11)
STAGE = Column("stage", "Stage", 10)
CONFIDENCE = Column("confidence", "Conf", 4)

LAYOUTS = (
    Layout(170, (MARK, YEAR, Column("date", "Date", 22), TYPE, STAGE, STATUS_WORD, TITLE,
                 Column("places", "Places", 12), Column("sources", "Src", 3), CONFIDENCE)),
    Layout(150, (MARK, YEAR, Column("date", "Date", 22), TYPE, STATUS_WORD, TITLE, Column("places", "Places", 12),
                 Column("sources", "Src", 3))),
    Layout(110, (MARK, YEAR, Column("date", "Date", 18), TYPE, STATUS_SIGN, TITLE, Column("places", "Places", 9))),
    Layout(94, (MARK, YEAR, Column("date", "Date", 15), NARROW_TYPE, STATUS_SIGN, TITLE,
                Column("places", "Places", 6))),
    Layout(84, (MARK, YEAR, Column("date", "Date", 15), NARROW_TYPE, STATUS_SIGN, TITLE)),
    Layout(66, (NARROW_MARK, YEAR, Column("date", "Date", 15), NARROW_TYPE, STATUS_SIGN, TITLE)),
    Layout(56, (NARROWEST_MARK, YEAR, Column("date", "Date", 15), STATUS_SIGN, TITLE)),
    Layout(0, (YEAR, Column("date", "Date", 10), TITLE)),
)  # fmt: skip

COLUMN_NAMES = ("mark", "year", "date", "when", "type", "stage", "status", "title", "places", "sources", "confidence")
ALWAYS, WHEN = "title", "when"
Wanted = Collection[str] | None  # names of the columns that may be there beside the title; None for BY_THEMSELVES
CHOOSABLE = tuple(name for name in COLUMN_NAMES if name != ALWAYS)
BY_THEMSELVES = tuple(name for name in CHOOSABLE if name != WHEN)
WIDEST_WHEN, NARROWEST_WHEN = 24, 12  # cells; it takes what the title can spare
TITLE_BESIDE_WHEN = 20  # cells that the title keeps then
WIDEST_LAYOUT = LAYOUTS[0].from_width
WIDEST = 60  # cells that a person can give a column
LEAST_TITLE = 10  # cells that the title keeps where a person widens other columns
OF_THEMSELVES: Mapping[str, int] = {}  # the widths that a person gave: none


def columns_for(width: int, wanted: Wanted = None, widths: Mapping[str, int] = OF_THEMSELVES) -> tuple[Column, ...]:
    """The columns of a table `width` cells wide; with their gaps they fill it, and the title has at least one cell.

    >>> [column.name for column in columns_for(80, ("date", "status"))]
    ['date', 'status', 'title']
    >>> [f"{column.name} {column.width}" for column in columns_for(80, ("date", "status"), {"date": 30})]
    ['date 30', 'status 1', 'title 46']
    """
    columns = next(layout.columns for layout in LAYOUTS if width >= layout.from_width)
    if wanted is not None:
        columns = tuple(column for column in columns if column.name in wanted or column.name == ALWAYS)
        columns = _with_when(width, columns) if WHEN in wanted else columns
    given = tuple(column._replace(width=widths.get(column.name, column.width)) for column in columns)
    title = _left_for_title(width, given)
    if title < LEAST_TITLE:  # too wide here: as wide as of themselves
        given, title = columns, max(1, _left_for_title(width, columns))
    return tuple(column._replace(width=title) if column.name == ALWAYS else column for column in given)


def from_width(name: str) -> int:
    """The width of a table from which on a column of that name has room among all others.

    >>> from_width("date"), from_width("when"), from_width("confidence")
    (0, 72, 170)
    """
    without = (
        width
        for width in range(WIDEST_LAYOUT + 1)
        if name not in {column.name for column in columns_for(width, COLUMN_NAMES)}
    )
    return max(without, default=-1) + 1


def _with_when(width: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """With the column that pictures dates behind the date, where there is room."""
    cells = min(WIDEST_WHEN, _left_for_title(width, columns) - GAP - TITLE_BESIDE_WHEN)
    if cells < NARROWEST_WHEN:
        return columns
    before = [column for column in columns if COLUMN_NAMES.index(column.name) < COLUMN_NAMES.index(WHEN)]
    return (*before, Column(WHEN, "When", cells), *columns[len(before) :])


def _left_for_title(width: int, columns: tuple[Column, ...]) -> int:
    taken = sum(column.width for column in columns if column.name != ALWAYS)
    return width - taken - GAP * len(columns)
