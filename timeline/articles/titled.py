"""titled: a text with its title above it, as people read it; events are told in headlines, too."""

from timeline.articles.lines import lines_of, same_words

TOP = 3  # lines in which the title may stand already


def titled(text: str, title: str | None) -> str:
    """`text` below its title, unless that stands at its top.

    >>> titled("The council met.", "A meeting")
    'A meeting\\n\\nThe council met.'
    """
    if not title or any(same_words(line.text, title) for line in lines_of(text[:2_000])[:TOP]):
        return text
    return f"{title}\n\n{text}"
