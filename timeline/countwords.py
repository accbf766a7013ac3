"""A number of things in words: "1 event", "3 articles"."""


def counted(number: int, noun: str, several: str = "") -> str:
    """The number and its noun; where there are several or none `several`, else the noun with an s.

    >>> counted(1, "event"), counted(0, "event"), counted(2000, "more article"), counted(2, "reply", "replies")
    ('1 event', '0 events', '2000 more articles', '2 replies')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {several or f'{noun}s'}"
