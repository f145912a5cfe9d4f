"""Archives for the cases: whole, hostile and broken ones."""

import gzip
import io
import struct
import subprocess
import tarfile
import zipfile
import zlib


def zipped(members, level=zipfile.ZIP_DEFLATED):
    """{name: bytes} as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", level) as archive:
        for name, data in members.items():
            archive.writestr(name, data if isinstance(data, bytes) else data.encode())
    return out.getvalue()


def tarred(members, mode="w", add=lambda archive: None):
    """{name: bytes} as a tar; mode "w:gz" and its like compress it; `add` puts further members in."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in members.items():
            data = data if isinstance(data, bytes) else data.encode()
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        add(archive)
    return out.getvalue()


def link(name, target):
    """For tarred(): puts in a symbolic link."""
    def add(archive):
        member = tarfile.TarInfo(name)
        member.type, member.linkname = tarfile.SYMTYPE, target
        archive.addfile(member)
    return add


def zstd(data):
    return subprocess.run(["zstd", "-q", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout


def gzip_bomb(size, byte=b"\0"):
    """Takes no time to make: deflated pieces of a megabyte, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packer.compress(byte * (1 << 20))
    packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(byte * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + piece * (size >> 20) + b"\3\0" + bytes(8)


def zip_bomb(name, size, others):
    """A zip whose member `name` is so many bytes long, as its header says, and small; and other members."""
    whole = zipped({name: b"", **others})
    raw = gzip_bomb(size)[10:-8]
    at = whole.index(b"PK\1\2")
    local, central = whole[:at], whole[at:]
    # The bomb's own header stands first: its sizes are written anew, and everything behind it moves.
    first = 30 + len(name)
    assert local[26:28] == struct.pack("<H", len(name))
    old = struct.unpack("<I", local[18:22])[0]
    sizes = struct.pack("<II", len(raw), size & 0xFFFFFFFF)
    local = local[:18] + sizes + local[26:first] + raw + local[first + old:]
    moved = len(raw) - old
    out, place, number = bytearray(), 0, 0
    while central[place:place + 4] == b"PK\1\2":
        lengths = struct.unpack("<HHH", central[place + 28:place + 34])
        end = place + 46 + sum(lengths)
        entry = bytearray(central[place:end])
        if number == 0:
            entry[20:28] = sizes
        else:
            entry[42:46] = struct.pack("<I", struct.unpack("<I", entry[42:46])[0] + moved)
        out += entry
        place, number = end, number + 1
    tail = bytearray(central[place:])
    tail[16:20] = struct.pack("<I", len(local))
    return bytes(local + out + tail)


def nested(name, data, depth):
    """A zip in a zip, so many times."""
    for number in range(depth):
        data = zipped({name: data})
        name = f"{number}.zip"
    return data


def gzipped(data):
    return gzip.compress(data if isinstance(data, bytes) else data.encode(), mtime=0)
