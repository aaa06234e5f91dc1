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
const texts = new WeakMap();

/** The text of an element in small letters without accents, worked out once. */
function textOf(element) {
  if (!texts.has(element)) texts.set(element, fold(element.textContent));
  return texts.get(element);
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Show what fits the form, and hide the rest. */
function narrow() {
  const asked = Object.fromEntries(new FormData(form));
  const words = fold(asked.search).split(/\s+/).filter(Boolean);
  const narrowed = Object.values(asked).some(Boolean);
  const says = (element) => words.every((word) => textOf(element).includes(word));
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
  found.textContent = narrowed ? `${shown.length} of ${questions.length} questions` : "";
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
  if (target.closest("[hidden]")) form.reset();
  for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  target.scrollIntoView();
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
