"""`python -m jrtrade` is the command `jrtrade`."""

from __future__ import annotations

from jrtrade.cli import main

if __name__ == "__main__":
    main(prog_name="python -m jrtrade")
