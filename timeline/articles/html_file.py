"""read_html: the article of a web page, saved or fetched."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, BinaryIO

from timeline.articles.article import article_of
from timeline.articles.binary import binary_kind
from timeline.articles.either_day import Surroundings
from timeline.articles.limits import MOST_BYTES, too_large
from timeline.articles.metadata import Metadata
from timeline.articles.our_export import our_export
from timeline.articles.place import Place
from timeline.articles.recognised import SNIFFED
from timeline.articles.titled import titled
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty
from timeline.plaintext import one_line

if TYPE_CHECKING:
    from timeline.articles.web.facts import PageFacts

OUR_EXPORT = re.compile(rb'<meta name="generator" content="timeline \d')
ONE_DAY = timedelta(days=1)  # a page may be published where it is tomorrow already


def read_html(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article of the page in `stream`, or what is wrong with it."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        yield UnreadableArticle(f"{place.source}: {too_large('the page')}")
        return
    kind = binary_kind(data)
    if kind:
        yield UnreadableArticle(f"{place.source}: is {kind}, not a web page; save the page again")
        return
    if OUR_EXPORT.search(data[:SNIFFED]):
        yield our_export(place.source)
        return
    yield page_as_article(data, place, latest=date.today() + ONE_DAY) or no_text(place)


def no_text(place: Place) -> UnreadableArticle:
    """The complaint about a page on which no article is found."""
    return UnreadableArticle(f"{place.source}: no text found on the page; copy its text to a .txt file and give that")


def page_as_article(data: bytes, place: Place, *, latest: date) -> Article | None:
    """The article of a page, None where it has no text. A day of publication after `latest` is none."""
    from timeline.articles.web.beside_title import beside_title
    from timeline.articles.web.blocks import blocks_of
    from timeline.articles.web.doubts import page_doubts
    from timeline.articles.web.facts import page_facts
    from timeline.articles.web.linked_data import linked_data
    from timeline.articles.web.listing import list_of_links
    from timeline.articles.web.meta_tags import meta_tags
    from timeline.articles.web.page import page_of
    from timeline.articles.web.published import Seen, days_of_page, page_day
    from timeline.articles.web.standfirst import with_standfirst
    from timeline.articles.web.text import page_article, without_lines_of_change

    page = page_of(data)
    if page is None:
        return None
    linked, tags = linked_data(page.tree), meta_tags(page.tree)
    facts = page_facts(page.tree, linked, tags, fetched=place.url, saved_from=page.saved_from)
    blocks = list(blocks_of(page.tree))
    beside = beside_title(blocks, facts.title)
    text = with_standfirst(page_article(page.tree, linked, facts.title), beside)
    if not text:
        return None
    seen = Seen(page.tree, linked, tags, beside, facts.url)
    day = page_day(seen, latest)
    article = article_of(
        titled(without_lines_of_change(text), facts.title),
        _metadata(facts, day.day if day else None, text),
        name=place.name,
        source=place.source,
        metadata_name=day.reason if day else "the page",
        given=place.given,
        certainty=day.certainty if day else Certainty.STATED,
        published_words=day.words if day else None,
        around=Surroundings(days=days_of_page(seen), latest=latest, locale=page.tree.get("lang")),
    )
    listing = list_of_links(blocks, text)
    doubts = page_doubts(text, linked, article.published if day else None, facts.url, listing)
    return replace(article, warnings=(*map(one_line, doubts), *article.warnings))


def _metadata(facts: "PageFacts", day: date | None, text: str) -> Metadata:
    """The language is that of the text where it is plain: pages in many languages share one template."""
    from timeline.articles.language import detected_language

    return Metadata(
        title=facts.title,
        publisher=facts.publisher,
        author=facts.author,
        published=day,
        url=facts.url,
        language=detected_language(text) or facts.language,
    )
