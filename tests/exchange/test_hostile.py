"""Whatever a file does, it ends in honest text or in one sentence, and the next file is read as ever."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.exchange.arriving import Found, Refused
from curator.exchange.freezing import frozen
from curator.exchange.readers.pool import Ended, Readers
from curator.exchange.readers.source import Options, Source
from tests.exchange import hostile

NAMES = sorted([*hostile.MAKERS, *hostile.POINTING])
GOOD = hostile.page(f"<article><h1>Quay</h1><p>{hostile.WORDS * 5}</p></article>")


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers([sys.executable, "-m", "curator", "--reader"], at_once=1) as readers:
        yield readers


def read(readers: Readers, path: Path) -> list[Found | Refused]:
    """All that comes of a file; it must come to an end."""
    items = list(readers.read([(Source(str(path), path.name, path=path), Options())]))
    assert isinstance(items[-1], Ended)
    return [item for item in items if isinstance(item, Found | Refused)]


def told(item: Found | Refused) -> str:
    """The sentence that an editor reads, or the text that would be frozen."""
    if isinstance(item, Refused):
        return sentence(item.code, item.args)
    try:
        return frozen(item).text
    except CuratorError as error:
        return sentence(error.code, error.args_)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_file_is_text_or_a_sentence(tmp_path: Path, readers: Readers, name: str):
    items = read(readers, hostile.write(tmp_path, name))
    assert items, "nothing was said of the file"
    for item in items:
        assert hostile.SECRET not in told(item)
        assert isinstance(item, Refused) or hostile.SECRET not in item.raw
    assert {path.name for path in tmp_path.iterdir()} <= {name, "secret"}
    (good,) = read(readers, _put(tmp_path / "good.html"))
    assert isinstance(good, Found)
    assert hostile.WORDS.strip() in good.text


def _put(path: Path) -> Path:
    path.write_bytes(GOOD)
    return path


@pytest.mark.parametrize(
    "name",
    [
        *("bomb.docx", "bomb.zip", "lies.zip", "bomb.pdf", "bomb.warc.gz", "many.zip", "large.txt"),
        *("laughs.docx", "laughs.odt", "laughs.xml", "points.docx", "points.xml", "deep.json", "deep.docx"),
        *(
            "old.doc",
            "locked.pdf",
            "locked.zip",
            "text.pdf",
            "cut.docx",
            "noise.txt",
            "sound.txt",
            "script.html",
        ),
    ],
)
def test_what_holds_no_honest_text_is_refused(tmp_path: Path, readers: Readers, name: str):
    items = read(readers, hostile.write(tmp_path, name))
    if name == "text.pdf":
        # A text by any other name is a text.
        assert [item.text for item in items if isinstance(item, Found)] == [hostile.WORDS * 10]
    else:
        assert {type(item) for item in items} == {Refused}


def test_letters_that_lie_about_themselves_are_read_all_the_same(tmp_path: Path, readers: Readers):
    for name, words in (("wrong.html", hostile.WORDS.strip()), ("charset.eml", hostile.WORDS.strip())):
        (found,) = read(readers, hostile.write(tmp_path, name))
        assert isinstance(found, Found)
        assert words in found.text
