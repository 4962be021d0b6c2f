"""PDF files made to do harm, written byte by byte."""

import zlib
from collections.abc import Callable

LINE = "BT /F1 10 Tf 72 700 Td (The Human Rights Council,) Tj ET"


def pdf(objects: dict[int, bytes], *, trailer: str = "") -> bytes:
    """A PDF of these objects; 1 is its catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    data += b"trailer\n<< /Root 1 0 R /Size %d %b >>\n" % (size, trailer.encode())
    return bytes(data + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes) -> bytes:
    """A stream as it is."""
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)


def page(content: int = 4, parent: int = 2) -> bytes:
    """A page that shows a stream in Helvetica."""
    return (
        f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
        "/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
    ).encode()


def one_page(content: bytes, **more: bytes) -> dict[int, bytes]:
    """The objects of a document of one page."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: page(),
        4: content,
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **{int(name[1:]): value for name, value in more.items()},
    }


def small(text: str = LINE) -> bytes:
    """A harmless document of one page."""
    return pdf(one_page(stream(text.encode())))


def bomb() -> bytes:
    """A page of 400 megabytes of text in a few kilobytes, packed three times over."""
    text = b"(word word word word ) Tj 0 -1 Td\n" * 1000
    packer = zlib.compressobj(1)
    once = b"".join([*(packer.compress(text) for _ in range(12_000)), packer.flush()])
    twice = zlib.compress(zlib.compress(once, 9), 9)
    head = b"<< /Length %d /Filter [/FlateDecode /FlateDecode /FlateDecode] >>" % len(twice)
    return pdf(one_page(head + b"\nstream\n" + twice + b"\nendstream"))


def many_pages(count: int = 5000) -> bytes:
    """A tree of so many pages."""
    kids = " ".join(f"{10 + n} 0 R" for n in range(count))
    objects = one_page(stream(LINE.encode()))
    objects[2] = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()
    return pdf(objects | {10 + n: page() for n in range(count)})


def long_page() -> bytes:
    """One page with more characters than any book."""
    return pdf(one_page(stream(b"BT /F1 1 Tf 0 0 Td\n" + b"(word word) Tj\n" * 400_000 + b"ET")))


def recursive_form() -> bytes:
    """A picture that shows itself twice."""
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R"
    content = b"/X Do /X Do"
    form += b" >> >> /Length %d >>\nstream\n%b\nendstream" % (len(content), content)
    return pdf(one_page(stream(b"/X Do"), _6=form))


def branching_forms() -> bytes:
    """Thirty pictures, each of which shows the next one ten times."""
    objects = one_page(stream(b"/X Do"))
    for number in range(6, 36):
        content = b"/X Do " * 10 + b"BT /F1 9 Tf (word) Tj ET"
        objects[number] = (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> "
            b"/XObject << /X %d 0 R >> >> /Length %d >>\nstream\n%b\nendstream"
            % (number + 1, len(content), content)
        )
    return pdf(objects)


def a_billion_pages() -> bytes:
    """A document of one page that says it has a billion."""
    objects = one_page(stream(LINE.encode()))
    return pdf(objects | {2: b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"})


def with_actions(path: str) -> bytes:
    """A page that wants a program run and a script, a file and a page of the web opened."""
    objects = one_page(stream(LINE.encode()))
    script = "/S /JavaScript /JS (app.launchURL\\('http://192.0.2.1/'\\))"
    after = f"[ << {script} >> << /S /URI /URI (http://192.0.2.1/) >> ]"
    launch = f"/S /Launch /F (/bin/touch) /Win << /F (touch) /P ({path}) >>"
    actions = f"<< {launch} /Next {after} >>"
    objects[1] = f"<< /Type /Catalog /Pages 2 0 R /OpenAction {actions} >>".encode()
    return pdf(objects)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "five thousand pages": (many_pages, "5,000 pages"),
    "a tree of pages that is a ring": (
        lambda: pdf(
            one_page(stream(b"")) | {2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"}
        ),
        "",
    ),
    "400 megabytes in a stream": (bomb, ""),
    "a page longer than a book": (long_page, ""),
    "a picture of itself": (recursive_form, ""),
    "pictures of pictures": (branching_forms, ""),
    "arrays in arrays": (
        lambda: pdf(one_page(stream(b"")) | {2: b"[" * 500_000 + b"]" * 500_000}),
        "",
    ),
    "objects that are each other": (
        lambda: pdf(one_page(stream(b"")) | {2: b"3 0 R", 3: b"2 0 R"}),
        "",
    ),
    "no pages": (lambda: pdf({1: b"<< /Type /Catalog >>"}), ""),
    "locked": (
        lambda: pdf(
            one_page(stream(LINE.encode())),
            trailer="/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
            f"/O <{'41' * 32}> /U <{'42' * 32}> >>",
        ),
        "password",
    ),
    "cut off": (lambda: small()[:60], "damaged"),
    "its head only": (lambda: b"%PDF-1.7\n", "damaged"),
    "noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4000, "damaged"),
    "pictures only": (lambda: small("0 0 100 100 re f"), "only pictures"),
    "no resolution": (lambda: small(LINE.replace("The Human Rights Council,", "Dear all,")), "no"),
}
