"""The sentence for every act in the journal, for lists that are read long afterwards."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Qt

from curator.domain.act_kinds import ActKind
from curator.domain.annotation import Verdict
from curator.domain.label import LabelSet
from curator.ui.commands import said
from curator.ui.house.words import WORDS

Args = Mapping[str, str | int]

_LONGEST = 60

# %1 the words, %2 the label, %3 the name of what it is linked to, %4 the article's title.
SENTENCES: Mapping[str, str] = {
    "mention.confirm": said("acts", "confirmed %2 “%1” in “%4”"),
    "claim.confirm": said("acts", "confirmed the claim “%1” in “%4”"),
    "mention.relabel": said("acts", "corrected the label of “%1” to %2 in “%4”"),
    "claim.relabel": said("acts", "corrected the label of the claim “%1” to %2 in “%4”"),
    "mention.resize": said("acts", "corrected the bounds: “%1” in “%4”"),
    "claim.resize": said("acts", "corrected the bounds of the claim: “%1” in “%4”"),
    "mention.link": said("acts", "linked “%1” to %3 in “%4”"),
    "mention.nil": said("acts", "said that no known entity fits “%1” in “%4”"),
    "mention.unlink": said("acts", "took the link from “%1” in “%4”"),
    "mention.new_entity": said("acts", "made the local entity %3 for “%1” in “%4”"),
    "mention.add": said("acts", "added %2 “%1” in “%4”"),
    "claim.add": said("acts", "added the claim “%1” in “%4”"),
    "mention.reject": said("acts", "rejected %2 “%1” in “%4”"),
    "claim.reject": said("acts", "rejected the claim “%1” in “%4”"),
    "mention.remove": said("acts", "removed %2 “%1” from “%4”"),
    "claim.remove": said("acts", "removed the claim “%1” from “%4”"),
    "mention.unsure": said("acts", "is unsure of %2 “%1” in “%4”"),
    "claim.unsure": said("acts", "is unsure of the claim “%1” in “%4”"),
    "mention.note": said("acts", "wrote a note on “%1” in “%4”"),
    "claim.note": said("acts", "wrote a note on the claim “%1” in “%4”"),
    "claim.source": said("acts", "said who makes the claim “%1” in “%4”"),
    "claim.attribute": said("acts", "described the claim “%1” in “%4”"),
    "mention.restore": said("acts", "restored an earlier state of “%1” in “%4”"),
    "claim.restore": said("acts", "restored an earlier state of the claim “%1” in “%4”"),
    "article.import": said("acts", "opened the article “%4” for the first time"),
    "article.annotate": said("acts", "brought annotations into “%4” from a file"),
    "article.todo": said("acts", "put “%4” back to do"),
    "article.done": said("acts", "finished “%4”"),
    "article.skipped": said("acts", "skipped “%4”"),
    "article.tag": said("acts", "changed the tags of “%4”: %9"),
    "article.story": said("acts", "filed “%4” under the story “%9”"),
    "threshold.set": said("acts", "hid the suggestions below a score of %8"),
    "blind.share": said("acts", "set the share of blind articles to %5 %"),
    "labels.map": said("acts", "chose how the label %2 of %6 is read"),
    "workspace.create": said("acts", "made this workspace"),
    "workspace.person": said("acts", "chose another alias"),
    "workspace.pipeline": said("acts", "began to work with the pipeline %6"),
}
_SHIPPED = said("acts", "chose the pipeline that ships with Curator")
_CHOSEN = said("acts", "chose the pipeline %6")
_UNFILED = said("acts", "took “%4” out of its story")
_UNKNOWN = said("acts", "did something that only a newer Curator knows (%7)")
_UNDONE, _REDONE = said("acts", "undone: %1"), said("acts", "done again: %1")

_KINDS: Mapping[ActKind, str] = {
    ActKind.CONFIRM: said("acts", "Confirmed"),
    ActKind.CORRECT: said("acts", "Corrected"),
    ActKind.LINK: said("acts", "Linked"),
    ActKind.ADD: said("acts", "Added"),
    ActKind.REJECT: said("acts", "Rejected or removed"),
    ActKind.UNSURE: said("acts", "Unsure"),
    ActKind.TOGETHER: said("acts", "Many together"),
    ActKind.DETAIL: said("acts", "Notes and attributes"),
    ActKind.RESTORE: said("acts", "Restored"),
    ActKind.ARTICLE: said("acts", "Articles"),
    ActKind.RULE: said("acts", "Rules of the house"),
    ActKind.SETTING: said("acts", "Settings"),
    ActKind.OTHER: said("acts", "Others"),
}


class ActWords(QObject):
    """Acts in sentences; a class of its own because only `tr` has its plurals collected."""

    def sentence(
        self, act: str, args: Args, labels: LabelSet, *, label: str = "", title: str = "", back: int = 0
    ) -> str:
        """What an edit did. `back` is odd for an undo, even and not 0 for a redo."""
        if act.startswith("house."):
            return WORDS.done(act, args, back=bool(back % 2))
        known = labels.get(label or str(args.get("label", "")))
        values = {
            "1": quoted(str(args.get("quote", ""))),
            "2": known.name if known else label or str(args.get("label", "")),
            "3": str(args.get("name", "")),
            "4": quoted(title or str(args.get("title", ""))) or self.tr("an article without a title"),
            "5": str(args.get("share", "")),
            "6": str(args.get("pipeline", "") or args.get("name", "")),
            "7": act,
            "8": str(args.get("least", "")),
            "9": str(args.get("tags", "") or args.get("story", "")),
        }
        done = filled(self._template(act, args), values)
        if not back:
            return done
        return say(_UNDONE if back % 2 else _REDONE).replace("%1", done)

    def _template(self, act: str, args: Args) -> str:
        count = int(args.get("count", 0))
        if act == "mention.confirm_together":
            return self.tr("confirmed %n settled names together in “%4”", None, count)
        if act == "mention.same_again":
            return self.tr("repeated the decision on “%1” in %n places", None, count)
        if act == "mention.decide_together":
            return self._together(str(args.get("verdict", "")), count)
        if act.startswith("article."):
            return self._filed(act, args, count)
        if act == "pipeline.choose":
            return say(_CHOSEN if args.get("name") else _SHIPPED)
        return say(SENTENCES.get(act, _UNKNOWN))

    def _filed(self, act: str, args: Args, count: int) -> str:
        """Tags and stories go on many articles at once."""
        if act == "article.story" and not args.get("story"):
            return self.tr("took %n articles out of their stories", None, count) if count else say(_UNFILED)
        if not count:
            return say(SENTENCES.get(act, _UNKNOWN))
        if act == "article.story":
            return self.tr("filed %n articles under the story “%9”", None, count)
        return self.tr("changed the tags of %n articles: %9", None, count)

    def _together(self, verdict: str, count: int) -> str:
        if verdict == Verdict.REJECTED:
            return self.tr("rejected %n marks together in “%4”", None, count)
        if verdict == Verdict.UNSURE:
            return self.tr("is unsure of %n marks together in “%4”", None, count)
        return self.tr("confirmed %n marks together in “%4”", None, count)

    def kind(self, kind: ActKind) -> str:
        """A kind of acts, as it is chosen from a list or explained beside a chart."""
        return say(_KINDS[kind])


def say(text: str) -> str:
    return QCoreApplication.translate("acts", text)


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its places filled in one stroke, so that no value is taken for a place."""
    return " ".join(re.sub(r"%(\d)", lambda place: values.get(place[1], ""), template).split())


def quoted(words: str) -> str:
    """Words of an article on one line, short enough for a list."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def moment(at: str) -> QDateTime:
    """A journal's UTC time where this laptop is."""
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()


def day_of(at: str) -> str:
    """The day as people here write it."""
    return QLocale().toString(moment(at).date(), say("d MMM yyyy"))


def time_of(at: str) -> str:
    return moment(at).toString("HH:mm:ss")


ACT_WORDS = ActWords()
