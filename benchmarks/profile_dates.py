"""Where the time of `find_dates` goes, step by step: `python benchmarks/profile_dates.py [SECONDS]` (not on Windows).

Every few milliseconds of CPU time a signal looks which step is at work, which slows nothing down, unlike a profiler
that counts calls. Prints the share of each step on each set of texts. A share of 10 % from 1,000 looks is right to
about 2 points.
"""

import signal
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType

from dated_texts import DatedText, sets_of_texts

from timeline.extract.dates import find_dates

INTERVAL = 0.002  # seconds of CPU time; the system may look less often

LEGIBLE, SCAN, STRETCHES, RULES = "making it legible", "scan for triggers", "words round them", "rules"
FALSE_FRIENDS, DOCUMENT, RESULTS = "false friends", "document pass", "building results"
STEPS = (LEGIBLE, SCAN, STRETCHES, RULES, FALSE_FRIENDS, DOCUMENT, RESULTS)

# The file in which a step begins -> the step. Else what findings.py calls is the rules, all the rest the document pass.
STEP_OF_FILE = {"legible": LEGIBLE, "tokens": STRETCHES, "false_friends": FALSE_FRIENDS}
CALLS_STEPS = "findings"
NOTHING = ("", "")


def main(duration: float) -> None:
    """Look for so many seconds at each set, and print."""
    for name, texts in sets_of_texts().items():
        looks = steps_at_work(texts, duration)
        print(f"{name}: {looks.total():,} looks")
        for step in STEPS:
            print(f"  {step:20} {looks[step] / looks.total():6.1%}")
        print()


def steps_at_work(texts: list[DatedText], duration: float) -> Counter[str]:
    """How often each step was found at work while the dates of the texts were found again and again."""
    looks: Counter[str] = Counter()
    for one in texts:
        _find(one)  # reads the words of the language, once

    def look(_signal: int, frame: FrameType | None) -> None:
        step = step_of(frame)
        if step:
            looks[step] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
    end = time.process_time() + duration
    while time.process_time() < end:
        for one in texts:
            _find(one)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return looks


def step_of(frame: FrameType | None) -> str | None:
    """The step that is at work in a frame, told by the outermost call below find_dates; None outside of it."""
    calls = []
    while frame and frame.f_code is not find_dates.__code__:
        calls.append((Path(frame.f_code.co_filename).stem, frame.f_code.co_name))
        frame = frame.f_back
    if frame is None:
        return None
    if calls and calls[0] == ("tokens", "stretches"):
        return SCAN
    file, function = next((call for call in reversed(calls) if call[0] != CALLS_STEPS), NOTHING)
    if function == "_expression":
        return RESULTS
    reads_words = any(file == CALLS_STEPS for file, _ in calls)
    return STEP_OF_FILE.get(file, RULES if reads_words else DOCUMENT)


def _find(one: DatedText) -> None:
    find_dates(one.text, published=one.published, language=one.language, mode=one.mode)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
