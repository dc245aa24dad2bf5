"""Builds killed, hindered and doubled: what is published stays whole, old or new, and nothing is left lying about."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from publishing import WAYS, leftovers, publisher, put, version

import jrtrade
from jrtrade.build import build
from jrtrade.errors import UsageError
from jrtrade.integrity import NAMES
from jrtrade.publish import locked, naming, publish

if TYPE_CHECKING:
    from collections.abc import Iterator

    Versions = tuple[Path, Path]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals, links and limits")

KILLS = 10
ROUNDS = 200
"""So many times all tables are read while others put new ones in their place, and on until both versions were seen."""
FILLED = range(0, 520, 26)
"""So many kilobytes are left on a small disk before tables of about three hundred are published on it."""


@pytest.mark.parametrize("way", WAYS)
def test_killed_at_random_moments_the_tables_are_old_or_new(way: str, versions: Versions, out: Path) -> None:
    known = {version(folder) for folder in versions}
    moment = random.Random(f"kills, {way}")  # noqa: S311 - seeded, so that it can be repeated
    left: set[str] = set()
    for number in range(50 * KILLS):
        with publisher(way, out, *versions):
            time.sleep(moment.uniform(0, 0.03))
        assert version(out) in known
        left |= leftovers(out)
        if number >= KILLS and ".processed-new" in left:
            break
    else:
        pytest.fail("no kill has hit the moment between begin and end")
    put(out, versions[1])
    assert version(out) == version(versions[1])
    assert leftovers(out) == set()


def test_the_tables_are_found_where_a_build_was_killed_between_two_steps(
    raw: Path, versions: Versions, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out.rename(out.with_name(".processed-old"))
    shutil.copytree(versions[1], out.with_name(".processed-new"))
    monkeypatch.setenv("JRTRADE_DATA", str(out))
    assert jrtrade.load("claims", as_="arrow").num_rows == 6
    assert jrtrade.path("claims").is_file()
    assert not build(raw, out).written
    assert version(out) == version(versions[0])
    assert leftovers(out) == set()


def test_what_leads_elsewhere_is_removed_and_not_followed(raw: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis.txt").touch()
    out.with_name(".processed-new").symlink_to(tmp_path / "precious")
    (out / "claims.parquet").unlink()
    assert build(raw, out).written
    assert leftovers(out) == set()
    assert (tmp_path / "precious" / "thesis.txt").exists()


# Every call that touches the disk fails in turn: those that Python reports to an audit hook, and those named here.
HINDERED = """
import errno, fcntl, itertools, os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from publishing import put, version
import jrtrade.publish as publishing
from jrtrade.errors import UsageError

way, number, out, *made = sys.argv[2], int(sys.argv[3]), *map(Path, sys.argv[4:])
if way == "two steps":
    publishing._exchanged = lambda *_: False
calls, failing = 0, None

def call(place):
    global calls
    if failing is not None and str(place).startswith(str(out.parent)):
        calls += 1
        if calls == failing:
            raise OSError(number, os.strerror(number), str(place))

def heard(event, args):
    if event in {"open", "os.mkdir", "os.rename", "os.rmdir", "os.remove", "os.listdir", "os.scandir", "os.truncate"}:
        call(args[0])

def hindered(function):
    def run(file, *args):
        call(os.readlink(f"/proc/self/fd/{file}") if isinstance(file, int) else out.parent)
        return function(file, *args)
    return run

os.fsync, fcntl.flock = hindered(os.fsync), hindered(fcntl.flock)
sys.addaudithook(heard)
known, refused, done = {version(folder) for folder in made}, 0, 0
for step in itertools.count(1):
    calls, failing = 0, step
    try:
        put(out, made[step % 2])
    except UsageError as error:
        refused += 1
        assert os.strerror(number) in str(error), error
    finally:
        reached, failing = calls, None
    now = version(out)
    assert now in known, step
    put(out, made[(step + 1) % 2])
    assert version(out) == version(made[(step + 1) % 2]), step
    assert not {p.name for p in out.parent.iterdir()} - {out.name}, step
    if reached < step:
        break
print(refused, step)
"""


@pytest.mark.parametrize(("way", "number"), [("one step", errno.ENOSPC), ("two steps", errno.EACCES)])
def test_whatever_call_to_the_disk_fails_the_tables_are_whole_and_the_next_build_tidies_up(
    way: str, number: int, versions: Versions, out: Path
) -> None:
    here = str(Path(__file__).parent)
    call = [sys.executable, "-c", HINDERED, here, way, str(number), str(out), *map(str, versions)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    refused, steps = map(int, done.stdout.split())
    assert refused > 10
    assert steps > refused


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    call = ["mount", "-t", "tmpfs", "-o", "size=1024k", "none", str(disk)]
    if shutil.which("mount") is None or subprocess.run(call, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_tables_as_they_were(small_disk: Path, versions: Versions) -> None:
    out = shutil.copytree(versions[0], small_disk / "processed")
    ballast, refused = small_disk / "ballast", 0
    for kilobytes in FILLED:
        used = shutil.disk_usage(small_disk)
        ballast.write_bytes(bytes(max(0, used.free - kilobytes * 1024)))
        before = version(out)
        other = versions[before == version(versions[0])]
        try:
            put(out, other)
        except UsageError as error:
            said = str(error)
            refused += "No space left on device" in said and said.endswith("all there is as it was")
            assert version(out) == before
        else:
            assert version(out) == version(other)
        ballast.unlink()
        assert leftovers(out) == set()
    assert 0 < refused < len(FILLED)


def test_a_disk_that_can_only_be_read_is_refused(raw: Path, small_disk: Path, versions: Versions) -> None:
    out = shutil.copytree(versions[1], small_disk / "processed")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(UsageError, match=r"cannot write beside .*processed: Read-only file system"):
        build(raw, out)
    assert version(out) == version(versions[1])
    assert leftovers(out) == set()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_to_is_refused(raw: Path, out: Path) -> None:
    out.parent.chmod(0o555)
    try:
        with pytest.raises(UsageError, match=r"cannot write beside .*processed: Permission denied"):
            build(raw, out)
    finally:
        out.parent.chmod(0o755)
    assert leftovers(out) == set()


LIMITED = """
import resource, sys
from pathlib import Path
from jrtrade.build import build
from jrtrade.errors import UsageError

for limit in map(int, sys.argv[3:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        build(Path(sys.argv[1]), Path(sys.argv[2]))
    except UsageError as error:
        print(error)
"""


def test_files_that_may_not_grow_leave_the_tables_as_they_were(raw: Path, versions: Versions, out: Path) -> None:
    put(out, versions[1])  # so that a build has something to do
    limits = ["1", "16000"]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(raw), str(out), *limits], capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert len(lines) == len(limits)
    assert all("File too large (" in line and line.endswith("as it was") for line in lines)
    assert version(out) == version(versions[1])
    assert leftovers(out) == set()


def test_what_cannot_be_written_is_named(out: Path) -> None:
    def fill(new: Path) -> None:
        with naming(new / "claims" / "one.html"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with locked(out), pytest.raises(UsageError) as caught:
        publish(out, fill, (), "the report")
    why = "No space left on device (claims/one.html); all there is as it was"
    assert str(caught.value) == f"cannot write the report to {out}: {why}"


MAIN = "from jrtrade.cli import main; main()"
CALLS = [["list"], ["trace", "alpha-2020.coal-value"], ["check", "--format", "csv"], ["extract", "-"], ["--help"]]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_to_a_full_disk_ends_with_a_message(call: list[str], out: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", MAIN, *call],
            input=b"It rose by 5%.",
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "JRTRADE_DATA": str(out)},
            check=False,
        )
    assert done.stderr == b"jrtrade: cannot write the output: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_closed_streams_are_like_empty_ones(call: list[str], out: Path) -> None:
    code = f"import sys; sys.stdin = sys.stdout = sys.stderr = None; {MAIN}"
    done = subprocess.run(
        [sys.executable, "-c", code, *call], env={**os.environ, "JRTRADE_DATA": str(out)}, check=False
    )
    assert done.returncode == 0


def test_of_builds_at_the_same_time_each_is_done_or_says_why_not(raw: Path, out: Path) -> None:
    (out / "claims.parquet").unlink()
    call = [sys.executable, "-c", "from jrtrade.cli import main; main()", "build", "--raw", str(raw), "--out", str(out)]
    builds = [subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ends = [(process.communicate()[1], process.returncode) for process in builds]
    assert any(code == 0 for _, code in ends)
    assert all(code == 0 or (code == 2 and "another build" in said and "try again" in said) for said, code in ends)
    assert version(out)
    assert leftovers(out) == set()


@pytest.mark.filterwarnings("ignore:.*was built anew")
@pytest.mark.parametrize("way", WAYS)
def test_readers_see_one_version_whatever_is_published_meanwhile(
    way: str, versions: Versions, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(out))
    known = {version(folder).encode() for folder in versions}
    seen = set()
    with publisher(way, out, *versions) as one, publisher(way, out, *reversed(versions)) as other:
        rounds = 0
        while rounds < ROUNDS or seen != known:
            assert one.poll() is None
            assert other.poll() is None
            rounds += 1
            loaded = [jrtrade.load(name, as_="arrow").schema.metadata[b"package"] for name in NAMES]
            assert len(set(loaded)) == 1
            seen.add(loaded[0])
