"""The parts of a Word file, to look into or to damage."""

import io
import zipfile


def unpack(data):
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
