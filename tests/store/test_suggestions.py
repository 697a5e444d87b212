"""The cache of suggestions."""

from sqlalchemy import func, select, update

from curator.store import tables
from curator.store.suggestions import SuggestionCache
from curator.store.workspace import Workspace


def key(n: int) -> str:
    return f"{n:064x}"


def test_what_was_put_is_there_after_reopening(workspace: Workspace):
    payload = [{"parts": [[0, 4]], "label": "PERSON 🚨", "score": 0.75, "reason": "e\u0301\u2028"}]
    workspace.suggestions.put({key(1): payload, key(2): []})
    workspace.suggestions.put({key(2): None})
    assert SuggestionCache(workspace.database).get([key(1), key(2), key(3)]) == {
        key(1): payload,
        key(2): None,
    }
    assert workspace.suggestions.get([]) == {}


def test_more_keys_than_a_statement_has_variables_can_be_asked_for(workspace: Workspace):
    workspace.suggestions.put({key(1): "x", key(299_999): "y"})
    with workspace.database.write() as connection:
        connection.execute(update(tables.suggestion).values(used=0))
    asked = [key(n) for n in range(300_000)]
    assert workspace.suggestions.get(asked) == {key(1): "x", key(299_999): "y"}
    with workspace.database.read() as connection:
        assert connection.execute(select(func.min(tables.suggestion.c.used))).scalar_one() > 0


def test_the_cache_can_be_dropped(workspace: Workspace):
    workspace.suggestions.put({key(n): "x" for n in range(450)})
    workspace.suggestions.drop()
    assert workspace.suggestions.get([key(n) for n in range(450)]) == {}


def test_what_was_long_unused_goes_when_the_cache_is_too_big(workspace: Workspace):
    cache = SuggestionCache(workspace.database, limit_bytes=320_000)
    cache.put({key(n): "x" * 1_000 for n in range(250)})
    with workspace.database.write() as connection:
        connection.execute(update(tables.suggestion).values(used=0))
    wanted = [key(n) for n in range(100)]
    cache.get(wanted)
    cache.put({key(n): "y" * 1_000 for n in range(1_000, 1_100)})
    kept = cache.get([key(n) for n in range(250)])
    assert set(wanted) <= kept.keys()
    assert len(kept) < 250
    assert len(cache.get([key(n) for n in range(1_000, 1_100)])) == 100
