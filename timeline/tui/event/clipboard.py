"""What can be said of the clipboard before something is copied: terminals take it with OSC 52, or take nothing.

Nobody answers: a terminal that refuses does so in silence.
"""

from collections.abc import Mapping

LONGEST = 74_994  # bytes: as base64 just under the 100,000 that terminals take
DEAF_TERMINALS = {"linux", "dumb", "vt100", "vt220"}
DEAF_PROGRAMS = {"Apple_Terminal"}


def refusal(text: str, environment: Mapping[str, str]) -> str:
    """Why nothing can be copied, for people; "" where it can be tried.

    >>> refusal("a line", {"TERM": "linux"})
    'This terminal takes nothing into the clipboard'
    """
    if len(text.encode("utf-8", "replace")) > LONGEST:
        return f"{len(text):,} characters are more than terminals take into the clipboard"
    deaf = environment.get("TERM") in DEAF_TERMINALS or environment.get("TERM_PROGRAM") in DEAF_PROGRAMS
    return "This terminal takes nothing into the clipboard" if deaf else ""


def reservation(environment: Mapping[str, str]) -> str:
    """What is needed for it to arrive.

    >>> reservation({"TMUX": "/tmp/tmux-0/default,1,0"})
    'tmux passes it on with "set -g set-clipboard on"'
    """
    if "TMUX" in environment:
        return 'tmux passes it on with "set -g set-clipboard on"'
    if environment.get("TERM", "").startswith("screen"):
        return "screen does not pass it on"
    return "not every terminal takes it"
