"""Rows of the chronology as a table of text, aligned in terminal columns, also where letters are two columns wide.

>>> from timeline.datespan import parse_edtf
>>> october = parse_edtf("2023-10")
>>> row = ChronologyRow(9, "3f9a1c77", october, "visit", "occurred", "Ministers met in Zagreb", ("HR", "RS"))
>>> print("".join(table([row], width=68, key_length=6)), end="")
Key     Date      Type   Status    Title                    Places
3f9a1c  Oct 2023  visit  occurred  Ministers met in Zagreb  HR RS
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rich.cells import cell_len, set_cell_size

from timeline.datewords import in_words
from timeline.models import ChronologyRow, Order
from timeline.plaintext import one_line

MEASURED = 1_000  # rows that decide how wide the columns are; the others follow, so that a long list need not be held
LEAST_TITLE = 18
GAP = "  "
KEY = "Key"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the text below it; it is at most `widest` wide.

    In a terminal that is too narrow for all, the highest `dropped` is left out first. What may be `left_out` is so
    where no row has anything to say there.
    """

    heading: str
    text: Callable[[ChronologyRow], str]
    dropped: int = 0
    widest: int = 26
    left_out: bool = False


# Whether people disagree, whether the program has news beside what people set -> what says that it is worth a look.
LOOK_SIGNS = {(False, False): "", (True, False): "≠", (False, True): "!", (True, True): "≠ !"}

TITLE = Column("Title", lambda row: one_line(row.title), widest=120)
COLUMNS = (
    Column("Date", lambda row: in_words(row.date, short=True)),
    Column("Type", lambda row: one_line(row.type).replace("_", " "), dropped=2),
    Column("Status", lambda row: one_line(row.status), dropped=1),
    Column("Stage", lambda row: one_line(row.stage or "").replace("_", " "), dropped=4, left_out=True),
    TITLE,
    Column("Places", lambda row: one_line(" ".join(row.places)), dropped=3, widest=17),
    Column("Look", lambda row: LOOK_SIGNS[bool(row.conflicts), bool(row.news)], dropped=1, left_out=True),
)

# What the rows are ordered by is shown too.
CONFIDENCE = Column("Conf", lambda row: "" if row.confidence is None else f"{row.confidence:.2f}")
SIGNIFICANCE = Column("Signif.", lambda row: one_line(row.significance or ""), left_out=True)
COLUMNS_OF_ORDER = {
    Order.REVIEW: (CONFIDENCE,),
    Order.SALIENCE: (SIGNIFICANCE, Column("Told in", lambda row: one_line(row.salience or ""))),
    Order.CONFIDENCE: (CONFIDENCE,),
    Order.SIGNIFICANCE: (SIGNIFICANCE,),
    Order.PUBLISHER: (Column("Publisher", lambda row: one_line(row.publisher or ""), widest=20),),
    Order.VERDICT: (Column("Verdict", lambda row: one_line(row.verdict or "")),),
    Order.STAR: (Column("Star", lambda row: "★" if row.starred else ""),),
    Order.NOTES: (Column("Notes", lambda row: str(row.notes or "")),),
    Order.SOURCES: (Column("Sources", lambda row: str(row.sources)),),
}


def table(
    rows: Iterable[ChronologyRow], width: int | None, *, key_length: int, order: Order = Order.DATE
) -> Iterator[str]:
    """The lines of the table, the headings first; nothing for no rows.

    Before each row stands the beginning of its key. `width` None cuts nothing.
    """
    remaining = iter(rows)
    measured = list(islice(remaining, MEASURED))
    if not measured:
        return
    room = None if width is None else width - key_length - len(GAP)
    ordered = [column for key in order.keys for column in COLUMNS_OF_ORDER.get(Order(key.field), ())]
    columns = _fitted(measured, list(dict.fromkeys((*COLUMNS, *ordered))), room)
    cut = width is not None
    yield _line(f"{KEY:<{key_length}}", [(column.heading, wide) for column, wide in columns], cut=cut)
    for row in chain(measured, remaining):
        key = f"{row.key[:key_length]:<{key_length}}"
        yield _line(key, [(column.text(row), wide) for column, wide in columns], cut=cut)


def _fitted(rows: list[ChronologyRow], columns: Sequence[Column], width: int | None) -> list[tuple[Column, int]]:
    """The columns that have room, and how wide each is; the title has what the others leave."""
    wide = {column: _widest(column, rows) for column in columns if not column.left_out or any(map(column.text, rows))}
    if width is not None:
        while _room_for_title(wide, width) < LEAST_TITLE and any(column.dropped for column in wide):
            del wide[max(wide, key=lambda column: column.dropped)]
        wide[TITLE] = min(wide[TITLE], max(_room_for_title(wide, width), LEAST_TITLE))
    return list(wide.items())


def _widest(column: Column, rows: list[ChronologyRow]) -> int:
    longest = max(cell_len(column.text(row)[: column.widest]) for row in rows)
    return min(max(longest, cell_len(column.heading)), column.widest)


def _room_for_title(wide: dict[Column, int], width: int) -> int:
    return width - sum(wide.values()) + wide[TITLE] - len(GAP) * (len(wide) - 1)


def _line(key: str, cells: list[tuple[str, int]], *, cut: bool) -> str:
    return GAP.join([key, *(cell(text, width, cut=cut) for text, width in cells)]).rstrip() + "\n"


def cell(text: str, width: int, *, cut: bool) -> str:
    """`text`, harmless already, in exactly `width` columns, or longer when it must not be cut."""
    if cut and cell_len(text) > width:
        text = set_cell_size(text[: 4 * width], width - 1).rstrip() + "…"
    return text + " " * (width - cell_len(text))
