"use strict";
// Search, filters and copying on the page of a series; without this, everything can still be read.
document.documentElement.classList.add("works");
const form = document.querySelector("form");
const said = form.querySelector("output");
const filters = ["q", "status", "part", "year", "missing", "has"].map((name) => form.elements[name]).filter(Boolean);
const apostrophes = /[\u2018\u2019\u02bc]/g;

// Lower case, without accents, one space for any: how words are compared.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(apostrophes, "'").replace(/\u2011/g, "-").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/\s+/g, " ");
const words = (elements) => fold([...elements].map((element) => element.textContent).join(" \n "));

const clauses = [...document.querySelectorAll("article")].map((article) => ({
  article,
  row: document.querySelector(`tr[data-of="${CSS.escape(article.id)}"]`),
  details: article.querySelector("details"),
  now: `${fold(article.id)} ${words(article.querySelectorAll(".t"))}`,
  past: words(article.querySelectorAll(".past")),
  opened: false,
}));

// A word is found at the beginning of words; "in quotes", a phrase.
function patterns(query) {
  const found = query.match(/["“”«»]\s*[^"“”«»]+|[^\s"“”«»]+/g) || [];
  return found.map((word) => fold(word.replace(/["“”«»]/g, "")).trim()).filter(Boolean)
    .map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "gu"));
}

const holds = (text, pattern) => text.search(pattern) >= 0;

function fits(data) {
  const { status, part, year, missing, has } = form.elements;
  const among = (list, value) => list.split(" ").includes(value);
  const [way, resolution] = year.value.split(/:(.*)/s);
  return (!status.value || data.status === status.value || (status.value === "standing" && data.status === "new"))
    && (!part.value || data.part === part.value)
    && (!year.value || among(data[way], resolution))
    && (!missing || !missing.value || among(data.missing, missing.value))
    && (!has || !has.value || among(data.has, has.value));
}

function show() {
  const wanted = patterns(form.elements.q.value);
  let shown = 0;
  for (const clause of clauses) {
    const now = wanted.every((pattern) => holds(clause.now, pattern));
    const found = now || wanted.every((pattern) => holds(clause.now, pattern) || holds(clause.past, pattern));
    const visible = found && fits(clause.article.dataset);
    clause.article.hidden = !visible;
    if (clause.row) clause.row.hidden = !visible;
    // what stands only in an earlier text is found in the history
    const open = visible && !now;
    if (open !== clause.opened) clause.details.open = clause.opened = open;
    shown += visible;
  }
  for (const group of document.querySelectorAll(".some")) {
    group.hidden = !group.querySelector("article:not([hidden])");
  }
  for (const rows of document.querySelectorAll(".timeline tbody:not(.kind)")) {
    rows.previousElementSibling.hidden = !rows.querySelector("tr:not([hidden])");
  }
  document.getElementById("s.nothing").hidden = shown > 0;
  document.querySelector(".sums").hidden = shown < clauses.length; // they are of the whole text
  said.value = said.dataset.found.replace("{shown}", shown);
  highlight(wanted);
}

const signs = new Map();
function foldSign(sign) {
  if (!signs.has(sign)) signs.set(sign, fold(sign));
  return signs.get(sign);
}

// Marks the words found without touching the text, where the browser can.
function highlight(wanted) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("hit");
  if (!wanted.length) return;
  const ranges = [];
  for (const text of document.querySelectorAll("article:not([hidden]) :is(.t, .past)")) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let folded = "";
      const places = [];
      for (let place = 0; place < node.data.length; place += 1) {
        const sign = foldSign(node.data[place]);
        folded += sign;
        for (let count = sign.length; count; count -= 1) places.push(place);
      }
      for (const pattern of wanted) {
        for (const match of folded.matchAll(pattern)) {
          const range = new Range();
          range.setStart(node, places[match.index]);
          range.setEnd(node, places[match.index + match[0].length - 1] + 1);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("hit", new Highlight(...ranges));
}

// Where a link leads must not lie below the search, if that stays on the screen.
function makeRoom() {
  const stays = getComputedStyle(form).position === "sticky";
  document.documentElement.style.scrollPaddingTop = stays ? `${form.offsetHeight + 12}px` : "";
}

// #q=justice&status=standing are filters, to be kept as a bookmark; #ID is a clause.
function remember() {
  const kept = new URLSearchParams(filters.filter((one) => one.value).map((one) => [one.name, one.value]));
  try {
    history.replaceState(null, "", `#${kept}`);
  } catch {
    // a browser that forbids it for files only forgets the filters
  }
}

function follow() {
  const hash = location.hash.slice(1);
  if (hash.includes("=")) {
    const asked = new URLSearchParams(hash);
    for (const one of filters) one.value = asked.get(one.name) || "";
    show();
    return;
  }
  let id = hash;
  try {
    id = decodeURIComponent(hash);
  } catch {
    // a percent sign that stands for itself
  }
  const target = document.getElementById(id);
  const article = target && target.closest("article");
  if (article && article.hidden) filters.forEach((one) => { one.value = ""; });
  show();
  makeRoom();
  if (!target) return;
  const details = target.closest("details");
  if (details) details.open = true;
  target.scrollIntoView();
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { show(); remember(); }, 120);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
window.addEventListener("hashchange", follow);
window.addEventListener("resize", makeRoom);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    form.elements.q.focus();
  } else if (event.key === "Escape" && event.target === form.elements.q) {
    form.elements.q.value = "";
    show();
    remember();
  }
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest(".plan button");
  if (!button || button.textContent === button.dataset.done) return;
  const code = button.previousElementSibling;
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  } catch {
    getSelection().selectAllChildren(code); // not allowed to copy: ready for Ctrl+C
  }
});
follow();
makeRoom();
