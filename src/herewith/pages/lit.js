// What the page does beyond its links: brings the other side into view, and lets whole paragraphs answer.
(() => {
  "use strict";
  const desk = document.querySelector(".desk");
  const original = document.getElementById("original");
  const sideBySide = () => getComputedStyle(desk).display === "grid";
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const named = () => /^#(place|value)-([\w-]+)$/.exec(location.hash);
  const placeOf = key => document.querySelector(`.original [data-of~="${key}"]`);
  const valueOf = key => document.getElementById(`value-${key}`);

  function bring(element, block) {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    element.scrollIntoView({ block, inline: "nearest", behavior: calm ? "auto" : "smooth" });
  }

  function answer() {
    const found = named();
    if (!found) return;
    const [, side, key] = found;
    const place = placeOf(key), value = valueOf(key);
    if (!place || !value) return;
    const [target, other] = side === "place" ? [place, value] : [value, place];
    if (sideBySide()) bring(other, "nearest");
    bring(target, "center");
    const focused = target.matches("a") ? target : target.querySelector("a") || target;
    if (focused === target && !target.matches("a")) target.tabIndex = -1;
    focused.focus({ preventScroll: true });
  }

  original.addEventListener("click", event => {
    const mark = event.target.closest("mark[data-of]");
    if (!mark || event.target.closest("a[href]") || !getSelection().isCollapsed) return;
    const key = mark.dataset.of.split(" ")[0];
    if (valueOf(key)) location.hash = `value-${key}`;
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) answer(); // the same value a second time
  });

  addEventListener("hashchange", answer);
  answer();
})();
