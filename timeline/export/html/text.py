"""Text as HTML that reads as that text and as nothing else.

>>> html_text('<img src=x onerror="go()">')
'&lt;img src=x onerror=&quot;go()&quot;&gt;'
>>> element("p", "a < b", lang="en", hidden=True)
'<p lang="en" hidden>a &lt; b</p>'
"""

from html import escape

from timeline.plaintext import one_line


def html_text(text: str) -> str:
    """`text` on one line, harmless, fit for between tags and for a quoted attribute."""
    return escape(one_line(text))


def attributes(**values: str | int | float | bool | None) -> str:
    """Attributes with a space before each: True is one without a value, None and False are none.

    `class_` is `class`, and `data_first` is `data-first`.
    """
    written = []
    for name, value in values.items():
        named = name.rstrip("_").replace("_", "-")
        if value is True:
            written.append(f" {named}")
        elif value is not None and value is not False:
            written.append(f' {named}="{html_text(str(value))}"')
    return "".join(written)


def element(tag: str, text: str, **values: str | int | float | bool | None) -> str:
    """An element that has `text` in it and nothing else."""
    return f"<{tag}{attributes(**values)}>{html_text(text)}</{tag}>"
