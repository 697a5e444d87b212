"""The steps from one schema of the workspace to the next, run by Alembic."""
