r"""The sources of a chronology as BibTeX, for LaTeX (biber or bibtex) and reference managers; letters are UTF-8.

>>> tex("50% of {all} & more")
'50\\% of \\textbraceleft{}all\\textbraceright{} \\& more'
"""

from collections.abc import Iterator

from timeline.export.bibliography import sources_of, title_of, without_markup
from timeline.export.document import Document
from timeline.export.web_address import web_address
from timeline.models import Source
from timeline.plaintext import one_line

# Braces are counted by BibTeX even after a backslash, so that a lone one must be no brace.
ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
        **{mark: f"\\{mark}" for mark in "$&#_%"},
    }
)  # fmt: skip

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# ISO 639-1 code -> the name that biblatex has for a language.
LANGUAGES = {
    "bg": "bulgarian", "bs": "bosnian", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "fi": "finnish", "fr": "french", "hr": "croatian", "hu": "hungarian",
    "it": "italian", "lt": "lithuanian", "lv": "latvian", "mk": "macedonian", "nl": "dutch", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene",
    "sq": "albanian", "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip


def bibtex(document: Document) -> Iterator[str]:
    """One entry a source, sorted by their keys."""
    for key, source in sources_of(document).items():
        yield f"{entry(key, source)}\n"


def entry(key: str, source: Source) -> str:
    """One source; what is not known has no field."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(source))
    kind = "article" if source.article_key else "online" if source.url else "misc"
    return f"@{kind}{{{key},\n{fields}}}\n"


def tex(text: str) -> str:
    """`text` on one line as LaTeX that prints it and does nothing else."""
    return one_line(text).translate(ESCAPES)


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    """A title keeps its capitals and an author is one name: hence the second braces."""
    yield "title", f"{{{{{tex(title_of(source))}}}}}"
    if author := without_markup(source.author or ""):
        yield "author", f"{{{{{tex(author)}}}}}"
    if publisher := without_markup(source.publisher or ""):
        yield "journal" if source.article_key else "howpublished", f"{{{{{tex(publisher)}}}}}"
    if source.article_key:
        yield "entrysubtype", "{newspaper}"
    if source.published:
        yield "date", f"{{{source.published.isoformat()}}}"
        yield "year", f"{{{source.published.year}}}"
        yield "month", MONTHS[source.published.month - 1]
    if address := web_address(source.url):
        yield "url", f"{{{address}}}"
    if source.language in LANGUAGES:
        yield "langid", f"{{{LANGUAGES[source.language]}}}"
