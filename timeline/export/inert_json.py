"""JSON that can stand anywhere, in a `<script>` of a page as well: nothing in it ends an element or begins one.

>>> inert_json({"title": "</script><!--"})
'{"title": "\\\\u003c/script\\\\u003e\\\\u003c!--"}'
"""

from timeline.export.jsonl import json_text

# `<`, `>` and `&` stand in strings alone, where JSON has escapes for them; so have the two line ends of JavaScript.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def inert_json(value: object) -> str:
    """`value` as JSON on one line, with every `<`, `>` and `&`, control and override escaped; nothing is lost."""
    return json_text(value).translate(ESCAPES)
