"""The names of UIMA's types and features that Curator writes and reads, as INCEpTION and DKPro have them."""

from __future__ import annotations

_CORE = "de.tudarmstadt.ukp.dkpro.core.api"
ENTITY = f"{_CORE}.ner.type.NamedEntity"
TOKEN = f"{_CORE}.segmentation.type.Token"
SENTENCE = f"{_CORE}.segmentation.type.Sentence"
METADATA = f"{_CORE}.metadata.type.DocumentMetaData"
NESTED = "webanno.custom.NestedNamedEntity"
"""A mention inside another: a type of its own beneath NamedEntity, since a NamedEntity stands alone."""
CLAIM = "webanno.custom.Claim"
PIECE = "webanno.custom.ClaimPiece"
PIECE_LINK = "webanno.custom.ClaimPieceLink"
"""INCEpTION's slot: a role and what fills it."""
BOND = "webanno.custom.Bond"
"""A relation between two marks."""
PART, SOURCE, CUE = "part", "source", "cue"

STRUCTURE = (
    f"{_CORE}.segmentation.",
    f"{_CORE}.lexmorph.",
    f"{_CORE}.syntax.",
    f"{_CORE}.metadata.",
    f"{_CORE}.transform.",
    f"{_CORE}.anomaly.",
    "org.dkpro.core.api.xml.",
    "org.dkpro.core.api.pdf.",
    "org.dkpro.core.api.html.",
    "de.tudarmstadt.ukp.clarin.webanno.api.",
    "de.tudarmstadt.ukp.inception.api.",
    "uima.",
)
"""How the names of types begin that say how a text is built, and not what somebody marked in it."""
STRUCTURE_NAMES = frozenset(
    ("Token", "Sentence", "Paragraph", "Lemma", "Stem", "POS", "Dependency", "DocumentMetaData")
    + ("DocumentAnnotation", "Sofa", "MorphologicalFeatures", "TagsetDescription", "Constituent", "ROOT")
    + ("Chunk", "SurfaceForm", "CASMetadata", "TagDescription", "Heading", "Div", "Compound", "Split")
)
"""The same where only the last part of a name is given, as in the JSON of UIMA 2."""
LABELS = (
    "value",
    "label",
    "entity",
    "entityType",
    "category",
    "type",
    "referenceType",
    "tag",
    "name",
    "Value",
)
"""Features that hold a label, the surest first."""
IDENTIFIERS = ("identifier", "iri", "concept", "kb", "wikidata", "link")
"""Features that hold an entity's id in a knowledge base."""
ROLES = ("label", "role", "value", "relation", "referenceRelation", "DependencyType", "type")
"""Features of a relation that hold its label."""
HEAD, CHILD = "Governor", "Dependent"
ENDS = ((HEAD, CHILD), ("governor", "dependent"), ("source", "target"), ("from", "to"))
"""Features of a relation that name its two ends."""
EMPTY_LANGUAGES = frozenset({"", "x-unspecified", "unknown"})
