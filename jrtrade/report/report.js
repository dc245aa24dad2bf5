// The table of figures: search, filters and order. Without this script the table stands as it is, whole.
"use strict";

(() => {
  const controls = document.getElementById("controls");
  const table = document.getElementById("claims");
  if (!controls || !table) return;

  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const search = document.getElementById("search");
  const article = document.getElementById("article");
  const order = document.getElementById("order");
  const chips = Array.from(controls.querySelectorAll("[data-verdict]"));
  const headings = Array.from(table.querySelectorAll("th button"));
  let falling = false;

  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").toLowerCase();
  const texts = new Map(rows.map((row) => [row, plain(row.textContent + " " + row.dataset.article)]));

  const pressed = () => chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.verdict);

  function filter() {
    const terms = plain(search.value).split(" ").filter(Boolean);
    const verdicts = pressed();
    let count = 0;
    for (const row of rows) {
      const kept =
        terms.every((term) => texts.get(row).includes(term)) &&
        (!verdicts.length || verdicts.includes(row.dataset.verdict)) &&
        (!article.value || article.value === row.dataset.article);
      row.hidden = !kept;
      count += kept;
    }
    const said = count === rows.length ? `All ${count} figures` : `${count} of ${rows.length} figures`;
    document.getElementById("status").textContent = count ? said : "No figure fits. “Show all” brings them back.";
  }

  function sort() {
    const place = headings.findIndex((button) => button.dataset.column === order.value);
    const key = (row) => Number(row.cells[place].dataset.order);
    const sorted = place < 0 ? rows.slice() : rows.slice().sort((a, b) => (falling ? key(b) - key(a) : key(a) - key(b)));
    body.append(...sorted);
    headings.forEach((button, i) => {
      const heading = button.parentElement;
      if (i === place) heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    });
  }

  function toggle(chip) {
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
  }

  search.addEventListener("input", filter);
  article.addEventListener("change", filter);
  order.addEventListener("change", () => {
    falling = false;
    sort();
  });
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      toggle(chip);
      filter();
    });
  }
  for (const button of headings) {
    button.addEventListener("click", () => {
      falling = order.value === button.dataset.column && !falling;
      order.value = button.dataset.column;
      sort();
    });
  }
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("reset", (event) => {
    event.preventDefault();
    search.value = article.value = order.value = "";
    falling = false;
    for (const chip of chips) chip.setAttribute("aria-pressed", "false");
    filter();
    sort();
  });

  // What the address asks for, so that one can link to a part of the table: ?q=…&article=…&verdict=…
  const asked = new URLSearchParams(location.search);
  if (asked.has("q")) search.value = asked.get("q");
  if (asked.has("article")) article.value = asked.get("article");
  for (const chip of chips) if (asked.getAll("verdict").includes(chip.dataset.verdict)) toggle(chip);

  controls.hidden = false;
  document.documentElement.classList.add("live");
  filter();
  sort();
  // A browser that goes back to the page may have kept what was typed.
  window.addEventListener("pageshow", () => {
    filter();
    sort();
  });
})();
