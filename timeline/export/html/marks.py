"""The mark of one event in the picture: a box over the days that its date may mean, with the letter of its type.

A box with one letter is a day; a wide one is a stretch in which the day is not known; one that fades is open at that
end; a dashed one is approximate. A hollow one was announced or proposed, a hollow one struck through was cancelled.
"""

from timeline.datespan import DateSpan, Precision
from timeline.export.document_style import DocumentStyle
from timeline.export.html.lanes import MARK, Extent
from timeline.export.html.text import attributes, html_text
from timeline.export.html.type_letters import known_type, letter
from timeline.models import ChronologyRow, Status


def mark(row: ChronologyRow, span: DateSpan, extent: Extent, y: float, style: DocumentStyle) -> str:
    """The mark as SVG, which knows the id of its event in the list; `y` is the top of its box."""
    classes = f"mark t-{known_type(row.type)} {mark_classes(row.status, span)}"
    told = f"{style.when(span)}: {row.title} ({style.words.type(row.type)}, {style.words.status(row.status)})"
    return (
        f"<g{attributes(class_=classes, data_event=f'e-{row.key}')}><title>{html_text(told)}</title>"
        f"{box(row.type, row.status, extent, y)}</g>\n"
    )


def mark_classes(status: str, span: DateSpan) -> str:
    """Classes for the status, for a date of more than a day and for an approximate one."""
    classes = [f"s-{status}" if status in list(Status) else "s-occurred"]
    if span.precision is not Precision.DAY:
        classes.append("long")
    if span.approximate:
        classes.append("about")
    return " ".join(classes)


def box(type: str, status: str, extent: Extent, y: float) -> str:
    """The box, its letter, and a stroke through it where the event was cancelled."""
    left, right = extent.left, extent.right
    fill = f"url(#{extent.fades}-{known_type(type)})" if extent.fades else None
    shape = attributes(x=_short(left), y=_short(y), width=_short(right - left), height=MARK, rx=2, fill=fill)
    at = _letter_at(extent)
    drawn = f'<rect class="{"open" if fill else "box"}"{shape}/><text x="{_short(at)}" y="{_short(y + 9.5)}">'
    struck = f'<path class="struck" d="M{_short(left)} {_short(y + MARK)}L{_short(right)} {_short(y)}"/>'
    return f"{drawn}{letter(type)}</text>{struck if status == Status.CANCELLED else ''}"


def _letter_at(extent: Extent) -> float:
    """The middle of the letter: that of a day's box; near the end that is known of a longer one."""
    if extent.fades == "left":
        return extent.right - MARK / 2
    return extent.left + MARK / 2


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
