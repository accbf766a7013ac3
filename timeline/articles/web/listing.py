"""list_of_links: whether what was found on a page is a list of links to articles, and what shows it.

An index, a list of search results, the page of a rubric: each line tells of another article, and the day that the page
says is that of one of them, or of its last change. Nothing is left out for that: events told in a list are told, too.
"""

from collections.abc import Sequence

from timeline.articles.web.blocks import Block

IS_LINK = 0.7  # of a line's characters: a day may stand before the link
FEWEST_LINKS = 6  # lines, and
MOST_LINKED = 0.6  # of all characters: an article that ends in a list of documents has fewer
FEWEST_HEADINGS = 4  # that are links, as an article's own headings are not, and
LONGEST_TEASER = 600  # characters of the text for each of them: those of articles below an article stand farther apart
HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
SHORTEST = 20  # characters of a line that is looked at: "Home" and "Serbia" stand in menus and in the text, too
MOST_BLOCKS = 2_000


def list_of_links(blocks: Sequence[Block], text: str) -> str | None:
    """Why the article `text`, found in the page of these blocks, is a list of links; None where it is none."""
    read = " ".join(text.split())
    found = [block for block in blocks[:MOST_BLOCKS] if len(block.text) >= SHORTEST and block.text in read]
    links = [block for block in found if block.link >= IS_LINK]
    characters = sum(len(block.text) for block in found)
    linked = sum(len(block.text) * block.link for block in found)
    if len(links) >= FEWEST_LINKS and linked >= MOST_LINKED * characters:
        return f"{len(links)} of its {len(found)} lines are links"
    headings = [block for block in links if _is_heading(block)]
    if len(headings) >= FEWEST_HEADINGS and len(text) <= LONGEST_TEASER * len(headings):
        return f"{len(headings)} of its headings are links"
    return None


def _is_heading(block: Block) -> bool:
    return block.element.tag in HEADINGS or any(above.tag in HEADINGS for above in block.element.iterancestors())
