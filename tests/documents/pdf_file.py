"""PDFs for tests, made by hand: pages of words in Helvetica, in WinAnsi.

    pdf(pages_of(text))                 a text as it would be printed: wrapped at the page's width
    pdf([[(56, 700, 11, "sana")]])      pages of (left, bottom, size, text) in points
"""

# Widths in 1/1000 of the size (Adobe Font Metrics); what is not listed is as wide as a digit.
NARROW = {**dict.fromkeys("ijl", 222), **dict.fromkeys("ft:;,. /!I", 278), **dict.fromkeys("()-r", 333)}
WIDE = {**dict.fromkeys("ckvxyzs", 500), **dict.fromkeys("mMW", 850), **dict.fromkeys("ABEKPSVXYÄ", 667),
        **dict.fromkeys("CDHNRU", 722), **dict.fromkeys("GOQÖ", 778), "w": 722, "–": 556, "T": 611, "F": 611}
LEFT, TOP, RIGHT, BOTTOM = 56, 790, 540, 56


def width(text, size):
    return sum(NARROW.get(c) or WIDE.get(c) or 556 for c in text) * size / 1000


def wrapped(line, size, room):
    """A line as those that fit into so many points."""
    indent = line[:len(line) - len(line.lstrip(" "))]
    lines = [indent]
    for word in line.split():
        longer = f"{lines[-1]} {word}" if lines[-1].strip() else indent + word
        if width(longer, size) <= room or not lines[-1].strip():
            lines[-1] = longer
        else:
            lines.append(indent + word)
    return lines


def pages_of(text, size=11, leading=15, columns=1):
    """A text laid out: form feeds end pages, which end at the bottom too; columns are filled one after the other."""
    gap = 24
    room = (RIGHT - LEFT - gap * (columns - 1)) / columns
    pages, place, column = [[]], TOP, 0
    for number, page in enumerate(text.split("\f")):
        if number:
            pages.append([])
            place, column = TOP, 0
        for line in page.split("\n"):
            for part in wrapped(line, size, room):
                if place < BOTTOM:
                    place, column = TOP, column + 1
                    if column == columns:
                        pages.append([])
                        column = 0
                blanks = len(part) - len(part.lstrip(" "))
                left = LEFT + column * (room + gap) + blanks * width("n", size)
                if part.strip():
                    pages[-1].append((left, place, size, part.strip()))
                place -= leading
    return pages


def content(words):
    lines = [b"BT"]
    for left, bottom, size, text in words:
        escaped = text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        lines.append(b"/F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj" % (size, left, bottom, escaped))
    return b"\n".join([*lines, b"ET"])


def pdf(pages):
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for words in pages:
        stream = content(words)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                       b"/Contents %d 0 R >>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))
