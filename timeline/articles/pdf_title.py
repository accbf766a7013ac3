"""The title that a PDF prints: the largest line of its first page, with the lines below it that are set as it is."""

from collections.abc import Sequence

from timeline.articles.hyphens import known_words, rejoined
from timeline.articles.paragraphs import is_list_item
from timeline.articles.printed import HYPHEN, Page, PrintedLine, body_size, same_size

TITLE_SIZE = 1.2  # times the size of the text
LONGEST_TITLE = 200
MOST_LINES = 5  # of a title
FARTHEST = 1.6  # sizes from line to line: another heading stands farther below
SAME_WEIGHT = 100  # of a font: 400 is regular, 700 bold


def with_title_apart(pages: Sequence[Page]) -> list[Page]:
    """`pages`, with the lines of the title as one that is whole, however narrow the column in which it is set."""
    first = next((number for number, page in enumerate(pages) if page), None)
    if first is None:
        return [*pages]
    page = pages[first]
    start, end = title_lines(page, body_size(pages))
    if start == end:
        return [*pages]
    joined = _joined(page[start:end], pages)
    return [*pages[:first], [*page[:start], joined, *page[end:]], *pages[first + 1 :]]


def printed_title(pages: Sequence[Page]) -> str | None:
    """What `with_title_apart` found on the first page, when it has two words and is no paragraph."""
    page = next((page for page in pages if page), [])
    title = next((line.text.replace(HYPHEN, "-") for line in page if line.is_whole), "")
    return title if len(title.split()) > 1 and len(title) <= LONGEST_TITLE else None


def title_lines(page: Page, body: float) -> tuple[int, int]:
    """Where the lines of the title begin and end among those of a page, whose text has the size `body`; the same place
    twice where no line is larger than the text."""
    largest = max(page, key=lambda line: line.size, default=None)
    if largest is None or largest.size < TITLE_SIZE * body:
        return 0, 0
    start = page.index(largest)
    end = start + 1
    while end < min(len(page), start + MOST_LINES) and _goes_on(page[end - 1], page[end]):
        end += 1
    return start, end


def _goes_on(above: PrintedLine, line: PrintedLine) -> bool:
    """Whether a title goes on in `line`: right below, in the same column, as large and as bold."""
    return (
        same_size(above, line)
        and abs(above.weight - line.weight) <= SAME_WEIGHT
        and 0 < above.bottom - line.bottom <= FARTHEST * line.size
        and line.left < above.right
        and line.right > above.left
        and above.text.isupper() == line.text.isupper()
        and not is_list_item(line.text)
    )


def _joined(lines: Page, pages: Sequence[Page]) -> PrintedLine:
    known = known_words(line.text for page in pages for line in page)
    text = lines[0].text
    for line in lines[1:]:
        text = rejoined(text, line.text, known)
    right = max(line.right for line in lines)
    return lines[0]._replace(
        text=text, left=min(line.left for line in lines), right=right, bottom=lines[-1].bottom, is_whole=True
    )
