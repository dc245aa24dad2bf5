"""The grammar of one quantity, from its first number on."""
