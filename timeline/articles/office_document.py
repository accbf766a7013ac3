"""What DOCX and ODT documents have in common: parts in XML, properties, and the Article that comes of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple
from zipfile import ZipFile

from timeline.articles.article import article_of
from timeline.articles.day import days_in
from timeline.articles.document_properties import plausible_author, plausible_title
from timeline.articles.document_text import DocumentText, document_title
from timeline.articles.encoding import clean_text
from timeline.articles.language import language_code
from timeline.articles.metadata import Metadata
from timeline.articles.place import Place
from timeline.articles.xml_events import BadXml, Event, Start, xml_events
from timeline.articles.zip_parts import BadPart, named_part, part_data
from timeline.errors import UnreadableArticle
from timeline.models import Article

LARGEST_PROPERTIES = 1_000_000  # bytes
FIELDS = ("title", "initial-creator", "creator", "created", "creation-date", "language")


class Properties(NamedTuple):
    """What a document says of itself; None where it says nothing that can be believed. `made` is a day in ISO 8601."""

    title: str | None = None
    author: str | None = None
    language: str | None = None
    made: str | None = None


def part_events(archive: ZipFile, name: str, source: str, kind: str) -> Iterator[Event]:
    """The elements of the part `name`. Raises UnreadableArticle."""
    info = named_part(archive, name)
    if info is None:
        raise UnreadableArticle(f"{source}: is no {kind}: it has no {name}; save it again as one")
    try:
        yield from xml_events(part_data(archive, info))
    except BadPart as bad:
        raise UnreadableArticle(f"{source}: its text {bad}; save its text as a .txt file and give that") from None
    except BadXml as bad:
        raise UnreadableArticle(f"{source}: its text cannot be read ({bad}); save it again as such") from None


def properties_of(archive: ZipFile, name: str) -> Properties:
    """The properties in the part `name`, none of them where it is missing or broken: the text is what matters."""
    said: dict[str, str] = {}
    info, here = named_part(archive, name), ""
    try:
        for event in xml_events(part_data(archive, info, LARGEST_PROPERTIES)) if info else ():
            if isinstance(event, str):
                said[here] = said.get(here, "") + event
            else:
                here = event.name if isinstance(event, Start) and event.name in FIELDS else ""
    except (BadPart, BadXml):
        return Properties()
    made = next(days_in((said.get("created") or said.get("creation-date") or "")[:10]), None)
    return Properties(
        plausible_title(said.get("title")),
        plausible_author(said.get("initial-creator") or said.get("creator")),
        _language(said.get("language", "")),
        made.date.isoformat() if made else None,
    )


def document_article(text: DocumentText, said: Properties, place: Place, kind: str) -> Article:
    """The Article with this text. Raises UnreadableArticle when there is none."""
    whole = clean_text(text.text())
    if not whole.strip():
        raise UnreadableArticle(f"{place.source}: has no text; if it is a picture, run OCR on it")
    metadata = Metadata(title=document_title(text, said.title), author=said.author, language=said.language)
    article = article_of(whole, metadata, name=place.name, source=place.source, given=place.given)
    if article.published or not said.made:
        return article
    warning = (
        f"the {kind} was made on {said.made}, which need not be the day of its publication: give that with --published"
    )
    return replace(article, warnings=(*article.warnings, warning))


def _language(code: str) -> str | None:
    try:
        return language_code(code) if code.strip() else None
    except ValueError:
        return None
