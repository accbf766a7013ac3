"""target_of: an address as a person or a redirect gives it, checked and taken apart."""

import re
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|(?:gopher|ftp|file|javascript|data|mailto):", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}
LONGEST = 4_000
PATH_SIGNS, QUERY_SIGNS = "/%:@!$&'()*+,;=~", "/%:@!$&'()*+,;=~?"


class Refused(Exception):
    """Why a page is not fetched, as the end of "URL: …", and what to do."""


class Target(NamedTuple):
    """Where a page is: `path` begins with "/" and has the query in it, both fit to be sent."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The address as one text."""
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def authority(self) -> str:
        """The host, and the port where it is not the usual one, as the Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def is_address(path: str) -> bool:
    """Whether what a person gives as a path is meant as an address.

    >>> [is_address(path) for path in ("https://a.example/news", "ftp://a.example", "news/a.txt", "C:/a")]
    [True, True, False, False]
    """
    return bool(SCHEME.match(path))


def target_of(url: str, base: str | None = None) -> Target:
    """The target that `url` names, seen from `base`. Raises Refused.

    >>> target_of("https://A.example:8443/š?q=a b#top").url
    'https://a.example:8443/%C5%A1?q=a%20b'
    """
    if len(url) > LONGEST:
        raise Refused("the address is too long; check it")
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        raise Refused("is no address; check it") from None
    if scheme not in PORTS:
        raise Refused(f"leads to {scheme or 'another kind of address'}:; only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise Refused("has a name or password in it; save the page in the browser and give the file")
    if not host or port == 0:
        raise Refused("names no host; check the address")
    query = f"?{quote(parts.query, QUERY_SIGNS)}" if parts.query else ""
    return Target(scheme, _ascii_host(host), port or PORTS[scheme], (quote(parts.path, PATH_SIGNS) or "/") + query)


def _ascii_host(host: str) -> str:
    try:
        name = host if ":" in host else host.rstrip(".").encode("idna").decode("ascii")
    except UnicodeError:
        raise Refused("has a host that cannot be one; check the address") from None
    if not name or re.search(r"[^\w.:%-]", name):
        raise Refused("has a host that cannot be one; check the address")
    return name.lower()
