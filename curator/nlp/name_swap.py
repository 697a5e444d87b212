"""Training articles with other names in them, so that the tagger learns contexts and not people (recipe)."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Span

from .gazetteer_recipe import KnownName

SWAPPED = ("PERSON", "GPE", "ORG")
_SHARE = 0.7
"""In a document chosen for it so many of the names are replaced, each wherever it stands."""
_MIXED = 0.5
"""So many persons get the first name of one and the family name of another."""

Words = list[str]


class NameSwap:
    """Replaces names by others of their label; a single-word person by a family name, else by whole names."""

    def __init__(self, rows: Iterable[KnownName], seed: int) -> None:
        self._chance = random.Random(seed)
        self._names: Mapping[str, list[Words]] = defaultdict(list)
        for row in rows:
            if row.label in SWAPPED and _is_plain(row):
                self._names[row.label].append(row.names[0])

    def __call__(self, doc: Doc) -> Doc:
        """A copy of the document with its gold names, some of them replaced."""
        chosen = {(ent.label_, ent.text): self._other(ent) for ent in doc.ents}
        words, spaces, gold = Words(), list[bool](), list[tuple[int, int, str]]()
        missing: list[int] = []
        at = 0
        for ent in [*doc.ents, None]:
            for token in doc[at : ent.start if ent is not None else len(doc)]:
                if token.ent_iob == 0:
                    missing.append(len(words))
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
            if ent is not None:
                name = chosen[ent.label_, ent.text]
                gold.append((len(words), len(words) + len(name), ent.label_))
                words += name
                spaces += [True] * (len(name) - 1) + [bool(ent[-1].whitespace_)]
                at = ent.end
        made = Doc(doc.vocab, words=words, spaces=spaces)
        unknown = [made[i : i + 1] for i in missing]
        made.set_ents([Span(made, *each) for each in gold], missing=unknown, default="outside")
        return made

    def _other(self, ent: Span) -> Words:
        own = [token.text for token in ent]
        stays = ent.label_ not in self._names or self._chance.random() > _SHARE
        if stays or (ent.label_ == "ORG" and len(own) == 1):
            return own
        name = self._chance.choice(self._names[ent.label_])
        if ent.label_ == "PERSON" and len(own) == 1:
            return name[-1:]
        if ent.label_ == "PERSON" and self._chance.random() < _MIXED:
            return [self._chance.choice(self._names["PERSON"])[0], name[-1]]
        return name


def _is_plain(row: KnownName) -> bool:
    """True for names written as in a newspaper: no initials without a dot, no shouting organisation."""
    main = row.names[0]
    return all(len(word) > 1 or not word.isalpha() for word in main) and (
        row.label != "ORG" or not main[0].isupper()
    )
