/*
 * Filters of the search: area, grade, state, year and category. They are read off
 * #search-filters (selects named as in NAMES), stand in the address, and are told in
 * words. A page without the element has none.
 */
import { AREA_CODE, CATEGORY, GRADE, NUMBER } from "./search-index.js";

const NAMES = ["area", "grade", "state", "year", "category"];
/** The year of issue stands in the number. */
const YEAR_IN_NUMBER = [8, 12];

export class Filters {
  constructor(element) {
    this.element = element;
    this.selects = element
      ? NAMES.map((name) => element.querySelector(`[name=${name}]`)).filter(Boolean)
      : [];
    const areas = this.selects.find((select) => select.name === "area");
    this.parents = new Map(
      areas ? Array.from(areas.options, (one) => [one.value, one.dataset.parent]) : []
    );
  }

  chosen() {
    return this.selects.filter((select) => select.value);
  }

  /** Words of what is chosen: "某县 · 高级"; nothing chosen, no words. */
  words() {
    return this.chosen()
      .map((select) => select.selectedOptions[0].textContent.trim())
      .join(" · ");
  }

  /** Code of the chosen area, or nothing. */
  area() {
    const select = this.selects.find((one) => one.name === "area");
    return select ? select.value : "";
  }

  /** Give a check of rows, or null where nothing is chosen. */
  check(stateOf) {
    const checks = this.chosen().map((select) => {
      const word = select.selectedOptions[0].textContent.trim();
      switch (select.name) {
        case "area":
          return (row) => this.within(row[AREA_CODE], select.value);
        case "grade":
          return (row) => row[GRADE] === word;
        case "state":
          return (row) => stateOf(row) === word;
        case "year":
          return (row) => row[NUMBER].slice(...YEAR_IN_NUMBER) === select.value;
        default:
          return (row) => row[CATEGORY] === word;
      }
    });
    return checks.length ? (row) => checks.every((check) => check(row)) : null;
  }

  within(code, wanted) {
    const passed = new Set();
    for (let at = code; at && !passed.has(at); at = this.parents.get(at)) {
      if (at === wanted) return true;
      passed.add(at);
    }
    return false;
  }

  clear() {
    for (const select of this.selects) select.value = "";
  }

  /** Choose what an address says; what no option offers is not chosen. */
  read(parameters) {
    for (const select of this.selects) {
      const value = parameters.get(select.name) || "";
      const known = Array.from(select.options).some((one) => one.value === value);
      select.value = known ? value : "";
    }
    this.tell();
  }

  tell() {
    if (!this.element) return;
    const words = this.words();
    this.element.querySelector("summary").textContent = words ? `筛选：${words}` : "筛选";
  }

  /** Put what is chosen into an address, and beside the word that opens the filters. */
  write(parameters) {
    this.tell();
    for (const select of this.selects) {
      if (select.value) parameters.set(select.name, select.value);
      else parameters.delete(select.name);
    }
  }
}
