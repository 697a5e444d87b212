"""Archives of strangers: refused by what they say of themselves, and held to it while they are read."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.readers.safe_zip import DOCUMENT, Limits, opened


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return file.getvalue()


def refusal(data: bytes, limits: Limits = DOCUMENT) -> str:
    with pytest.raises(CuratorError) as caught, opened(data, limits) as archive:
        for name in archive.names():
            archive.read(name)
    return caught.value.code


def test_members_are_read_by_name() -> None:
    with opened(packed({"a.xml": b"one", "b/../../c": b"two", "d/": b""})) as archive:
        assert archive.names() == ["a.xml", "b/../../c"]
        assert (archive.read("a.xml"), archive.get("b/../../c"), archive.get("e")) == (b"one", b"two", None)


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    assert refusal(packed({"a": bytes(31 * 2**20)})) == "zip.too_large"
    assert refusal(packed({"a": bytes(2 * 2**20)})) == "zip.too_large"
    halves = {str(n): bytes(20 * 2**20) for n in range(3)}
    assert refusal(packed(halves, zipfile.ZIP_STORED)) == "zip.too_large"


def test_empty_rows_may_be_packed_tightly() -> None:
    with opened(packed({"a": b"<row/>" * 100_000})) as archive:
        assert len(archive.read("a")) == 600_000


def test_a_member_larger_than_it_says_is_not_unpacked() -> None:
    data = packed({"a": b"x" * 5_000})
    lied = data.replace(struct.pack("<L", 5_000), struct.pack("<L", 10))
    assert lied != data
    assert refusal(lied) in {"file.damaged", "zip.too_large"}


def test_what_is_not_counted_cannot_be_read() -> None:
    data = packed({"a.xml": b"text", "blank.bmp": bytes(31 * 2**20)})
    with opened(data, counted=lambda name: name.endswith(".xml")) as archive:
        assert archive.names() == ["a.xml"]
        assert "blank.bmp" not in archive


def test_too_many_members_are_refused() -> None:
    assert refusal(packed({str(n): b"" for n in range(6)}), Limits(100, 100, 100, 5)) == "zip.too_many"


def test_a_locked_member_is_said_to_be_locked() -> None:
    data = bytearray(packed({"a": b"text"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert refusal(bytes(data)) == "file.locked"


def test_a_link_is_not_listed() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(link, "/etc/passwd")
    with opened(file) as archive:
        assert archive.names() == []


def test_damage_anywhere_is_one_sentence() -> None:
    data = packed({"a": b"some text that is long enough to be packed " * 20})
    assert refusal(b"") == "file.damaged"
    assert refusal(b"PK\x03\x04 and no more") == "file.damaged"
    assert refusal(data[:-30]) == "file.damaged"
    middle = len(data) // 4
    assert refusal(data[:middle] + b"\xff\xff\xff" + data[middle + 3 :]) == "file.damaged"
