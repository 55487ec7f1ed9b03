/*
 * Tells which version of each policy holds on a day. Everything it knows stands in the
 * tables of the page: a link to the version, its first day, its last day if it has one.
 */
(() => {
  "use strict";

  const tables = Array.from(document.querySelectorAll("article table"));
  const first = document.querySelector("article h2");
  if (!tables.length || !first) return;

  const dayOf = (text) => {
    const parts = text.match(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/);
    if (!parts) return "";
    return [parts[1], parts[2].padStart(2, "0"), parts[3].padStart(2, "0")].join("-");
  };
  const schemes = tables.map((table) => ({
    rows: Array.from(table.tBodies[0].rows, (row) => ({
      link: row.cells[0].querySelector("a"),
      start: dayOf(row.cells[1].textContent),
      end: dayOf(row.cells[2].textContent),
    })),
  }));

  const form = document.createElement("form");
  form.className = "hl-day";
  const label = document.createElement("label");
  label.textContent = "日期";
  label.htmlFor = "hl-day";
  const input = document.createElement("input");
  input.type = "date";
  input.id = "hl-day";
  input.required = true;
  const button = document.createElement("button");
  button.className = "md-button";
  button.textContent = "查适用的版本";
  const answer = document.createElement("div");
  answer.setAttribute("role", "status");
  form.append(label, input, button);
  first.before(form, answer);

  const words = (day) => {
    const [year, month, date] = day.split("-").map(Number);
    return `${year}年${month}月${date}日`;
  };

  const tell = (day) => {
    const list = document.createElement("ul");
    for (const { rows } of schemes) {
      const held = rows.filter(
        ({ start, end }) => start <= day && (!end || day <= end)
      );
      const item = document.createElement("li");
      if (held.length) {
        item.append(`${words(day)}适用`, held[0].link.cloneNode(true), "。");
      } else {
        const name = rows[0].link.textContent.replace(/》.*/, "》");
        item.textContent = `${words(day)}，${name}没有施行的版本。`;
      }
      list.append(item);
    }
    answer.replaceChildren(list);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!/^\d{4}-\d\d-\d\d$/.test(input.value)) return;
    const address = new URL(location.href);
    address.searchParams.set("day", input.value);
    tell(input.value);
    // A page that is read from a disk may not change its address.
    if (location.protocol !== "file:") history.replaceState(null, "", address);
  });

  const asked = new URLSearchParams(location.search).get("day") || "";
  if (/^\d{4}-\d\d-\d\d$/.test(asked)) {
    input.value = asked;
    if (input.value) tell(asked);
  }
})();
