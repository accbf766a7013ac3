"""Articles from a JSON file: one object, a list of them, the answer of a news API that holds such a list; or CSL-JSON.

What the fields are called is in `field_names`; of a list, the records are numbered from 1.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import BinaryIO

from timeline.articles.csl_file import is_bibliography, read_bibliography
from timeline.articles.day_order import Order, order_of
from timeline.articles.encoding import decoded
from timeline.articles.field_names import keys_of_fields
from timeline.articles.jsonl_file import json_fault, read_json_lines
from timeline.articles.limits import MOST_DOCUMENT_BYTES, whole
from timeline.articles.place import Place, part_of
from timeline.articles.record import JSON_RECORD, plain_value, record_article, text_key
from timeline.errors import UnreadableArticle
from timeline.models import Article
from timeline.plaintext import one_line, shortened

# Under which an object has its articles: {"articles": […]}, {"hits": {"hits": […]}}, {"response": {"docs": […]}}.
LISTS = ("articles", "results", "items", "data", "docs", "posts", "stories", "hits", "response")
DEEPEST = 3  # objects in one another
# In which the fields of an article stand apart: Elasticsearch, the Guardian, JSON:API.
WRAPPERS = ("_source", "fields", "attributes")
MOST_NAMED = 8  # fields, in a complaint

NO_OBJECT = 'not a JSON object; write {"id": …, "text": …} or remove the record'

Readings = Iterator[Article | UnreadableArticle]


def read_json(stream: BinaryIO, place: Place) -> Readings:
    """The articles in `stream` in their order, or what is wrong with each; JSON lines by another name are read, too."""
    try:
        data = whole(stream, place.source, MOST_DOCUMENT_BYTES)
    except UnreadableArticle as error:
        yield error
        return
    try:
        value = json.loads(decoded(data))
    except (ValueError, RecursionError) as error:
        if _is_lines(data):
            yield from read_json_lines(BytesIO(data), place)
        else:
            yield UnreadableArticle(f"{place.source}: is no JSON: {json_fault(error)}; export it again")
        return
    entries = records_in(value)
    if entries is None:
        yield UnreadableArticle(_no_articles(value, place.source))
    elif is_bibliography(entries):
        yield from read_bibliography(entries, place)
    elif entries[0] is value:
        yield _reading(value, place, None)
    else:
        yield from _read_records(entries, place)


def records_in(value: object, depth: int = DEEPEST) -> Sequence[object] | None:
    """What of a JSON value may be articles: its list, or itself as the only one. None where it has neither.

    >>> records_in({"status": "ok", "hits": {"total": 1, "hits": [{"_source": {"body": "They met."}}]}})
    [{'_source': {'body': 'They met.'}}]
    """
    if isinstance(value, list):
        return value if any(isinstance(entry, Mapping) for entry in value) else None
    if not isinstance(value, Mapping):
        return None
    if text_key(_unwrapped(value)):
        return [value]
    inner = (records_in(value[name], depth - 1) for name in LISTS if depth and name in value)
    return next((records for records in inner if records), None)


def is_one_value(data: bytes) -> bool:
    """Whether data that begins with an object is that object, over several lines or with a list of articles in it,
    rather than JSON lines, of which there may be only one."""
    lines = [line for line in data.splitlines() if line.strip()]
    if len(lines) > 1:
        return not lines[1].lstrip().startswith(b"{")
    try:
        value = json.loads(decoded(data))
    except (ValueError, RecursionError):
        return False
    return value not in (records_in(value) or [value])


def _read_records(entries: Sequence[object], place: Place) -> Readings:
    number_of_id: dict[str, int] = {}
    order = order_of(day for entry in entries for day in _days(entry))
    for number, entry in enumerate(entries, 1):
        here = part_of(place, str(number))
        reading = _reading(entry, here, order)
        if isinstance(reading, Article) and number_of_id.setdefault(reading.name, number) != number:
            reading = UnreadableArticle(
                f"{here.source}: id {reading.name!r} is taken by record {number_of_id[reading.name]};"
                " give every article an id of its own"
            )
        yield reading


def _reading(entry: object, place: Place, order: Order | None) -> Article | UnreadableArticle:
    if not isinstance(entry, Mapping):
        return UnreadableArticle(f"{place.source}: {NO_OBJECT}")
    try:
        return record_article(_unwrapped(entry), place, JSON_RECORD, order)
    except UnreadableArticle as error:
        return error


def _unwrapped(entry: Mapping[str, object]) -> Mapping[str, object]:
    """The fields of an entry and of what it wraps."""
    inner = (entry[name] for name in WRAPPERS if name in entry)
    return {**entry, **{key: value for fields in inner if isinstance(fields, Mapping) for key, value in fields.items()}}


def _days(entry: object) -> Iterator[str]:
    fields = _unwrapped(entry) if isinstance(entry, Mapping) else {}
    days = (plain_value(fields[key]) for key in keys_of_fields(fields).get("published", ()))
    return (day for day in days if isinstance(day, str))


def _is_lines(data: bytes) -> bool:
    """Whether every line of several begins an object."""
    lines = [line for line in data.splitlines() if line.strip()]
    return len(lines) > 1 and all(line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") for line in lines)


def _no_articles(value: object, source: str) -> str:
    has = (
        f" (it has {', '.join(shortened(one_line(key), 30) for key in [*value][:MOST_NAMED])})"
        if isinstance(value, Mapping)
        else ""
    )
    return (
        f"{source}: has no articles{has}; it must be an object with a field 'text', a list of them, or have one under"
        f" {', '.join(LISTS[:-1])} or {LISTS[-1]}"
    )
