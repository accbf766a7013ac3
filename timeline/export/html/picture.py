"""The events in time, as SVG: a lane a type, the years as columns.

The picture says nothing that the list below it does not say, so that it is one image to a screen reader; a pointer over
a mark is told what it is, and the script takes a click to its event.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.export.document_style import ENGLISH, DocumentStyle
from timeline.export.html.lanes import MARK, Extent, extent_of, in_rows
from timeline.export.html.legend import SAMPLE
from timeline.export.html.marks import mark
from timeline.export.html.scale import Scale, scale_of
from timeline.export.html.text import html_text
from timeline.export.html.type_letters import in_order_of_types, known_type, letter
from timeline.models import ChronologyRow

HEADING, ROW, BELOW, AXIS = 17, MARK + 2, 5, 20
REPEATED = 800  # pixels after which a lane says again what it is, so that its name is in sight in a scrolled picture
WIDE_YEAR = 260  # pixels from which on a year shows its months


def picture(rows: Sequence[ChronologyRow], style: DocumentStyle = ENGLISH) -> Iterator[str]:
    """The SVG; nothing where no event has a date."""
    dated = [row for row in rows if row.date is not None]
    if not dated:
        return
    scale = scale_of([row.date.first_known_day for row in dated if row.date])
    lanes, height = list(_lanes(dated, scale)), AXIS
    for _, extents, _ in lanes:
        height += HEADING + _rows_high(extents) + BELOW
    height += AXIS
    label = style.words.say("{count} events in time, by type; the list below tells the same", count=len(dated))
    yield (
        f'<svg class="picture" viewBox="0 0 {scale.width} {height}" width="{scale.width}" height="{height}"'
        f' role="img" aria-label="{html_text(label)}">\n'
    )
    yield from _fades({SAMPLE, *(type for type, _, _ in lanes)})
    yield from _axis(scale, height, style.words.dates.months)
    y = AXIS
    for type, extents, members in lanes:
        yield from _lane(type, extents, members, scale, y, style)
        y += HEADING + _rows_high(extents) + BELOW
    yield "</svg>\n"


def _lanes(rows: Sequence[ChronologyRow], scale: Scale) -> Iterator[tuple[str, list[Extent], list[ChronologyRow]]]:
    """Each type with the places of its marks and the rows that they are of."""
    for type in in_order_of_types({known_type(row.type) for row in rows}):
        members = [row for row in rows if known_type(row.type) == type]
        yield type, in_rows([extent_of(row.date, scale) for row in members if row.date]), members


def _lane(
    type: str, extents: list[Extent], members: list[ChronologyRow], scale: Scale, y: int, style: DocumentStyle
) -> Iterator[str]:
    """A line above, the name, the marks."""
    named = f"{letter(type)}  {style.words.type(type)} ({len(members)})"
    yield f'<path class="between" d="M0 {y}H{scale.width}"/>\n'
    for x in range(6, scale.width, REPEATED):
        yield f'<text class="lane t-{type}" x="{x}" y="{y + 12}">{html_text(named)}</text>\n'
    for row, extent in zip(members, extents, strict=True):
        assert row.date is not None, "the undated have no mark"
        yield mark(row, row.date, extent, y + HEADING + extent.row * ROW, style)


def _rows_high(extents: list[Extent]) -> int:
    return (max(extent.row for extent in extents) + 1) * ROW


def _axis(scale: Scale, height: int, months: Sequence[str]) -> Iterator[str]:
    """A line where a year begins, with its number; months where there is room; a band for years cut out."""
    within = f'y="{AXIS}" height="{height - 2 * AXIS}"'
    for stretch in scale.stretches:
        if stretch.is_cut:
            yield f'<rect class="cut" x="{stretch.x}" width="{stretch.width}" {within}/>\n'
            continue
        yield f'<path class="year" d="M{stretch.x} {AXIS - 6}V{height - AXIS + 6}"/>\n'
        for y in (AXIS - 8, height - 4):
            yield f'<text class="year" x="{stretch.x + 3}" y="{y}">{stretch.first_year}</text>\n'
        if stretch.width >= WIDE_YEAR:
            yield from _months(scale, stretch.first_year, height, months)


def _months(scale: Scale, year: int, height: int, months: Sequence[str]) -> Iterator[str]:
    for month, name in enumerate(months[1:], 2):
        x = scale.x(date(year, month, 1))
        yield f'<path class="month" d="M{x} {AXIS}V{height - AXIS}"/>\n'
        yield f'<text class="month" x="{x + 2}" y="{AXIS - 8}">{html_text(name[:3])}</text>\n'


def _fades(types: set[str]) -> Iterator[str]:
    """The gradients of open ends, in the colour of each type."""
    yield "<defs>\n"
    for type in in_order_of_types(types):
        for side, (first, last) in {"left": ("clear", "full"), "right": ("full", "clear")}.items():
            yield (
                f'<linearGradient id="{side}-{type}" class="t-{type}">'
                f'<stop class="{first}" offset="0"/><stop class="{last}" offset="1"/></linearGradient>\n'
            )
    yield "</defs>\n"
