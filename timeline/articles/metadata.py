"""What a file says about its article outside the text, checked as it comes in: front matter and JSON lines."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from timeline.articles.day import read_day
from timeline.articles.encoding import clean_text
from timeline.articles.language import language_code
from timeline.plaintext import one_line, shortened

LONGEST_VALUE_SHOWN = 40


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


FIELDS = frozenset(Metadata.model_fields)
# What pandoc, static sites, note takers and programs that save pages call these; their values are taken where they fit.
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "published": ("date", "date_published", "published_date", "publication_date", "publish_date", "pubdate"),
    "publisher": ("sitename", "site_name"),
    "url": ("source", "link", "source_url"),
    "language": ("lang",),
}
NAMES = FIELDS.union(*OTHER_NAMES.values())


def checked_metadata(fields: Mapping[str, object]) -> Metadata:
    """`fields` as Metadata; unknown ones are ignored. Raises BadField for the first of ours that cannot be used.

    >>> checked_metadata({"published": "2 March 2016", "language": "en-GB", "mood": "calm"}).published
    datetime.date(2016, 3, 2)
    """
    known = {name: _cleaned(value) for name, value in fields.items() if name in FIELDS}
    for name, others in OTHER_NAMES.items():
        if known.get(name) in (None, ""):
            known[name] = next(filter(None, (_fitting(name, fields.get(other)) for other in others)), None)
    try:
        return Metadata.model_validate(known)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = str(first["loc"][0])
        reason = first.get("ctx", {}).get("error")
        raise BadField(
            name, str(reason) if reason else f"{shown(known[name])} is no text; write it in quotes"
        ) from None


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


def _fitting(field: str, value: object) -> object:
    """The value of another name where it can be that of `field`; None for "date: spring" and "source: an agency"."""
    if not isinstance(value, str) or (field == "url" and not re.match(r"https?://\S+$", value.strip())):
        return None
    try:
        return getattr(Metadata.model_validate({field: clean_text(value)}), field)
    except ValidationError:
        return None


def shown(value: object) -> str:
    """A value as an error message quotes it: short, on one line."""
    return shortened(one_line(repr(value)), LONGEST_VALUE_SHOWN)
