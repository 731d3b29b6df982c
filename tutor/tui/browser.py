"""How Textual reaches a browser: over pipes to the server that started us."""

from __future__ import annotations

from textual import events, messages
from textual.drivers.web_driver import WebDriver


class BrowserDriver(WebDriver):
    """Has the keys from the start, and leaves when the server has ended, however it ended."""

    def start_application_mode(self) -> None:
        super().start_application_mode()
        # Textual takes a page for one in the background until it is clicked, and ours asks for the
        # keys itself, before anybody listens.
        self._app.call_later(self._app.post_message, events.AppFocus())

    def run_input_thread(self) -> None:
        super().run_input_thread()
        self._app.post_message(messages.ExitApp())  # nobody could see the screens any more
