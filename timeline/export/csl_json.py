"""The sources of a chronology as CSL-JSON, which Zotero, pandoc and citeproc read: one item a line."""

from collections.abc import Iterator

from timeline.export.bibliography import sources_of, title_of, without_markup
from timeline.export.document import Document
from timeline.export.jsonl import json_text
from timeline.export.web_address import web_address
from timeline.models import Source


def csl_json(document: Document) -> Iterator[str]:
    """The array of all sources, sorted by their keys."""
    return items(sources_of(document))


def items(sources: dict[str, Source]) -> Iterator[str]:
    """The array of these sources."""
    yield "["
    for number, (key, source) in enumerate(sources.items()):
        yield f"{',' if number else ''}\n{json_text(item(key, source))}"
    yield "\n]\n"


def item(key: str, source: Source) -> dict[str, object]:
    """One source; what is not known has no field."""
    day, address, author = source.published, web_address(source.url), without_markup(source.author or "")
    fields: dict[str, object] = {
        "id": key,
        "type": "article-newspaper" if source.article_key else "webpage" if address else "document",
        "title": title_of(source),
        "container-title": without_markup(source.publisher or ""),
        "author": [{"literal": author}] if author else None,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": address,
        "language": source.language,
    }
    return {name: value for name, value in fields.items() if value}
