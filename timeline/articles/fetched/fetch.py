"""fetched: the page at an address, by way of its redirects.

One page that a person asked for is fetched once, as a browser would, and by a name that says what fetches it;
robots.txt speaks to those that wander from page to page, and is not asked. No cookies, no scripts, no pictures.
"""

import ssl
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, responses

from timeline import __version__
from timeline.articles.fetched.connection import Deadline, Trust, connected
from timeline.articles.fetched.resolved import Resolve, look_up, resolved
from timeline.articles.fetched.target import Refused, Target, target_of
from timeline.articles.fetched.unpacked import unpacked
from timeline.articles.limits import MOST_BYTES

SECONDS = 30.0  # for everything: look-up, redirects, the page
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
CLOSED = frozenset({401, 402, 403, 407, 451})
NO_TEXT = ("image/", "audio/", "video/", "font/")

HEADERS = {
    "User-Agent": f"migration-timeline/{__version__} (fetches one page for the person who asked for it)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: bytes, the address at the end of all redirects, media type and charset as said there."""

    data: bytes
    url: str
    media_type: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms pages are fetched; the rest is for tests."""

    allow_private: bool = False
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES
    resolve: Resolve = look_up
    trust: Trust = ssl.create_default_context


def fetched(url: str, terms: Terms) -> Fetched:
    """The page at `url`. Raises Refused, which says why not and what to do."""
    deadline = Deadline(terms.seconds)
    target = target_of(url)
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = _answer(target, deadline, terms)
            with answer:
                if answer.status in REDIRECTS:
                    target = target_of(_location(answer), target.url)
                    continue
                return _page(answer, target, terms)
    except TimeoutError:
        raise Refused(
            f"takes longer than {terms.seconds:.0f} seconds; save the page in the browser and give the file"
        ) from None
    except ssl.SSLCertVerificationError as error:
        raise Refused(
            f"has a certificate that is not valid ({error.verify_message or 'refused'}); check the address"
        ) from None
    except (OSError, HTTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise Refused(f"cannot be fetched ({reason}); check the address and the connection") from None
    raise Refused(f"leads from one address to the next more than {MOST_REDIRECTS} times; give the last one")


def _answer(target: Target, deadline: Deadline, terms: Terms) -> HTTPResponse:
    """The head of the answer to one request; nothing but addresses that were checked is connected to."""
    addresses = resolved(target, seconds=deadline.left(), allow_private=terms.allow_private, resolve=terms.resolve)
    connection = connected(target, addresses, deadline, trust=terms.trust)
    try:
        connection.request("GET", target.path, headers={"Host": target.authority, **HEADERS})
        return connection.getresponse()
    except BaseException:
        connection.close()
        raise


def _location(answer: HTTPResponse) -> str:
    location = answer.headers.get("Location")
    if not location:
        raise Refused("leads on to no address; check it")
    with suppress(UnicodeError):  # sent as UTF-8, taken for Latin-1
        return location.encode("latin-1").decode()
    return location


def _page(answer: HTTPResponse, target: Target, terms: Terms) -> Fetched:
    if answer.status in CLOSED:
        raise Refused(f"is closed to this program ({_said(answer)}); save the page in the browser and give the file")
    if answer.status != 200:
        raise Refused(f"answers {_said(answer)}; check the address")
    media_type = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
    if media_type.startswith(NO_TEXT):
        raise Refused(f"is {media_type}, no text; give the address of an article")
    charset = answer.headers.get_content_charset()
    return Fetched(unpacked(answer, terms.most_bytes), target.url, media_type, charset)


def _said(answer: HTTPResponse) -> str:
    """The status in our words, never in the server's."""
    return f"{answer.status} {responses.get(answer.status, '')}".strip()
