"""What people's files call the fields of an article: one list for CSV, JSON, JSON lines and front matter."""

import re
from collections.abc import Iterable, Mapping

# Field -> its names, the plainer first; without case, and with spaces for "_", "-", "." and between "pub" and "Date".
FIELD_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "full text", "fulltext", "article text", "body text", "main text", "maintext", "body", "article body",
        "content", "content text", "content html", "article", "story", "tekst", "sadržaj", "inhalt", "volltext",
        "texte", "contenu", "testo", "texto", "contenido", "текст",
    ),
    "title": (
        "title", "headline", "heading", "web title", "naslov", "titel", "titre", "titolo", "título", "titulo", "наслов",
    ),
    "published": (
        "published", "date published", "publication date", "web publication date", "published at", "published on",
        "published date", "publish date", "date publish", "pub date", "pubdate", "date", "day", "datum",
        "date de publication", "data", "fecha", "датум",
    ),
    "url": (
        "url", "link", "web address", "web url", "permalink", "source url", "article url", "canonical url", "adresse",
        "adresa", "source",
    ),
    "publisher": (
        "publisher", "publication name", "publication title", "source", "source name", "outlet", "newspaper",
        "publication", "site name", "sitename", "medium", "media", "site", "source domain", "izvor", "quelle",
        "herausgeber", "zeitung", "éditeur", "fonte", "fuente", "medij", "извор",
    ),
    "author": ("author", "authors", "byline", "creator", "writer", "autor", "autori", "auteur", "autore", "аутор"),
    "language": ("language", "lang", "in language", "jezik", "sprache", "langue", "lingua", "idioma", "језик"),
    "id": ("id", "article id", "guid", "uuid", "doc id", "document id"),
}  # fmt: skip
# What stands for the text where there is none: no more than its beginning.
SUMMARY_NAMES = ("description", "summary", "abstract", "snippet", "lead paragraph", "excerpt", "trail text")

OUR_EXPORT = frozenset({"key", "date", "first day", "last day", "status"})  # of `timeline export`
MOST_NAMES = 2_000  # that are looked at
DELIMITERS = ",;\t|"


def keys_of_fields(keys: Iterable[str]) -> dict[str, list[str]]:
    """Each field of an article that one of `keys` can hold -> these keys, the plainer name first.

    >>> keys_of_fields(["ID", "Pub_Date", "fullText", "Body", "mood"])
    {'id': ['ID'], 'published': ['Pub_Date'], 'text': ['fullText', 'Body']}
    """
    ranked: dict[str, list[tuple[int, str]]] = {}
    for key in [*keys][:MOST_NAMES]:
        name = plain_name(key)
        for field, names in FIELD_NAMES.items():
            if name in names:
                ranked.setdefault(field, []).append((names.index(name), key))
    return {field: [key for _, key in sorted(found, key=lambda pair: pair[0])] for field, found in ranked.items()}


def plain_name(key: str) -> str:
    """The name of a column or key as `FIELD_NAMES` has it.

    >>> plain_name("pubDate"), plain_name("Pub_Date"), plain_name("_id")
    ('pub date', 'pub date', 'id')
    """
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key)
    return " ".join(re.sub(r"[_.\-\ufeff]+", " ", apart).casefold().split())


def is_our_export(header: Iterable[str]) -> bool:
    """Whether these are the columns of a chronology that this program wrote."""
    return {plain_name(cell) for cell in [*header][:MOST_NAMES]} >= OUR_EXPORT
