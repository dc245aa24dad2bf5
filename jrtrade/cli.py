"""The command line: every command a thin call of a function of the library."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

import jrtrade
from jrtrade.chain import number
from jrtrade.errors import DataError, JrtradeError
from jrtrade.inert import line, visible
from jrtrade.store import chosen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.charts import ChartName, Format
    from jrtrade.charts import Style as ChartStyle
    from jrtrade.citations import Style
    from jrtrade.columns import TableName
    from jrtrade.corpus.formats import FormatName
    from jrtrade.extraction import Include
    from jrtrade.verification import Verified

_FOLDER = click.Path(path_type=Path, file_okay=False)
_TEXTS = click.option(
    "--texts",
    type=_FOLDER,
    envvar="JRTRADE_TEXTS",
    show_envvar=True,
    help="Folder with the articles' texts. Without it, what needs no text is done.",
)
_SHORT: dict[TableName, tuple[str, ...]] = {
    "documents": ("document_id", "author", "title", "published"),
    "claims": ("claim_id", "words", "qualifier", "value", "unit", "time_period"),
    "asides": ("document_id", "start", "words", "class", "note"),
    "sources": ("source_id", "publisher", "title", "quality"),
    "reference": ("obs_id", "obs_value", "unit_mult", "basis"),
    "checks": ("check_id", "verdict", "ref_value", "unit", "why"),
}


_VERIFIED = (
    "document",
    "text",
    "numerals\nfound",
    "in\nclaims",
    "in\nasides",
    "unaccounted",
    "claims\nexact",
    "moved",
    "changed",
    "missing",
)


class _Refused(click.ClickException):
    """An error of ours on its way to the user."""

    exit_code = 2

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - the signature is click's
        """Write the message to standard error."""
        click.echo(f"jrtrade: {visible(self.format_message())}", err=True)


class _WrongData(_Refused):
    """A `DataError` on its way to the user."""

    exit_code = 1


def _unwrapped(text: str | None) -> str | None:
    r"""Return a help text with click's sign for "do not wrap" where the raw docstring has the letters ``\b``."""
    return text.replace("\\b\n", "\b\n") if text else text


class _Commands(click.Group):
    """The commands, with our errors turned into messages and exit codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help = _unwrapped(self.help)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command."""
        cmd.help = _unwrapped(cmd.help)
        super().add_command(cmd, name)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line."""
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            if getattr(sys, name) is None:  # closed: then there is nothing to read, and nobody to be told anything
                setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for good
        try:
            with _ended_in_order():
                return super().main(*args, **kwargs)
        except OSError as error:  # a full disk behind ">" for one, where no function of ours knows what is written
            _let_go_of_output()
            why = error.strerror or str(error)
            refused = _Refused(f"{error.filename}: {why}" if error.filename else f"cannot write the output: {why}")
            refused.show()
            sys.exit(refused.exit_code)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a sign shows its code rather than a traceback
            with contextlib.suppress(AttributeError):
                stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        try:
            found = super().invoke(ctx)
            sys.stdout.flush()
        except JrtradeError as error:
            raise (_WrongData if isinstance(error, DataError) else _Refused)(str(error)) from error
        except BrokenPipeError:  # whoever read our output has seen enough
            _let_go_of_output()
            ctx.exit(0)
        return found


@contextlib.contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a process that is told to end tidy up first, as one that is interrupted does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _let_go_of_output() -> None:
    """Send what is still to be written nowhere, or Python tries to write it when it ends, and says that it failed."""
    with contextlib.suppress(OSError):  # the output may be no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all is well, 1 the data are wrong, 2 the call is wrong.",
)
@click.version_option(jrtrade.__version__, prog_name="jrtrade")
def main() -> None:
    r"""Figures stated in articles on Japan-Russia trade and energy.

    Each figure can be followed back to the words that state it, and on to
    official statistics.

    \b
    Examples:
      jrtrade list                           what tables there are
      jrtrade list claims                    the claims, in short
      jrtrade trace hanada-2016.trade-value  where one comes from
      jrtrade check                          how they hold, the worst first
      jrtrade build                          make the tables anew from data/raw
      jrtrade charts                         draw the charts
      jrtrade report --out report            a web site of figures and verdicts
      jrtrade notebooks                      run the notebooks
      jrtrade verify --texts DIR             hold the records against the texts
      jrtrade extract article.txt            the figures of any English text
      jrtrade cite hanada-2016               how to cite an article or a source
      jrtrade diff OLD NEW                   what changed between two versions
    """


@main.command()
@click.option("--raw", type=_FOLDER, default="data/raw", show_default=True, help="Folder with the raw records.")
@click.option("--out", type=_FOLDER, default="data/processed", show_default=True, help="Folder for the tables.")
@_TEXTS
def build(raw: Path, out: Path, texts: Path | None) -> None:
    r"""Make the tables from the raw records.

    Everything is validated first; the tables are then replaced in one step.
    If anything is wrong, all of it is listed and the tables stay as they were.

    \b
    Examples:
      jrtrade build
      jrtrade build --texts ~/articles
      jrtrade build --raw my/raw --out my/tables
    """
    try:
        from jrtrade.build import build as run  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise _needs("build", error) from error
    from tabulate import tabulate  # noqa: PLC0415

    built = run(raw, out, texts, _progress())
    table = [(name, rows, "changed" if name in built.changed else "same") for name, rows in built.rows.items()]
    click.echo(tabulate(table, headers=("table", "rows", "content")))
    click.echo(
        f"\n{_short(built.out)}: {'written' if built.written else 'as it should be, left alone'}; "
        f"content {built.content_hash[:19]}…"
    )
    if built.charts is None:
        click.echo("No charts were drawn; that needs Matplotlib: pip install 'jrtrade[charts]'")
    if texts is None:
        click.echo("The records were not held against the texts; name their folder with --texts to do that as well.")


@main.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@_TEXTS
@click.option(
    "--raw",
    type=_FOLDER,
    help="Folder with the raw records.  [default: data/raw, or the installed tables where there is none]",
)
def verify(documents: tuple[str, ...], texts: Path | None, raw: Path | None) -> None:
    r"""Hold the records against the articles' texts.

    Every claim's words must stand at their place, and every number in a text
    must belong to one claim or aside. DOCUMENT limits this to some articles.

    A file of the recorded name is taken for the very text. A file named after
    the article, such as hanada-2016.txt, is taken for a copy saved elsewhere:
    its claims are looked for by their surroundings, and come out exact,
    moved, changed or missing; numbers in menus around the article are let be.

    \b
    Examples:
      jrtrade verify --texts ~/articles
      jrtrade verify hanada-2016 --texts ~/saved-pages
      jrtrade verify                      what can be verified without texts
    """
    from tabulate import tabulate  # noqa: PLC0415

    from jrtrade.verification import misfitting, verified  # noqa: PLC0415

    tables, where = _records(raw)
    names = [row["document_id"] for row in tables["documents"]]
    for name in documents:
        chosen(name, names, "document")
    wanted = documents or names
    tables["documents"] = [row for row in tables["documents"] if row["document_id"] in wanted]
    if texts is None:
        faults = misfitting(tables)
        if faults:
            raise DataError(faults)
        click.echo(f"{where}: {', '.join(f'{len(rows)} {name}' for name, rows in tables.items())}, all well-formed.")
        click.echo("They were not held against the texts; name their folder with --texts to do that as well.")
        return
    tell, held = _progress(), []
    for one in verified(tables, texts):
        tell(f"{one.document} verified")
        held.append(one)
    click.echo(tabulate([_verified_row(one) for one in held], headers=_VERIFIED))
    faults = [fault for one in held for fault in one.faults]
    if faults:
        raise DataError(faults)
    click.echo("\nEvery claim stands where it is recorded, and every number is accounted for.")


@main.command()
@click.argument("files", nargs=-1, metavar="[FILE|DIR|PATTERN|-]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv", "parquet"]),
    help="Form of the output. By default what the ending of --out says, else table.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="File to write, instead of standard output. It appears when all is done.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Number of processes; 0 for one on each core. The output is the same.",
)
@click.option(
    "--include",
    type=click.Choice(["figures", "all"]),
    default="figures",
    show_default=True,
    help="all: also dates, names, list marks and other numbers that are no figures, with their class in `aside`.",
)
@click.option("--draft", is_flag=True, help="Write claim records for one article, ready for review.")
@click.option(
    "--published",
    metavar="DATE",
    help="With --draft: when the article was published, such as 2016-10-20; "
    "periods like “last year” are resolved from it.",
)
def extract(
    *,
    files: tuple[str, ...],
    form: FormatName | None,
    out: Path | None,
    jobs: int,
    include: Include,
    draft: bool,
    published: str | None,
) -> None:
    r"""Find the figures stated in English texts, each with its place and reading.

    FILE is a text in UTF-8; of a DIR all files are read, however deep, except
    those whose names begin with a full stop; a quoted PATTERN such as
    'news/**/*.txt' is expanded; - is standard input, as is nothing at all
    behind a pipe.

    Every row names its file, the file's SHA-256, and the figure's place in
    code points (end excluded), so that it can be found again. A file that is no
    UTF-8 text, or cannot be read, is passed over and reported at the end.

    In csv, text that a spreadsheet would take for a formula has an apostrophe
    before it; jsonl and parquet hold it as it stands. Numbers are exact in jsonl
    and csv, and floats in parquet.

    \b
    Examples:
      jrtrade extract article.txt
      jrtrade extract news/ --out figures.parquet --jobs 0
      jrtrade extract 'news/2016-*.txt' --format jsonl | jq .words
      curl -s URL | jrtrade extract -
      jrtrade extract article.txt --draft --published 2016-10-20 --out claims.toml

    Exit codes: 0 all was read, 1 some files could not be, 2 the call is wrong.
    """
    if not files:
        if sys.stdin.isatty():
            raise click.UsageError("name a file, a folder or a quoted pattern, or - for standard input")
        files = ("-",)
    if draft:
        _write_draft(files, form, out, published)
        return
    if published is not None:
        raise click.UsageError("--published goes with --draft")
    from jrtrade.corpus import extract_files, total_size  # noqa: PLC0415

    # A bar on the terminal that the rows go to as well would break them.
    bar = sys.stderr.isatty() and (out is not None or not sys.stdout.isatty()) and "-" not in files
    with contextlib.ExitStack() as stack:
        progress = None
        if bar:
            shown = click.progressbar(length=total_size(files), label="reading", file=sys.stderr)
            progress = stack.enter_context(shown).update
        summary = extract_files(files, out, form=form, include=include, jobs=jobs, progress=progress)
    if out is not None:
        what = "figures" if include == "figures" else "numbers"
        click.echo(f"{out}: {summary.quantities:,} {what} from {summary.files:,} files", err=True)
    if summary.faulty > len(summary.faults):
        click.echo(f"{summary.faulty:,} files could not be read; the first {len(summary.faults):,}:", err=True)
    if summary.faults:
        raise DataError(summary.faults)


@main.command(name="list")
@click.argument("table", required=False)
@click.option("--columns", is_flag=True, help="Show what the table's columns are instead of its rows.")
def list_(table: TableName | None, columns: bool) -> None:
    r"""List the tables, or the rows of one of them in short.

    \b
    Examples:
      jrtrade list
      jrtrade list claims
      jrtrade list claims --columns
    """
    from tabulate import tabulate  # noqa: PLC0415

    if table is None:
        if columns:
            raise click.UsageError("--columns needs a table, such as: jrtrade list claims --columns")
        frame = jrtrade.tables()
        click.echo(
            tabulate(
                frame.to_dict("split")["data"], headers=frame.columns.tolist(), maxcolwidths=[None, None, None, 50]
            )
        )
        click.echo(
            f"\nData version {jrtrade.data_version}. "
            "`jrtrade list claims` shows rows, with --columns what the columns mean."
        )
        return
    if columns:
        frame = (
            jrtrade.describe(table).drop(columns="codes").rename(columns={"null": "missing", "refers_to": "refers to"})
        )
        frame["missing"] = ["may be" if missing else "" for missing in frame["missing"]]
        click.echo(
            tabulate(
                frame.to_dict("split")["data"],
                headers=frame.columns.tolist(),
                maxcolwidths=[*[None] * (len(frame.columns) - 1), 40],
            )
        )
        return
    shown = jrtrade.load(table, as_="arrow").select(_SHORT[table])
    rows = [[_cell(value) for value in row.values()] for row in shown.to_pylist()]
    click.echo(tabulate(rows, headers=shown.column_names, disable_numparse=True))
    click.echo(f"\n{len(rows)} rows; not all columns are shown.")


@main.command()
@click.argument("claim_id", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the output.",
)
def trace(claim_id: str, form: str) -> None:
    r"""Follow a claim back to its words, and on to the statistics.

    \b
    Examples:
      jrtrade trace hanada-2016.trade-value
      jrtrade trace hanada-2016.trade-value --format json
    """
    found = jrtrade.trace(claim_id)
    click.echo(json.dumps(found.as_dict(), ensure_ascii=False, indent=2) if form == "json" else str(found))


@main.command()
@click.option("--claim", "claim_id", metavar="ID", help="Show one claim with its working.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="Form of the output.",
)
def check(claim_id: str | None, form: str) -> None:
    r"""Show how the claims hold against official statistics, the worst first.

    A claim that differs is a finding and no failure: the exit code is 0.

    \b
    Examples:
      jrtrade check
      jrtrade check --claim streltsov-2016.export-rank
      jrtrade check --format csv > verdicts.csv
    """
    from jrtrade import verdictlist  # noqa: PLC0415

    rows = verdictlist.verdicts() if claim_id is None else verdictlist.rows_of(claim_id)
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(verdictlist.as_csv(rows), nl=False)
    else:
        click.echo(verdictlist.listed(rows) if claim_id is None else verdictlist.working(rows))


@main.command()
@click.argument("what", metavar="[ID]", default="jrtrade")
@click.option(
    "--style",
    type=click.Choice(["text", "bibtex"]),
    default="text",
    show_default=True,
    help="Form of the citation.",
)
def cite(what: str, style: Style) -> None:
    r"""Show how to cite the dataset, an article, or a statistical source.

    ID is an identifier from the table documents or sources.

    \b
    Examples:
      jrtrade cite
      jrtrade cite hanada-2016
      jrtrade cite bp-2014 --style bibtex >> references.bib
    """
    click.echo(jrtrade.cite(what, style))


@main.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md"]),
    default="text",
    show_default=True,
    help="Form of the output; md is for a change log, and cuts long lists.",
)
def diff(old: str, new: str, form: str) -> None:
    r"""Show what was added, removed and changed between two versions of the tables.

    OLD and NEW are each a folder of tables or a project; a wheel; "installed"
    or the data version of the installed tables; or, in a clone of the project,
    a version's tag or a commit. The last line says which number of the version
    the differences change.

    \b
    Examples:
      jrtrade diff installed data/processed
      jrtrade diff HEAD data/processed --format md
      jrtrade diff jrtrade-0.1.0-py3-none-any.whl jrtrade-0.2.0-py3-none-any.whl
    """
    from jrtrade.changes import compare, edition  # noqa: PLC0415

    found = compare(edition(old), edition(new))
    if form == "json":
        click.echo(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo(found.markdown() if form == "md" else str(found))


@main.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--out",
    type=_FOLDER,
    help="Folder for the files.  [default: data/processed/charts, or charts where there is no data/processed]",
)
@click.option("--format", "forms", default="svg", show_default=True, metavar="svg,png", help="Format, or several.")
@click.option("--style", type=click.Choice(["light", "dark"]), help="For which ground.  [default: both]")
@click.option("--list", "listed", is_flag=True, help="Show what charts there are, and draw none.")
def charts(names: tuple[str, ...], out: Path | None, forms: str, style: ChartStyle | None, *, listed: bool) -> None:
    r"""Draw the charts, or those of the given names.

    The same tables give the same SVG, byte for byte. A file for a dark ground
    has -dark in its name. A PNG is 1200 pixels wide.

    \b
    Examples:
      jrtrade charts
      jrtrade charts verdicts china-ratio --out slides --format svg,png
      jrtrade charts --style dark
      jrtrade charts --list
    """
    from jrtrade.charts import CHARTS, FORMATS, NAMES, STYLES, files, installed, picture_files  # noqa: PLC0415

    if listed:
        from tabulate import tabulate  # noqa: PLC0415

        click.echo(tabulate([(name, about.about) for name, about in CHARTS.items()], headers=("chart", "shows")))
        return
    formats = [form.strip() for form in forms.split(",")]
    for name in names:
        chosen(name, NAMES, "chart")
    for form in formats:
        chosen(form, FORMATS, "format")
    if out is None:
        out = Path("data/processed", files.FOLDER) if Path("data/processed").is_dir() else Path(files.FOLDER)
    drawn = picture_files(
        installed(),
        cast("tuple[ChartName, ...]", names),
        cast("list[Format]", formats),
        (style,) if style else STYLES,
        _progress(),
    )
    changed = files.written(out, drawn)
    for path in changed:
        click.echo(_short(path.resolve()))
    click.echo(f"written: {len(changed)}; left alone, as they should be: {len(drawn) - len(changed)}")


@main.command()
@click.option("--out", type=_FOLDER, required=True, help="Folder for the report: a new one, an empty one, or a report.")
def report(out: Path) -> None:
    r"""Write a small web site of the figures and what statistics say of them.

    It needs no server and loads nothing from the web: open index.html in a
    browser. The same tables give the same bytes. A report that is there is
    replaced in one step; a folder with other things in it is refused.

    \b
    Examples:
      jrtrade report --out report
    """
    from jrtrade.report import write_report  # noqa: PLC0415

    pages = write_report(out, _progress())
    click.echo(f"{pages} pages written; open {_short((out / 'index.html').resolve())}")


@main.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--out", type=_FOLDER, help="Folder to write to.  [default: each notebook into its place]")
@click.option("--html", is_flag=True, help="Write them as HTML as well, to be read without Jupyter.")
def notebooks(names: tuple[str, ...], out: Path | None, *, html: bool) -> None:
    r"""Run the notebooks, or those of the given names, and keep what comes out.

    They are in the folder notebooks of a clone of the project. Each is run from
    top to bottom in a fresh kernel, by this Python and with the installed
    tables. A notebook in which a cell fails is left as it was.

    \b
    Examples:
      jrtrade notebooks
      jrtrade notebooks 04 --out /tmp/runs --html
      jrtrade notebooks my/own.ipynb
    """
    from jrtrade import notebooks as nb  # noqa: PLC0415

    paths = nb.listed(names)
    cells = nb.count_of_cells(paths)
    shown = click.progressbar(length=cells, label="running", file=sys.stderr, hidden=not sys.stderr.isatty())
    with shown as bar:
        written = nb.run(paths, out, html=html, tell=lambda _: bar.update(1))
    for path in written:
        click.echo(_short(path.resolve()))
    run = "1 notebook" if len(paths) == 1 else f"{len(paths)} notebooks"
    click.echo(f"{run} run; {len(written)} files written, the others are as they should be")


def _write_draft(files: tuple[str, ...], form: str | None, out: Path | None, published: str | None) -> None:
    """Write the records proposed for one article."""
    if len(files) != 1:
        raise click.UsageError(f"--draft takes one article, not {len(files)} files")
    if form is not None:
        raise click.UsageError("--draft writes TOML; leave out --format")
    if published is None:
        raise click.UsageError("--draft needs --published, the date of the article, such as 2016-10-20 or 2016")
    from jrtrade.drafting import draft_file  # noqa: PLC0415

    draft_file(files[0], published, out)


def _records(raw: Path | None) -> tuple[dict[TableName, list[dict[str, Any]]], str]:
    """Return the rows to be verified, and where they are from."""
    names: tuple[TableName, ...] = ("documents", "claims", "asides")
    if raw is None and not Path("data/raw/documents.toml").is_file():
        return {name: jrtrade.load(name, as_="arrow").to_pylist() for name in names}, "the installed tables"
    try:
        from jrtrade.raw import load_raw  # noqa: PLC0415
        from jrtrade.rows import rows  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise _needs("build", error) from error
    raw = raw or Path("data/raw")
    made = rows(load_raw(raw))
    return {name: made[name] for name in names}, str(raw)


def _verified_row(one: Verified) -> tuple[object, ...]:
    """Return what one document came to as a row of a table."""
    if one.report is None:
        return (one.document, "none")
    census, counts = one.report.census, one.report.counts()
    numerals = (census.found, census.in_claims, census.in_asides, len(census.unaccounted))
    return (one.document, "same" if one.report.identical else "copy", *numerals, *counts.values())


def _cell(value: object) -> str:
    """Return a value as a short cell of a table."""
    if value is None:
        return ""
    return number(value) if isinstance(value, float) else line(str(value), 60)


def _short(path: Path) -> str:
    """Return a path relative to the current folder, where it is inside."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _progress() -> Any:
    """Return a function that shows what is being done, on a terminal only."""
    return (lambda text: click.echo(f"{text} …", err=True)) if sys.stderr.isatty() else (lambda _: None)


def _needs(extra: str, error: ModuleNotFoundError) -> Exception:
    """Return the error for a library that an extra would have installed, or the error itself where it would not."""
    from jrtrade.errors import MissingExtraError  # noqa: PLC0415

    library = (error.name or "").partition(".")[0]
    if library in {"pydantic", "pandera"}:
        return MissingExtraError(f"this needs {library}; install it with: pip install 'jrtrade[{extra}]'")
    return error
