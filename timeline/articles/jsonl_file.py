"""Articles from JSON lines: one object a line, with `text` and what is known of the article."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from timeline.articles.encoding import BYTE_ORDER_MARKS, decoded
from timeline.articles.limits import MOST_BYTES, too_large
from timeline.articles.our_export import our_export
from timeline.articles.place import Place, part_of
from timeline.articles.record import JSON_LINE, record_article
from timeline.errors import UnreadableArticle
from timeline.models import Article

# Fields of events as JSON lines and as PLOVER has them.
OUR_EXPORTS = (frozenset({"key", "first_day", "date_in_words"}), frozenset({"quad_code", "edtf"}))


def read_json_lines(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """Each line's article, or what is wrong with it; blank lines are skipped.

    An article without an id is named `name-line`. A second article with the same id is refused: what people write about
    one must never land on the other.
    """
    line_of_id: dict[str, int] = {}
    is_empty = True
    for number, line in enumerate(_lines(stream), 1):
        if not decoded(line).strip():
            continue
        if is_empty and _is_our_export(line):
            yield our_export(place.source)
            return
        is_empty = False
        here = part_of(place, str(number))
        try:
            article = record_article(_object(line, here.source), here, JSON_LINE)
        except UnreadableArticle as error:
            yield error
            continue
        first = line_of_id.setdefault(article.name, number)
        if first == number:
            yield article
        else:
            yield UnreadableArticle(
                f"{here.source}: id {article.name!r} is taken by line {first}; give every article an id of its own"
            )
    if is_empty:
        yield UnreadableArticle(f"{place.source}: is empty; write one JSON object a line in it or leave it out")


def _is_our_export(line: bytes) -> bool:
    """Whether an object has the fields of an exported event rather than those of an article."""
    try:
        fields = _object(line, "").keys()
    except UnreadableArticle:
        return False
    return "text" not in fields and any(fields >= ours for ours in OUR_EXPORTS)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of `stream`, in UTF-8 if it begins with another Unicode encoding's mark; an endless line is cut."""
    first = stream.readline(MOST_BYTES + 1)
    if any(first.startswith(mark) for mark, encoding in BYTE_ORDER_MARKS if encoding != "utf-8"):
        yield from decoded(first + stream.read(MOST_BYTES)).encode("utf-8").split(b"\n")
        return
    while first:
        yield first
        if not first.endswith(b"\n"):
            _skip_line(stream)
        first = stream.readline(MOST_BYTES + 1)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
        pass


def _object(line: bytes, source: str) -> dict[str, object]:
    if len(line) > MOST_BYTES:
        raise UnreadableArticle(f"{source}: {too_large('the line')}")
    try:
        value = json.loads(decoded(line).rstrip("\n"))
    except (ValueError, RecursionError) as error:
        raise UnreadableArticle(f"{source}: not JSON: {json_fault(error)}; fix or remove the line") from None
    if not isinstance(value, dict):
        raise UnreadableArticle(f'{source}: not a JSON object; write {{"id": …, "text": …}} or remove the line')
    return value


def json_fault(error: Exception) -> str:
    """What is wrong with text that json.loads refused with this ValueError or RecursionError."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at column {error.colno}"
    return "too deep or too long a number"
