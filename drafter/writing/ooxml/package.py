"""The package: a zip file whose bytes depend on its content alone (ECMA-376-2)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from docx.opc.constants import CONTENT_TYPE
from docx.opc.oxml import CT_Types, serialize_part_xml
from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI
from docx.opc.part import Part

_CONTENT_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip file can say


def pack(members: Mapping[str, bytes]) -> bytes:
    """Zip the parts: content types first, the rest by name, no clock and no file mode."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(members, key=lambda name: (name != _CONTENT_TYPES, name)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            archive.writestr(info, members[name])
    return buffer.getvalue()


def packed(package: OpcPackage) -> bytes:
    """The zip file of a document's package, made by :func:`pack`.

    The package's own ``save`` makes one that says when it was made, and would have to be unpacked
    and packed anew.
    """
    parts = package.parts
    members = {
        _CONTENT_TYPES: _content_types(parts),
        PACKAGE_URI.rels_uri.membername: package.rels.xml,
    }
    for part in parts:
        members[part.partname.membername] = part.blob
        if part.rels:
            members[part.partname.rels_uri.membername] = part.rels.xml
    return pack(members)


def _content_types(parts: Iterable[Part]) -> bytes:
    """What each part is (ECMA-376-2, 10.1.2.2)."""
    types = CT_Types.new()  # type: ignore[no-untyped-call]
    types.add_default("rels", CONTENT_TYPE.OPC_RELATIONSHIPS)
    types.add_default("xml", CONTENT_TYPE.XML)
    for part in sorted(parts, key=lambda part: part.partname):
        types.add_override(part.partname, part.content_type)
    return serialize_part_xml(types)
