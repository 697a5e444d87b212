"""The open workspace as an editor works in it: the article, the focus, the acts, undo and redo.

Every act is one edit: on disk first, then on the sheet, then told to the window by a signal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from curator.domain import acts
from curator.domain.annotation import Annotation, Link, Suggestion, Verdict
from curator.domain.article import ArticleState
from curator.domain.candidate import Candidate, Offer
from curator.domain.edges import stepped
from curator.domain.edit import Change, Draft, Edit, Fields, undo_of
from curator.domain.errors import CuratorError
from curator.domain.label import Guideline, LabelSet
from curator.domain.mark import Layer
from curator.domain.review import review_of
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span
from curator.session.blindness import Blindfold
from curator.session.house import House
from curator.session.label_maps import choices_of, map_label
from curator.session.link_context import LinkContext
from curator.session.link_flow import LinkFlow
from curator.session.link_memory import LinkMemory
from curator.session.link_teaching import LinkTeaching
from curator.session.linking import Linking
from curator.session.memory import Remembering
from curator.session.setting_up import guideline_of, label_set_of
from curator.session.suggesting import Pipeline, least_of
from curator.session.taking import Sides, Turns, take
from curator.session.versions import choosing, chosen_pipeline
from curator.store.collector import paused, set_aside, take_back
from curator.store.kb_short import Name
from curator.store.workspace import Workspace

LONG = 3_000
"""With more annotations and suggestions than this, a walk of the cycle collector would be felt."""


class Session(QObject):
    """What the editor is doing. Signals are past tense; a user's situation arrives by `failed`.

    `opened` carries the article's id, `left` that of the one before, just before it goes; `changed` the
    ids of marks to draw again, `focused` an id or None, `edited` the edit that was just written;
    `house_changed` says that other rules of the house hold.
    """

    left = Signal(str)
    opened = Signal(str)
    changed = Signal(object)
    focused = Signal(object)
    edited = Signal(object)
    house_changed = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, linking: Linking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.linking = linking
        self.house = House(workspace)
        self.labels: LabelSet = label_set_of(workspace)
        self.guideline: Guideline | None = guideline_of(workspace)
        self.sheet: Sheet | None = None
        self.focus: str | None = None
        self.reads_from: Callable[[], int] = lambda: 0
        """The code point at which the reader is; where nothing has the focus, it comes from there on."""
        self.arriving = False
        """True while suggestions that arrive, and no act, move the focus."""
        self.shows_hidden = False
        self.beside: Callable[[Callable[[], Draft], int], bool] = lambda make, length: False
        """Takes undo and redo upon itself if what it takes back is that long in the journal, else False."""
        self.turns = Turns()
        """What of an edit is still to be shown; no act comes before its end."""
        self._memory = LinkMemory(workspace)
        self._links: LinkContext | None = None
        self.flow = LinkFlow(self)
        self.flow.flowed.connect(self.changed)
        self._teaching = LinkTeaching(workspace, linking, self)
        self.opened.connect(self._teaching.opened)
        self.blindfold = Blindfold(workspace, lambda: least_of(workspace))
        self.memory = Remembering(workspace, self)
        self.memory.recalled.connect(self._show)
        self._history = workspace.journal.history()

    # --- the article ---
    def open(self, article_id: str) -> bool:
        """Show an article; if it cannot be read, the present one stays and `failed` says why."""
        self.turns.finish()
        take_back()
        with paused():
            try:
                article = self.workspace.articles.get(article_id)
                sheet = Sheet(article, self.workspace.articles.text(article_id), least_of(self.workspace))
                sheet.load(self.workspace.annotations.of_article(article_id))
            except CuratorError as error:
                self.failed.emit(error)
                return False
            if self.sheet is not None:
                self.left.emit(self.sheet.article.id)
            self.sheet = sheet
            self._links = LinkContext(sheet, self._memory, self.house)
            self.flow.open(sheet)
            self.focus = None
            self.memory.open(sheet)
            self.blindfold.open(sheet)
            self.opened.emit(article_id)
            self._show_held({})
        self._set_aside(sheet)
        # Suggestions that came at once have the focus already.
        if self.focus is None:
            self.move_focus(1)
        return True

    def put_suggestions(self, article_id: str, found: Mapping[int, list[Suggestion]]) -> None:
        """Take what the pipeline proposes for paragraphs of the open article, by their index.

        Shown is what the memory makes of it; of a blind article nothing until it is done.
        """
        if self.sheet is not None and self.sheet.article.id == article_id:
            self.blindfold.hold(found)
            self._show_held(found)
            self._set_aside(self.sheet)

    def _show_held(self, found: Mapping[int, list[Suggestion]]) -> None:
        # The memory hears of nothing in a blind article: it would tell what the pipeline passed over.
        self._show(found if self.blindfold.is_on else self.memory.read(found))

    def _set_aside(self, sheet: Sheet) -> None:
        if len(sheet.annotations) + len(sheet.suggestions) > LONG:
            set_aside()

    def _show(self, found: Mapping[int, list[Suggestion]]) -> None:
        """Show suggestions in place of those that their paragraphs had; in a blind article none."""
        sheet = self.sheet
        if sheet is None:
            return
        if self.blindfold.is_on:
            found = {paragraph: [] for paragraph in found}
        # Asked before: a suggestion that is withdrawn has no place in the text any more.
        place = sheet.key(self.focus) if self.focus is not None else None
        touched: set[str] = set()
        for paragraph, each in found.items():
            fresh = sheet.identified(each)
            touched |= sheet.put_identified(paragraph, self._links.linked(fresh) if self._links else fresh)
        if self._links is not None:
            self._links.forget(touched)
        if touched:
            self.changed.emit(touched)
            if self.focus is None or self._is_gone(sheet, self.focus):
                # What has got another label there has another id, and the focus stays on it.
                self.arriving = True
                self.set_focus(self._first_open() if place is None else sheet.open_from(place))
                self.arriving = False

    # --- the focus ---
    def set_focus(self, mark_id: str | None) -> None:
        if mark_id != self.focus:
            self.focus = mark_id
            self.focused.emit(mark_id)

    def _is_gone(self, sheet: Sheet, mark_id: str) -> bool:
        """True of what is no longer there, or no longer seen."""
        return sheet.mark(mark_id) is None or (sheet.is_hidden(mark_id) and not self.shows_hidden)

    def move_focus(self, by: int) -> None:
        """To the next (1) or previous (-1) undecided suggestion."""
        if self.sheet is not None:
            begins = self.focus is None and by > 0
            self.set_focus(self._first_open() if begins else self.sheet.next_open(self.focus, by))

    def _first_open(self) -> str | None:
        """The first open suggestion from where the reader is, round the end."""
        return (
            self.sheet.open_from((2 * self.reads_from() + 1, -len(self.sheet.text), ""))
            if self.sheet
            else None
        )

    def step_focus(self, by: int) -> None:
        """To the next or previous mark, decided or not."""
        if self.sheet is not None:
            self.set_focus(self.sheet.next_mark(self.focus, by, hidden=self.shows_hidden))

    def hint(self) -> str | None:
        """Where the focus would go next."""
        if self.focus is None:
            return self._first_open()
        found = self.sheet.next_open(self.focus) if self.sheet is not None else None
        return None if found == self.focus else found

    # --- acts on the focused mark ---
    def decide(self, verdict: Verdict, *, stay: bool = False) -> bool:
        return self._on_focus(lambda sheet, i: acts.decide(sheet, i, verdict), stay=stay)

    def confirm_settled(self) -> int:
        """Confirm all open mentions whose strings are settled here, as one edit; returns how many."""
        found = self.memory.settled()
        if self.sheet is None or not found:
            return 0
        after = next((i for i in self.sheet.open_ids() if i not in set(found)), found[-1])
        return len(found) if self._write(acts.confirm_together(self.sheet, found), focus=after) else 0

    def relabel(self, label: str, *, stay: bool = False) -> bool:
        """Correct the label; one of the other layer is refused."""
        known, found = self.labels.get(label), self.focused_mark()
        if known and found and known.layer is not found.layer:
            self.failed.emit(CuratorError("label.other_layer", label=known.name))
            return False
        return self._on_focus(lambda sheet, i: acts.relabel(sheet, i, label), stay=stay)

    def move_edge(
        self, *, start: int = 0, end: int = 0, by_character: bool = False, part: int | None = None
    ) -> bool:
        """Move the outer edges of the focused mark, or those of one part of it, by a word or character."""

        def draft(sheet: Sheet, mark_id: str) -> Draft:
            parts = stepped(
                sheet.text,
                sheet.find(mark_id).parts,
                start=start,
                end=end,
                by_character=by_character,
                part=part,
            )
            return acts.resize(sheet, mark_id, parts)

        return self._on_focus(draft, stay=True)

    def resize(self, mark_id: str, parts: Parts) -> bool:
        """Give a mark other bounds; the focus goes to it."""
        return self._on(mark_id, lambda sheet, i: acts.resize(sheet, i, parts), stay=True)

    def add_part(self, *spans: Span) -> bool:
        """Give the focused claim other pieces of text."""
        return self._on_focus(lambda sheet, i: acts.add_part(sheet, i, *spans), stay=True)

    def drop_part(self, part: int) -> bool:
        """Take one part from the focused claim."""
        return self._on_focus(lambda sheet, i: acts.drop_part(sheet, i, part), stay=True)

    def link(self, candidate: Candidate, *, stay: bool = False) -> bool:
        to = Link(candidate.kb, candidate.kb_id, candidate.name)
        return self._on_focus(lambda sheet, i: acts.link(sheet, i, to), stay=stay)

    def link_none(self, *, stay: bool = False) -> bool:
        """Say that no entity of the KB fits."""
        to = Link(self.linking.name, acts.NIL, "")
        return self._on_focus(lambda sheet, i: acts.link(sheet, i, to), stay=stay)

    def link_new(self, name: str, *, stay: bool = False) -> bool:
        """Make a local entity and link to it, as one edit."""
        return self._on_focus(lambda sheet, i: acts.link_to_new(sheet, i, name.strip()), stay=stay)

    def unlink(self) -> bool:
        """Take the link away; False where there is none, so that nothing is decided by it."""
        found = self.focused_mark()
        if found is None or found.link is None:
            return False
        return self._on_focus(lambda sheet, i: acts.link(sheet, i, None), stay=True)

    def set_note(self, text: str) -> bool:
        return self._on_focus(lambda sheet, i: acts.note(sheet, i, text), stay=True)

    def set_source(self, source: Parts) -> bool:
        """Say who makes the focused claim; nothing means the article itself."""
        return self._on_focus(lambda sheet, i: acts.set_source(sheet, i, source), stay=True)

    def set_claim(self, **values: Any) -> bool:
        return self._on_focus(lambda sheet, i: acts.set_claim(sheet, i, **values), stay=True)

    def restore(self, mark_id: str, record: Fields | None) -> bool:
        """Set a mark of the open article to a state from its history; None takes the decision away."""
        then = None if record is None else Annotation.from_record(mark_id, record)
        return self._on(mark_id, lambda sheet, i: acts.restore(sheet, i, then), stay=True)

    # --- acts on the text and the article ---
    def add(self, parts: Parts, label: str) -> bool:
        """Annotate selected text with a label; the focus goes to what was made."""
        if self.sheet is None:
            return False
        known = self.labels.get(label)
        layer = known.layer if known else Layer.ENTITY
        try:
            draft = acts.add(self.sheet, parts, layer, label, self.memory.missed(layer, parts))
        except CuratorError as error:
            self.failed.emit(error)
            return False
        return self._write(draft, focus=draft.changes[0].id)

    def set_state(self, state: ArticleState) -> bool:
        """Mark the open article as done, skipped or to do; True if it is so now."""
        if self.sheet is None:
            return False
        review = review_of(self.sheet, self.labels) if state is ArticleState.DONE else None
        draft = self.blindfold.said(acts.set_state(self.sheet.article, state, review))
        return _changes_nothing(draft) or self._write(draft, focus=self.focus)

    # --- undo and redo ---
    def undo(self) -> bool:
        """Take the last edit of this device back, in whichever article it was made."""
        return self._take_back(self._history.undo)

    def redo(self) -> bool:
        return self._take_back(self._history.redo)

    def _take_back(self, stack: list[str]) -> bool:
        self.turns.finish()
        if not stack:
            return False
        journal, edit_id = self.workspace.journal, stack[-1]
        try:
            brief = journal.brief(edit_id)
            article_id = str(brief.args.get("article", ""))
            shown = self.sheet.article.id if self.sheet else ""
            if article_id and article_id != shown and not self.open(article_id):
                return False
            if self.beside(lambda: undo_of(journal.get(edit_id)), brief.length):
                return True
            edit = journal.append(undo_of(journal.get(edit_id)))
        except CuratorError as error:
            self.failed.emit(error)
            return False
        self.take_in(edit, self.focus_after(edit))
        return True

    def focus_after(self, edit: Edit) -> str | None:
        """After undo and redo the mark that was decided first, else what has the focus."""
        marks = [change.id for change in edit.changes if change.kind == acts.ANNOTATION]
        return marks[-1] if marks and edit.undoes else self.focus

    def next_undo(self) -> str:
        """The act that undo would take back, "" if there is none."""
        return self._act_on(self._history.undo)

    def next_redo(self) -> str:
        """The act that redo would do again, "" if there is none."""
        return self._act_on(self._history.redo)

    def _act_on(self, stack: list[str]) -> str:
        return self.workspace.journal.brief(stack[-1]).act if stack else ""

    # --- writing ---
    def write(self, draft: Draft) -> bool:
        """Write an edit that is about no mark; the focus stays. False if it was refused."""
        return self._write(draft, focus=self.focus)

    def _on_focus(self, make: Callable[[Sheet, str], Draft | None], *, stay: bool) -> bool:
        return self.focus is not None and self._on(self.focus, make, stay=stay)

    def _on(self, mark_id: str, make: Callable[[Sheet, str], Draft | None], *, stay: bool) -> bool:
        self.turns.finish()
        sheet = self.sheet
        if sheet is None:
            return False
        try:
            draft = make(sheet, mark_id)
        except CuratorError as error:
            self.failed.emit(error)
            return False
        if draft is None or _changes_nothing(draft):
            if draft is not None and not stay:
                self.set_focus(sheet.next_open(mark_id) or mark_id)
            return False
        after = mark_id if stay else sheet.next_open(mark_id)
        return self._write(draft, focus=mark_id if after is None else after)

    def append(self, draft: Draft) -> Edit | None:
        """Put an edit on disk, and nothing else: `take_in` shows it. None if it was refused."""
        try:
            return self.workspace.journal.append(draft)
        except CuratorError as error:
            self.failed.emit(error)
            return None

    def _write(self, draft: Draft, focus: str | None) -> bool:
        self.turns.finish()
        edit = self.append(draft)
        if edit is not None:
            self.take_in(edit, focus)
        return edit is not None

    def take_in(self, edit: Edit, focus: str | None) -> None:
        """Show an edit of this device that is on disk; the focus goes to `focus`, or on from there."""
        for _ in self.taking_in(edit, focus, len(edit.changes)):
            pass

    def taking_in(self, edit: Edit, focus: str | None, together: int) -> Iterator[None]:
        """The same with so many changes at a time: a pause after each, and `edited` at the end."""
        self._history.append(edit)
        house_changed = self.house.follow(edit.changes)
        sheet = self.sheet
        # Asked before: a mark that is taken away has no place in the text any more.
        following = sheet.next_open(focus) if sheet is not None else None
        size = max(1, len(edit.changes) if house_changed else together)
        touched = self._take(edit, 0, size, all_anew=house_changed)
        for at in range(size, len(edit.changes), size):
            self._show_so_far(touched)
            yield
            touched = self._take(edit, at, size)
        if sheet is not None and focus is not None and self._is_gone(sheet, focus):
            focus = following if following and sheet.is_open(following) else sheet.next_open(focus)
        # First the focus, so that one repaint shows both.
        self.set_focus(focus)
        if touched:
            self.changed.emit(touched)
        self._show(self.memory.recollect(edit))
        if sheet is not None and self.blindfold.follow(edit):
            self.memory.open(sheet)
            self._show_held(self.blindfold.held)
        self.edited.emit(edit)
        if house_changed:
            self.house_changed.emit()

    def _take(self, edit: Edit, at: int, size: int, *, all_anew: bool = False) -> set[str]:
        """Carry some changes over to all that knows of annotations; returns the ids to draw again."""
        taken = take(self.sheet, edit.changes[at : at + size])
        for was, now in taken.elsewhere.values():
            self._memory.change(was, now)
        self.memory.learn(edit, taken)
        return taken.touched | self._carry_links(taken.here.values(), all_anew=all_anew)

    def _show_so_far(self, touched: set[str]) -> None:
        if self.sheet is not None and self.focus is not None and self._is_gone(self.sheet, self.focus):
            self.set_focus(self.sheet.next_open(self.focus))
        if touched:
            self.changed.emit(touched)

    def _carry_links(self, decided: Iterable[Sides], *, all_anew: bool) -> set[str]:
        """Let the links that were just decided, or taken back, flow to open suggestions."""
        if self._links is None:
            return set()
        names: set[Name] = set()
        for was, now in decided:
            self._memory.change(was, now)
            names |= self._links.change(was, now)
        return self.flow.owe(self._links.relink(None if all_anew else names))

    # --- what the Inspector asks ---
    def focused_mark(self) -> Annotation | Suggestion | None:
        if self.sheet is None or self.focus is None:
            return None
        return self.sheet.known(self.focus)

    def offer(self, mark_id: str) -> Offer:
        """Up to five entities that a mention may mean, best first, and how likely none of them is right."""
        if self.sheet is None or self._links is None:
            return Offer((), 1.0)
        found = self.sheet.find(mark_id)
        if found.layer is not Layer.ENTITY:
            return Offer((), 1.0)
        quote = self.sheet.text[found.parts[0].start : found.parts[-1].end]
        offer = self.linking.offer(quote, found.label, self._links)
        return replace(offer, candidates=tuple(self.house.candidates(offer.candidates, quote, found.label)))

    def candidates(self, mark_id: str) -> list[Candidate]:
        """Up to five entities that a mention may mean, best first."""
        return list(self.offer(mark_id).candidates)

    # --- who suggests ---
    @property
    def pipeline_name(self) -> str:
        """The pipeline the editor chose for this workspace; empty means the embedded one."""
        return chosen_pipeline(self.workspace)

    def language_arguments(self) -> list[str]:
        """The pipelines chosen for single languages, as the worker's command line has them."""
        return [f"{lang}={name}" for lang, name in sorted(choices_of(self.workspace).by_language.items())]

    def choose_pipeline(self, name: str, language: str = "") -> bool:
        """Choose a package, a folder or a trained version, "" for the embedded one; True if it is so now.

        With a language (its spaCy code) the choice is for articles in that language alone, empty for none.
        """
        draft = choosing(self.workspace, name, language)
        return draft is None or self._write(draft, focus=self.focus)

    def map_label(self, pipeline: Pipeline, foreign: str, ours: str) -> bool:
        """Read a pipeline's label as one of ours, "" to leave it out."""
        draft = map_label(self.workspace, pipeline, foreign, ours)
        return not _changes_nothing(draft) and self._write(draft, focus=self.focus)

    def rename_person(self, alias: str) -> bool:
        """Choose the alias that exports carry for this editor."""
        person = self.workspace.journal.author
        now = self.workspace.records.get("person", person) or {}
        change = Change("person", person, {"alias": now.get("alias")}, {"alias": alias.strip()})
        return self._write(Draft("workspace.person", (change,), {}), focus=self.focus)


def _changes_nothing(draft: Draft) -> bool:
    return all(change.before == change.after for change in draft.changes)
