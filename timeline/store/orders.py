"""order_by: the text of ORDER BY for an order, made of constants only; and the text that each field is ordered by.

The same texts are what sets are made of for a million events (`ranked.ordered`), so that both give one order.
"""

from collections.abc import Iterable

from timeline.models import Order, Salience, Significance, Stage, Verdict
from timeline.store.rows import UNDATED

BY_DATE = "sort_day, vagueness, approximate, key"
BACK_IN_TIME = f"sort_day = {UNDATED}, sort_day DESC, vagueness DESC, approximate DESC, key DESC"


def _in_turn(column: str, values: Iterable[str], others: str = "NULL") -> str:
    """A letter for each value in its turn; `others` for the rest."""
    cases = " ".join(f"WHEN '{value}' THEN '{chr(ord('a') + at)}'" for at, value in enumerate(values))
    return f"CASE {column} {cases} ELSE {others} END"


# Those without a level between medium and low, the details between lead and background, where nobody said.
SIGNIFICANT = "CASE significance WHEN 'high' THEN 'a' WHEN 'medium' THEN 'b' WHEN 'low' THEN 'd' ELSE 'c' END"
SALIENT = _in_turn("salience", Salience, "'c'")

# What rows are ordered by -> its text in SQL; NULL where a row has none.
KEYS = {
    "title": "nullif(folded(ifnull(title, '')), '')",
    "type": "type",
    "status": "status",
    "stage": _in_turn("stage", Stage),  # as far as it has come
    "place": "json_extract(places, '$[0]')",
    "publisher": "nullif(folded(ifnull(publisher, '')), '')",
    "significance": _in_turn("significance", Significance),
    "verdict": _in_turn("verdict", Verdict),
    "star": "CASE WHEN starred THEN 'a' END",
    "notes": "CASE WHEN notes > 0 THEN printf('%09d', notes) END",
    "sources": "printf('%09d', sources)",
    "confidence": "CASE WHEN confidence IS NOT NULL THEN printf('%.2f', confidence) END",
    "review": "(manual OR verdict IS NOT NULL) || printf('%.2f', ifnull(confidence, 1))",
    "salience": f"{SIGNIFICANT} || {SALIENT}",
}


def order_by(order: Order) -> str:
    """The order in SQL; the rows that have nothing to be ordered by last."""
    last = order.keys[-1]
    keys = [_one(key) for key in order.keys if key.field != Order.DATE]
    return f"ORDER BY {', '.join([*keys, BACK_IN_TIME if last is Order.DATE_DOWN else BY_DATE])}"


def _one(key: Order) -> str:
    return f"{KEYS[key.field]} {'DESC' if key.down else 'ASC'} NULLS LAST"
