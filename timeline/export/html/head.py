"""What stands before the body of a page: its policy, its title, its style.

The policy lets the page's own style and script work, known by their hashes, and nothing else: no other script or style,
no picture, font or frame from anywhere, no form that is sent, no base that links could be bent by.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from timeline import __version__
from timeline.export.html.text import attributes, element


def head(title: str, language: str, style: str, script: str) -> Iterator[str]:
    """The document's beginning, to the end of its head; `language` is a BCP 47 tag."""
    yield f'<!doctype html>\n<html{attributes(lang=language)}>\n<head>\n<meta charset="utf-8">\n'
    yield f"<meta{attributes(http_equiv='Content-Security-Policy', content=policy(style, script))}>\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f'<meta name="generator" content="timeline {__version__}">\n'
    yield f"{element('title', title)}\n<style>{style}</style>\n</head>\n"


def policy(style: str, script: str) -> str:
    """The content security policy of a page with this style and this script."""
    return (
        f"default-src 'none'; script-src {_source(script)}; style-src {_source(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
