"""Whether a value's `surface` is what the bytes of its span say."""

import html
import re

# Between blocks a reader sees a line end where the file may have none.
BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|t[drh]|tr|table|tbody|thead|section|article|hr)\b[^>]*>", re.I)
UNSEEN = re.compile(r"<!--.*?-->|<(script|style|svg|template)\b.*?</\1\s*>|<[a-z/!?][^>]*>", re.I | re.S)
SOFT = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def folded(text):
    return " ".join(SOFT.sub("", text).split())


def without_markup(text):
    return html.unescape(UNSEEN.sub("", BLOCK.sub(" ", text)))


def surface_fault(document, piece, surface):
    """Nothing, or what the bytes are and what the surface is."""
    text = piece.decode(document["source"]["encoding"])
    if any(said["code"] == "encoding.read-twice" for said in document["diagnostics"]):
        text = text.encode("windows-1252").decode("utf-8")
    if document["source"]["media_type"] == "text/html":
        text, surface = folded(without_markup(text)), folded(surface)
    return None if text == surface else f"are {text!r}, surface is {surface!r}"
