"""The quantities of many files: in a fixed order, in bounded memory, on as many cores as wished.

What holds for every run:

- A file gives all its rows or none: it is read through once to hash and check it before its first row is written.
- The rows come in the order of the files, whatever the number of processes; the output is the same byte for byte.
- Memory does not grow with the input. Of a folder, the names in it are held; of a file, a piece of `PIECE` characters
  per process.
- A file that cannot be read as UTF-8 text is passed over and reported; the others are read.
- Positions count code points of the file decoded as UTF-8; line ends and a byte order mark count as they stand.

Files longer than a piece are cut where no figure can stand astride; `pieces.cut` has the rule.
"""

from jrtrade.corpus.formats import COLUMNS, FORMATS
from jrtrade.corpus.output import output, written
from jrtrade.corpus.pieces import PIECE
from jrtrade.corpus.run import Summary, extract_files, rows, total_size
from jrtrade.corpus.walk import both

__all__ = ["COLUMNS", "FORMATS", "PIECE", "Summary", "both", "extract_files", "output", "rows", "total_size", "written"]
