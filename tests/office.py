"""LibreOffice, which opens what the program writes as its users would."""

import shutil
import subprocess
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice") or ""


def converted(file: Path, to: str, *options: str) -> Path:
    """A file as LibreOffice writes it in another format, beside it.

    Args:
        file: to open.
        to: the ending of the format.
        options: how it is opened.
    """
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", *options, "--convert-to", to, "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    made = file.with_suffix(f".{to}")
    if not made.exists():
        pytest.skip(f"LibreOffice lacks what opens {file.suffix}")
    return made
