/*
 * Search of the register: a number is looked up exactly, everything else in the
 * sharded index.
 *
 * Expects #search-form (data-root: way to the site's root; data-open: go straight
 * to the certificate of a number) with an input named q, #search-results and
 * #search-status. Without this script the form leads to the lists by area.
 * Its parts are imported here, so a plain script element suffices.
 */
(async function () {
  "use strict";

  const LIVE_DELAY = 400;
  const [parts, numbers] = await Promise.all([
    import("./search-index.js"),
    import("./certificate-number.js"),
  ]);
  const { Index, MOST_FETCHED, PAGE, fold, groupsOf } = parts;
  const { looksLikeNumber, readNumber } = numbers;

  const form = document.getElementById("search-form");
  const results = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const input = form && form.querySelector('[name="q"]');
  if (!form || !results || !status || !input) return;

  const root = form.dataset.root || "";
  const index = new Index(root);
  const plainTitle = document.title;
  let turn = 0;
  let composing = false;
  let timer = 0;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function say(sentence) {
    status.textContent = sentence;
    document.title = sentence ? `${sentence} · ${plainTitle}` : plainTitle;
  }

  function list(sentences) {
    const made = element("ul", "", "search-advice");
    for (const sentence of sentences) made.append(element("li", sentence));
    return made;
  }

  /** Today in China; a sample register stands still on its date. */
  function today(meta) {
    if (meta.sample) return meta.as_of;
    return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  }

  function item(row, day) {
    const [number, name, grade, state, area, unit, lastDay] = row;
    const made = element("li", "", "search-row");
    const link = element("a", name, "search-name");
    link.href = `${root}V/${encodeURIComponent(number)}.html`;
    const over = lastDay < day;
    made.append(link, " ");
    made.append(element("span", over ? "已过期" : state, "search-state"), " ");
    for (const text of [grade, area, unit]) made.append(element("span", text), " ");
    made.append(element("span", number, "search-number"));
    return made;
  }

  function total(groups) {
    return groups.reduce(
      (sum, group) => ({
        rows: sum.rows + (group.total === null ? group.seen + group.rows.length : group.total),
        known: sum.known && group.total !== null,
      }),
      { rows: 0, known: true }
    );
  }

  function sentenceOf(text, found) {
    const names = total(found.names);
    const units = total(found.units);
    const least = names.known && units.known ? "" : "至少 ";
    const rows = names.rows + units.rows;
    if (!rows && least) return `“${text}”：含这些字的单位太多，请再多输几个字`;
    const parts =
      names.rows && units.rows
        ? `（姓名 ${names.rows} 条，单位 ${units.known ? "" : "至少 "}${units.rows} 条）`
        : "";
    return `“${text}”：${least}${rows} 条结果${parts}`;
  }

  /** A search under way: its groups, and what of them is on the page. */
  class Showing {
    constructor(text, query, found, day) {
      Object.assign(this, { text, query, found, day, shown: 0 });
      this.holders = new Map();
      this.lists = {};
    }

    async more(mine) {
      let wanted = PAGE;
      let budget = MOST_FETCHED;
      const taken = [];
      for (const kind of ["names", "units"]) {
        for (const group of this.found[kind]) {
          if (wanted > 0) budget = await group.take(wanted, budget);
          const rows = group.shift(wanted);
          wanted -= rows.length;
          taken.push([kind, rows]);
        }
      }
      if (mine === turn) this.render(taken);
    }

    render(taken) {
      const old = results.querySelector(".search-foot");
      if (old) old.remove();
      let first = null;
      for (const [kind, rows] of taken) {
        for (const row of this.exactFirst(rows)) {
          const made = item(row, this.day);
          this.listOf(kind).append(made);
          first = first || (this.shown ? made : null);
          if (kind === "names") {
            this.holders.set(row[1], (this.holders.get(row[1]) || 0) + 1);
          }
        }
        this.shown += rows.length;
      }
      say(sentenceOf(this.text, this.found));
      results.append(this.foot());
      if (first) first.querySelector("a").focus();
    }

    exactFirst(rows) {
      const exact = (row) => fold(row[1]) === this.query;
      return rows.filter(exact).concat(rows.filter((row) => !exact(row)));
    }

    sameNames() {
      const [[, number] = [], ...others] = this.holders;
      const exact = Array.from(this.holders).filter(([one]) => fold(one) === this.query);
      const same = exact.length ? exact[0][1] : others.length ? 0 : number || 0;
      if (same > 1) return `以上 ${same} 位姓名相同，请以证书编号为准。`;
      const some = Array.from(this.holders.values()).some((count) => count > 1);
      return some ? "以上有姓名相同的人员，请以证书编号为准。" : "";
    }

    listOf(kind) {
      if (!this.lists[kind]) {
        const both = total(this.found.names).rows > 0 && kind === "units";
        if (both) results.append(element("h2", `单位名称含“${this.text}”`));
        this.lists[kind] = element("ol", "", "search-list");
        this.lists[kind].dataset.kind = kind;
        results.append(this.lists[kind]);
      }
      return this.lists[kind];
    }

    foot() {
      const foot = element("div", "", "search-foot");
      const groups = this.found.names.concat(this.found.units);
      const open = groups.some((group) => group.rows.length || !group.exhausted);
      const notice = this.sameNames();
      if (notice) foot.append(element("p", notice, "search-same"));
      if (open) {
        const button = element("button", "更多", "search-more");
        button.type = "button";
        button.addEventListener("click", () => {
          button.disabled = true;
          guarded(this.more(turn));
        });
        foot.append(button);
      } else if (groups.some((group) => group.cut)) {
        foot.append(
          element("p", `只列出前 ${this.shown} 条。请输入更完整的姓名，或按地区查找。`)
        );
      }
      if (!this.shown && !open) foot.append(advice());
      return foot;
    }
  }

  function advice() {
    return list([
      "试试拼音或首字母，例如 wangxiaoming、wxm。",
      "只输入姓，或名字里的一个字。",
      "手上有证书的，请按证书编号查。",
      "仍在公示的人员尚未发证，请看“公示”。",
      "新发的证书在批次办结后次日上线。",
    ]);
  }

  async function byNumber(text, mine, asked) {
    const { number, hint } = readNumber(text);
    if (hint) {
      say("编号未查询");
      results.append(element("p", hint, "search-hint"));
      return;
    }
    const address = `${root}V/${number}.html`;
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
    // Some hosts answer every address with a page: only its own page names a number.
    const found = answer.ok && (await answer.text()).includes(number);
    if (mine !== turn) return;
    say(`“${number}”：${found ? 1 : 0} 条结果`);
    if (!found) {
      results.append(
        element("p", `本站没有编号为 ${number} 的证书。`, "search-hint"),
        list(["请对照证书逐位核对编号。", "新发的证书在批次办结后次日上线。"])
      );
      return;
    }
    if (asked && form.hasAttribute("data-open")) location.assign(address);
    const link = element("a", number, "search-number");
    link.href = address;
    const line = element("li", "", "search-row");
    line.append(link, " ", element("span", "本站登记有此编号，状态以证书页为准。"));
    const made = element("ol", "", "search-list");
    made.append(line);
    results.append(made);
  }

  function guarded(work) {
    const mine = turn;
    return work.catch(() => {
      if (mine !== turn) return;
      say("暂时查不到数据");
      results.replaceChildren(
        element("p", "数据没有取到：请检查网络后再查一次，也可以按地区查找。", "search-hint")
      );
    });
  }

  /** `asked`: by the form, not by an address that the way back leads to. */
  async function search(text, asked) {
    turn += 1;
    const mine = turn;
    const query = fold(text);
    results.replaceChildren();
    say("");
    if (!query) return;
    status.textContent = "正在查询……";
    if (looksLikeNumber(text)) {
      await byNumber(text, mine, asked);
      return;
    }
    const found = await groupsOf(index, query);
    const meta = await index.file("meta.json");
    if (mine === turn) await new Showing(text, query, found, today(meta)).more(mine);
  }

  function run(asked) {
    clearTimeout(timer);
    guarded(search(input.value.trim(), asked));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing) return;
    const address = new URL(location.href);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    else address.searchParams.delete("q");
    history.pushState(null, "", address);
    run(true);
  });
  input.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    live();
  });
  input.addEventListener("input", live);

  /** Search while typing: never half a syllable, and numbers only when asked. */
  function live() {
    clearTimeout(timer);
    if (composing || looksLikeNumber(input.value)) return;
    timer = setTimeout(() => run(false), LIVE_DELAY);
  }

  function fromAddress() {
    input.value = new URL(location.href).searchParams.get("q") || "";
    run(false);
  }

  window.addEventListener("popstate", fromAddress);
  fromAddress();
})();
