
"use strict";
(() => {
  const form = document.querySelector("form.filters");
  const events = [...document.querySelectorAll("li.event")];
  const sections = [...document.querySelectorAll("section.month"), ...document.querySelectorAll("section.year")];
  const marks = new Map([...document.querySelectorAll("g[data-event]")].map(mark => [mark.dataset.event, mark]));
  const found = form.querySelector("output");
  const quotes = form.elements.quotes;

  // Words without case and accents, each after a space: "nis" finds "u Nišu", not "ministers".
  const folded = text =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").match(/[\p{L}\p{N}]+/gu) || [];
  const words = new Map();
  const wordsOf = event => {
    if (!words.has(event)) words.set(event, ` ${folded(event.textContent).join(" ")}`);
    return words.get(event);
  };

  // "2015-03" is from 2015-03-00 to 2015-03-99: days are compared as text.
  const bound = (input, rest) => {
    const text = input.value.trim();
    return text && input.validity.valid ? text + rest.slice(text.length) : "";
  };
  const ticked = name => [...form.querySelectorAll(`input[name=${name}]:checked`)].map(box => box.value);

  const show = () => {
    const asked = folded(form.elements.words.value);
    const from = bound(form.elements.from, "0000-00-00"), to = bound(form.elements.to, "9999-99-99");
    const place = form.elements.place.value, types = ticked("type"), statuses = ticked("status");
    const inPeriod = ({ first, last }) => !(from || to) ||
      (first || last) && (!to || (first || "0000") <= to) && (!from || (last || "9999-99-99") >= from);
    const fits = event => inPeriod(event.dataset) &&
      (!types.length || types.includes(event.dataset.type)) &&
      (!statuses.length || statuses.includes(event.dataset.status)) &&
      (!place || event.dataset.places.split(" ").includes(place)) &&
      asked.every(word => wordsOf(event).includes(` ${word}`));
    let count = 0;
    for (const event of events) {
      const shown = Boolean(fits(event));
      count += shown;
      event.hidden = !shown;
      const mark = marks.get(event.id);
      if (mark) mark.toggleAttribute("hidden", !shown);
    }
    for (const section of sections) section.hidden = !section.querySelector("li.event:not([hidden])");
    found.textContent = found.dataset.words.replace("{shown}", count).replace("{all}", events.length);
  };

  document.querySelector("svg.picture")?.addEventListener("click", click => {
    const mark = click.target.closest("g[data-event]");
    if (mark) location.hash = mark.dataset.event;
  });

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  };
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon);
  form.addEventListener("submit", event => {
    event.preventDefault();
    show();
  });
  quotes.addEventListener("click", () => {
    const open = quotes.getAttribute("aria-pressed") !== "true";
    quotes.setAttribute("aria-pressed", String(open));
    for (const part of document.querySelectorAll("li.event details")) part.open = open;
  });
  form.hidden = false;
  show();
})();
