/*
 * The whole of a search's result, in the hand: as a file, and on paper. Fetched only
 * when somebody asks for one of them.
 */
import { MOST_HANDED, rowOn, today } from "./search-rows.js";
import {
  AREA, CATEGORY, GRADE, LAST_DAY, NAME, NUMBER, STATE, UNIT,
} from "./search-index.js";
import { csvOf, save } from "./spreadsheet.js";

const COLUMNS = [
  ["证书编号", NUMBER],
  ["姓名", NAME],
  ["等级", GRADE],
  ["状态", STATE],
  ["地区", AREA],
  ["工作单位", UNIT],
  ["任职类别", CATEGORY],
  ["有效期至", LAST_DAY],
];
const TITLES = COLUMNS.map(([title]) => title);
/** Buckets fetched for a whole result at most, and at a time. */
const MOST_BUCKETS = 240;
const AT_ONCE = 24;

/** Rows of a result up to MOST_HANDED, in the order of the page, and whether none is missing. */
async function gather(showing) {
  const groups = showing.groups();
  const found = () => groups.reduce((sum, { rows }) => sum + rows.length, showing.shown);
  let budget = MOST_BUCKETS;
  for (const group of groups) {
    while (!group.exhausted && budget > 0 && found() < MOST_HANDED) {
      const step = Math.min(AT_ONCE, budget);
      const wanted = group.rows.length + MOST_HANDED - found();
      budget -= step - (await group.take(wanted, step));
    }
  }
  const queued = groups.flatMap((group) => showing.exactFirst(group.rows));
  const whole = found() <= MOST_HANDED && groups.every((group) => group.exhausted && !group.cut);
  return { rows: showing.rows.concat(queued).slice(0, MOST_HANDED), whole };
}

function cellsOf(rows, day) {
  return rows.map((held) => {
    const row = rowOn(held, day);
    return COLUMNS.map(([, place]) => row[place]);
  });
}

function words(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** Time in China, to the minute. */
function now() {
  const time = new Date(Date.now() + 8 * 3600 * 1000).toISOString();
  return `${words(time.slice(0, 10))} ${time.slice(11, 16)}（北京时间）`;
}

function scopeOf({ rows, whole }) {
  if (whole) return `共 ${rows.length} 条`;
  return `只含前 ${rows.length} 条，结果未列全，请把条件写得更具体`;
}

/** Hand the result to the browser as a download; give the sentence that says so. */
export async function hand(showing) {
  const result = await gather(showing);
  const cells = cellsOf(result.rows, today(showing.meta));
  save(csvOf(TITLES, cells), `查询结果-数据截至${showing.meta.as_of}.csv`);
  return `文件已生成，${scopeOf(result)}。`;
}

function made(name, text) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  return element;
}

function table(rows, day) {
  const sheet = made("table");
  const head = sheet.createTHead().insertRow();
  for (const title of ["序号", ...TITLES]) {
    const cell = made("th", title);
    cell.scope = "col";
    head.append(cell);
  }
  const body = sheet.createTBody();
  cellsOf(rows, day).forEach((cells, place) => {
    const row = body.insertRow();
    for (const text of [String(place + 1), ...cells]) row.insertCell().textContent = text;
  });
  return sheet;
}

/**
 * Print the result as a sheet of its own; give the sentence that says so.
 * `sentence` tells what was found, once all of it is read.
 */
export async function print(showing, sentence) {
  const result = await gather(showing);
  const sheet = made("div");
  sheet.className = "result-sheet";
  sheet.append(
    made("h2", "人员查询结果"),
    made("p", `${sentence()}。本表${scopeOf(result)}。`),
    made("p", `数据截至${words(showing.meta.as_of)}，查询时间${now()}。`),
    table(result.rows, today(showing.meta)),
    made(
      "p",
      "网上查询打印件，状态以证书页为准。已过期、暂停、撤销、注销的证书不列入；" +
        "姓名可能相同，请以证书编号区分。"
    ),
    made("p", `查询网址 ${decodeURI(location.href)}`)
  );
  for (const old of document.querySelectorAll(".result-sheet")) old.remove();
  window.addEventListener("afterprint", () => sheet.remove(), { once: true });
  document.getElementById("search-results").append(sheet);
  window.print();
  return `打印件已备好，${scopeOf(result)}。`;
}
