"""Where the tests write: into memory, where there is a folder for that.

Every act is a commit that waits for the disk, some ten milliseconds on many machines, and the tests save thousands.
Programs that the tests start find what they import compiled, also where Python is told to keep nothing compiled.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

IN_MEMORY = Path("/dev/shm")

if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))

if os.environ.pop("PYTHONDONTWRITEBYTECODE", None) and "PYTHONPYCACHEPREFIX" not in os.environ:
    compiled = os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="compiled-")
    atexit.register(shutil.rmtree, compiled, ignore_errors=True)
