"""Which key does which act: the defaults, with a person's own changes over them.

A key is a portable sequence such as `Ctrl+Shift+Z`; letters are those of a Latin keyboard, by their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

SHIFT: Final = "Shift+"


@dataclass(frozen=True, slots=True)
class KeyedAct:
    """An act with its default keys.

    `place` names where alone its keys act; "" is anywhere. With `stays`, Shift before a key means: the
    same, and stay here. The keys of a `fixed` act cannot be changed or given away.
    """

    id: str
    keys: tuple[str, ...]
    place: str = ""
    stays: bool = False
    fixed: bool = False

    def sounds(self, keys: Iterable[str]) -> set[str]:
        """All sequences that mean this act when it stands on these keys."""
        bare = set(keys)
        return bare | {SHIFT + key for key in bare if self.stays and not key.startswith(SHIFT)}


class Pressed(NamedTuple):
    """What a key press means: an act, and whether the focus stays where it is."""

    id: str
    stay: bool


class Keymap:
    """The keys of every act. Never changed: each change gives a new one.

    A person's change of an act names all its keys. Where such a key is another act's default, the change
    wins, so that a later version's new default takes nothing away. Two acts may share a key only where
    their places differ: the one whose place is here then acts.
    """

    def __init__(self, acts: Iterable[KeyedAct], changes: Mapping[str, Sequence[str]] | None = None) -> None:
        self._acts = {act.id: act for act in acts}
        given = {name: tuple(dict.fromkeys(keys)) for name, keys in (changes or {}).items()}
        self.changes: Mapping[str, tuple[str, ...]] = {
            name: keys for name, keys in given.items() if name not in self._acts or self._may_be(name, keys)
        }
        """What a person has changed; acts that are not known here are kept for a version that knows them."""
        self._keys = {act.id: self._effective(act) for act in self._acts.values()}
        self._by_key: dict[str, list[Pressed]] = {}
        for act in self._acts.values():
            for sequence in sorted(act.sounds(self._keys[act.id])):
                stay = sequence not in self._keys[act.id]
                self._by_key.setdefault(sequence, []).append(Pressed(act.id, stay))

    def keys(self, act_id: str) -> tuple[str, ...]:
        """The keys of an act, the one for its button first; none for an act that is not known."""
        return self._keys.get(act_id, ())

    def defaults(self, act_id: str) -> tuple[str, ...]:
        return self._acts[act_id].keys

    def is_changed(self, act_id: str) -> bool:
        return act_id in self.changes

    def is_fixed(self, act_id: str) -> bool:
        return self._acts[act_id].fixed

    def pressed(self, key: str, place: str = "") -> Pressed | None:
        """What a key means at a place: what is for that place, else what is for any, else the first."""
        found = self._by_key.get(key, [])
        for wanted in (place, ""):
            for one in found:
                if self._acts[one.id].place == wanted:
                    return one
        return found[0] if found else None

    def on(self, key: str) -> tuple[str, ...]:
        """All acts on a key, those of a place first."""
        found = [one.id for one in self._by_key.get(key, [])]
        return tuple(sorted(found, key=lambda one: not self._acts[one].place))

    def in_the_way(self, act_id: str, key: str) -> tuple[str, ...]:
        """The other acts that a key of this act would take the key from."""
        act = self._acts[act_id]
        wanted = act.sounds((key,))
        return tuple(
            other.id
            for other in self._acts.values()
            if other.id != act_id and other.place == act.place and wanted & other.sounds(self._keys[other.id])
        )

    def with_keys(self, act_id: str, keys: Sequence[str]) -> Keymap:
        """Give an act these keys and no others; they are taken from the acts in the way.

        A key of a fixed act is not taken: such a key is left out.
        """
        act, changes = self._acts[act_id], dict(self.changes)
        free = [key for key in keys if not any(map(self.is_fixed, self.in_the_way(act_id, key)))]
        wanted = act.sounds(free)
        for other in {other for key in free for other in self.in_the_way(act_id, key)}:
            left = [key for key in self._keys[other] if not wanted & self._acts[other].sounds((key,))]
            changes[other] = tuple(left)
        changes[act_id] = tuple(free)
        return Keymap(self._acts.values(), self._without_defaults(changes))

    def reset(self, act_id: str) -> Keymap:
        """The default keys of an act again, but for those that another act now has."""
        return Keymap(self._acts.values(), {k: v for k, v in self.changes.items() if k != act_id})

    def reset_all(self) -> Keymap:
        return Keymap(self._acts.values())

    def _may_be(self, act_id: str, keys: Sequence[str]) -> bool:
        """False for a change that a file may hold and nobody could have made."""
        return not self._acts[act_id].fixed and not any(
            other.fixed and other.sounds(other.keys) & self._acts[act_id].sounds(keys)
            for other in self._acts.values()
        )

    def _effective(self, act: KeyedAct) -> tuple[str, ...]:
        if act.id in self.changes:
            return self.changes[act.id]
        taken = set[str]()
        for other in self._acts.values():
            if other.id in self.changes and other.place == act.place:
                taken |= other.sounds(self.changes[other.id])
        return tuple(key for key in act.keys if not act.sounds((key,)) & taken)

    def _without_defaults(self, changes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return {k: keys for k, keys in changes.items() if k not in self._acts or keys != self._acts[k].keys}
