"""Addresses of pages: absolute, without what only follows readers about."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

LONGEST_ADDRESS = 2_000
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_gl|ns_\w+|ref_src|cmpid|xtor|wt_mc"
)
SAME_SITE = re.compile(r"^(?:www|m|mobile|amp)\.")


def page_address(url: str | None, base: str | None) -> str | None:
    """`url`, seen from `base`, as an http(s) address without tracking and place in the page; None when it is none.

    >>> page_address("/news/1?utm_source=x&id=7#top", "https://a.example/start")
    'https://a.example/news/1?id=7'
    """
    if not url or len(url) > LONGEST_ADDRESS or re.search(r"[\s\x00-\x1f\x7f]", url.strip()):
        return None
    try:
        parts = urlsplit(urljoin(base or "", url.strip()))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    place = f"{host}:{port}" if port and port != {"http": 80, "https": 443}[parts.scheme] else host
    return urlunsplit((parts.scheme, place, parts.path or "/", _without_tracking(parts.query), _route(parts.fragment)))


def host_of(url: str) -> str:
    """The host of an address, without "www.".

    >>> host_of("https://www.a.example/news")
    'a.example'
    """
    return SAME_SITE.sub("", urlsplit(url).hostname or "")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses have one host, "www.", "m." and "amp." apart."""
    return host_of(one) == host_of(other)


def _without_tracking(query: str) -> str:
    if not TRACKING.search(query):
        return query
    return urlencode([(name, value) for name, value in parse_qsl(query, True) if not TRACKING.fullmatch(name)])


def _route(fragment: str) -> str:
    """Some sites name the page after the "#"."""
    return fragment if fragment.startswith(("/", "!")) else ""
