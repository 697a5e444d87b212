"""What is true: articles, annotations, edits and their rules. Standard library only."""
