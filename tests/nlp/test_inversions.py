from __future__ import annotations

import pytest

from curator.nlp.inversions import inverted_source
from curator.nlp.syntax import Parse


def flat(tagged: str) -> Parse:
    """Words with tags and no tree at all: what is read here must not need one."""
    cells = [cell.rsplit("/", 1) for cell in tagged.split()]
    words, tags = [cell[0] for cell in cells], [cell[1] for cell in cells]
    return Parse(words, tags, ["dep"] * len(words), [0] * len(words), [(0, len(words))])


FOUND = [
    ("“/`` It/PRP fell/VBD ,/, ”/'' said/VBD Marguerite/NNP Pell/NNP ,/, 82/CD ./.", "Marguerite Pell , 82"),
    ("It/PRP fell/VBD ,/, said/VBD the/DT analyst/NN Tobias/NNP Renn/NNP :/: they/PRP know/VBP ./.",
     "the analyst Tobias Renn"),
    ("It/PRP fell/VBD ,/, says/VBZ Eva/NNP Berg/NNP of/IN the/DT port/NN ./.", "Eva Berg of the port"),
    ("It/PRP fell/VBD ,/, said/VBD he/PRP on/IN Monday/NNP ./.", "he"),
]  # fmt: skip


@pytest.mark.parametrize(("tagged", "source"), FOUND)
def test_the_speaker_after_an_inverted_verb_is_read_without_a_tree(tagged: str, source: str):
    parse = flat(tagged)
    verb = next(i for i, word in enumerate(parse.words) if word in ("said", "says"))
    found = inverted_source(parse, verb)
    assert found is not None
    assert " ".join(parse.words[slice(*found)]) == source


NOT_FOUND = [
    "It/PRP fell/VBD ,/, said/VBD the/DT rules/NNS are/VBP clear/JJ ./.",
    "The/DT mayor/NN ,/, said/VBN to/TO be/VB ill/JJ ,/, left/VBD ./.",
    "Eva/NNP Berg/NNP said/VBD the/DT port/NN ./.",
]


@pytest.mark.parametrize("tagged", NOT_FOUND)
def test_a_clause_after_the_verb_is_no_speaker(tagged: str):
    parse = flat(tagged)
    verb = next(i for i, word in enumerate(parse.words) if word == "said")
    assert inverted_source(parse, verb) is None
