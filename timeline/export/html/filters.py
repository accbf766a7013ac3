"""The form by which readers choose among the events of a page; the script shows it and does what it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.export.html.text import attributes, element, html_text
from timeline.export.html.type_letters import in_order_of_types, known_type, letter
from timeline.export.words.table import Words
from timeline.models import ChronologyRow, Status


def filter_form(rows: Sequence[ChronologyRow], words: Words) -> Iterator[str]:
    """The form, hidden: without a script it could do nothing."""
    opened = attributes(class_="filters", role="search", aria_label=words.say("Filter the events"), hidden=True)
    yield f'<form{opened}>\n<p class="fields">'
    yield f'<label>{html_text(words.say("Words"))} <input type="search" name="words" autocomplete="off"></label>\n'
    yield from (_period(name, words.say(label)) for name, label in (("from", "From"), ("to", "to")))
    yield from _places(rows, words)
    yield "</p>\n"
    types = Counter(known_type(row.type) for row in rows)
    named = {type: words.type(type) for type in in_order_of_types(set(types))}
    yield from _choices("type", words.say("Type"), named, types)
    statuses = Counter(row.status for row in rows)
    told = {str(one): words.status(one) for one in Status if one in statuses}
    yield from _choices("status", words.say("Status"), told, statuses)
    shown = attributes(aria_live="polite", data_words=words.say("{shown} of {all} events"))
    yield f'<p class="found"><output{shown}></output> {element("button", words.say("Show all"), type="reset")}\n'
    quotes = attributes(type="button", name="quotes", aria_pressed="true")
    yield f"<button{quotes}>{html_text(words.say('Sources and quotes'))}</button></p>\n</form>\n"


def _period(name: str, label: str) -> str:
    given = attributes(
        name=name, type="text", size=10, placeholder="2015-03", autocomplete="off", inputmode="numeric",
        pattern=r"\d{4}(-\d{2}(-\d{2})?)?", title="2015, 2015-03, 2015-03-16",
    )  # fmt: skip
    return f"<label>{html_text(label)} <input{given}></label>\n"


def _places(rows: Iterable[ChronologyRow], words: Words) -> Iterator[str]:
    """The places told of, by name."""
    counted = Counter(code for row in rows for code in set(row.places))
    named = sorted((words.country(code) or code, code) for code in counted)
    yield f'<label>{html_text(words.say("Place"))} <select name="place">'
    yield f"{element('option', words.say('all'), value='')}\n"
    for name, code in named:
        yield f"{element('option', f'{name} ({counted[code]})', value=code)}\n"
    yield "</select></label>\n"


def _choices(name: str, legend: str, labels: Mapping[str, str], counts: Mapping[str, int]) -> Iterator[str]:
    """Boxes to tick, none of them ticked: all are shown."""
    yield f"<fieldset>{element('legend', legend)}\n"
    for value, label in labels.items():
        box = f"<input{attributes(type='checkbox', name=name, value=value)}>"
        sign = f'<b aria-hidden="true">{letter(value)}</b> ' if name == "type" else ""
        classes = attributes(class_=f"choice t-{known_type(value)}")
        yield f"<label{classes}>{box} {sign}{html_text(f'{label} ({counts[value]})')}</label>\n"
    yield "</fieldset>\n"
