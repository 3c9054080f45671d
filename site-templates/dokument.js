// SPDX-License-Identifier: GPL-3.0-or-later
// Viser bare merknadene og forslagene som valgte partier står bak, alle sammen, uten å laste siden på nytt.
"use strict";
(() => {
  const choice = document.querySelector(".partivalg");
  const buttons = [...choice.querySelectorAll("button")];
  const status = choice.querySelector("[role=status]");
  const passages = [...document.querySelectorAll(".lesing .passasje")].map((element) => {
    const badges = element.querySelectorAll(".tale .parti, .kort > header .parti");
    return { element, parties: new Set([...badges].flatMap((badge) => [...badge.classList])) };
  });

  function show() {
    const wanted = buttons.filter((button) => button.getAttribute("aria-pressed") === "true");
    const names = wanted.map((button) => button.dataset.parti);
    let count = 0;
    for (const { element, parties } of passages) {
      const isShown = names.every((name) => parties.has(name));
      element.hidden = !isShown;
      if (isShown) count += 1;
    }
    status.textContent = names.length === 0 ? "" : `Viser ${count} av ${passages.length} avsnitt og forslag.`;
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      show();
    });
  }

  /** En lenke til noe som er gjemt, viser alt igjen. */
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    for (const button of buttons) button.setAttribute("aria-pressed", "false");
    show();
    target.scrollIntoView();
  });
})();
