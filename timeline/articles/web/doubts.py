"""page_doubts: what a person should know who relies on the text and the day of a page."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from timeline.articles.web.linked_data import Object
from timeline.articles.web.published import days_in_address

FEWEST_WORDS = 30
SHORT = 2_000  # characters; an article that is not free to read and shorter is likely cut
FAR_APART = timedelta(days=7)  # of the day a page states and the one in its address


def page_doubts(
    text: str, data: Sequence[Object], day: date | None, url: str | None, listing: str | None
) -> Iterator[str]:
    """A line each: little text, text that may be cut, no article but links (`listing` says why), a day that the address
    contradicts.

    >>> list(page_doubts("Ministers met. " * 50, [], date(2021, 2, 3), "https://a.example/2019/05/21/x", None))
    ['the page says it was published on 2021-02-03, its address 2019-05-21']
    """
    words = len(text.split())
    if words < FEWEST_WORDS:
        yield f"little text was found on the page ({words} words)"
    if len(text) < SHORT and any(str(one.get("isAccessibleForFree")).lower() == "false" for one in data):
        yield "the page says it is not free to read; this may be its beginning alone"
    if listing:
        of_day = f"; {day} may be the day of one of them" if day else ""
        yield f"looks like a list of links, not an article ({listing}){of_day}"
    in_address = next((found for found, _, _ in days_in_address(url)), None)
    if day and in_address and abs(day - in_address) > FAR_APART:
        yield f"the page says it was published on {day}, its address {in_address}"
