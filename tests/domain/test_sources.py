from curator.domain.acts import decide
from curator.domain.annotation import ClaimFields, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.ids import text_hash
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.sources import nearest_sources
from curator.domain.span import Span

from .conftest import SUGGESTER

TEXT = (
    "🚨 Oda left early. The U.N. envoy, Lena Ruiz, told Oslo that the dam held. "
    "Acme denied it on 3 May. Far away stood Nils Berg.\n"
    "Tom Hale wrote another story."
)


def where(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span(start, start + len(quote))


def mention(quote: str, label: str) -> Suggestion:
    return Suggestion(Layer.ENTITY, (where(quote),), label, 0.9, "name", SUGGESTER)


def sheet_with(*claims: Suggestion) -> Sheet:
    made = Sheet(Article("r1", text_hash(TEXT), len(TEXT)), TEXT)
    mentions = [
        mention("Oda", "PERSON"),
        mention("U.N.", "ORG"),
        mention("Lena Ruiz", "PERSON"),
        mention("Oslo", "GPE"),
        mention("dam", "FAC"),
        mention("Acme", "ORG"),
        mention("3 May", "DATE"),
        mention("Nils Berg", "PERSON"),
        mention("Tom Hale", "PERSON"),
    ]
    made.load([], [*mentions, *claims])
    return made


def claim(*quotes: str, source: str = "") -> Suggestion:
    fields = ClaimFields(source=(where(source),) if source else ())
    parts = tuple(where(quote) for quote in quotes)
    return Suggestion(Layer.CLAIM, parts, "CLAIM", 0.8, "rule", SUGGESTER, claim=fields)


def offered(made: Sheet, one: Suggestion) -> list[str]:
    return [mark.hull.of(TEXT) for mark in nearest_sources(made, made.id_of(one))]


def test_the_claims_own_sentence_comes_before_its_neighbours():
    one = claim("the dam held")
    assert offered(sheet_with(one), one) == ["Oslo", "Lena Ruiz", "U.N.", "Acme", "Oda"]


def test_initials_do_not_end_a_sentence():
    one = claim("the dam held")
    assert "U.N." in offered(sheet_with(one), one)[:3]


def test_dates_and_buildings_say_nothing_and_other_paragraphs_are_too_far():
    one = claim("the dam held")
    assert not {"3 May", "dam", "Tom Hale", "Nils Berg"} & set(offered(sheet_with(one), one))


def test_the_present_source_stands_first_even_when_it_is_wider_than_the_mention():
    one = claim("the dam held", source="The U.N. envoy, Lena Ruiz")
    assert offered(sheet_with(one), one)[:2] == ["Lena Ruiz", "U.N."]


def test_a_rejected_mention_is_not_offered():
    one = claim("the dam held")
    made = sheet_with(one)
    oslo = next(i for i, found in made.suggestions.items() if found.parts == (where("Oslo"),))
    made.apply(decide(made, oslo, Verdict.REJECTED).changes)
    assert "Oslo" not in offered(made, one)


def test_a_mention_between_two_parts_of_a_claim_is_offered():
    one = claim("The", "told Oslo that the dam held")
    assert offered(sheet_with(one), one)[0] == "U.N."


def test_whom_a_pronoun_stands_for_comes_first_also_from_the_paragraph_before():
    text = "Anna Vik met Acme in Oslo.\nThe hall was cold. Much was said. “The dam held,” she told us."
    made = Sheet(Article("r2", text_hash(text), len(text)), text)

    def at(quote: str) -> Span:
        return Span(text.index(quote), text.index(quote) + len(quote))

    names = [("Anna Vik", "PERSON"), ("Acme", "ORG"), ("Oslo", "GPE")]
    mentions = [Suggestion(Layer.ENTITY, (at(n),), label, 0.9, "name", SUGGESTER) for n, label in names]
    fields = ClaimFields(source=(at("she"),))
    one = Suggestion(Layer.CLAIM, (at("The dam held"),), "CLAIM", 0.8, "rule", SUGGESTER, claim=fields)
    made.load([], [*mentions, one])
    assert [mark.hull.of(text) for mark in nearest_sources(made, made.id_of(one))] == ["Anna Vik"]
