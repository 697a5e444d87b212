"""XML of strangers is read without entities, and what would grow without end is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.readers.safe_xml import MAX_MARKS, attribute, child, local, parse


def refusal(data: bytes) -> str:
    with pytest.raises(CuratorError) as caught:
        parse(data, part="body.xml")
    assert caught.value.args_["part"] == "body.xml"
    return caught.value.code


def laughs(depth: int) -> bytes:
    entities = ['<!ENTITY e0 "ha">'] + [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth)]
    return f"<!DOCTYPE a [{''.join(entities)}]><a>&e{depth - 1};</a>".encode()


def test_names_and_attributes_are_found_in_any_namespace() -> None:
    root = parse(b'<w:a xmlns:w="urn:w" w:val="1"><!-- x --><w:b>text</w:b></w:a>')
    found = child(root, "b")
    assert (local(root), attribute(root, "val"), attribute(root, "none")) == ("a", "1", "")
    assert found is not None and found.text == "text"


def test_an_entity_of_the_document_itself_is_refused_whatever_it_holds(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("do not tell")
    address = (tmp_path / "secret").as_uri()
    outside = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]><a>&x;</a>'.encode()
    assert refusal(outside) == "xml.declares"
    assert refusal(laughs(3)) == "xml.declares"
    assert refusal(laughs(12)) == "xml.declares"
    assert refusal(b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><a/>') == "xml.declares"
    assert refusal(laughs(12).replace(b"<a>&e11;</a>", b'<a b="&e11;"/>')) == "xml.declares"


def test_utf_16_hides_no_declaration() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    assert refusal(text.encode("utf-16")) == "xml.declares"


def test_a_dtd_that_is_only_named_is_not_looked_for() -> None:
    named = b'<!DOCTYPE nitf SYSTEM "http://127.0.0.1/nitf.dtd"><nitf>news</nitf>'
    assert parse(named).text == "news"


def test_endless_nesting_is_one_sentence() -> None:
    assert refusal(b"<a>" * 100_000 + b"</a>" * 100_000) == "xml.too_deep"


def test_a_flood_of_marks_is_refused_before_it_is_parsed() -> None:
    assert refusal(b"<r>" + b"<a/>" * MAX_MARKS + b"</r>") == "xml.too_large"


@pytest.mark.parametrize("data", [b"", b"   ", b"<a>", b"<a></b>", b"\x00\x01", b"no mark", b"<a>\x00</a>"])
def test_what_is_no_whole_document_is_damaged(data: bytes) -> None:
    assert refusal(data) == "xml.damaged"
