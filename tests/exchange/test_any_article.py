"""Whatever text and decisions there are, the referees are content."""

from __future__ import annotations

from pathlib import Path
from random import Random

from curator.domain.annotation import (
    CLAIM_ATTRIBUTES,
    NIL,
    UNSET,
    Annotation,
    ClaimFields,
    Link,
    Suggestion,
    Verdict,
)
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.review import review_of
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span
from curator.domain.text import trim
from curator.exchange.outgoing import Decision, Outgoing
from tests.exchange import samples
from tests.exchange.test_jsonl import referee, write

PIECES = (
    "Oslo",
    "bridge",
    "\U0001f6a8",
    "e\u0301",
    "U.N.",
    "don’t",
    "1,000",
    "قالت",
    "Їжа",
    "“",
    "”",
    "-",
    ".",
)
GAPS = (" ", " ", " ", "\n", "\n\n", "\t", "\u2028", "\u0085", "\u200d", "")
LABELS = {Layer.ENTITY: ("PERSON", "GPE", "ORG"), Layer.CLAIM: ("CLAIM",)}
LINKS = (
    None,
    Link("curator-kb", "G1", "Oslo"),
    Link("curator-kb", NIL, ""),
    Link("local", samples.LOCAL, "x"),
)


class Chance:
    """Articles at random, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def text(self) -> str:
        count = self.random.randint(1, 120)
        return "Start " + "".join(self.random.choice(PIECES) for _ in range(count)) + "end"

    def span(self, text: str) -> Span:
        while True:
            start = self.random.randrange(len(text))
            found = trim(text, Span(start, min(len(text), start + self.random.randint(1, 30))))
            if found.start < found.end:
                return found

    def parts(self, text: str, most: int) -> Parts:
        found = sorted({self.span(text) for _ in range(self.random.randint(1, most))})
        apart = [span for i, span in enumerate(found) if not i or found[i - 1].end <= span.start]
        return tuple(
            span for i, span in enumerate(apart) if all(other.end <= span.start for other in apart[:i])
        )

    def claim(self, text: str) -> ClaimFields:
        choices = {name: self.random.choice((UNSET, *values)) for name, values in CLAIM_ATTRIBUTES.items()}
        source, cue = (self.parts(text, 2) if self.random.random() < 0.5 else () for _ in range(2))
        return ClaimFields(source, cue, **choices, check_score=self.random.random(), tags=("b", "a"))

    def suggestion(self, text: str) -> Suggestion:
        layer = self.random.choice((Layer.ENTITY, Layer.CLAIM))
        of_claim = layer is Layer.CLAIM
        return samples.proposed(
            text,
            layer,
            self.parts(text, 3 if of_claim else 1),
            self.random.choice(LABELS[layer]),
            score=self.random.choice((None, self.random.random())),
            link=None if of_claim else self.random.choice(LINKS),
            claim=self.claim(text) if of_claim else ClaimFields(),
        )

    def annotation(self, number: int, text: str, known: Suggestion | None) -> Annotation:
        proposed = known or self.suggestion(text)
        verdict = self.random.choice((Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.REJECTED, Verdict.UNSURE))
        of_claim = proposed.layer is Layer.CLAIM
        if known is None:
            verdict = Verdict.ACCEPTED if verdict is Verdict.REJECTED else verdict
            more = {"claim": proposed.claim} if of_claim else {"link": self.random.choice(LINKS)}
            return samples.by_hand(
                number, text, proposed.layer, proposed.parts, proposed.label, verdict=verdict, **more
            )
        changed = {} if of_claim else {"link": self.random.choice((proposed.link, *LINKS))}
        if self.random.random() < 0.3:
            changed["parts"] = self.parts(text, 3 if of_claim else 1)
        return samples.of(text, proposed, verdict, note=self.random.choice(("", "why")), **changed)

    def article(self, number: int) -> Outgoing:
        text = self.text()
        found = samples.article(number + 1, text, state=self.random.choice(list(ArticleState)))
        sheet = Sheet(found, text)
        proposed = [self.suggestion(text) for _ in range(self.random.randint(0, 12))]
        decided = proposed[: self.random.randint(0, len(proposed))]
        annotations = {a.id: a for n, s in enumerate(decided) for a in [self.annotation(n, text, s)]}
        annotations |= {a.id: a for n in range(3) for a in [self.annotation(3 * number + n, text, None)]}
        sheet.load(annotations.values(), proposed)
        waiting = [sheet.suggestions[mark_id] for mark_id in sheet.open_ids()]
        done = found.state is ArticleState.DONE
        reviewed = review_of(sheet, samples.labels()) if done else None
        article = samples.article(number + 1, text, state=found.state, review=reviewed)
        reviewer = Decision("editor-b", "2026-01-06T14:00:05Z", "claims@1") if done else None
        return samples.outgoing(article, text, list(annotations.values()), pending=waiting, reviewer=reviewer)


def test_two_hundred_articles_at_random_pass_the_referees(tmp_path: Path):
    chance = Chance(2026)
    found = [chance.article(number) for number in range(200)]
    found.sort(key=lambda one: (one.article.doc_id, one.article.id))
    write(tmp_path / "a.jsonl", found)
    referee("curator", samples.SCHEMA_PATH, tmp_path / "a.jsonl")
    referee("spacy", tmp_path / "a.jsonl")
