"""The sentence for every situation that has a code: what happened, what is kept, what to do.

English, one line each; `ui` translates a template (context "errors") before it fills it in.
"""

from __future__ import annotations

from collections.abc import Mapping

TEMPLATES: Mapping[str, str] = {
    # --- what an act cannot do ---
    "annotation.misquoted": "The annotation does not fit the text; nothing was saved, open the article anew.",
    "annotation.twice": "“{quote}” is already annotated with this label; nothing was changed.",
    "claim.attribute": "“{value}” is no choice for {name}; nothing was changed.",
    "edit.stale": "Something here was changed meanwhile, so nothing was saved; look again and repeat it.",
    "edit.unknown": "The act to take back is not in the journal of this workspace; nothing was changed.",
    "label.other_layer": "{label} is no label for what has the focus; nothing was changed.",
    "mark.gone": "This annotation is no longer there; nothing was changed.",
    "span.empty": "Nothing is selected but blanks; nothing was changed.",
    "text.surrogate": "The text holds half a character that cannot be saved; nothing was changed.",
    # --- rules of the house ---
    "house.claim_label": "{label} is a label of claims, and only names are always proposed; nothing changed.",
    "house.conflict": "{rule}: here a rule says otherwise ({other}), and that one was kept.",
    "house.empty": "A rule needs the words that it is about; nothing was changed.",
    "house.name_taken": "{name} is a name for rules of the house; choose another for the export.",
    "house.no_label": "Choose the label that “{string}” is to be proposed with; nothing was changed.",
    "house.no_word": "“{string}” holds neither a letter nor a digit; nothing was changed.",
    "house.not_articles": "It holds rules of the house and no articles; import it alone, by its name.",
    "house.not_rule": "The line is no rule of the house.",
    "house.retired_label": "The label {label} is no longer in use; nothing was changed.",
    "house.too_long": "A rule has at most {limit} characters, these are {length}; nothing was changed.",
    "house.twice": "There is such a rule already: {rule}; nothing was changed.",
    "house.unknown_entity": "{rule}: that entity is not in this workspace; the rule did not come in.",
    "house.unknown_label": "There is no label {label} in this workspace; nothing was changed.",
    # --- articles ---
    "article.damaged": "The text of this article is damaged; its decisions are kept, restore a backup.",
    "article.empty": "There is no text in it, so there is no article to make of it.",
    "article.purged": "The text of this article was taken down; only its decisions are kept.",
    "article.too_long": "The text has {length} characters, {limit} is the most; split it and open the parts.",
    "article.unknown": "This article is not in the workspace.",
    # --- files coming in ---
    "file.binary": "It is not a text file, whatever its name says; save its text as .txt in UTF-8.",
    "file.forbidden": "It may not be read by you ({reason}); ask for the right to read it.",
    "file.missing": "There is no such file.",
    "file.not_a_file": "It is neither a file nor a folder that can be read.",
    "file.not_utf8": "Its letters are not in UTF-8; save it as UTF-8 and open it again.",
    "file.read_only": "{path} cannot be written: it is read-only; nothing was changed there.",
    "file.too_large": "It is larger than {megabytes} MB, the most that is read; split it.",
    "file.unknown_kind": "Files of the kind {suffix} are not read; only .txt, .md and .jsonl are.",
    "file.unreadable": "It cannot be read ({reason}).",
    "file.unwritable": "{path} cannot be written ({reason}); nothing was changed there.",
    "folder.no_articles": "There is no .txt, .md or .jsonl file in this folder.",
    "json.too_deep": "Its JSON is nested too deep to be read.",
    "line.no_text": "The line has no “text”.",
    "line.not_json": "The line is not a JSON object.",
    "line.not_utf8": "The line is not in UTF-8.",
    "line.surrogates": "The text holds half a character, so nothing is suggested for it; correct it.",
    "line.too_long": "The line is longer than 32 MB, the most that is read.",
    # --- what is told of an article that came in ---
    "line.own_export": "It is from an export of Curator: its text came in, its annotations did not.",
    "meta.bad_value": "“{value}” is no value for {field} and was left out.",
    "meta.unreadable": "The metadata in {file} cannot be read and was left out.",
    "text.bad_bytes": "Bytes that are no UTF-8 were replaced by �: {count}.",
    "text.controls": "Control characters were replaced by �: {count}.",
    "text.surrogates": "Halves of characters were replaced by �: {count}.",
    # --- exports ---
    "export.failed": "{path} could not be written ({reason}); an earlier export is as it was.",
    "export.name_taken": "{name} is the name of an export's own report; choose another for the export.",
    "export.no_folder": "There is no folder {path}; nothing was exported.",
    "export.not_a_folder": "{path} is a file and not a folder; nothing was exported.",
    "export.nothing": "There is no article to export; nothing was written.",
    "export.read_only": "{path} cannot be written: the folder is read-only; choose another folder.",
    "export.stopped": "The export was stopped; an earlier one is as it was.",
    "export.unverified": "The export is not right ({file}, line {line}: {problem}) and was taken back.",
    "picture.unwritable": "The picture could not be written to {path}; choose another place.",
    "split.few_articles": "Only {count} of the articles are in {split}: too few to measure anything.",
    "split.label_missing": "No article in {split} has the label {label}, which train has.",
    # --- disk and workspace ---
    "disk.failed": "The disk failed while {path} was read or written; copy the workspace to another disk.",
    "disk.full": "There is no room for {path}; what was saved before is kept, make room and try again.",
    "edit.damaged": "The journal is damaged at row {row}; nothing was changed, restore a backup.",
    "record.damaged": "A record of the kind {kind} is damaged; nothing was changed, restore a backup.",
    "sqlite.old": "SQLite {version} can damage a workspace; nothing was opened, install Curator again.",
    "workspace.backup_failed": "No backup could be written to {path}; nothing was changed, make room.",
    "workspace.busy": "Another program holds {path}; nothing was saved, try again in a moment.",
    "workspace.corrupt": "{path} is damaged and was left as it is; restore a backup.",
    "workspace.locked": "{path} is open in another window; close it there or choose another workspace.",
    "workspace.missing": "There is no workspace {path}; `curator import` makes one.",
    "workspace.newer": "{path} is of a newer version of Curator and was left as it is; install that.",
    "workspace.not_curator": "{path} is no workspace of Curator and was left as it is; choose another file.",
    "workspace.read_only": "{path} cannot be written: it is read-only; copy it to a folder of yours.",
    "workspace.unreadable": "{path} cannot be read ({reason}).",
    # --- what ships with the program ---
    "kb.facts": "The list of facts in {file} cannot be read; no knowledge base was made.",
    "kb.format": "The knowledge base {file} is of another version; make it again with `curator build-kb`.",
    "kb.missing": "There is no knowledge base {file}; make it with `curator build-kb`.",
    "kb.unreadable": "The knowledge base {file} is damaged; make it again with `curator build-kb`.",
    "pipeline.broken": "The pipeline {name} cannot be loaded ({why}); choose another.",
    "pipeline.missing": "The pipeline that ships with Curator is not at {path}; install Curator again.",
    "pipeline.unknown": "There is no pipeline {name}, neither a folder nor a package; choose another.",
    "seeds.guideline": "The guideline in {file} cannot be read; install Curator again.",
    "seeds.labels": "The label set in {file} is wrong at {label}; install Curator again.",
    "seeds.missing": "{file} is missing from what ships with Curator; install Curator again.",
    # --- what a check finds ---
    "check.column": "The columns of {kind} {id} differ from its record.",
    "check.columns": "The table {table} does not have the columns it should.",
    "check.edit": "The act {edit} differs from its hash.",
    "check.head": "The journal says otherwise who last changed {kind} {id}.",
    "check.integrity": "SQLite says: {said}",
    "check.last_edit": "The journal says otherwise who last decided on {kind} {id}.",
    "check.length": "The length of article {article} is not that of its text.",
    "check.parent": "The act {edit} names {parent}, which is not in the journal before it.",
    "check.quote": "Annotation {annotation} of article {article} does not quote its text.",
    "check.record": "The journal adds up to another {kind} {id} than is stored.",
    "check.reference": "A row of the table {table} refers to nothing.",
    "check.stale": "The act {edit} does not fit what {kind} {id} was before it.",
    "check.table": "The table {table} is missing or not as it should be.",
    "check.text": "The text {sha256} differs from its hash.",
    "check.trigger": "The guard {trigger} of the journal is missing.",
    "check.undoes": "The act {edit} takes back {undoes}, which is not in the journal before it.",
}


def sentence(code: str, args: Mapping[str, str | int]) -> str:
    """The English sentence of a code."""
    return TEMPLATES[code].format_map(dict(args))
