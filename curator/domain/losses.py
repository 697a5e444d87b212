"""What an export leaves behind, in words: a sentence for every kind of loss, with its count."""

from __future__ import annotations

from collections.abc import Mapping

LOSSES: Mapping[str, str] = {
    # --- what was not asked for ---
    "articles_not_wanted": "articles that were not asked for",
    "articles_not_complete": "articles that were not read to the end",
    "articles_without_wanted": "articles in which nothing is left of what was asked for",
    "annotations_not_wanted": "annotations that were not asked for",
    "suggestions_not_wanted": "open suggestions that were not asked for",
    "layers_silenced": "layers of which no longer all is there, so that what is not marked says nothing",
    "relations_not_wanted": "relations from an import, which leave with everything or not at all",
    "foreign_fields": "articles whose unknown fields from an import may name people, so they were left out",
    # --- what Curator JSONL cannot hold ---
    "mentions_off_tokens": "mentions that begin or end inside a word, which token-based tools will miss",
    "relations_without_ends": "relations from an import whose mentions or claims no longer stand, left out",
    "mentions_in_parts": "mentions in several parts, written as one",
    "suggestions_after_review": "suggestions that came after their article was marked as done, left out",
    "purged_articles": "articles whose text was taken down, left out",
    "rejections_of_own_work": "rejections of annotations made by hand, left out",
    # --- what a peer's format cannot hold ---
    "articles_partial": "articles that were read in part only, left out",
    "articles_unread": "articles that nobody marked as read, left out",
    "articles_unsure": "articles with mentions that an editor was unsure of, left out",
    "articles_skipped": "articles that were skipped, left out",
    "texts": "articles without their text",
    "nested_mentions": "mentions inside others, left out",
    "links": "links to a knowledge base, left out",
    "claims": "claims, left out",
    "claim_fields": "claims without their attributes",
    "relations": "relations, left out",
    "rejected": "rejected suggestions, left out",
    "unsure": "annotations that an editor was unsure of, left out",
    "pending": "open suggestions, left out",
    "rejected_links": "rejected links, left out",
    "rejected_relations": "rejected relations, left out",
    "unsure_links": "links that an editor was unsure of, left out",
    "unsure_relations": "relations that an editor was unsure of, left out",
    "pending_links": "open suggestions of links, left out",
    "pending_relations": "open suggestions of relations, left out",
    "notes": "notes, left out",
    "mentions_unread": "mentions of articles in which not all mentions were decided, left out",
    "claims_unread": "claims of articles in which not all claims were decided, left out",
    "fields": "articles of which only title and language are kept",
    "metadata": "articles without title, byline and what else is known of them",
    "further_links": "further links of mentions, left out",
    "origins": "suggestions behind annotations, of which only what came of them is kept",
    "rejected_twice": "rejected suggestions that are an annotation too, left out",
    "spacing": "articles of which only the words are kept, and not what stands between them",
    "controls": "control characters that the format cannot hold, replaced by �",
}


def loss(code: str, count: int) -> str:
    """One line of a loss report; a kind without words of its own is named as it is."""
    return f"{count} {LOSSES.get(code) or code.replace('_', ' ') + ', left out'}"
