"""How well web pages are read: words of the text and day of publication, beside trafilatura used plainly.

    python benchmarks/html_pages.py            the two figures
    python benchmarks/html_pages.py --pages    each page as well
    python benchmarks/html_pages.py --show en-amp    what was read of one page, with the words lost and those too many

The pages are our own (`benchmarks/pages`), in the shapes that news sites, ministries, NGOs and EU institutions publish.
In each file front matter says what is right, and ⟦…⟧ marks the text of the article; both are taken out before it is
read. What is compared is the text without headline and furniture, which is where events are looked for. trafilatura is
used as its documentation shows: `extract(html)`, and the date of `extract_metadata(html)`.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from time import process_time
from typing import NamedTuple

from timeline.articles.front_matter import split_front_matter
from timeline.articles.html_file import read_html
from timeline.articles.place import Place
from timeline.models import Article

PAGES = Path(__file__).parent / "pages"
MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
WORD = re.compile(r"\w+")


class Page(NamedTuple):
    """A page, the words of its article, and what its front matter says of it."""

    name: str
    html: bytes
    words: Counter[str]
    facts: dict[str, str]


class Reading(NamedTuple):
    """What somebody read of a page: its text, and its day of publication as ISO 8601 ("" for none)."""

    text: str
    published: str


def pages() -> Iterator[Page]:
    """Every page, in order of its name."""
    for file in sorted(PAGES.glob("later/*.html" if "--later" in sys.argv else "*.html")):
        front = split_front_matter(file.read_text(encoding="utf-8"))
        encoding = front.fields.get("encoding", "utf-8")
        html = re.sub("[⟦⟧]", "", front.text).encode(encoding)
        text = unescape(TAG.sub(" ", " ".join(MARKED.findall(front.text)).replace("\\n", " ")))
        yield Page(file.stem, html, words_of(text), front.fields)


def words_of(text: str) -> Counter[str]:
    """Its words in lower case and how often each stands there."""
    return Counter(WORD.findall(text.lower()))


def f1(found: Counter[str], right: Counter[str]) -> float:
    """The harmonic mean of precision and recall over words."""
    both = (found & right).total()
    return 2 * both / (found.total() + right.total()) if both else 0.0


def ours(page: Page) -> Reading:
    """As `timeline add` reads it."""
    for article in read_html(BytesIO(page.html), Place(page.name, page.name, ending=".html")):
        if isinstance(article, Article):
            left_out = [*article.furniture, *([article.headline] if article.headline else [])]
            text = article.text
            for span in sorted(left_out, key=lambda span: -span.start):
                text = f"{text[: span.start]}\n{text[span.end :]}"
            return Reading(text, str(article.published or ""))
    return Reading("", "")


def plainly(page: Page) -> Reading:
    """As trafilatura reads it, the line of the title taken out as it is from ours."""
    import trafilatura

    text = trafilatura.extract(page.html) or ""
    metadata = trafilatura.extract_metadata(page.html)
    title = words_of(page.facts["title"])
    kept = [line for line in text.split("\n") if words_of(line) != title]
    return Reading("\n".join(kept), str(metadata.date or "") if metadata else "")


def measured(read: Callable[[Page], Reading], all_pages: list[Page]) -> Iterator[tuple[float, bool, str]]:
    """F1, whether the day is right, and the day, of each page."""
    for page in all_pages:
        reading = read(page)
        yield f1(words_of(reading.text), page.words), reading.published == page.facts["published"], reading.published


def main() -> None:
    """Prints the figures."""
    all_pages = list(pages())
    if "--show" in sys.argv:
        show(next(page for page in all_pages if page.name == sys.argv[-1]))
        return
    for name, read in (("timeline", ours), ("trafilatura", plainly)):
        list(measured(read, all_pages[:1]))  # imports
        start = process_time()
        results = list(measured(read, all_pages))
        each = (process_time() - start) / len(all_pages) * 1000
        mean, days = sum(result[0] for result in results) / len(results), sum(result[1] for result in results)
        print(f"{name:12} text F1 {mean:.3f}  days {days}/{len(results)}  {each:.0f} ms a page")
        if "--pages" in sys.argv:
            for page, (score, right, day) in zip(all_pages, results, strict=True):
                note = "" if right else f"{day or 'none'} for {page.facts['published'] or 'none'}"
                print(f"    {page.name:24} {score:.3f}  {note}")


def show(page: Page) -> None:
    """Prints what both read of a page."""
    for name, read in (("timeline", ours), ("trafilatura", plainly)):
        reading = read(page)
        found = words_of(reading.text)
        print(f"== {name}: {reading.published}\n{reading.text}")
        print(f"-- lost: {' '.join((page.words - found).elements())}")
        print(f"-- too many: {' '.join((found - page.words).elements())}\n")


if __name__ == "__main__":
    main()
