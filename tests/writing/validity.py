"""Whether a Word file is valid Office Open XML."""

from openxml_audit import OpenXmlValidator


def errors(data, folder):
    """What the validator finds wrong with a file's content.

    A new validator each time: one remembers a file's notes by the address of an object that the
    next file's may get, and would then look for its marks among the other's notes.
    """
    path = folder / "validated.docx"
    path.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]
