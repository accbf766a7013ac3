"""timeline.articles.fetched: a page comes from the address that was checked, in time, in size; the rest is refused."""

import gzip
import shutil
import socket
import ssl
import subprocess
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from tests.web_server import Answer, WebServer, answer, page, redirect, serving
from timeline.articles.fetched.fetch import MOST_REDIRECTS, Fetched, Terms, fetched
from timeline.articles.fetched.public import is_public
from timeline.articles.fetched.target import Refused, target_of

PRIVATE = Terms(allow_private=True, seconds=10, most_bytes=100_000)
HERE: list[str] = ["127.0.0.1"]


def refusal(url: str, terms: Terms = PRIVATE) -> str:
    """Why `url` is not fetched."""
    with pytest.raises(Refused) as refused:
        fetched(url, terms)
    return str(refused.value)


def served(said: Answer, terms: Terms = PRIVATE) -> Fetched:
    """What is fetched from a server that says this."""
    with serving({"/a": said}) as server:
        return fetched(f"{server.url}/a", terms)


def refused(said: Answer, terms: Terms = PRIVATE) -> str:
    """Why the answer of a server that says this is not taken."""
    with serving({"/a": said}) as server:
        return refusal(f"{server.url}/a", terms)


def test_a_page_comes_with_its_type_charset_and_address() -> None:
    with serving({"/news/a?id=1": page("<p>Beč", kind="text/html; charset=UTF-8")}) as server:
        got = fetched(f"{server.url}/news/a?id=1#top", PRIVATE)
        assert got == Fetched("<p>Beč".encode(), f"{server.url}/news/a?id=1", "text/html", "utf-8")
        head = server.requests[0]
    assert "User-Agent: migration-timeline/" in head
    assert head.count("Host:") == 1
    assert "Cookie" not in head


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://a.example/x", "leads to ftp:"),
        ("file:///etc/passwd", "leads to file:"),
        ("gopher://a.example/", "leads to gopher:"),
        ("http://ana:secret@a.example/", "name or password"),
        ("http://ana@a.example/", "name or password"),
        ("http:///news", "no host"),
        ("http://a.example:99999/", "no address"),
        ("http://a.example:0/", "no host"),
        ("http://[::1/", "no address"),
        ("http://a b.example/", "cannot be one"),
        ("http://" + "a" * 70 + ".example/", "cannot be one"),
        ("http://a.example/" + "x" * 5_000, "too long"),
    ],
)
def test_addresses_that_are_none(url: str, reason: str) -> None:
    assert reason in refusal(url, Terms(resolve=lambda host, port: pytest.fail("looked up")))


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("64:ff9b::5db8:d70e", True),  # NAT64 of 93.184.215.14
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("168.63.129.16", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("239.255.255.250", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("::127.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:169.254.169.254", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b:1::a00:1", False),
        ("2002:7f00:1::", False),  # 6to4 of 127.0.0.1
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),  # Teredo
        ("fd00:ec2::254", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("not an address", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0"])
def test_this_machine_by_any_name_is_refused(host: str) -> None:
    reason = refusal(f"http://{host}:9/", Terms())
    assert "add it with --allow-private" in reason or "is not found" in reason  # not every system knows them all


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    terms = Terms(resolve=lambda host, port: ["93.184.215.14", "10.0.0.7"])
    assert "10.0.0.7, an address of a private network" in refusal("http://a.example/", terms)


def test_a_host_is_looked_up_once_and_that_address_is_connected_to() -> None:
    """A name server that answers otherwise the second time finds nobody to ask it."""
    asked: list[str] = []

    def changing(host: str, port: int) -> list[str]:
        asked.append(host)
        return HERE if len(asked) == 1 else pytest.fail("looked up twice")

    with serving({"/": page("<p>Ministers met.")}) as server:
        got = fetched(f"http://rebinding.example:{server.port}/", replace(PRIVATE, resolve=changing))
        assert asked == ["rebinding.example"]
        assert f"Host: rebinding.example:{server.port}" in server.requests[0]
    assert got.data == b"<p>Ministers met."


def test_the_next_address_is_tried_where_the_first_does_not_answer() -> None:
    terms = replace(PRIVATE, resolve=lambda host, port: ["127.0.0.2", "127.0.0.1"])  # the server is at the second only
    with serving({"/": page("<p>Ministers met.")}) as server:
        assert fetched(f"http://two.example:{server.port}/", terms).data == b"<p>Ministers met."
        nowhere = replace(PRIVATE, resolve=lambda host, port: ["127.0.0.2", "127.0.0.3"])
        assert "cannot be fetched" in refusal(f"http://two.example:{server.port}/", nowhere)


def test_each_redirect_is_looked_up_and_checked_again() -> None:
    def first_public(host: str, port: int) -> list[str]:
        return HERE if host == "b.example" else ["93.184.215.14"]

    assert "b.example is 127.0.0.1" in refusal("http://b.example/", Terms(resolve=first_public))
    with serving({"/a": redirect("http://inner.example/secret")}) as server:
        addresses = {"outer.example": HERE, "inner.example": ["10.0.0.1"]}
        seen: list[str] = []

        def look_up(host: str, port: int) -> list[str]:
            seen.append(host)
            return addresses[host]

        # what is private is allowed for the first alone, as if 127.0.0.1 were a public server
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("timeline.articles.fetched.resolved.is_public", lambda address: address == "127.0.0.1")
            reason = refusal(f"http://outer.example:{server.port}/a", Terms(resolve=look_up))
    assert seen == ["outer.example", "inner.example"]
    assert "inner.example is 10.0.0.1" in reason


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "leads to file:"),
        ("gopher://127.0.0.1:70/x", "leads to gopher:"),
        ("javascript:alert(1)", "leads to javascript:"),
        ("http://u:p@127.0.0.1/", "name or password"),
        ("", "leads on to no address"),
    ],
)
def test_redirects_out_of_the_web(location: str, reason: str) -> None:
    assert reason in refused(redirect(location))


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_redirects_are_followed(status: str) -> None:
    with serving({"/a": redirect("../b/š?d=1", status), "/b/%C5%A1?d=1": page("<p>There.")}) as server:
        assert fetched(f"{server.url}/a", PRIVATE).url == f"{server.url}/b/%C5%A1?d=1"


def test_redirects_in_a_circle_end() -> None:
    with serving({"/a": redirect("/a")}) as server:
        assert "more than 5 times" in refusal(f"{server.url}/a")
        assert len(server.requests) == MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (answer(b"", status="404 Not Found"), "answers 404 Not Found"),
        (answer(b"", status="500 \x1b[2JHa"), "answers 500 Internal Server Error"),
        (answer(b"", status="403 Forbidden"), "is closed to this program (403 Forbidden)"),
        (answer(b"x", "Content-Type: image/png"), "is image/png, no text"),
        (answer(b"x", "Content-Type: video/mp4"), "is video/mp4, no text"),
        (answer(b"x" * 100_001), "is larger than"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\nx", "is larger than"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nonly this", "breaks off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nonly", "cannot be fetched"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "cannot be fetched"),
        (b"what?\r\n\r\n", "cannot be fetched"),
        (b"", "cannot be fetched"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "cannot be fetched"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", "cannot be fetched"),
        (answer(gzip.compress(bytes(5_000_000)), "Content-Encoding: gzip"), "is larger than"),
        (answer(zlib.compress(bytes(5_000_000)), "Content-Encoding: deflate"), "is larger than"),
        (answer(gzip.compress(b"Ministers met.")[:-12], "Content-Encoding: gzip"), "breaks off"),
        (answer(b"no gzip", "Content-Encoding: gzip"), "cannot be unpacked"),
        (answer(b"x", "Content-Encoding: br"), "is packed as br"),
    ],
    ids=lambda value: value[:40] if isinstance(value, bytes) else None,
)
def test_answers_that_are_not_taken(said: bytes, reason: str) -> None:
    assert reason in refused(said)


@pytest.mark.parametrize(
    "said",
    [
        answer(gzip.compress(b"Ministers met."), "Content-Encoding: gzip"),
        answer(zlib.compress(b"Ministers met."), "Content-Encoding: deflate"),
        answer(zlib.compress(b"Ministers met.", wbits=-15), "Content-Encoding: deflate"),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nMinisters\r\n5\r\n met.\r\n0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\nMinisters met.",
    ],
)
def test_packed_and_chunked_answers_are_whole(said: bytes) -> None:
    assert served(said).data == b"Ministers met."


def dripping(head: bytes, stop: Event) -> Callable[[socket.socket], None]:
    """A server that says `head` and then a byte now and then, without end."""

    def drip(connection: socket.socket) -> None:
        with suppress(OSError):
            connection.sendall(head)
            while not stop.wait(0.02):
                connection.sendall(b"y")

    return drip


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_slow_drip_ends_with_the_time_for_the_whole(head: bytes) -> None:
    """Each byte comes well within any time-out of a socket: only a deadline for everything ends this."""
    stop = Event()
    try:
        assert "takes longer than 0 seconds" in refused(dripping(head, stop), replace(PRIVATE, seconds=0.3))
    finally:
        stop.set()


def test_a_body_without_end_ends_at_the_limit() -> None:
    def endless(connection: socket.socket) -> None:
        with suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            while True:
                connection.sendall(b"y" * 65_536)

    assert "is larger than" in refused(endless)


def test_a_look_up_that_hangs_is_left_behind() -> None:
    hanging = Event()

    def look_up(host: str, port: int) -> list[str]:
        hanging.wait(10)
        return HERE

    try:
        assert "look-up of its host takes too long" in refusal("http://a.example/", Terms(seconds=0.1, resolve=look_up))
    finally:
        hanging.set()


def test_nothing_is_sent_through_a_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({"/": page("<p>Ministers met.")}) as server, serving({}) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        fetched(f"{server.url}/", PRIVATE)
        assert proxy.requests == []


@pytest.mark.parametrize("url", ["http://a.example/a\r\nX-Evil: 1", "http://a.example/š q?ž=č", "http://a.example"])
def test_what_is_sent_has_neither_blanks_nor_line_breaks(url: str) -> None:
    target = target_of(url)
    assert target.path.isascii()
    assert not set(target.path) & set(" \r\n\t")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of news.example that nobody has signed, with its key."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    made = tmp_path_factory.mktemp("tls") / "news.pem"
    key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.example"
    subject = ["-addext", "subjectAltName=DNS:news.example", "-keyout", str(made), "-out", str(made)]
    subprocess.run(
        ["openssl", "req", "-x509", *key.split(), *subject],
        check=True,
        capture_output=True,
    )
    return made


@pytest.fixture
def secure(certificate: Path) -> Iterator[WebServer]:
    """A server with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving({"/": page("<p>Ministers met.")}, context) as server:
        yield server


def test_the_name_in_the_certificate_is_that_of_the_address(secure: WebServer, certificate: Path) -> None:
    trusting = replace(
        PRIVATE, resolve=lambda host, port: HERE, trust=lambda: ssl.create_default_context(cafile=certificate)
    )
    assert fetched(f"https://news.example:{secure.port}/", trusting).data == b"<p>Ministers met."
    assert "certificate that is not valid" in refusal(f"https://other.example:{secure.port}/", trusting)


def test_a_certificate_that_nobody_signed_is_refused(secure: WebServer) -> None:
    terms = replace(PRIVATE, resolve=lambda host, port: HERE)
    assert "certificate that is not valid" in refusal(f"https://news.example:{secure.port}/", terms)
