from __future__ import annotations

import pytest

from curator.nlp.claim_kinds import kind
from curator.nlp.claim_rules import Candidate
from curator.nlp.syntax import Parse


def clause(rows: str, lemma: str = "say", quote: str = "indirect") -> str:
    """The kind of a whole clause given as "word/TAG/label/head" items, heads counted from 1."""
    cells = [row.rsplit("/", 3) for row in rows.split()]
    heads = [i if cell[3] == "0" else int(cell[3]) - 1 for i, cell in enumerate(cells)]
    words, tags, deps = ([cell[n] for cell in cells] for n in range(3))
    parse = Parse(words, tags, deps, heads, [(0, len(cells))])
    head = next(i for i, cell in enumerate(cells) if cell[3] == "0")
    return kind(Candidate("complement", ((0, len(cells)),), head, lemma=lemma, quote=quote), parse)


KINDS = [
    ("The/DT/det/2 bridge/NN/nsubj/3 fell/VBD/ccomp/0 in/IN/case/5 May/NNP/obl/3", "factual"),
    ("Prices/NNS/nsubj/3 will/MD/aux/3 rise/VB/ccomp/0", "prediction"),
    ("The/DT/det/2 ferry/NN/nsubj/4 is/VBZ/cop/4 due/JJ/ccomp/0 "
     "to/TO/mark/6 sail/VB/xcomp/4", "prediction"),
    ("The/DT/det/2 minister/NN/nsubj/4 should/MD/aux/4 resign/VB/ccomp/0", "position"),
    ("Each/DT/det/2 dam/NN/nsubj:pass/5 must/MD/aux/5 be/VB/aux:pass/5 examined/VBN/ccomp/0 "
     "under/IN/case/8 the/DT/det/8 act/NN/obl/5", "rule"),
    ("The/DT/det/2 law/NN/nsubj/3 bans/VBZ/ccomp/0 strikes/NNS/obj/3", "rule"),
    ("The/DT/det/2 law/NN/nsubj/3 banned/VBD/ccomp/0 strikes/NNS/obj/3", "factual"),
    ("The/DT/det/2 plan/NN/nsubj/5 is/VBZ/cop/5 a/DT/det/5 disgrace/NN/ccomp/0", "opinion"),
    ("It/PRP/nsubj/3 could/MD/aux/3 fail/VB/ccomp/0", "opinion"),
    ("He/PRP/nsubj/4 must/MD/aux/4 have/VB/aux/4 known/VBN/ccomp/0", "factual"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), KINDS)
def test_the_kind_follows_the_clauses_own_words(rows: str, expected: str):
    assert clause(rows) == expected


def test_what_is_demanded_is_a_position_and_what_is_forecast_a_prediction():
    stays = "The/DT/det/2 dam/NN/nsubj/3 stay/VB/ccomp/0 shut/JJ/xcomp/3"
    assert clause(stays, lemma="insist") == "position"
    assert clause("Exports/NNS/nsubj/2 fall/VBP/ccomp/0", lemma="predict") == "prediction"


def test_what_the_speaker_saw_is_an_experience_only_in_the_speakers_words():
    saw = "I/PRP/nsubj/2 saw/VBD/ccomp/0 the/DT/det/4 water/NN/obj/2"
    assert clause(saw, quote="direct") == "experience"
    assert clause(saw, quote="indirect") == "factual"
