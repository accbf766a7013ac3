"""A time expression in words: what it says, the date that it means, and why."""

from textual.content import Content

from timeline.datewords import in_words
from timeline.models import TimeExpression
from timeline.plaintext import one_line, shortened

LONGEST = 60  # code points of the words themselves


def time_line(found: TimeExpression | None, count: int) -> Content:
    """`found` as the line below the article says it, of `count` in the whole article."""
    in_all = f"{count} time {'expression' if count == 1 else 'expressions'}"
    if found is None:
        return Content.assemble((f"{in_all}, none from this event on" if count else "no time expressions", "dim"))
    words = shortened(one_line(found.text), LONGEST)
    return Content.assemble(
        (f"“{words}”", "bold"), f"  {in_words(found.span)}  {_value(found)}", (f"  {_reason(found)} · {in_all}", "dim")
    )


def _value(found: TimeExpression) -> str:
    """Its EDTF; its type and TIMEX3 value where it fixes no date."""
    return found.span.edtf if found.span else f"{found.type} {one_line(found.value)}"


def _reason(found: TimeExpression) -> str:
    """Without the words themselves, which stand before it."""
    return one_line(found.reason.removeprefix(f"'{' '.join(found.text.split())}', "))
