import { AREA, CATEGORY, GRADE, LAST_DAY, NAME, NUMBER, STATE, UNIT } from "./search-index.js";

/** Rows handed out at most, as a file or on paper. */
export const MOST_HANDED = 500;

export function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function list(sentences) {
  const made = element("ul", "", "search-advice");
  for (const sentence of sentences) made.append(element("li", sentence));
  return made;
}

/** What to try next when nothing was found. */
export function advice(numbersOnly, filtered) {
  if (numbersOnly) {
    return list([
      "这里查证书编号：以 HL 开头，共19位。",
      "按姓名、单位查找的，请到“查人员”。",
    ]);
  }
  return list([
    ...(filtered ? ["去掉筛选条件再查一次。"] : []),
    "试试拼音或首字母，例如 wangxiaoming、wxm。",
    "只输入姓，或名字里的一个字。",
    "手上有证书的，请按证书编号查。",
    "仍在公示的人员尚未发证，请看“公示”。",
    "新发的证书在批次办结后次日上线。",
  ]);
}

export function action(text, does) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", does);
  return made;
}

/** Today in China; a sample register stands still on its date. */
export function today(meta) {
  if (meta.sample) return meta.as_of;
  return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

/** A row as it is told on a day: a term that is over is called so, and names nobody. */
export function rowOn(row, day) {
  if (row[LAST_DAY] >= day) return row;
  const over = row.slice();
  Object.assign(over, { [NAME]: "", [UNIT]: "", [STATE]: "已过期", [GRADE]: "", [CATEGORY]: "" });
  return over;
}

/** A row of the list; `root` is the way to the site's root. */
export function item(held, day, root) {
  const row = rowOn(held, day);
  const number = row[NUMBER];
  const made = element("li", "", "search-row");
  const link = element("a", row[NAME] || "证书", "search-name");
  link.href = `${root}V/${encodeURIComponent(number)}.html`;
  made.append(link, " ");
  made.append(element("span", row[STATE], "search-state"), " ");
  for (const place of [GRADE, AREA, UNIT]) made.append(element("span", row[place]), " ");
  made.append(element("span", number, "search-number"));
  return made;
}
