"""What the editor is doing: the open article, undo, suggestions in the background. QtCore only."""
