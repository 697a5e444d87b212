"""What a script can do: the same acts without a window."""
