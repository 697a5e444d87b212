"""The dialog in which an editor chooses who suggests, and how its labels are read."""
