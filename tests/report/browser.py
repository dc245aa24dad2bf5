"""A headless Chromium driven through its own protocol over a pipe: no driver, no port, no further library."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
PATIENCE = 30.0
"""So many seconds an answer may take."""


class Browser:
    """One page in a headless Chromium.

    Parameters
    ----------
    width, height : int
        Size of the window in pixels; below 500 wide it is that of a phone.
    dark : bool
        Whether the page is to be dark.
    """

    def __init__(self, width: int = 1280, height: int = 900, *, dark: bool = False) -> None:
        self.size = width, height
        self.dark = dark
        self.console: list[str] = []
        """Errors and warnings that the page wrote, and what it failed to load."""
        self._count = 0
        self._events: list[dict[str, Any]] = []
        self._rest = b""

    def __enter__(self) -> Browser:
        self._home = tempfile.mkdtemp(prefix="browser-")
        theirs_in, self._to = os.pipe()
        self._from, theirs_out = os.pipe()
        # Chromium reads from descriptor 3 and writes to 4; only a shell can give a program those.
        script = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
        call = ["bash", "-c", script, "bash", str(CHROMIUM), *FLAGS, f"--user-data-dir={self._home}", "about:blank"]
        self._process = subprocess.Popen(
            call, pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(theirs_in)
        os.close(theirs_out)
        target = self._send("Target.createTarget", {"url": "about:blank"}, session=False)["targetId"]
        attach = {"targetId": target, "flatten": True}
        self._session = self._send("Target.attachToTarget", attach, session=False)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._send(f"{domain}.enable")
        self.resize(*self.size)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._to)  # Chromium ends when nobody is at the other end
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._from)
        shutil.rmtree(self._home, ignore_errors=True)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        phone = width < 500
        metrics = {"width": width, "height": height, "deviceScaleFactor": 2 if phone else 1, "mobile": phone}
        self._send("Emulation.setDeviceMetricsOverride", metrics)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if self.dark else "light"}
        self._send("Emulation.setEmulatedMedia", {"features": [scheme]})

    def no_scripts(self) -> None:
        """Let pages run no script of their own from now on."""
        self._send("Emulation.setScriptExecutionDisabled", {"value": True})

    def open(self, address: str) -> None:
        """Open a page and wait until all of it is there."""
        self._events.clear()
        failed = self._send("Page.navigate", {"url": address}).get("errorText")
        if failed:
            raise AssertionError(f"{address}: {failed}")
        self._wait("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """Return what an expression comes to on the page."""
        asked = {"expression": script, "returnByValue": True, "awaitPromise": True}
        found = self._send("Runtime.evaluate", asked)
        if "exceptionDetails" in found:
            raise AssertionError(found["exceptionDetails"]["exception"].get("description", found))
        return found["result"].get("value")

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._send("Input.insertText", {"text": text})

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press a key."""
        about = {"key": key, "code": key, "windowsVirtualKeyCode": code, "text": text}
        self._send("Input.dispatchKeyEvent", {"type": "keyDown" if text else "rawKeyDown", **about})
        self._send("Input.dispatchKeyEvent", {"type": "keyUp", **about})

    def tab(self) -> None:
        """Press the tabulator key."""
        self.press("Tab", 9)

    def enter(self, *, leads_on: bool = False) -> None:
        """Press the enter key; wait for the next page where it leads to one."""
        self._events.clear()
        self.press("Enter", 13, "\r")
        if leads_on:
            self._wait("Page.loadEventFired")

    def picture(self, file: Path, *, whole: bool = True) -> None:
        """Save what is shown, or the whole page."""
        asked = {"format": "png", "captureBeyondViewport": whole}
        if whole:
            size = self._send("Page.getLayoutMetrics")["cssContentSize"]
            asked["clip"] = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        file.write_bytes(base64.b64decode(self._send("Page.captureScreenshot", asked)["data"]))

    def _send(self, method: str, params: dict[str, Any] | None = None, *, session: bool = True) -> dict[str, Any]:
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            found = self._next()
            if found.get("id") == self._count:
                if "error" in found:
                    raise AssertionError(f"{method}: {found['error']['message']}")
                answer: dict[str, Any] = found["result"]
                return answer

    def _wait(self, event: str) -> None:
        while not any(found["method"] == event for found in self._events):
            self._next()

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._from], [], [], max(0.0, end - time.monotonic()))
            data = os.read(self._from, 1 << 20) if ready else b""
            if not data:
                raise AssertionError("Chromium gave no answer")
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(line)
        if "method" in found:
            self._events.append(found)
            self._noted(found["method"], found["params"])
        return found

    def _noted(self, method: str, params: dict[str, Any]) -> None:
        if method == "Runtime.exceptionThrown":
            self.console.append(params["exceptionDetails"]["text"])
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning", "assert"):
            self.console.append(" ".join(str(one.get("value")) for one in params["args"]))
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            self.console.append(params["entry"]["text"])
        elif method == "Network.requestWillBeSent" and not params["request"]["url"].startswith(("file:", "data:")):
            self.console.append(f"asked for {params['request']['url']}")
