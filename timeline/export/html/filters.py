"""The form by which readers choose among the events of a page; the script shows it and does what it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.countries import COUNTRIES
from timeline.export.html.text import attributes, element, html_text
from timeline.export.html.type_letters import in_order_of_types, known_type, letter
from timeline.models import ChronologyRow, Status


def filter_form(rows: Sequence[ChronologyRow]) -> Iterator[str]:
    """The form, hidden: without a script it could do nothing."""
    yield '<form class="filters" role="search" aria-label="Filter the events" hidden>\n'
    yield '<p class="fields"><label>Words <input type="search" name="words" autocomplete="off"></label>\n'
    yield _period("from", "From")
    yield _period("to", "to")
    yield from _places(rows)
    yield "</p>\n"
    types = Counter(known_type(row.type) for row in rows)
    yield from _choices("type", "Type", {type: types[type] for type in in_order_of_types(set(types))})
    statuses = Counter(row.status for row in rows)
    yield from _choices("status", "Status", {str(one): statuses[one] for one in Status if one in statuses})
    yield '<p class="found"><output aria-live="polite"></output> <button type="reset">Show all</button>\n'
    yield '<button type="button" name="quotes" aria-pressed="true">Sources and quotes</button></p>\n</form>\n'


def _period(name: str, words: str) -> str:
    given = attributes(
        name=name, type="text", size=10, placeholder="2015-03", autocomplete="off", inputmode="numeric",
        pattern=r"\d{4}(-\d{2}(-\d{2})?)?", title="A year, a month or a day: 2015, 2015-03, 2015-03-16",
    )  # fmt: skip
    return f"<label>{words} <input{given}></label>\n"


def _places(rows: Iterable[ChronologyRow]) -> Iterator[str]:
    """The places told of, by name."""
    counted = Counter(code for row in rows for code in set(row.places))
    named = sorted((COUNTRIES.get(code, code), code) for code in counted)
    yield '<label>Place <select name="place"><option value="">all</option>\n'
    for name, code in named:
        yield f"{element('option', f'{name} ({counted[code]})', value=code)}\n"
    yield "</select></label>\n"


def _choices(name: str, legend: str, counts: dict[str, int]) -> Iterator[str]:
    """Boxes to tick, none of them ticked: all are shown."""
    yield f"<fieldset><legend>{legend}</legend>\n"
    for value, count in counts.items():
        box = f"<input{attributes(type='checkbox', name=name, value=value)}>"
        sign = f'<b aria-hidden="true">{letter(value)}</b> ' if name == "type" else ""
        words = html_text(f"{value.replace('_', ' ')} ({count})")
        yield f"<label{attributes(class_=f'choice t-{known_type(value)}')}>{box} {sign}{words}</label>\n"
    yield "</fieldset>\n"
