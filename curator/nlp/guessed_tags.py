"""Part-of-speech tags by word and ending alone: near enough for a bag of features, and no parse is needed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .word_set import word_set

_LEAST = 3
"""A word seen this often in the trees has its own entry; rarer words teach their endings."""
_LEAST_ENDING = 5
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SELF = word_set("i i'm i've i'd i'll")


class TagGuesser:
    """Penn Treebank tags by look-up; figures, years, shares and capitals inside a sentence have their own."""

    def __init__(
        self, words: Mapping[str, str] | None = None, endings: Mapping[str, str] | None = None
    ) -> None:
        self.words = dict(words or {})
        self.endings = dict(endings or {})

    def tags(self, words: Sequence[str]) -> list[str]:
        """One tag per word of a sentence, written as it stands there."""
        return [self._tag(word, at) for at, word in enumerate(words)]

    def _tag(self, word: str, at: int) -> str:
        lower = word.lower()
        if word[0].isdigit():
            return "CD%" if "%" in word else "YR" if _YEAR.fullmatch(word) else "CD"
        if not word[0].isalpha():
            return word
        if at and word[0].isupper() and lower not in _SELF:
            return "NNP"
        known = self.words.get(lower)
        if known is None and "'" in lower:
            return self.words.get(lower.split("'")[0], "X") + "'"
        return known or self.endings.get(lower[-3:], "NN")

    @classmethod
    def train(cls, tagged: Iterable[tuple[str, str]]) -> TagGuesser:
        """Learns from pairs of word and tag."""
        seen = defaultdict[str, Counter[str]](Counter)
        for word, tag in tagged:
            if word[0].isalpha():
                seen[word.lower()][tag] += 1
        words = {word: tags.most_common(1)[0][0] for word, tags in seen.items() if tags.total() >= _LEAST}
        ends = defaultdict[str, Counter[str]](Counter)
        for word, tags in seen.items():
            if word.isalpha() and tags.total() <= _LEAST:
                ends[word[-3:]].update(tags)
        endings = {
            end: tags.most_common(1)[0][0] for end, tags in ends.items() if tags.total() >= _LEAST_ENDING
        }
        return cls(words, endings)

    def lines(self) -> str:
        """All that was learnt, a line for each entry; endings begin with a hyphen."""
        entries = [f"{word}\t{tag}" for word, tag in sorted(self.words.items())]
        return "\n".join(entries + [f"-{end}\t{tag}" for end, tag in sorted(self.endings.items())])

    @classmethod
    def of_lines(cls, lines: str) -> TagGuesser:
        pairs = [line.split("\t") for line in lines.split("\n") if line]
        words = {word: tag for word, tag in pairs if not word.startswith("-")}
        return cls(words, {word[1:]: tag for word, tag in pairs if word.startswith("-")})
