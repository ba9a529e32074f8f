"use strict";
(() => {
  const views = document.querySelector(".views");
  const buttons = [...views.querySelectorAll("button")];
  const key = "localization-view";

  // On a phone nothing stands side by side: there the pairs stand under each other, and the switch says so.
  const narrow = matchMedia("(max-width: 46rem)");
  const press = (view) => {
    const shown = view === "side" && narrow.matches ? "stack" : view;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === shown));
  };

  // A page opened from a folder may have no store: then the choice holds for this visit, which the history knows.
  const remembered = () => { try { return history.state?.view ?? localStorage.getItem(key); } catch { return null; } };
  const remember = (view) => {
    history.replaceState({ view }, "");
    try { localStorage.setItem(key, view); } catch { /* as said */ }
  };

  // What is being read stays where it is, whatever becomes of the lines above it.
  const anchor = () => [...document.querySelectorAll(".row")].find((row) => row.getBoundingClientRect().bottom > 0);

  const show = (view) => {
    const row = anchor();
    const before = row?.getBoundingClientRect().top;
    document.body.dataset.view = view;
    press(view);
    if (row && scrollY > 0) scrollBy(0, row.getBoundingClientRect().top - before);
  };

  narrow.addEventListener("change", () => press(document.body.dataset.view));
  for (const button of buttons) {
    button.addEventListener("click", () => { show(button.value); remember(button.value); });
  }

  const first = remembered();
  show(buttons.some((button) => button.value === first) ? first : "side");
  views.hidden = false;
})();
