"""How an export is loaded by who reads it: a few lines for each tool, by the format's code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Way = tuple[str, str, str]
"""A tool, the language of the lines, the lines; `{file}` is a file of the export."""

_PANDAS = ("pandas", "python", 'import pandas\n\narticles = pandas.read_json("{file}", lines=True)')
_DATASETS = (
    "Hugging Face datasets",
    "python",
    'from datasets import load_dataset\n\nsplits = load_dataset("path/to/this/folder")',
)
_DATASETS_JSON = (
    "Hugging Face datasets",
    "python",
    'from datasets import load_dataset\n\narticles = load_dataset("json", data_files="{file}")',
)
_PRODIGY = ("Prodigy", "sh", "prodigy db-in curator {file} --rehash")
_SPACY_SPANS = (
    "spaCy",
    "python",
    """import json
import spacy

nlp = spacy.blank("xx")
for line in open("{file}", encoding="utf-8", newline="\\n"):
    record = json.loads(line)
    doc = spacy.tokens.Doc(
        nlp.vocab,
        words=[token["text"] for token in record["tokens"]],
        spaces=[token["ws"] for token in record["tokens"]],
    )
    found = [doc.char_span(s["start"], s["end"], s["label"]) for s in record["spans"]]
    # What nobody read is missing, and not outside.
    read = record["curator"]["review"]["entities"]["state"] in ("complete", "final")
    doc.set_ents([span for span in found if span], default="outside" if read else "missing")""",
)
_LABEL_STUDIO_FROM_JSONL = (
    "Label Studio",
    "python",
    """import json

tasks = [
    {{"data": {{"text": record["text"], "article_id": record["curator"]["article_id"]}}}}
    for record in map(json.loads, open("{file}", encoding="utf-8", newline="\\n"))
]
json.dump(tasks, open("tasks.json", "w", encoding="utf-8"))""",
)
WAYS: Mapping[str, Sequence[Way]] = {
    "curator-jsonl": (_DATASETS, _SPACY_SPANS, _PRODIGY, _PANDAS, _LABEL_STUDIO_FROM_JSONL),
    "csv": (
        ("pandas", "python", 'import pandas\n\nrows = pandas.read_csv("{file}", keep_default_na=False)'),
    ),
    "prodigy": (_PRODIGY, _DATASETS_JSON, _PANDAS),
    "doccano": (("doccano", "text", "Dataset → Import Dataset → JSONL → {file}"), _DATASETS_JSON, _PANDAS),
    "label-studio": (
        (
            "Label Studio",
            "text",
            "Settings → Labeling Interface → the config of this folder; Import → {file}",
        ),
    ),
    "spacy": (
        (
            "spaCy",
            "python",
            "import spacy\nfrom spacy.tokens import DocBin\n\n"
            'docs = list(DocBin().from_disk("{file}").get_docs(spacy.blank("xx").vocab))',
        ),
        ("spaCy's training", "sh", "spacy train config.cfg --paths.train train.spacy --paths.dev dev.spacy"),
    ),
    "conll": (("spaCy", "sh", "spacy convert {file} . --converter ner"),),
    "brat": (("brat", "text", "Copy this folder into the server's data folder."),),
    "cas": (
        (
            "INCEpTION, by dkpro-cassis",
            "python",
            'import cassis\n\ncas = cassis.load_cas_from_json(open("{file}", "rb"))',
        ),
    ),
}


def ways_of(code: str, file: str) -> list[Way]:
    """How to load an export in this format; Curator itself last."""
    known = WAYS.get(code) or WAYS.get(code.partition("-")[0]) or ()
    found = [(tool, language, lines.format(file=file)) for tool, language, lines in known]
    return [*found, ("Curator", "sh", f"curator import --as {code} {file}")]
