"""How large an article may be."""

MOST_BYTES = 20_000_000


def too_large(what: str) -> str:
    """The complaint about a file or line over the limit.

    >>> too_large("the line")
    'the line is larger than 20 MB; split it into its articles'
    """
    return f"{what} is larger than {MOST_BYTES // 1_000_000} MB; split it into its articles"
