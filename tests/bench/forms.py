"""A generated listing in other forms: forms.py TEXT writes TEXT.html and TEXT.1252 beside it."""

import html
import sys
from pathlib import Path

HEAD = ("<!DOCTYPE html>\n<html lang=\"fi\"><head><meta charset=\"utf-8\"><title>Mallit</title></head>\n<body>"
        "<nav><ul><li><a href=\"/\">Etusivu</a></li></ul></nav>\n<main>\n")


def entry(lines):
    title, *fields = (html.escape(line, quote=False) for line in lines)
    parts = [f"<h3><a href=\"/mallit/{len(title)}\">{title}</a></h3>"]
    for field in fields:
        label, colon, value = field.partition(": ")
        if colon and "(" not in label:
            parts.append(f"<p><strong>{label}:</strong> {value}</p>")
        elif parts[-1].startswith("<p>"):  # a line that goes on
            parts[-1] = parts[-1].removesuffix("</p>") + f"<br>{field}</p>"
        else:
            parts.append(f"<p>{field}</p>")
    return f"<div class=\"item\">{''.join(parts)}</div>\n"


def as_html(text):
    """Each paragraph as an item of a page, its first line a heading with a link."""
    path = text.with_suffix(".html")
    with open(text, encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as out:
        out.write(HEAD)
        paragraph = []
        for line in [*lines, "\n"]:
            if line.strip():
                paragraph.append(line.strip())
            elif paragraph:
                out.write(entry(paragraph))
                paragraph = []
        out.write("</main></body></html>\n")
    return path


def as_windows_1252(text):
    path = text.with_suffix(".1252")
    path.write_bytes(text.read_text(encoding="utf-8").encode("windows-1252", "replace"))
    return path


if __name__ == "__main__":
    as_html(Path(sys.argv[1]))
    as_windows_1252(Path(sys.argv[1]))
