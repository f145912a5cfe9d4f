"""The same listing as every kind of input that palaset reads: {kind: file}."""

import bz2
import gzip
import io
import lzma
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))
from office_files import blocks_of, docx, odt  # noqa: E402
from pdf_file import pages_of, pdf  # noqa: E402

SMALL = 10_000  # members of the archive that has many


def zip_of(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def tar_of(data):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        member = tarfile.TarInfo("page.txt")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def make(text, folder):
    """`text`: bytes of a listing. PDFs are skipped without pdftotext, zstd without its program."""
    folder.mkdir()
    words = text.decode()
    plain = words.translate({ord("\u2212"): "–", ord("\u00ad"): None}).encode("cp1252", "replace").decode("cp1252")
    made = {"text": ("page.txt", text), "gzip": ("page.txt.gz", gzip.compress(text)),
            "bzip2": ("page.txt.bz2", bz2.compress(text)), "xz": ("page.txt.xz", lzma.compress(text)),
            "zip": ("page.zip", zip_of([("page.txt", text)])), "tar.gz": ("page.tar.gz", tar_of(text)),
            "DOCX": ("page.docx", docx(blocks_of(words))), "ODT": ("page.odt", odt(blocks_of(words)))}
    if shutil.which("pdftotext"):
        made["PDF"] = ("page.pdf", pdf(pages_of(plain)))
    if shutil.which("zstd"):
        made["zstd"] = ("page.txt.zst", subprocess.run(["zstd", "-qc"], input=text, stdout=subprocess.PIPE, check=True).stdout)
    for name, data in made.values():
        (folder / name).write_bytes(data)
    return {kind: folder / name for kind, (name, _) in made.items()}


def archive_of_many(text, path, count=SMALL):
    """A zip of so many members, each the same few entries."""
    path.write_bytes(zip_of((f"{number:06}.txt", text) for number in range(count)))
    return path
