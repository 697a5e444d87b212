"""A JSON Schema held against many values at once: what stands in one place of all of them is one column.

A record has some forty entries of one shape, a batch of records thousands. Their values are looked at by
place: the types of a column, its least and its greatest, its different words. That takes a hundredth of what
a look at each value takes. It says yes or no; what is wrong, and where, a validator says then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, cast

Check = Callable[[Sequence[Any]], bool]
"""True if every one of the values is right."""

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
_values = cast("Callable[[Any], Sequence[Any]]", dict.values)
_SAID_ONLY = {"description", "title", "$schema", "$id", "$defs"}
_OF_STRINGS = {"pattern", "minLength", "maxLength"}
_OF_NUMBERS = {"minimum", "maximum"}
_OF_ARRAYS = {"items", "prefixItems", "minItems", "maxItems", "uniqueItems"}
_OF_OBJECTS = {"properties", "required", "additionalProperties"}
_OF_ALL = {"type", "enum", "const", "not", "anyOf", "if", "then", "else"}


def check_of(schema: Mapping[str, Any]) -> Check:
    """The check of a schema without references.

    It may say no where JSON Schema says yes (1.0 for a whole number), and never yes where it says no. Raises
    ValueError for a keyword that is not known here.
    """
    unknown = schema.keys() - _SAID_ONLY - _OF_STRINGS - _OF_NUMBERS - _OF_ARRAYS - _OF_OBJECTS - _OF_ALL
    if unknown:
        raise ValueError(f"no check for {', '.join(sorted(unknown))}")
    checks = [*_whole(schema)]
    for keywords, kinds, make in (
        (_OF_STRINGS, (str,), _strings),
        (_OF_NUMBERS, (int, float), _numbers),
        (_OF_ARRAYS, (list,), _arrays),
        (_OF_OBJECTS, (dict,), _objects),
    ):
        if keywords & schema.keys():
            checks.append(_where(kinds, make(schema)))
    return lambda values: all(check(values) for check in checks)


def _whole(schema: Mapping[str, Any]) -> list[Check]:
    """The keywords that are about values of every type; the type comes first."""
    checks: list[Check] = []
    if "type" in schema:
        named = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        kinds = frozenset(chain.from_iterable(_TYPES[name] for name in named))
        checks.append(lambda values: kinds.issuperset(map(type, values)))
    if "enum" in schema or "const" in schema:
        checks.append(_among(schema.get("enum") or [schema["const"]]))
    if "not" in schema:
        wrong = check_of(schema["not"])
        checks.append(lambda values: not any(wrong([value]) for value in values))
    if "anyOf" in schema:
        ways = [check_of(each) for each in schema["anyOf"]]
        checks.append(lambda values: all(any(way([value]) for way in ways) for value in values))
    if "if" in schema:
        checks.append(_forked(schema))
    return checks


def _among(allowed: Sequence[Any]) -> Check:
    words = frozenset(allowed)
    if not all(isinstance(word, str) for word in words):
        raise ValueError("no check for a choice of anything but words")
    return lambda values: {str}.issuperset(map(type, values)) and words.issuperset(values)


def _forked(schema: Mapping[str, Any]) -> Check:
    condition, then, other = (check_of(schema[name]) for name in ("if", "then", "else"))

    def check(values: Sequence[Any]) -> bool:
        holds = [condition([value]) for value in values]
        yes = [value for value, held in zip(values, holds, strict=True) if held]
        no = [value for value, held in zip(values, holds, strict=True) if not held]
        return then(yes) and other(no)

    return check


def _where(kinds: tuple[type, ...], check: Check) -> Check:
    """A check of the values that are of these types; the others are none of its business."""
    known = frozenset(kinds)

    def check_those(values: Sequence[Any]) -> bool:
        if known.issuperset(map(type, values)):
            return not values or check(values)
        those = [value for value in values if type(value) in known]
        return not those or check(those)

    return check_those


def _strings(schema: Mapping[str, Any]) -> Check:
    least, most = schema.get("minLength", 0), schema.get("maxLength", float("inf"))
    found = re.compile(schema.get("pattern", "")).search

    def check(values: Sequence[Any]) -> bool:
        different = set(values)
        return all(least <= len(value) <= most for value in different) and all(map(found, different))

    return check


def _numbers(schema: Mapping[str, Any]) -> Check:
    least, most = schema.get("minimum", float("-inf")), schema.get("maximum", float("inf"))
    return lambda values: least <= min(values) and max(values) <= most


def _arrays(schema: Mapping[str, Any]) -> Check:
    least, most = schema.get("minItems", 0), schema.get("maxItems", float("inf"))
    first = [check_of(each) for each in schema.get("prefixItems", ())]
    rest = schema.get("items", {})
    items = _nothing if rest is False else check_of(rest)
    unique = schema.get("uniqueItems", False)

    def check(values: Sequence[Any]) -> bool:
        lengths = list(map(len, values))
        if not least <= min(lengths) or not max(lengths) <= most:
            return False
        places = (([value[at] for value in values if len(value) > at], each) for at, each in enumerate(first))
        if not all(each(place) for place, each in places):
            return False
        flat = list(
            chain.from_iterable(value[len(first) :] for value in values)
            if first
            else chain.from_iterable(values)
        )
        return items(flat) and (not unique or all(map(_is_of_different, values)))

    return check


def _nothing(values: Sequence[Any]) -> bool:
    return not values


def _is_of_different(value: list[Any]) -> bool:
    return {str}.issuperset(map(type, value)) and len(set(value)) == len(value)


def _objects(schema: Mapping[str, Any]) -> Check:
    checks = {name: check_of(each) for name, each in schema.get("properties", {}).items()}
    required = frozenset(schema.get("required", ()))
    closed = schema.get("additionalProperties", True) is False

    def check(values: Sequence[Any]) -> bool:
        shapes: set[tuple[str, ...]] = set(map(tuple, values))
        if not all(required.issubset(shape) for shape in shapes):
            return False
        if closed and not all(checks.keys() >= set(shape) for shape in shapes):
            return False
        if len(shapes) > 1:
            return all(each([one[name] for one in values if name in one]) for name, each in checks.items())
        (names,) = shapes
        columns = zip(*map(_values, values), strict=True)
        return all(
            checks[name](column) for name, column in zip(names, columns, strict=True) if name in checks
        )

    return check
