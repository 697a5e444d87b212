"""The annotations of an article, and who decided them."""

from curator.domain import acts
from curator.domain.edit import Draft
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store.workspace import Workspace

from .conftest import TEXT, MakeArticle


def test_an_article_without_decisions_has_none(workspace: Workspace, sheet: Sheet):
    assert workspace.annotations.of_article(sheet.article.id) == []
    assert workspace.annotations.decisions(sheet.article.id) == {}


def test_each_article_has_its_own_annotations(workspace: Workspace, sheet: Sheet, make_article: MakeArticle):
    other = make_article()
    workspace.import_article(other, TEXT)
    for each in (sheet, Sheet(other, TEXT)):
        workspace.journal.append(acts.add(each, (Span(2, 5),), Layer.ENTITY, "PERSON"))
    (one,) = workspace.annotations.of_article(sheet.article.id)
    (two,) = workspace.annotations.of_article(other.id)
    assert (one.article, two.article) == (sheet.article.id, other.id)
    assert one.quotes == two.quotes == ("Zoë",)


def test_hundreds_of_annotations_keep_their_own_ids_and_fields(workspace: Workspace, sheet: Sheet):
    drafts = [acts.add(sheet, (Span(2, 5),), Layer.ENTITY, f"L{n}\n,\u2028") for n in range(500)]
    changes = tuple(change for draft in drafts for change in draft.changes)
    workspace.journal.append(Draft("mention.add", changes, {}))
    found = workspace.annotations.of_article(sheet.article.id)
    assert {each.id: each.record() for each in found} == {change.id: change.after for change in changes}


def test_the_last_person_to_touch_an_annotation_decided_it(workspace: Workspace, sheet: Sheet):
    made = workspace.journal.append(acts.add(sheet, (Span(2, 5),), Layer.ENTITY, "PERSON"))
    sheet.apply(made.changes)
    mark = made.changes[0].id
    workspace.journal.author, workspace.journal.guideline = "p2", "news@2"
    noted = workspace.journal.append(acts.note(sheet, mark, "seen"))
    assert workspace.annotations.decisions(sheet.article.id) == {mark: ("p2", noted.at, "news@2")}
