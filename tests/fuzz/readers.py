"""What must hold whatever bytes a reader is given: articles or sentences come of them, and nothing else."""

from __future__ import annotations

from importlib import import_module

from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.exchange.arriving import Found, Refused
from curator.exchange.freezing import frozen
from curator.exchange.readers.kinds import KINDS
from curator.exchange.readers.source import Options, Reader, Source

_READERS = {kind.code: kind.reader for kind in KINDS}


def reader_of(code: str) -> Reader:
    module, _, function = _READERS[code].partition(":")
    found: Reader = getattr(import_module(f"curator.exchange.readers.{module}"), function)
    return found


def check(code: str, data: bytes) -> None:
    """Read it; any exception but a CuratorError with a sentence goes up."""
    name = f"a.{code}"
    try:
        for item in reader_of(code)(Source(name, name, content=data), Options()):
            if isinstance(item, Refused):
                assert sentence(item.code, item.args)
            elif isinstance(item, Found):
                frozen(item).text.encode()
                item.raw.encode("utf-8", "surrogatepass")
    except CuratorError as error:
        assert sentence(error.code, error.args_)
