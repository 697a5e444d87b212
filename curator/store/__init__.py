"""Where it is kept: the workspace database, its journal and the knowledge base."""
