"""Notebooks run from top to bottom in a fresh kernel, written so that the same results give the same bytes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jrtrade.errors import DataError, Fault, UsageError
from jrtrade.extras import imported
from jrtrade.store import chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from nbformat import NotebookNode

FOLDER = Path("notebooks")
"""Where the notebooks of the project are, seen from its root."""

TIMEOUT = 300
"""So many seconds a cell may take."""

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_HTML = {"mathjax_url": "", "require_js_url": "", "jquery_url": "", "mermaid_js_url": "", "widget_renderer_url": ""}
"""The template's libraries on other servers; these notebooks need none of them."""


def listed(names: Sequence[str] = (), folder: Path = FOLDER) -> list[Path]:
    """Return the notebooks of the given names, or all in a folder.

    Parameters
    ----------
    names : sequence of str
        Names with or without ``.ipynb``, their beginnings ("04"), or paths.
    folder : Path
        The folder with the notebooks.

    Raises
    ------
    UsageError
        Where there is no such folder or notebook; the message lists the choices.
    """
    if names and all(name.endswith(".ipynb") and Path(name).is_file() for name in names):
        return [Path(name) for name in names]
    there = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
    if not there:
        where = f"there are no notebooks in {folder}; they come with the project's repository and not with the package"
        raise UsageError(f"{where}: run this in a clone of it, or name files")
    found = []
    for name in names:
        stem = Path(name).name.removesuffix(".ipynb")
        meant = [one for one in there if one.startswith(stem)] if stem else []
        if len(meant) != 1:
            chosen(stem, list(there), "notebook")
            meant = [stem]
        found.append(there[meant[0]])
    return found if names else list(there.values())


def run(
    paths: Iterable[Path],
    out: Path | None = None,
    *,
    html: bool = False,
    tell: Callable[[str], object] = lambda _: None,
) -> list[Path]:
    """Execute notebooks, and write those that came out otherwise than they stand.

    Parameters
    ----------
    paths : iterable of Path
        The notebooks.
    out : Path, optional
        The folder to write to; by default each is written into its place.
    html : bool
        Whether to write them as HTML as well, for reading without Jupyter.
    tell : callable, optional
        Is told of each cell before it is run.

    Returns
    -------
    list of Path
        The files that were written; those that were as they should be are left alone.

    Raises
    ------
    DataError
        Where a cell fails; the others are run all the same. A notebook that fails is not written.
    UsageError
        Where a file is no notebook, or a folder cannot be written to.
    MissingExtraError
        Where what runs notebooks is not installed.
    """
    nbformat = imported("nbformat", "notebooks", "running a notebook")
    imported("nbclient", "notebooks", "running a notebook")
    imported("ipykernel", "notebooks", "running a notebook")
    if html:
        imported("nbconvert", "notebooks", "writing a notebook as HTML")
    written: list[Path] = []
    faults: list[Fault] = []
    for path in paths:
        notebook = read(path)
        fault = _execute(notebook, path, tell)
        if fault:
            faults.append(fault)
            continue
        target = (out or path.parent) / path.name
        files = {target: nbformat.writes(notebook) + "\n"}
        if html:
            files[target.with_suffix(".html")] = _as_html(notebook, path.stem)
        written += [file for file, text in files.items() if _put(file, text)]
    if faults:
        raise DataError(faults)
    return written


def read(path: Path) -> NotebookNode:
    """Read a notebook.

    Raises
    ------
    UsageError
        Where the file cannot be read, or is no notebook.
    """
    nbformat = imported("nbformat", "notebooks", "reading a notebook")
    try:
        notebook: NotebookNode = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except (ValueError, TypeError, KeyError, AttributeError, nbformat.ValidationError) as error:
        raise UsageError(f"{path} is no notebook: {str(error).splitlines()[0]}") from error
    return notebook


def count_of_cells(paths: Iterable[Path]) -> int:
    """Return how many cells of some notebooks are to be run."""
    return sum(cell.cell_type == "code" for path in paths for cell in read(path).cells)


def _execute(notebook: NotebookNode, path: Path, tell: Callable[[str], object]) -> Fault | None:
    """Execute a notebook in place, and return what went wrong."""
    from nbclient import NotebookClient  # noqa: PLC0415
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError  # noqa: PLC0415

    at = 0

    def before(cell_index: int, **_: Any) -> None:
        nonlocal at
        at = cell_index
        if notebook.cells[cell_index].cell_type == "code":
            tell(f"{path.name}, cell {cell_index + 1} of {len(notebook.cells)}")

    client = NotebookClient(
        notebook,
        kernel_name=_KERNEL["name"],  # the Python that runs this, whatever the notebook was written with
        timeout=TIMEOUT,
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=False,
        on_cell_start=before,
        resources={"metadata": {"path": str(path.parent.resolve())}},
    )
    with tempfile.TemporaryDirectory(prefix="jrtrade-") as settings, (Path(settings) / "log").open("wb") as log:
        try:
            client.execute(env=_environment(settings), stderr=log)
        except CellExecutionError as error:
            found = f"{error.ename}: {error.evalue}".strip()
        except CellTimeoutError:
            found = f"no end after {TIMEOUT} seconds"
        except (DeadKernelError, RuntimeError):  # the latter where the kernel does not even start
            said = Path(log.name).read_text(encoding="utf-8", errors="replace").strip().splitlines()
            found = f"a kernel that ended: {said[-1] if said else 'it did not say why'}"
        else:
            _settle(notebook)
            return None
    lines = [line for line in notebook.cells[at].source.splitlines() if line.strip()]
    code = [cell.cell_type for cell in notebook.cells[: at + 1]].count("code")
    where = f"{path} → code cell {code}{f' ({lines[0].strip()})' if lines else ''}"
    return Fault(where, "a cell that runs", found.splitlines()[0])


def _environment(settings: str) -> dict[str, str]:
    """Return the kernel's environment: this very package, and nobody's own settings or start-up files."""
    package = Path(__file__).resolve().parent.parent
    rest = [str(Path(part).resolve()) for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part]
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONWARNINGS"}
    return {
        **inherited,
        "PYTHONPATH": os.pathsep.join([str(package), *rest]),
        "IPYTHONDIR": settings,
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def _settle(notebook: NotebookNode) -> None:
    """Take out of a notebook what would tell the day and the machine it was run on."""
    notebook.metadata = {"kernelspec": dict(_KERNEL), "language_info": {"name": "python"}}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)


def _as_html(notebook: NotebookNode, title: str) -> str:
    nbconvert = imported("nbconvert", "notebooks", "writing a notebook as HTML")
    exporter = nbconvert.HTMLExporter(embed_images=True, **_HTML)
    text: str
    text, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": title}})
    return text


def _put(file: Path, text: str) -> bool:
    """Write a file in one step, and say whether it was another before."""
    data = text.encode()
    try:
        if file.is_file() and file.read_bytes() == data:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f".{file.name}-new")
        new.write_bytes(data)
        new.replace(file)
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror or error}") from error
    return True
