"""A workspace on a real file, and articles to put in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.sheet import Sheet
from curator.store.workspace import Workspace

DEVICE = "0123456789abcdef"
TEXT = (
    "🚨 Zoë Müller met Renée\u0301 in Київ.\n"
    "قال محمد إن الحكومة ستعود\u2028and NATO agreed.\n"
    "“We will rebuild Kharkiv,” said Anna, a minister.\n"
)
MakeArticle = Callable[..., Article]


def article_of(text: str = TEXT, **fields: str) -> Article:
    return Article(uuid7_hex(), text_hash(text), len(text), **{"title": "A storm", **fields})


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workspace's file; copying it is faster than making one."""
    path = tmp_path_factory.mktemp("template") / "empty.curator"
    Workspace.open(path, DEVICE).close()
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "news.curator"))


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with Workspace.open(path, DEVICE) as opened:
        opened.journal.author = "p1"
        opened.journal.guideline = "news@1"
        yield opened


@pytest.fixture
def make_article() -> MakeArticle:
    return article_of


@pytest.fixture
def sheet(workspace: Workspace) -> Sheet:
    """The article as an editor has it open."""
    article = article_of()
    workspace.import_article(article, TEXT)
    return Sheet(article, TEXT)
