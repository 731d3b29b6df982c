// What the page adds to the terminal: where it connects to, its font, the keys, and a last word.
"use strict";

const LOST = "The connection is lost. What you wrote is kept.";
const NO_WEBGL = "The tutor needs a browser with WebGL 2, which this one lacks or has switched off.";

function close(reason) {
  document.getElementById("reason").textContent = reason;
  document.body.classList.add("-closed");
  document.getElementById("again").focus();
}

// The terminal makes the connection itself, and does not say why one has ended.
window.WebSocket = class extends WebSocket {
  constructor(...where) {
    super(...where);
    let reason = LOST;
    this.addEventListener("message", (event) => {
      const [kind, value] = typeof event.data === "string" ? JSON.parse(event.data) : [];
      if (kind === "left") reason = value;
    });
    this.addEventListener("close", () => close(reason));
    this.addEventListener("open", () => document.querySelector(".xterm-helper-textarea").focus());
  }

  send(message) {
    if (this.readyState === WebSocket.OPEN) super.send(message);
  }
};

document.addEventListener("DOMContentLoaded", () => {
  const place = new URL("screens", window.location.href);
  place.protocol = place.protocol === "https:" ? "wss:" : "ws:";
  document.getElementById("terminal").dataset.sessionWebsocketUrl = place.href.split("?")[0];
  document.getElementById("again").addEventListener("click", () => window.location.reload());

  // The terminal measures letters when it begins, so the font has to be there before.
  const begin = window.onload;
  window.onload = async (event) => {
    if (!document.createElement("canvas").getContext("webgl2")) {
      close(NO_WEBGL);
      return;
    }
    await document.fonts.load('16px "Roboto Mono"');
    begin(event);
  };
});
