"""A number of things in words: "1 event", "3 articles"."""


def counted(number: int, noun: str) -> str:
    """The number and its noun, with an s where there are several or none.

    >>> counted(1, "event"), counted(0, "event"), counted(2000, "more article")
    ('1 event', '0 events', '2000 more articles')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
