"use strict";

// Narrows the page to what is looked for. Whatever the page says, it says without this, too.

const form = document.getElementById("filters");
const found = document.getElementById("found");
const questions = [...document.querySelectorAll("[data-question]")];
const parts = [...document.querySelectorAll("[data-about]")];
const sources = [...document.querySelectorAll("[data-source]")];
const people = [...document.querySelectorAll(".person")];
const topics = [...document.querySelectorAll("tr[data-topic], details[data-topic]")];
const groups = [...document.querySelectorAll("main details.topic:not([data-topic]), main > section, .chart > .lanes")];
const pageOne = document.getElementById("page-one");
const lines = [...pageOne.querySelectorAll("tbody tr, li, dd")];
const shortest = 4; // letters of a word that may hold a slip, as in `find`
const texts = new WeakMap();
let vocabulary;

/** The text of an element in small letters without accents, worked out once. */
function textOf(element) {
  if (!texts.has(element)) texts.set(element, fold(element.textContent));
  return texts.get(element);
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What a word is looked for as: itself, or else, where nothing holds it, the words that it may be a slip of. */
function meant(word) {
  const searched = [...questions, ...sources, ...people];
  if (shortest > word.length || searched.some((element) => textOf(element).includes(word))) return [word];
  vocabulary ??= new Set(searched.flatMap((element) => textOf(element).match(/[\p{L}\p{N}]+/gu) ?? []));
  return [word, ...[...vocabulary].filter((known) => isSlip(word, known))];
}

/** Whether two words are one slip apart: a letter more, less, other, or two swapped. */
function isSlip(one, other) {
  const length = Math.min(one.length, other.length);
  let start = 0;
  while (length > start && one[start] === other[start]) start += 1;
  let end = 0;
  while (length - start > end && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [was, is] = [one, other].map((word) => word.slice(start, word.length - end));
  return 2 > Math.max(was.length, is.length) || (was.length === 2 && was === [...is].reverse().join(""));
}

/** Show what fits the form, and hide the rest. */
function narrow() {
  const asked = Object.fromEntries(new FormData(form));
  const words = fold(asked.search).split(/\s+/).filter(Boolean).map(meant);
  const narrowed = Object.values(asked).some(Boolean);
  const says = (element) => words.every((alike) => alike.some((word) => textOf(element).includes(word)));
  const fits = ({ dataset }) =>
    ["country", "topic", "severity"].every((name) => !asked[name] || dataset[name] === asked[name]) &&
    (!asked.source || dataset.sources.split(" ").includes(asked.source));

  const shown = questions.filter((question) => fits(question) && says(question));
  const ids = new Set(shown.map((question) => question.dataset.question));
  const cited = new Set(shown.flatMap((question) => question.dataset.sources.split(" ")));
  const about = new Set(shown.map((question) => question.dataset.topic));
  for (const question of questions) question.hidden = !ids.has(question.dataset.question);
  for (const part of parts) part.hidden = !ids.has(part.dataset.about);
  for (const topic of topics) topic.hidden = !about.has(topic.dataset.topic);
  for (const source of sources) {
    source.hidden = narrowed && !cited.has(source.dataset.source) && !(words.length && says(source));
  }
  for (const person of people) person.hidden = !says(person);
  for (const group of groups) hideIfEmpty(group);
  narrowPageOne(narrowed ? ids : null);
  found.textContent = narrowed ? `${shown.length} of ${questions.length} questions` : "";
}

/** Of page one, show the lines that lead to some questions, under their titles; all of it where none are given. */
function narrowPageOne(ids) {
  const leads = (link) => ids.has(decodeURIComponent(link.hash.slice("#question:".length)));
  for (const line of lines) {
    line.hidden = ids !== null && ![...line.querySelectorAll("a[href^='#question:']")].some(leads);
  }
  for (const term of pageOne.querySelectorAll("dt")) {
    let last = term;
    while (last.nextElementSibling?.matches("dd") && last.nextElementSibling.hidden) last = last.nextElementSibling;
    term.hidden = last !== term && !last.nextElementSibling?.matches("dd");
  }
  for (const block of pageOne.querySelectorAll("table, dl, ul")) {
    block.hidden = lines.every((line) => line.hidden || !block.contains(line));
    if (block.previousElementSibling.matches("h3")) block.previousElementSibling.hidden = block.hidden;
  }
  pageOne.hidden = lines.every((line) => line.hidden);
}

/** Hide what is left without anything that can be shown; the axis above lanes goes with them. */
function hideIfEmpty(group) {
  const kinds = "[data-question], [data-about], [data-source], [data-topic], .person";
  const held = [...group.querySelectorAll(kinds)];
  group.hidden = held.length > 0 && held.every((each) => each.hidden);
  if (group.matches(".lanes")) group.previousElementSibling.hidden = group.hidden;
}

/** Show what the address names, however it is hidden. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) {
    form.reset();
    narrow(); // before it is gone to: what is shown again above it would push it away
  }
  for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  target.scrollIntoView();
  requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView())); // heights are true once drawn
}

form.hidden = false;
form.addEventListener("input", narrow);
form.addEventListener("reset", () => setTimeout(narrow));
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("hashchange", reveal);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, select, textarea")) {
    event.preventDefault();
    form.elements.search.focus();
  }
});
reveal();
