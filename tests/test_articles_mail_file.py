"""timeline.articles.mail_file: mails and mailboxes made here."""

from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office_samples import docx_file, paragraph
from tests.pdf_samples import pdf_file, printed
from timeline.articles.mail_file import read_mail, read_mailbox
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty

STORY = "The EU and Albania signed a status agreement on Frontex in Tirana on Friday."
MORE = "It is the first of its kind with a country of the Western Balkans, and comes into force in May 2019."


def mail(text: str = STORY, *, markup: str = "", **fields: str) -> EmailMessage:
    """A mail with these header fields; "_" in their names stands for "-"."""
    message = EmailMessage()
    for name, value in {
        "Subject": "Agreement with Albania",
        "Date": "Sat, 06 Oct 2018 09:30:00 +0200",
        **fields,
    }.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if markup:
        message.add_alternative(markup, subtype="html")
    return message


def readings(message: EmailMessage | bytes) -> list[Article | UnreadableArticle]:
    data = message if isinstance(message, bytes) else message.as_bytes()
    return list(read_mail(BytesIO(data), Place("mail", "in/mail.eml", ending=".eml")))


def read(message: EmailMessage | bytes) -> Article:
    first = readings(message)[0]
    assert isinstance(first, Article), first
    return first


def text_of(found: Article) -> str:
    """The text below the title."""
    return found.text.removeprefix(f"{found.title}\n\n").strip()


def test_a_newsletter() -> None:
    found = read(
        mail(
            From='"ECRE bulletin" <weekly@example.org>',
            List_Id="Weekly <weekly.example.org>",
            Message_ID="<12@example.org>",
        )
    )
    assert (found.name, found.title, found.publisher, found.author) == (
        "12@example.org", "Agreement with Albania", "ECRE bulletin", None,
    )  # fmt: skip
    assert (str(found.published), found.published_reason) == ("2018-10-06", "mail header 'Date'")
    assert (found.published_certainty, text_of(found)) == (Certainty.STATED, STORY)


@pytest.mark.parametrize(
    ("sender", "publisher", "author"),
    [
        ("Ana Ilić <ana@example.org>", None, "Ana Ilić"),
        ("Press office <press@example.org>", "Press office", None),
        ("newsletter@example.org", "example.org", None),
        ("ana@example.org", None, None),
        ('"ana@example.org" <ana@example.org>', None, None),
        ("Ana Ilić via Balkan list <ana@example.org>", None, "Ana Ilić"),
        ("", None, None),
        ("Ana Ilić <ana@example.org", None, "Ana Ilić"),
    ],
)
def test_who_sent_it(sender: str, publisher: str | None, author: str | None) -> None:
    data = mail().as_bytes().replace(b"Subject:", f"From: {sender}\nSubject:".encode(), 1)
    found = read(data)
    assert (found.publisher, found.author) == (publisher, author)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: [ecre-news] Agreement with Albania", "Agreement with Albania"),
        ("AW: WG: Abkommen mit Albanien", "Abkommen mit Albanien"),
        ("=?windows-1250?Q?Sporazum_s_Alb=E1nijom?=", "Sporazum s Albánijom"),
        ("=?no-such-charset?Q?Sporazum?=", "Sporazum"),
        ("Reform: the council meets", "Reform: the council meets"),
    ],
)
def test_the_subject_is_the_title(subject: str, title: str) -> None:
    data = mail().as_bytes().replace(b"Subject: Agreement with Albania", b"Subject: " + subject.encode())
    assert read(data).title == title


def test_lines_that_were_broken_for_the_screen_are_rejoined() -> None:
    text = "The EU and Albania signed a status agreement on Frontex in Tirana on\nFriday. It is the first of its kind"
    text += " with a country of the Western\nBalkans.\n\n- visas\n- borders\n"
    assert text_of(read(mail(text))).split("\n") == [
        "The EU and Albania signed a status agreement on Frontex in Tirana on Friday. It is the first of its kind with"
        " a country of the Western Balkans.",
        "",
        "- visas",
        "- borders",
    ]


ORIGINAL = (
    "-----Original Message-----\nFrom: Ana Ilić\nSent: Wednesday, 3 October 2018 10:12\nTo: me\nSubject: When\n\n"
)
RECEIVING = "You are receiving this email because you signed up.\nUnsubscribe: https://example.org/u\nStreet 1"
SENDER = "ECRE <weekly@example.org>"
GMAIL = f"--------- Forwarded message --------\nFrom: {SENDER}\nDate: Fri, 5 Oct 2018 17:00\nSubject: Albania signs\n"
APPLE = (
    f"Begin forwarded message:\n\n> From: {SENDER}\n> Date: 5 October 2018 at 17:00:00 CEST\n> Subject: Albania signs\n"
)
GERMAN = (
    "-------- Weitergeleitete Nachricht --------\nBetreff: \tAlbania signs\nDatum: \tFri, 5 Oct 2018 17:00:00 +0200\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n\nOn 3 October 2018 at 10:12, Ana Ilić\n<ana@example.org> wrote:\n> When is it signed?\n> Ana\n",
        f"{STORY}\n\nAm 03.10.18 um 10:12 schrieb Ana Ilić:\n> Wann?\n",
        f"{STORY}\n\n-- \nAna Ilić\nGroup of lawyers\n",
        f"{STORY}\n\n{ORIGINAL}When?",
        f"View this email in your browser\n\n{STORY}\n\n--\n{RECEIVING}",
        f"{STORY}\n\nOdjavite se sa liste: https://example.org/u\n\nUlica 1",
    ],
)  # fmt: skip
def test_what_programs_add_is_left_out(text: str) -> None:
    assert text_of(read(mail(text))) == STORY


@pytest.mark.parametrize("head", [f"{GMAIL}To: me\n\n", APPLE, f"{GERMAN}Von: \t{SENDER}\nAn: \tme\n\n"])
def test_a_mail_that_is_passed_on_is_the_one_it_passes_on(head: str) -> None:
    below = "".join(f"> {line}\n" for line in (STORY, MORE)) if head.startswith("Begin") else f"{STORY}\n{MORE}\n"
    found = read(
        mail(f"For your information\n\n{head}{below}", Subject="Fwd: Albania signs", From="Ana Ilić <ana@example.org>")
    )
    assert text_of(found).split("\n") == [STORY, MORE]
    assert (found.title, found.publisher, found.author) == ("Albania signs", "ECRE", None)
    assert (str(found.published), found.published_reason) == ("2018-10-05", "date of the mail that was passed on")


def test_html_where_the_plain_part_is_a_stub() -> None:
    markup = f"<div style='display:none'>Preview</div><table><tr><td><h1>Albania</h1><p>{STORY}</p><td>{MORE}</table>"
    assert (
        text_of(read(mail("Please use a mail program that shows HTML.", markup=markup)))
        == f"Albania\n\n{STORY}\n\n{MORE}"
    )
    assert text_of(read(mail(f"{STORY}\n{MORE}", markup=f"<p>{STORY} {MORE}</p>"))) == f"{STORY}\n{MORE}"


def test_encodings_that_are_false_or_unknown() -> None:
    for stated, real in (("utf-8", "cp1250"), ("x-unknown", "utf-8"), ("windows-1250", "cp1250")):
        body = "Ministri su u Šidu i Bečeju potpisali sporazum o zaštiti granice i policijskoj saradnji.".encode(real)
        data = (
            f"Subject: S\nFrom: a@b.c\nContent-Type: text/plain; charset={stated}\nContent-Transfer-Encoding: 8bit\n\n"
        )
        assert "Šidu i Bečeju" in text_of(read(data.encode() + body))


def attach(message: EmailMessage, *files: tuple[str, bytes]) -> EmailMessage:
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def test_attached_documents_are_articles_and_others_are_named() -> None:
    files = (
        ("../../bulletin.pdf", pdf_file([printed("The bulletin tells of the agreement.")])),
        ("note.docx", docx_file(paragraph("Signed on 5 October 2018."))),
        ("table.xlsx", b"PK"),
        ("broken.pdf", b"%PDF-"),
    )
    found = readings(attach(mail(Message_ID="<7@x>"), *files))
    assert [one.source if isinstance(one, Article) else str(one) for one in found] == [
        "in/mail.eml",
        "in/mail.eml:bulletin.pdf",
        "in/mail.eml:note.docx",
        "in/mail.eml:broken.pdf: is damaged or no PDF; save or download it again",
    ]
    body, bulletin = found[0], found[1]
    assert isinstance(body, Article)
    assert body.warnings == ("attached and not read: table.xlsx",)
    assert isinstance(bulletin, Article)
    assert (bulletin.name, str(bulletin.published)) == ("7@x-bulletin.pdf", "2018-10-06")
    assert bulletin.published_certainty is Certainty.INFERRED


def test_mails_in_mails() -> None:
    inner = mail(Subject="Inner")
    for number in range(5):
        outer = mail(f"Outer {number}: {STORY}", Subject=f"Outer {number}")
        outer.add_attachment(inner)
        inner = outer
    *articles, deep = readings(inner)
    assert [one.title for one in articles if isinstance(one, Article)] == ["Outer 4", "Outer 3", "Outer 2", "Outer 1"]
    assert "is a mail in a mail in a mail" in str(deep)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is no mail: it has no header; save it again or leave it out"),
        (b"Just text\n", "is no mail: it has no header; save it again or leave it out"),
        (b"Subject: x\nFrom: a@b.c\n\n\n", "the mail has no text; leave it out"),
    ],
)
def test_a_bad_mail_costs_one_line(data: bytes, message: str) -> None:
    assert [str(one) for one in readings(data)] == [f"in/mail.eml: {message}"]


def test_thousands_of_parts_and_depths() -> None:
    many = (
        b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Disposition: attachment\n\nx\n" * 5000
    )
    assert len(readings(many + b"--b--\n")) == 1
    deep = b"Subject: x\n"
    for number in range(3000):
        deep += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
    assert isinstance(readings(deep)[0], UnreadableArticle)


def test_very_long_fields() -> None:
    data = b"From: " + b"a@b.c, " * 50_000 + b"\nSubject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\n" + STORY.encode()
    assert text_of(read(data)).endswith(STORY)


def mailbox(data: bytes) -> Sequence[Article | UnreadableArticle]:
    return list(read_mailbox(BytesIO(data), Place("box", "in/box.mbox", ending=".mbox")))


def test_a_mailbox() -> None:
    first = mail(
        f"{STORY}\n\nFrom the minister came no answer.\n>From here on it is quoted by the box.", Message_ID="<1@x>"
    ).as_bytes()
    second = mail(MORE, Subject="Second").as_bytes()
    line = b"From ana@example.org Sat Oct  6 09:30:00 2018\n"
    found = mailbox(line + first + b"\n" + line + b"Subject: empty\n\n\n" + line + second)
    assert [one.name if isinstance(one, Article) else str(one) for one in found] == [
        "1@x", "in/box.mbox:2: the mail has no text; leave it out", "box-3",
    ]  # fmt: skip
    assert isinstance(found[0], Article)
    assert text_of(found[0]).split("\n\n")[1:] == [
        "From the minister came no answer.\nFrom here on it is quoted by the box."
    ]
    assert [str(one) for one in mailbox(b"\n\n")] == ["in/box.mbox: has no mails; leave it out"]


@given(st.binary(max_size=1500))
@settings(max_examples=80, deadline=None)
def test_any_bytes(data: bytes) -> None:
    for one in (*readings(b"Subject: x\nFrom: y\n" + data), *mailbox(b"From a@b.c\n" + data)):
        assert isinstance(one, Article | UnreadableArticle)


@given(st.integers(0), st.binary(min_size=1, max_size=8), st.integers(0, 8))
@settings(max_examples=80, deadline=None)
def test_any_damage(at: int, new: bytes, cut: int) -> None:
    message = mail(STORY, markup=f"<p>{STORY}</p>", From="Ana Ilić <ana@example.org>", List_Id="A <b>")
    whole = attach(message, ("a.docx", docx_file(paragraph(MORE)))).as_bytes()
    at %= len(whole)
    assert all(isinstance(one, Article | UnreadableArticle) for one in readings(whole[:at] + new + whole[at + cut :]))


@given(
    st.text("<>=?@\"'()[],;:\\ \tQBé\x00", max_size=60),
    st.sampled_from(
        [
            "From",
            "Subject",
            "Date",
            "Content-Type",
            "List-Id",
            "Message-ID",
            "Content-Disposition",
            "Content-Transfer-Encoding",
        ]
    ),
)
@settings(max_examples=100, deadline=None)
def test_any_header_field(value: str, name: str) -> None:
    assert readings(f"{name}: {value}\nTo: x\n\n{STORY}".encode())
