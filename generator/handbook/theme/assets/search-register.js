/*
 * Whoever types a name into the handbook's search is led on to the register's, with the
 * same words: a link above the results. Material's search moves among links by the
 * arrow keys and follows the one with the highest score on Enter: this has the lowest.
 */
(function () {
  "use strict";

  const input = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  const settings = document.getElementById("__config");
  if (!input || !list || !settings) return;

  const base = JSON.parse(settings.textContent).base;
  const line = document.createElement("p");
  const link = document.createElement("a");
  const text = document.createElement("span");
  line.className = "md-search-result__register";
  line.hidden = true;
  link.tabIndex = -1;
  text.dataset.mdScore = "-1";
  link.append(text);
  line.append("要查人员、单位的，", link);
  list.before(line);

  function follow() {
    const words = input.value.trim();
    const address = new URL(`${base}/../registry/`, location.href);
    address.searchParams.set("q", words);
    link.href = address.href;
    text.textContent = `到查人员里查“${words}”`;
    line.hidden = !words;
  }

  for (const event of ["input", "focus", "change"]) input.addEventListener(event, follow);
  input.form.addEventListener("reset", () => setTimeout(follow));
  follow();
})();
