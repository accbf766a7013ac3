"""The formats of files that articles come in: one line each, and a file in this folder with one function.

A new format is that file and that line. What a file is, its content tells first where it can (a PDF that is called
`.html`), then the ending of its name.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import BinaryIO, NamedTuple, cast

from timeline.articles.place import Place
from timeline.articles.recognised import (
    is_bibtex,
    is_docx,
    is_feed,
    is_json_of_articles,
    is_list_of_articles,
    is_mail,
    is_mailbox,
    is_nothing_else,
    is_odt,
    is_page,
    is_pdf,
    is_warc,
    is_zip,
)  # fmt: skip
from timeline.errors import UnreadableArticle
from timeline.models import Article

Reader = Callable[[BinaryIO, Place], Iterator[Article | UnreadableArticle]]


class Format(NamedTuple):
    """A format: how people call a file of it, the endings of such files, and who reads it.

    `recognised` says of the beginning of a file whether it is one. `extra` is what has to be installed for it, known by
    whether `needs` can be imported; None where nothing has to. Those that are read `apart` are read in a process of
    their own, with limits of time and memory. Files of a `wary` format are articles in a folder only where their
    content is recognised: many other things have such names. One that `has_files_beside` it changes when these do.
    """

    name: str
    endings: tuple[str, ...]
    module: str
    function: str
    recognised: Callable[[bytes], bool]
    extra: str | None = None
    needs: str | None = None
    apart: bool = True
    wary: bool = False
    has_files_beside: bool = False


# In this order they are asked whether they recognise a file: the more special before the more general.
FORMATS = (
    Format("a text", (".txt", ".md", ".markdown"), "text_file", "read_text", is_nothing_else, apart=False),
    Format("JSON lines", (".jsonl", ".ndjson"), "jsonl_file", "read_json_lines", is_nothing_else, apart=False),
    Format("a PDF", (".pdf",), "pdf_file", "read_pdf", is_pdf, "documents", "pypdfium2"),
    Format("a DOCX document", (".docx",), "docx_file", "read_docx", is_docx),
    Format("an ODT document", (".odt",), "odt_file", "read_odt", is_odt),
    Format("a web page", (".html", ".htm", ".xhtml"), "html_file", "read_html", is_page, "web", "trafilatura"),
    Format("a feed", (".rss", ".atom", ".xml"), "feed_file", "read_feed", is_feed, "archives", "feedparser", wary=True),
    Format("a web archive", (".warc", ".warc.gz"), "warc_file", "read_warc", is_warc, "archives", "fastwarc"),
    Format("a mailbox", (".mbox",), "mail_file", "read_mailbox", is_mailbox),
    Format("a mail", (".eml",), "mail_file", "read_mail", is_mail),
    Format("a saved web page", (".mht", ".mhtml"), "mhtml_file", "read_mhtml", is_nothing_else, "web", "trafilatura"),
    Format("a list of articles", (".csv", ".tsv"), "csv_file", "read_csv", is_list_of_articles, wary=True),
    Format("JSON", (".json",), "json_file", "read_json", is_json_of_articles, wary=True, has_files_beside=True),
    Format("BibTeX", (".bib",), "bibtex_file", "read_bibtex", is_bibtex, wary=True, has_files_beside=True),
    Format("a ZIP file", (".zip",), "zip_file", "read_zip", is_zip),
)

# What their beginnings leave no doubt of, so that a wrong ending does not count.
UNMISTAKABLE = (is_pdf, is_docx, is_odt, is_page, is_feed, is_warc, is_zip)
ZIPPED = (".docx", ".odt")  # whose first member may be any

ENDINGS = tuple(ending for format in FORMATS for ending in format.endings)
ENDINGS_IN_WORDS = "text, Markdown, JSON, HTML, PDF, DOCX, ODT, mail, feed, WARC, CSV, Zotero or ZIP"
COMPRESSED = ".gz"


def ending_of(name: str) -> str:
    """The ending of a file's name in lower case, two of them where the last only says that it is compressed.

    >>> ending_of("a/News.2015.HTML"), ending_of("crawl.warc.gz"), ending_of("README")
    ('.html', '.warc.gz', '')
    """
    stem, dot, last = name.replace("\\", "/").rpartition("/")[2].lower().rpartition(".")
    if not dot or not stem:
        return ""
    return ending_of(stem) + COMPRESSED if f".{last}" == COMPRESSED else f".{last}"


def format_of(ending: str, beginning: bytes) -> Format | None:
    """The format of a file whose name ends so and which begins so; None when none of ours is either.

    >>> format_of(".html", b"%PDF-1.7").name, format_of(".txt", b"Ministers met.").name
    ('a PDF', 'a text')
    """
    named = next((format for format in FORMATS if ending in format.endings), None)
    if named and (named.recognised(beginning) or (ending in ZIPPED and is_zip(beginning))):
        return named
    recognised = (format for format in FORMATS if format.recognised(beginning))
    if named:
        return next((format for format in recognised if format.recognised in UNMISTAKABLE), named)
    return next(recognised, None)


def reader_of(format: Format, source: str) -> Reader:
    """The function that reads a format. Raises UnreadableArticle, which names `source`, when it is not installed."""
    if format.needs and not find_spec(format.needs):
        raise UnreadableArticle(
            f"{source}: is {format.name}; to read it, install 'migration-timeline[{format.extra}]' with pip"
        )
    return cast(Reader, getattr(import_module(f"timeline.articles.{format.module}"), format.function))
