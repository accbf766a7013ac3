"""The names under which the table `ranks` keeps its sets, and the columns and lists that they are made from."""

from timeline.filter_terms import HAS

SEPARATOR = "\0"

STAMP = "stamp"  # another one each time that the sets are made
IDS = "ids"  # array('I'): rank -> id of the row
RANKS = "ranks"  # array('I'): id -> rank, NOWHERE for none
DAYS = "days"  # array('i'): the days on which rows begin, each once, in order; the undated last
FIRST_RANKS = "first ranks"  # array('I'): the first rank of each of DAYS
EXACT = "exact"  # bitmap: rows whose date is one day, and not about it
NOWHERE = 0xFFFFFFFF

# Other orders: a set for each text that rows are ordered by, `name_of("by type", "visit")`; of titles, which are nearly
# all different, the ranks in their order.
ORDERS = "orders"  # array('I') of one: how many rows have a title; there when other orders are
BY_TITLE = "by title"  # array('I'): the ranks, those without a title last
NEW_TITLES = "new titles"  # bitmap: the places in BY_TITLE where another title begins

# Field -> the column of `chronology_rows` whose values are its sets.
COLUMNS = {
    "type": "type",
    "status": "status",
    "stage": "stage",
    "salience": "salience",
    "significance": "significance",
    "verdict": "verdict",
    "language": "language",
    "publisher": "publisher",
}

# Field -> the table that lists its values, and the column there.
LISTS = {
    "place": ("chronology_places", "code"),
    "actor": ("chronology_actors", "name"),
    "tag": ("chronology_tags", "tag"),
}

HAS_FIELD = frozenset({*COLUMNS, *LISTS}) & frozenset(HAS)  # of has:, what the sets of the values answer


def order_name(field: str) -> str:
    """The name of the sets of rows by what they are ordered by."""
    return f"by {field}"


def name_of(field: str, value: str) -> str:
    """The name of the set of rows whose field has that value."""
    return f"{field}{SEPARATOR}{value}"


def span_name(earliest: int, latest: int, approximate: bool) -> str:
    """The name of the set of rows with these first and last days, as ordinals."""
    return name_of("span", f"{earliest} {latest} {int(approximate)}")
