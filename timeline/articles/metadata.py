"""What a file says about its article outside the text, checked as it comes in: front matter, JSON and tables."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from timeline.articles.day import read_day
from timeline.articles.encoding import clean_text
from timeline.articles.field_names import keys_of_fields
from timeline.articles.language import language_code
from timeline.plaintext import one_line, shortened

LONGEST_VALUE_SHOWN = 40
ADDRESS = re.compile(r"https?://\S+$")


class BadField(ValueError):
    """A field with a value that cannot be used: its name, and in one line what is wrong and what to do."""

    def __init__(self, field: str, complaint: str) -> None:
        super().__init__(f"{field}: {complaint}")
        self.field = field
        self.complaint = complaint


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _day(value: object) -> object:
    """The day of "2016-03-02", "2016-03-02T13:23:09Z", "2 March 2016" or "2.3.2016."."""
    if not isinstance(value, str):
        return value if value is None or type(value) is date else _no_day(value)
    return read_day(value) or _no_day(value) if value.strip() else None


def _no_day(value: object) -> date:
    raise ValueError(f"{shown(value)} is no date; write it as 2016-03-02")


def _language(value: object) -> object:
    return language_code(value) if isinstance(value, str) and value.strip() else _blank_is_none(value)


Text = Annotated[str | None, BeforeValidator(_blank_is_none)]


class Metadata(BaseModel):
    """What is known of an article before its text is read; None where the file does not say it."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True, coerce_numbers_to_str=True)

    id: Text = None
    title: Text = None
    publisher: Text = None
    author: Text = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    url: Text = None
    language: Annotated[str | None, BeforeValidator(_language)] = None


FIELDS = tuple(Metadata.model_fields)
# By which front matter is known. What only sounds like a field of an article, as "data" and "body", does not tell.
NAMES = frozenset({
    *FIELDS, "date", "date_published", "published_date", "publication_date", "publish_date", "pubdate", "sitename",
    "site_name", "source", "link", "source_url", "lang",
})  # fmt: skip


def checked_metadata(fields: Mapping[str, object]) -> Metadata:
    """`fields` as Metadata; unknown ones are ignored, and those under another name than ours taken where they fit.

    Raises BadField for the first of ours that cannot be used.

    >>> checked_metadata({"published": "2 March 2016", "language": "en-GB", "mood": "calm"}).published
    datetime.date(2016, 3, 2)
    """
    keys = keys_taken(fields)
    known = {field: _cleaned(fields[key]) for field, key in keys.items()}
    try:
        return Metadata.model_validate(known)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = str(first["loc"][0])
        reason = first.get("ctx", {}).get("error")
        raise BadField(
            name, str(reason) if reason else f"{shown(known[name])} is no text; write it in quotes"
        ) from None


def keys_taken(fields: Mapping[str, object]) -> dict[str, str]:
    """Each field of Metadata that `fields` say -> the key of theirs under which they do.

    A field under our own name goes before all others, whether or not its value can be used.

    >>> keys_taken({"pubDate": "2 March 2016", "date": "spring", "source": "an agency", "published": ""})
    {'publisher': 'source', 'published': 'pubDate'}
    """
    named = keys_of_fields(fields)
    taken = {}
    for field in FIELDS:
        ours = [field] if fields.get(field) not in (None, "") else []
        fitting = (key for key in named.get(field, ()) if key != field and _fits(field, fields[key]))
        key = next(chain(ours, fitting), None)
        if key is not None:
            taken[field] = key
    return taken


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


def _fits(field: str, value: object) -> bool:
    """Whether a value under another name can be that of `field`: not so "spring" as date and "an agency" as url."""
    if field != "id" and not isinstance(value, str):
        return False
    if field in ("url", "publisher") and bool(ADDRESS.match(str(value).strip())) != (field == "url"):
        return False
    try:
        return bool(getattr(Metadata.model_validate({field: _cleaned(value)}), field))
    except ValidationError:
        return False


def shown(value: object) -> str:
    """A value as an error message quotes it: short, on one line."""
    return shortened(one_line(repr(value)), LONGEST_VALUE_SHOWN)
