"""What the columns of a table of articles hold, by their names."""

import re
from collections.abc import Mapping, Sequence

# Names of columns, without case and with spaces for "_", "-" and ".", in the languages of the program.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "full text", "fulltext", "article text", "body", "article body", "content", "article", "story", "tekst",
        "sadržaj", "inhalt", "volltext", "texte", "contenu", "testo", "texto", "contenido", "текст",
    ),
    "title": ("title", "headline", "heading", "naslov", "titel", "titre", "titolo", "título", "titulo", "наслов"),
    "published": (
        "published", "date published", "publication date", "published at", "published on", "published date", "pub date",
        "pubdate", "date", "day", "datum", "date de publication", "data", "fecha", "датум",
    ),
    "url": ("url", "link", "web address", "permalink", "source url", "article url", "adresse", "adresa"),
    "publisher": (
        "publisher", "publication name", "publication title", "source", "source name", "outlet", "newspaper",
        "publication", "medium", "media", "site", "izvor",
        "quelle", "herausgeber", "zeitung", "éditeur", "fonte", "fuente", "medij", "извор",
    ),
    "author": ("author", "authors", "byline", "creator", "writer", "autor", "autori", "auteur", "autore", "аутор"),
    "language": ("language", "lang", "jezik", "sprache", "langue", "lingua", "idioma", "језик"),
    "id": ("id", "article id", "guid", "uuid", "doc id", "document id"),
}  # fmt: skip
OUR_EXPORT = frozenset({"key", "date", "first day", "last day", "status"})  # of `timeline export`
MOST_COLUMNS = 2_000  # that are looked at
DELIMITERS = ",;\t|"


def columns_of(header: Sequence[str]) -> dict[str, int]:
    """Each field of an article that a column of `header` holds -> which column; the plainer name goes first.

    >>> columns_of(["ID", "Pub_Date", "Headline", "Body"])
    {'text': 3, 'title': 2, 'published': 1, 'id': 0}
    """
    names = [plain_name(cell) for cell in header[:MOST_COLUMNS]]
    found = {}
    for field, words in COLUMNS.items():
        word = next((word for word in words if word in names), None)
        if word is not None:
            found[field] = names.index(word)
    return found


def plain_name(cell: str) -> str:
    """The name of a column as `COLUMNS` has it."""
    return " ".join(re.sub(r"[_.\-\ufeff]+", " ", cell).casefold().split())


def is_our_export(header: Sequence[str]) -> bool:
    """Whether these are the columns of a chronology that this program wrote."""
    return {plain_name(cell) for cell in header[:MOST_COLUMNS]} >= OUR_EXPORT
