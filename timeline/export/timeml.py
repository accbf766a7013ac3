"""A text with its time expressions marked in it, as TimeML 1.2.1 (the TIMEX3 of ISO 24617-1): one XML document.

>>> from timeline.extract.dates import find_dates
>>> written, text = date(2013, 3, 22), "They met <yesterday>."
>>> print(timeml("talks", text, find_dates(text, published=written), written=written), end="")
<?xml version="1.0" encoding="UTF-8"?>
<TimeML>
<DOCID>talks</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22" functionInDocument="CREATION_TIME">2013-03-22</TIMEX3></DCT>
<TEXT>They met &lt;<TIMEX3 tid="t1" type="DATE" value="2013-03-21" temporalFunction="true" anchorTimeID="t0" \
comment="'yesterday', from publication 22 March 2013">yesterday</TIMEX3>&gt;.</TEXT>
</TimeML>
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import cast

from timeline.datespan import DateSpan, day_span, parse_edtf
from timeline.datewords import in_words
from timeline.errors import DateSpanError
from timeline.extract.dates import to_timex3
from timeline.models import TimeExpression, TimexType
from timeline.plaintext import HARMLESS, REPLACEMENT, one_line

WRITTEN = "t0"
UNKNOWN_DAY = "XXXX-XX-XX"
PART_OF_PERIOD = "part of period"  # the rule of "early May" and "the end of 2023", whose value is the whole


def _is_xml(code: int) -> bool:
    """Whether XML 1.0 can hold a character at all, be it written as a reference (production 2, Char)."""
    return code in (0x09, 0x0A, 0x0D) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


# One character stays one character, so that offsets hold. Nothing is lost but what XML cannot hold.
ESCAPES = {
    **{code: f"&#x{code:X};" if _is_xml(code) else shown for code, shown in HARMLESS.items()},
    **dict.fromkeys((0xFFFE, 0xFFFF), REPLACEMENT),
    ord("\t"): "\t", ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;",
}  # fmt: skip


def timeml(name: str, text: str, expressions: Iterable[TimeExpression], *, written: date | None = None) -> str:
    """The TimeML document `name` of `text`, whose time expressions are given in order and without overlap.

    Read back, the text inside TEXT has every character where it was; a control that XML cannot hold is shown by its
    symbol (␀), a lone surrogate by U+FFFD. `written` is the day of writing; None gives t0 the value XXXX-XX-XX. A range
    has a TIMEX3 for each of its two ends.
    """
    body = "".join(_marked(name, text, expressions, written))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<TimeML>\n<DOCID>{xml_text(name)}</DOCID>\n"
        f"<DCT>{_day_of_writing(written)}</DCT>\n"
        f"<TEXT>{body}</TEXT>\n</TimeML>\n"
    )


def xml_text(text: str) -> str:
    r"""`text` for the inside of an XML element.

    >>> xml_text('R&D <\x1b[2J\u202e>')
    'R&amp;D &lt;␛[2J&#x202E;&gt;'
    """
    return text.translate(ESCAPES)


def _day_of_writing(written: date | None) -> str:
    value = written.isoformat() if written else UNKNOWN_DAY
    attributes = {"tid": WRITTEN, "type": "DATE", "value": value, "functionInDocument": "CREATION_TIME"}
    return _timex3(attributes, value if written else "")


def _marked(name: str, text: str, expressions: Iterable[TimeExpression], written: date | None) -> Iterator[str]:
    """The text in pieces, each expression in its element."""
    done = number = 0
    for expression in expressions:
        for found in to_timex3(name, [expression]):
            number += 1
            start, end = cast(int, found["start"]), cast(int, found["end"])
            attributes = {"tid": f"t{number}", "type": str(found["type"]), "value": str(found["value"])}
            yield xml_text(text[done:start])
            yield _timex3(attributes | _details(expression, written), text[start:end])
            done = end
    yield xml_text(text[done:])


def _timex3(attributes: dict[str, str], words: str) -> str:
    written_out = " ".join(f"{name}={_quoted(value)}" for name, value in attributes.items())
    return f"<TIMEX3 {written_out}>{xml_text(words)}</TIMEX3>"


def _quoted(value: str) -> str:
    escaped = xml_text(value).replace('"', "&quot;")
    return f'"{escaped}"'


def _details(expression: TimeExpression, written: date | None) -> dict[str, str]:
    """What TIMEX3 says beyond type and value, as far as it is known; of the ends of a range the reason alone."""
    comment = {"comment": one_line(expression.reason)}
    if expression.ends:
        return comment
    modifier = {"mod": mod} if (mod := _modifier(expression)) else {}
    return modifier | _anchor(expression, written) | comment


def _modifier(expression: TimeExpression) -> str | None:
    """START, MID or END for "early May", APPROX for "around 20 March", None for what is as its value says."""
    span = expression.span
    if span is None:
        return None
    if expression.rule == PART_OF_PERIOD and span.edtf.startswith("["):
        return _part(span, expression.value)
    return "APPROX" if span.edtf.endswith("~") and "/" not in span.edtf else None


def _part(span: DateSpan, value: str) -> str | None:
    try:
        whole = parse_edtf(value)
    except DateSpanError:  # a value that EDTF writes otherwise
        return None
    if span.earliest == whole.earliest:
        return "START"
    return "END" if span.latest == whole.latest else "MID"


def _anchor(expression: TimeExpression, written: date | None) -> dict[str, str]:
    """That it was counted from the day of writing; of a length of time ("the last two days") which end that day is."""
    if written is None or not expression.reason.endswith(f", from publication {in_words(day_span(written))}"):
        return {}
    counted = {"temporalFunction": "true", "anchorTimeID": WRITTEN}
    if expression.type is not TimexType.DURATION or expression.span is None:
        return counted
    first, _, last = expression.span.edtf.partition("/")
    begins, ends = (_holds(point, written) for point in (first, last))
    return counted if begins == ends else counted | {"beginPoint" if begins else "endPoint": WRITTEN}


def _holds(point: str, day: date) -> bool:
    """Whether a day lies in a point of EDTF: 2 April 2025 in "2025", the end of "the past decade"."""
    try:
        span = parse_edtf(point)
    except DateSpanError:  # open, ".." or ""
        return False
    return span.earliest is not None and span.latest is not None and span.earliest <= day <= span.latest
