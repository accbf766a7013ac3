"""The stretches of a text that are the page and not the article: no event is to be found there.

In order: navigation and date lines at the top, cue lines anywhere ("Photo: …", "Sign up for …"), captions, teaser
blocks below a heading such as "Related articles", polls, and what follows once the article is over. When it is doubtful
whether a paragraph belongs to the article, it stays.
"""

from collections.abc import Iterable, Sequence

from timeline.articles.blocks import LONGEST_QUESTION, end_of_article, poll, reference_list, teaser_block
from timeline.articles.captions import caption_lines, credit_tail
from timeline.articles.credits import agency_dateline_end, byline
from timeline.articles.dateline import BOTTOM, LONGEST_LINE, TOP, date_line, heads_a_part
from timeline.articles.lines import Line, last_prose_run, lines_of, same_words
from timeline.articles.pageline import bare, is_breadcrumb, is_cue_line, whole_line
from timeline.models import Span


def furniture_spans(text: str, headline: Span | None = None) -> tuple[Span, ...]:
    """The stretches of `text` that are not the article, in order and without overlap.

    `headline` is where its title stands: that stays, a second copy of it at the top goes.

    >>> text = "Photo: Jane Doe\\n\\nThe council met on Monday.\\n\\nRelated articles\\n\\nA new camp"
    >>> [text[span.start : span.end] for span in furniture_spans(text)]
    ['Photo: Jane Doe', 'Related articles\\n\\nA new camp']
    """
    lines = lines_of(text)
    title = text[headline.start : headline.end] if headline else None
    whole = {
        index
        for index in (*_page_lines(lines), *_repeated_title(lines, title), *caption_lines(lines), *_block_lines(lines))
        if headline is None or not lines[index].start <= headline.start < lines[index].end
    }
    parts = (span for index, line in enumerate(lines) if index not in whole for span in _parts(line, index, lines))
    return _joined((*_runs(lines, whole), *parts))


def _page_lines(lines: Sequence[Line]) -> Iterable[int]:
    """Lines that are furniture by themselves; bylines and breadcrumbs only at the top."""
    for index, line in enumerate(lines):
        if is_cue_line(line.text) or is_breadcrumb(line.text) or (0 < index < TOP and byline(line.text)):
            yield index
        elif len(line.text) < LONGEST_LINE and (index < TOP or index >= len(lines) - BOTTOM):
            dated = date_line(line)
            if dated and dated.end == line.end and not heads_a_part(dated, index, lines):
                yield index


def _repeated_title(lines: Sequence[Line], title: str | None) -> Iterable[int]:
    """Copies of the title; the one that stands is taken out by the caller."""
    return (index for index, line in enumerate(lines[:TOP]) if title and same_words(line.text, title))


def _block_lines(lines: Sequence[Line]) -> Iterable[int]:
    """Lines of teaser blocks, lists of sources and polls, and everything below the end of the article."""
    end = end_of_article(lines)
    article, last_run, index = lines[:end], last_prose_run(lines[:end]), 0
    while index < end:
        after = _block_after(article, index, last_run)
        yield from range(index, after)
        index = max(after, index + 1)
    yield from range(end, len(lines))


def _block_after(lines: Sequence[Line], index: int, last_run: int) -> int:
    """The line after the block that `lines[index]` begins; `index` when it begins none."""
    if len(lines[index].text) > LONGEST_QUESTION:
        return index
    heading = bare(lines[index].text)
    if whole_line("teasers").fullmatch(heading):
        return teaser_block(lines, index, article_goes_on=last_run > index)
    if whole_line("references").fullmatch(heading):
        return reference_list(lines, index)
    return poll(lines, index)


def _parts(line: Line, index: int, lines: Sequence[Line]) -> Iterable[Span]:
    """The dateline before, and the credit after, the text of a line that is otherwise the article's."""
    dated = date_line(line) if index < TOP else None
    if dated and heads_a_part(dated, index, lines):
        dated = None
    prefix = dated.end - line.start if dated else agency_dateline_end(line.text) if index < TOP else 0
    if prefix:
        yield Span(line.start, line.start + prefix)
    tail = credit_tail(line.text)
    if prefix <= tail < len(line.text):
        yield Span(line.start + tail, line.end)


def _runs(lines: Sequence[Line], chosen: set[int]) -> Iterable[Span]:
    """Neighbouring lines as one stretch."""
    for index in sorted(chosen):
        yield Span(lines[index - 1].end if index - 1 in chosen else lines[index].start, lines[index].end)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
