"""The house is in order: style, types, layers, and examples that run."""

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(timeline.__path__, "timeline.")
    if module.name != "timeline.__main__"  # importing it is harmless, but it has no examples to run
)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["-m", "mypy"], id="types"),
        pytest.param(["-m", "ruff", "check", "."], id="style"),
        pytest.param(["-m", "ruff", "format", "--check", "."], id="format"),
        pytest.param(["-c", LINT_IMPORTS, "--no-logo"], id="layers"),
    ],
)
def test_a_checker_has_nothing_to_say(command: list[str]) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_run(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = [test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(examples) > 20
