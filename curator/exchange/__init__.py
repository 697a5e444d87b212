"""How articles enter and annotations leave."""
