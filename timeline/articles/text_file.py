"""One article from a `.txt` or `.md` file."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.articles.article import article_of
from timeline.articles.encoding import decoded
from timeline.articles.front_matter import BrokenLine, split_front_matter
from timeline.articles.limits import whole
from timeline.articles.metadata import BadField, checked_metadata, keys_taken
from timeline.articles.our_export import our_export
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

MARKDOWN = (".md", ".markdown")
OUR_EXPORTS = "timeline "  # "program: timeline 0.1.0"


def read_text(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article in `stream`, its text being what stands below the front matter; or what is wrong with it."""
    try:
        yield text_article(whole(stream, place.source), place)
    except UnreadableArticle as error:
        yield error


def text_article(data: bytes, place: Place) -> Article:
    """The article that `data` is. Raises UnreadableArticle."""
    source = place.source
    try:
        front = split_front_matter(decoded(data))
    except BrokenLine as broken:
        raise UnreadableArticle(f"{source}:{broken.line}: front matter without a colon; write 'key: value'") from None
    if front.fields.get("program", "").startswith(OUR_EXPORTS):
        raise our_export(source)
    try:
        metadata = checked_metadata(front.fields)
    except BadField as bad:
        raise UnreadableArticle(f"{source}:{front.line_of[bad.field]}: {bad}") from None
    if not front.text.strip():
        raise UnreadableArticle(f"{source}: is empty; put the article's text in it or leave it out")
    return article_of(
        front.text,
        metadata,
        name=metadata.id or place.name,
        source=source,
        metadata_name=_named_day(front.fields),
        published_words=front.fields.get(keys_taken(front.fields).get("published", "")),
        given=place.given,
        markdown=place.ending in MARKDOWN,
    )


def _named_day(fields: dict[str, str]) -> str:
    """What the day of publication is known by, with the key under which it stands where that is not our own."""
    key = keys_taken(fields).get("published", "published")
    return "front matter" if key == "published" else f"front matter '{key}'"
