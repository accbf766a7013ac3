"""Articles from the entries of CSL-JSON, as Zotero and others export bibliographies, and the files beside it.

CSL-JSON names no files; one that is called like the entry (`ilic2018.pdf`) is its file, and so is what some programs
put in a field `file`.
"""

from collections.abc import Iterator, Mapping, Sequence

from timeline.articles.bibliography import issued_on, known, language_of, web_address, written
from timeline.articles.cited_file import Cited, read_cited, without_files
from timeline.articles.metadata import Metadata
from timeline.articles.place import Place
from timeline.articles.record import text_key
from timeline.errors import UnreadableArticle
from timeline.models import Article

KEYS = ("citation-key", "id")
MARKS = frozenset({"issued", "container-title", "citation-key"})  # which only CSL-JSON has
REQUIRED = frozenset({"id", "type"})


def is_bibliography(entries: Sequence[object]) -> bool:
    """Whether a list from a JSON file is CSL-JSON: every entry has a type and an id there, and none a text."""
    objects = [entry for entry in entries if isinstance(entry, Mapping)]
    return any(MARKS & entry.keys() or entry.keys() >= REQUIRED for entry in objects) and not any(
        text_key(entry) for entry in objects
    )


def read_bibliography(entries: Sequence[object], place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article of each entry that has its file in the same folder; a line for each of the others."""
    cited = {number: _cited(entry, number) for number, entry in enumerate(entries, 1) if isinstance(entry, Mapping)}
    without = without_files([*cited.values()], place)
    if without:
        yield without
        return
    for number in range(1, len(entries) + 1):
        if number in cited:
            yield from read_cited(cited[number], place)
        else:
            yield UnreadableArticle(f"{place.source}:{number}: is no entry; export it again as CSL JSON")


def _cited(entry: Mapping[str, object], number: int) -> Cited:
    """The key of Zotero's entries is the end of an address: `http://zotero.org/users/1/items/ABCD`."""
    key = next(filter(None, (known(entry.get(name)) for name in KEYS)), str(number)).rpartition("/")[2]
    issued, file = _issued(entry.get("issued")), known(entry.get("file"))
    metadata = Metadata(
        title=known(entry.get("title")),
        publisher=known(entry.get("container-title")) or known(entry.get("publisher")),
        author=_people(entry.get("author")),
        published=issued_on(issued),
        url=web_address(entry.get("URL")),
        language=language_of(entry.get("language")),
    )
    return Cited(key or str(number), metadata, issued, (file,) if file else ())


def _issued(value: object) -> str:
    """A date as it is written; both ends of a stretch of time."""
    if not isinstance(value, Mapping):
        return known(value) or ""
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts:
        return "/".join(written(part) for part in parts[:2] if isinstance(part, list))
    return known(value.get("raw")) or known(value.get("literal")) or ""


def _people(value: object) -> str | None:
    people = [person for person in value if isinstance(person, Mapping)] if isinstance(value, list) else []
    names = (known(one.get("literal")) or _name(one) for one in people)
    return ", ".join(filter(None, names)) or None


def _name(person: Mapping[str, object]) -> str:
    return " ".join(filter(None, (known(person.get(part)) for part in ("given", "non-dropping-particle", "family"))))
