"""DOCX and ODT documents for tests, made by hand: docx(BLOCKS), odt(BLOCKS).

A block is a pair of its kind and what it holds:
    ("p", RUNS)         a paragraph; RUNS is a text, or a list of texts and (text, address) links
    ("h1", RUNS)        a heading, and so on
    ("*0", RUNS)        an item of a bulleted list on the outermost level, and so on
    ("#0", RUNS)        one of a numbered list
    ("table", ROWS)     rows of cells, which are RUNS
In a text "\t" is a tab and "\n" a line break.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def runs_of(runs):
    return [runs] if isinstance(runs, (str, tuple)) else runs


def packed(parts, stored=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


class Docx:
    def __init__(self):
        self.links = []

    def run(self, text):
        parts = []
        for piece in re.split(r"([\t\n])", text):
            parts.append({"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece)
                         or f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
        return f"<w:r>{''.join(parts)}</w:r>"

    def runs(self, runs):
        out = []
        for run in runs_of(runs):
            if isinstance(run, tuple):
                self.links.append(run[1])
                out.append(f'<w:hyperlink r:id="rId{len(self.links)}">{self.run(run[0])}</w:hyperlink>')
            else:
                out.append(self.run(run))
        return "".join(out)

    def paragraph(self, runs, properties=""):
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.runs(runs)}</w:p>"

    def block(self, kind, held):
        if kind == "table":
            rows = ("".join(f"<w:tc>{self.paragraph(cell)}</w:tc>" for cell in row) for row in held)
            return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
        if kind[0] == "h":
            return self.paragraph(held, f'<w:pStyle w:val="Otsikko{kind[1]}"/>')
        if kind[0] in "*#":
            number = 1 if kind[0] == "*" else 2
            return self.paragraph(held, f'<w:numPr><w:ilvl w:val="{kind[1]}"/><w:numId w:val="{number}"/></w:numPr>')
        return self.paragraph(held)

    def parts(self, blocks):
        body = "".join(self.block(*block) for block in blocks)
        styles = "".join(f'<w:style w:type="paragraph" w:styleId="Otsikko{n}"><w:name w:val="heading {n}"/></w:style>'
                         for n in range(1, 10))
        numbering = "".join(
            f'<w:abstractNum w:abstractNumId="{n}">' + "".join(
                f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{text.format(level + 1)}"/></w:lvl>' for level in range(9)) + "</w:abstractNum>"
            for n, form, text in ((1, "bullet", "\uf0b7"), (2, "decimal", "%{}.")))
        numbering += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        links = "".join(f'<Relationship Id="rId{n}" Type="{kind}" Target={quoteattr(href)} TargetMode="External"/>'
                        for n, href in enumerate(self.links, 1))
        types = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
        relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
        return {"[Content_Types].xml": f"{XML}<Types {types}/>",
                "word/_rels/document.xml.rels": f"{XML}<Relationships {relations}>{links}</Relationships>",
                "word/document.xml": f"{XML}<w:document {W} {R}><w:body>{body}</w:body></w:document>",
                "word/styles.xml": f"{XML}<w:styles {W}>{styles}</w:styles>",
                "word/numbering.xml": f"{XML}<w:numbering {W}>{numbering}</w:numbering>"}


def docx(blocks):
    return packed(Docx().parts(blocks))


def odt_runs(runs):
    out = []
    for run in runs_of(runs):
        text, href = run if isinstance(run, tuple) else (run, None)
        marked = escape(text).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
        marked = re.sub("  +", lambda found: f'<text:s text:c="{len(found[0])}"/>', marked)
        out.append(f"<text:a xlink:href={quoteattr(href)}>{marked}</text:a>" if href else marked)
    return "".join(out)


def odt_block(kind, held):
    if kind == "table":
        rows = ("".join(f"<table:table-cell><text:p>{odt_runs(cell)}</text:p></table:table-cell>" for cell in row)
                for row in held)
        return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"
    if kind[0] == "h":
        return f'<text:h text:outline-level="{kind[1]}">{odt_runs(held)}</text:h>'
    if kind[0] in "*#":
        style, depth = ("Points" if kind[0] == "*" else "Numbers"), int(kind[1])
        opening = f'<text:list text:style-name="{style}" text:continue-numbering="true"><text:list-item>'
        inner = "<text:list><text:list-item>" * depth
        closing = "</text:list-item></text:list>" * (depth + 1)
        return f"{opening}{inner}<text:p>{odt_runs(held)}</text:p>{closing}"
    return f"<text:p>{odt_runs(held)}</text:p>"


def odt(blocks):
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                    for name in ("office", "text", "table", "style")) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    lists = ('<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1"/></text:list-style>'
             '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" '
             'style:num-suffix="."/></text:list-style>')
    body = "".join(odt_block(*block) for block in blocks)
    content = (f"{XML}<office:document-content{names}><office:automatic-styles>{lists}</office:automatic-styles>"
               f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")
    return packed({"mimetype": ODT_TYPE, "content.xml": content}, stored=("mimetype",))


def blocks_of(text):
    """A plain text as paragraphs, one a line."""
    return [("p", line) for line in text.split("\n")]
