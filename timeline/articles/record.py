"""record_article: an article from one record of a person's file: a JSON object, or a row of a table by its columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.articles.article import article_of
from timeline.articles.day_order import Order, day_first
from timeline.articles.encoding import clean_text
from timeline.articles.field_names import SUMMARY_NAMES, keys_of_fields, plain_name
from timeline.articles.limits import MOST_BYTES, too_large
from timeline.articles.markup_text import markup_text
from timeline.articles.metadata import BadField, Metadata, checked_metadata, keys_taken, shown
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article
from timeline.plaintext import one_line, shortened

MARKUP = re.compile(r"</?(?:p|div|br|span|h\d|ul|li|strong|em|a)\b[^<>]{0,500}>", re.IGNORECASE)
CUT_SHORT = re.compile(r"(?:…|\.\.\.)?\s*\[\+?\d+ (?:more )?char(?:acter)?s\]\s*$")  # as news APIs end a text
# Where an object stands in the place of a value: WordPress, news APIs, Zotero, MongoDB.
VALUE_IN = ("rendered", "name", "main", "original", "title", "value", "#text", "$oid", "$date")
LONGEST_KEY = 60
LONGEST_NAME = 100  # characters: longer texts in a list are paragraphs


@dataclass(frozen=True, slots=True)
class RecordKind:
    """How complaints call a record and its fields; whether one with a bad field is refused, or read without it."""

    part: str
    field: str
    refuses: bool


JSON_LINE = RecordKind("line", "JSON field", refuses=True)
JSON_RECORD = RecordKind("record", "JSON field", refuses=True)
TABLE_ROW = RecordKind("row", "column", refuses=False)


def record_article(record: Mapping[str, object], place: Place, kind: RecordKind, order: Order | None = None) -> Article:
    """The article of `record`, whose names of fields are the person's own. `order` is that of its numeric days.

    Raises UnreadableArticle when it has no text, or a field under our own name that cannot be used.
    """
    fields = {key: plain_value(value) for key, value in record.items()}
    text, warnings = _text(fields, place, kind)
    for key in keys_of_fields(fields).get("published", ()):
        if isinstance(words := fields[key], str):
            fields[key] = day_first(words, order)
    metadata, used = _metadata(fields, place, kind, warnings)
    day = keys_taken(used).get("published")
    return article_of(
        text,
        metadata,
        name=metadata.id or place.name,
        source=place.source,
        metadata_name=f"{kind.field} '{_shown_key(day or 'published')}'",
        given=place.given,
        warnings=warnings,
        published_words=str(fields[day]) if day is not None and order is None else None,
    )


def text_key(record: Mapping[str, object]) -> str | None:
    """The key of `record` under which its text stands, None when there is none."""
    return next((key for key in keys_of_fields(record).get("text", ()) if _is_said(plain_value(record[key]))), None)


def plain_value(value: object) -> object:
    """The text that an object or a list of texts stands for; any other value as it is.

    >>> plain_value({"id": None, "name": "The Bulletin"}), plain_value([{"name": "Ana"}, "Jo"]), plain_value([7])
    ('The Bulletin', 'Ana, Jo', [7])
    """
    if isinstance(value, Mapping):
        return next((value[name] for name in VALUE_IN if isinstance(value.get(name), str)), value)
    if isinstance(value, list) and value:
        parts = [plain_value(part) if isinstance(part, Mapping) else part for part in value]
        between = "\n\n" if any(isinstance(part, str) and len(part) > LONGEST_NAME for part in parts) else ", "
        return between.join(map(str, parts)) if all(isinstance(part, str) for part in parts) else value
    return value


def _text(fields: Mapping[str, object], place: Place, kind: RecordKind) -> tuple[str, list[str]]:
    """The text and what is to be said of it. Raises UnreadableArticle when there is none."""
    warnings = []
    key = text_key(fields)
    if key is None and kind.refuses:
        key = _summary_key(fields)
        warnings = [f"only the {kind.field} '{_shown_key(key)}' has a text; the article may say more"] if key else []
    if key is None:
        key = next(iter(keys_of_fields(fields).get("text", ())), "text")
        value = fields.get(key)
        what = "is missing" if value is None else "is empty" if isinstance(value, str) else "is no text"
        raise UnreadableArticle(
            f"{place.source}: {_shown_key(key)}: {what}; add the article's text or remove the {kind.part}"
        )
    text = clean_text(str(fields[key]))
    if len(text) > MOST_BYTES:
        raise UnreadableArticle(f"{place.source}: {too_large('the text')}")
    text = markup_text(text) if MARKUP.search(text) else text
    cut = CUT_SHORT.search(text)
    if cut:
        warnings.append(f"the text was cut short where it ends in {shown(cut[0].strip())}; the article says more")
    return text, warnings


def _summary_key(fields: Mapping[str, object]) -> str | None:
    summaries = {plain_name(key): key for key, value in fields.items() if isinstance(value, str) and value.strip()}
    return next((summaries[name] for name in SUMMARY_NAMES if name in summaries), None)


def _metadata(
    fields: Mapping[str, object], place: Place, kind: RecordKind, warnings: list[str]
) -> tuple[Metadata, Mapping[str, object]]:
    """What is known besides the text, and the fields that could be used. What is left out is added to `warnings`."""
    known = dict(fields)
    while True:
        try:
            metadata = checked_metadata(known)
            break
        except BadField as bad:
            if kind.refuses:
                raise UnreadableArticle(f"{place.source}: {bad}") from None
            warnings.append(str(bad))
            del known[bad.field]
    said = [key for key in keys_of_fields(fields).get("published", ()) if _is_said(known.get(key))]
    if metadata.published is None and said:
        warnings.append(f"{_shown_key(said[0])}: {shown(fields[said[0]])} is no date; write it as 2016-03-02")
    return metadata, known


def _is_said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _shown_key(key: str) -> str:
    return shortened(one_line(key), LONGEST_KEY)
