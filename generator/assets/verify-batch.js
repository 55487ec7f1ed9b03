/*
 * Check of many certificate numbers at once. The list is read in the browser; of the
 * site nothing is asked but the public file of each number that is well formed.
 *
 * Expects #batch (hidden without this script; data-root: way to the site's root) with
 * a form that holds #batch-numbers and #batch-file, #batch-status, #batch-results.
 */
import { looksLikeNumber, readNumber } from "./certificate-number.js";
import { csvOf, save } from "./spreadsheet.js";

const MOST = 500;
const AT_ONCE = 8;
const TOLD_EVERY = 50;
const WHOLE = /^(HL)?[0-9]{17}$/i;
/** What a certificate number may look like in a row, be it with a slip: surest first. */
const SURE = [/^HL[0-9]/i, /^[0-9]{17}$/];
const HEADER = ["序号", "查验结果", "证书编号", "姓名", "等级", "有效期至", "说明"];

const section = document.getElementById("batch");
const form = section.querySelector("form");
const box = document.getElementById("batch-numbers");
const file = document.getElementById("batch-file");
const status = document.getElementById("batch-status");
const results = document.getElementById("batch-results");
const root = section.dataset.root || "";
let turn = 0;

function plainOf(text) {
  return text.normalize("NFKC").replace(/[\s\u200b\ufeff-]+/g, "");
}

/** The texts of a line; a certificate prints its number in groups, with spaces. */
function partsOf(line) {
  return line
    .split(/[\t,，;；、"]+/)
    .flatMap((cell) => (WHOLE.test(plainOf(cell)) ? [cell] : cell.split(/[\s\ufeff]+/)))
    .filter((part) => plainOf(part));
}

/**
 * Texts that are meant as numbers, in their order, and how many others stand there.
 * Beside a number the other columns of a row (a telephone, a day) are left alone.
 */
export function readList(text) {
  const given = [];
  let others = 0;
  for (const line of text.split(/[\r\n]+/)) {
    const parts = partsOf(line);
    const [meant] = SURE.map((form) => parts.filter((part) => form.test(plainOf(part))))
      .concat([parts.filter(looksLikeNumber)])
      .filter((found, at) => found.length || at === SURE.length);
    given.push(...meant);
    others += parts.length - meant.length;
  }
  return { given, others };
}

/** Today in China; a sample register stands still on its date. */
function today(answer) {
  if (answer.sample) return answer.as_of;
  return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

async function ask(number) {
  const address = `${root}api/v1/certificates/${number}.json`;
  const answer = await fetch(address, { cache: "no-cache" });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  const text = await answer.text();
  // Some hosts answer every address with a page: that is no file of this number.
  if (text.trimStart().startsWith("<")) return null;
  const found = JSON.parse(text);
  return found.number === number ? found : null;
}

/** Lines of the result in the order given; those still to be asked are "asked". */
function linesOf(given) {
  const rows = new Map();
  return given.map((text, place) => {
    const { number, hint } = readNumber(text);
    if (hint) return { number: text, result: "编号有误", note: hint, kind: "wrong" };
    if (rows.has(number)) {
      const note = `与第 ${rows.get(number)} 行重复`;
      return { number, result: "重复", note, kind: "again" };
    }
    rows.set(number, place + 1);
    return { number, kind: "asked" };
  });
}

/** What else a reader must know of a certificate: its county may be behind. */
function noteOf(found) {
  const since = found.updates_paused_from;
  return since ? `该地区数据自 ${since} 起暂停更新，请致电登记机关核实` : "";
}

async function fill(line) {
  try {
    const found = await ask(line.number);
    if (!found) {
      Object.assign(line, { result: "查无此证", kind: "none" });
      line.note = "本站没有登记这个编号，请对照证书逐位核对";
      return;
    }
    const over = found.active && found.valid_to < today(found);
    line.result = over ? "已过期" : found.state_title;
    line.kind = found.active && !over ? "active" : "other";
    line.name = over ? "" : found.name || "";
    line.grade = over ? "" : found.grade_title || "";
    line.until = found.valid_to || "";
    line.asOf = found.as_of;
    line.known = true;
    line.note = noteOf(found);
  } catch {
    Object.assign(line, { result: "没有取到", kind: "failed" });
    line.note = "请检查网络后再查一次";
  }
}

function sentenceOf(lines, others) {
  const count = (kind) => lines.filter((line) => line.kind === kind).length;
  const parts = [
    ["active", "有效"],
    ["other", "其他状态"],
    ["none", "查无此证"],
    ["wrong", "编号有误"],
    ["again", "重复"],
    ["failed", "没有取到"],
  ]
    .map(([kind, word]) => [count(kind), word])
    .filter(([number]) => number)
    .map(([number, word]) => `${word} ${number} 个`);
  const dated = lines.find((line) => line.asOf);
  const day = dated ? `数据截至 ${dated.asOf}。` : "";
  const rest = others ? `另有 ${others} 处文字不像编号，没有查。` : "";
  return `查验完毕，共 ${lines.length} 个：${parts.join("，")}。${day}${rest}`;
}

function cells(line, place) {
  return [
    String(place + 1), line.result, line.number, line.name || "", line.grade || "",
    line.until || "", line.note || "",
  ];
}

function table(lines) {
  const made = document.createElement("table");
  made.createCaption().textContent = "批量查验结果";
  const head = made.createTHead().insertRow();
  for (const title of HEADER) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = title;
    head.append(cell);
  }
  const body = made.createTBody();
  lines.forEach((line, place) => {
    const row = body.insertRow();
    row.dataset.kind = line.kind;
    cells(line, place).forEach((text, column) => {
      const cell = row.insertCell();
      if (column === 2 && line.known) {
        const link = document.createElement("a");
        link.href = `${root}V/${line.number}.html`;
        link.textContent = text;
        cell.append(link);
      } else {
        cell.textContent = text;
      }
    });
  });
  const frame = document.createElement("div");
  frame.className = "scroll";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", "批量查验结果");
  frame.append(made);
  return frame;
}

function download(lines) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "下载结果（CSV）";
  button.addEventListener("click", () => {
    save(csvOf(HEADER, lines.map(cells)), "批量查验结果.csv");
  });
  return button;
}

async function check(text) {
  turn += 1;
  const mine = turn;
  results.replaceChildren();
  const { given, others } = readList(text);
  if (!given.length) {
    status.textContent = "没有读到证书编号：请一行填写一个，编号以 HL 开头，共19位。";
    return;
  }
  if (given.length > MOST) {
    status.textContent = `一次不超过 ${MOST} 个，这里有 ${given.length} 个，请分批查验。`;
    return;
  }
  const lines = linesOf(given);
  const asked = lines.filter((line) => line.kind === "asked");
  let done = 0;
  status.textContent = `正在查验，共 ${given.length} 个……`;
  const queue = asked.slice();
  async function worker() {
    while (queue.length && mine === turn) {
      await fill(queue.shift());
      done += 1;
      if (done % TOLD_EVERY === 0 && mine === turn) {
        status.textContent = `已查验 ${done} 个，共 ${asked.length} 个……`;
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (mine !== turn) return;
  status.textContent = sentenceOf(lines, others);
  results.append(table(lines), download(lines));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check(box.value);
});
file.addEventListener("change", async () => {
  const [chosen] = file.files;
  if (!chosen) return;
  box.value = await chosen.text();
  check(box.value);
});
section.hidden = false;
