"""The words about formats, losses and counts of an export."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from curator.domain.losses import LOSSES
from curator.domain.mark import Layer, Status
from curator.exchange.report import Report
from curator.session.formats import JSONL, PEERS
from curator.ui.sentences import sentence


def format_name(code: str) -> str:
    """A format as its makers call it, short."""
    if code == JSONL:
        return "Curator JSONL"
    return PEERS[code].name.removesuffix(" JSONL")


class LeavingWords(QObject):
    """A class of its own because only `tr` has its plurals collected."""

    def purpose(self, code: str) -> str:
        """What a format is for, and what to know of it; "" for one without words."""
        return {
            JSONL: self.tr("Everything that was decided, with who, when and why; comes back without a loss."),
            "csv": self.tr("A table for spreadsheets, a line for each annotation; nothing in it can run."),
            "prodigy": self.tr("For Prodigy's ner.manual and ner.correct; what was rejected goes apart."),
            "prodigy-spans": self.tr("For Prodigy's spans.manual: claims, sources and cues as spans too."),
            "doccano": self.tr("For doccano's sequence labelling; articles read to the end only."),
            "doccano-relations": self.tr("For doccano's projects with relations."),
            "label-studio": self.tr("For Label Studio, with its labelling configuration beside the tasks."),
            "label-studio-pending": self.tr("The same, with what waits for a decision as predictions."),
            "spacy": self.tr("For spacy train: what was not read is missing, not outside."),
            "conll": self.tr("Words and tags in columns (IOB2); articles read to the end only."),
            "brat": self.tr("A folder of texts and annotations for brat; articles read to the end only."),
            "cas-xmi": self.tr("For INCEpTION and other UIMA programs, as XMI."),
            "cas-json": self.tr("For INCEpTION and other UIMA programs, as JSON."),
            "web-annotation": self.tr("W3C Web Annotation (JSON-LD), with quotes and positions."),
        }.get(code, "")

    def layer(self, layer: Layer) -> str:
        return self.tr("Entities") if layer is Layer.ENTITY else self.tr("Claims")

    def status(self, status: Status) -> str:
        return {
            Status.CONFIRMED: self.tr("confirmed"),
            Status.CORRECTED: self.tr("corrected"),
            Status.ADDED: self.tr("added"),
            Status.REJECTED: self.tr("rejected"),
            Status.UNSURE: self.tr("unsure"),
            Status.SUGGESTED: self.tr("waiting"),
        }[status]

    def counts(self, report: Report) -> str:
        """How much would leave, in one line."""
        parts = [self.tr("%n articles", None, report.records)]
        named = {
            "mentions": self.tr("mentions"),
            "spans": self.tr("mentions"),
            "claims": self.tr("claims"),
            "rejected": self.tr("rejected"),
            "unsure": self.tr("unsure"),
            "pending": self.tr("waiting"),
        }
        shown = QLocale()
        parts += [
            f"{shown.toString(report.counts[code])} {name}"
            for code, name in named.items()
            if report.counts.get(code)
        ]
        return " · ".join(parts)

    def splits(self, report: Report) -> str:
        return ", ".join(f"{name} {QLocale().toString(count)}" for name, count in report.in_split.items())

    def losses(self, report: Report) -> list[str]:
        """What stays behind, a line for each kind, the most first."""
        found = sorted(report.losses.items(), key=lambda loss: (-loss[1], loss[0]))
        return [f"{QLocale().toString(count)} {self.loss(code)}" for code, count in found if count]

    def loss(self, code: str) -> str:
        if code not in LOSSES:
            return code.replace("_", " ")
        return QCoreApplication.translate("losses", LOSSES[code])

    def warnings(self, report: Report) -> list[str]:
        return [
            sentence(each.code, {"split": each.split, "label": each.label, "count": each.count})
            for each in report.warnings
        ]


WORDS = LeavingWords()
