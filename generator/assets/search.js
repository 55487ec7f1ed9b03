/*
 * Search of the register: a number is looked up exactly, everything else in the
 * sharded index.
 *
 * Expects #search-form (data-root: way to the site's root; data-open: go straight
 * to the certificate of a number) with an input named q, #search-results and
 * #search-status; it may have #search-filters (search-filters.js) and data-handbook,
 * the way to the handbook, where the same words are looked for on request. Without
 * this script the form leads to the lists by area.
 * Its parts are imported here, so a plain script element suffices.
 */
(async function () {
  "use strict";

  const LIVE_DELAY = 400;
  const MOST_PAGES = 10;
  const LABELS = { names: "按姓名查到的", units: "按单位查到的" };
  const [parts, numbers, { Filters }, rows] = await Promise.all([
    import("./search-index.js"),
    import("./certificate-number.js"),
    import("./search-filters.js"),
    import("./search-rows.js"),
  ]);
  const { FETCHED_BESIDE_TABLE, MOST_FETCHED } = parts;
  const { Index, NAME, PAGE, STATE, fold, groupsOf } = parts;
  const { MOST_HANDED, action, advice, element, item, list, rowOn, today } = rows;
  const { looksLikeNumber, readNumber } = numbers;

  const form = document.getElementById("search-form");
  const results = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const input = form && form.querySelector('[name="q"]');
  if (!form || !results || !status || !input) return;

  const root = form.dataset.root || "";
  const numbersOnly = form.hasAttribute("data-open");
  const index = new Index(root);
  const filters = new Filters(document.getElementById("search-filters"));
  const plainTitle = document.title;
  let turn = 0;
  let told = "";
  let composing = false;
  let timer = 0;

  function say(sentence) {
    status.textContent = sentence;
    document.title = sentence ? `${sentence} · ${plainTitle}` : plainTitle;
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

  function sentenceOf({ text, form, found }) {
    const simple = form === text ? "" : `按简体字“${form}”`;
    const where = simple + (filters.words() && `在${filters.words()}`);
    const names = total(found.names);
    const units = total(found.units);
    const least = names.known && units.known ? "" : "至少 ";
    const rows = names.rows + units.rows;
    if (!rows && least && filters.words()) {
      const groups = found.names.concat(found.units);
      const read = groups.reduce((sum, group) => sum + group.matched, 0);
      return `“${text}”${where}：查过 ${read} 条，还没有符合条件的，可以继续查找`;
    }
    if (!rows && least) return `“${text}”：含这些字的单位太多，请再多输几个字`;
    const parts =
      names.rows && units.rows
        ? `（姓名 ${names.rows} 条，单位 ${units.known ? "" : "至少 "}${units.rows} 条）`
        : "";
    return `“${text}”${where}：${least}${rows} 条结果${parts}`;
  }

  /** A search under way: its groups, and what of them is on the page. */
  class Showing {
    /** `form`: the text in the characters that were looked for. */
    constructor(text, form, found, meta) {
      Object.assign(this, { text, form, found, shown: 0, pages: 0, rows: [] });
      this.query = fold(form);
      this.meta = meta;
      this.day = today(meta);
      this.holders = new Map();
      this.lists = {};
    }

    get open() {
      return this.groups().some((group) => group.rows.length || !group.exhausted);
    }

    groups() {
      return this.found.names.concat(this.found.units);
    }

    async more(mine, asked) {
      let wanted = PAGE;
      const heavy = this.pages === 0 && this.form !== this.text;
      let budget = heavy ? FETCHED_BESIDE_TABLE : MOST_FETCHED;
      const taken = [];
      for (const kind of ["names", "units"]) {
        for (const group of this.found[kind]) {
          if (wanted > 0) budget = await group.take(wanted, budget);
          const rows = group.shift(wanted);
          wanted -= rows.length;
          taken.push([kind, rows]);
        }
      }
      this.pages += 1;
      if (mine === turn) this.render(taken, asked);
    }

    render(taken, asked) {
      const old = results.querySelector(".search-foot");
      if (old) old.remove();
      let first = null;
      for (const [kind, rows] of taken) {
        const ordered = this.exactFirst(rows);
        for (const row of ordered) {
          const made = item(row, this.day, root);
          this.listOf(kind).append(made);
          first = first || (this.shown ? made : null);
          if (kind === "names") {
            this.holders.set(row[NAME], (this.holders.get(row[NAME]) || 0) + 1);
          }
        }
        this.shown += rows.length;
        this.rows.push(...ordered);
      }
      say(sentenceOf(this));
      results.append(this.foot());
      const next = first ? first.querySelector("a") : results.querySelector(".search-more");
      if (asked && next) next.focus();
    }

    exactFirst(rows) {
      const exact = (row) => fold(row[NAME]) === this.query;
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
        if (both) results.append(element("h2", `单位名称含“${this.form}”`));
        this.lists[kind] = element("ol", "", "search-list");
        this.lists[kind].dataset.kind = kind;
        this.lists[kind].setAttribute("aria-label", LABELS[kind]);
        results.append(this.lists[kind]);
      }
      return this.lists[kind];
    }

    /** Buttons that hand out the whole result, and a line that says how much it was. */
    outlets() {
      const line = element("div", "", "search-outlets");
      const { rows, known } = total(this.groups());
      const which = known && rows > MOST_HANDED ? `前 ${MOST_HANDED} 条` : "查询结果";
      const said = element("p", "", "search-handed");
      said.setAttribute("role", "status");
      const mine = turn;
      const does = (way) => async () => {
        said.textContent = "正在取全部结果……";
        try {
          const ways = await import("./search-result.js");
          said.textContent = await ways[way](this, () => sentenceOf(this));
          if (mine === turn) say(sentenceOf(this));
        } catch {
          said.textContent = "数据没有取全：请检查网络后再试一次。";
        }
      };
      line.append(
        action(`下载${which}（CSV）`, does("hand")),
        " ",
        action(`打印${which}`, does("print")),
        said
      );
      return line;
    }

    foot() {
      const foot = element("div", "", "search-foot");
      const { open } = this;
      const notice = this.sameNames();
      if (notice) foot.append(element("p", notice, "search-same"));
      if (open) {
        const more = action(this.shown ? "更多" : "继续查找", () => {
          more.disabled = true;
          remember("replaceState", this.pages + 1);
          guarded(this.more(turn, true));
        });
        more.className = "search-more";
        foot.append(more, " ");
      } else if (this.groups().some((group) => group.cut)) {
        foot.append(
          element("p", `只列出前 ${this.shown} 条。请输入更完整的姓名，或按地区查找。`)
        );
      }
      if (this.shown) foot.append(this.outlets());
      if (!this.shown && !open) foot.append(advice(numbersOnly, filters.words()));
      foot.append(...besides(this.form));
      return foot;
    }
  }

  /** The same words in the handbook, by its own search. */
  function besides(text) {
    if (!form.dataset.handbook) return [];
    const line = element("p", "要查政策规定的，", "search-besides");
    const link = element("a", `在政策手册里查“${text}”`);
    link.href = `${form.dataset.handbook}?q=${encodeURIComponent(text)}`;
    line.append(link);
    return [line];
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
    if (asked && numbersOnly) location.assign(address);
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

  /** Nobody is listed by filters alone: the lists by area do that. */
  function askForWords() {
    say("请再输入姓名、拼音或者单位");
    const line = element("p", "只按条件看的，请看", "search-hint");
    const link = element("a", filters.area() ? "该地区的名单" : "各地区的名单");
    link.href = filters.area() ? `${root}areas/${filters.area()}/` : `${root}areas/`;
    line.append(link, "。");
    results.append(line);
  }

  async function lookUp(text, form, passes) {
    const found = await groupsOf(index, fold(form), passes);
    const showing = new Showing(text, form, found, await index.file("meta.json"));
    return showing.groups().some((group) => group.total !== 0) ? showing : null;
  }

  /** As typed or, where nobody is called so, in simplified characters. */
  async function lookUpForms(text, passes) {
    const typed = await lookUp(text, text, passes);
    if (typed || !/\p{Script=Han}/u.test(text)) return typed;
    const { simplified } = await import("./traditional.js");
    for (const form of simplified(text)) {
      const other = await lookUp(text, form, passes);
      if (other) return other;
    }
    return null;
  }

  /** `asked`: by the form, not by an address that the way back leads to. */
  async function search(text, asked, pages) {
    turn += 1;
    const mine = turn;
    const query = fold(text);
    results.replaceChildren();
    say("");
    if (!query) {
      if (filters.words()) askForWords();
      return;
    }
    status.textContent = "正在查询……";
    if (looksLikeNumber(text)) {
      await byNumber(text, mine, asked);
      return;
    }
    const meta = await index.file("meta.json");
    const passes = filters.check((row) => rowOn(row, today(meta))[STATE]);
    const nobody = { names: [], units: [] };
    const showing =
      (await lookUpForms(text, passes)) || new Showing(text, text, nobody, meta);
    for (let page = 0; mine === turn && page < pages; page += 1) {
      if (page === 0 || showing.open) await showing.more(mine);
    }
  }

  function run(asked, pages = 1) {
    clearTimeout(timer);
    guarded(search(input.value.trim(), asked, pages));
  }

  /** Keep query, filters and pages in the address, so that it can be shared. */
  function remember(how, pages = 1) {
    const address = new URL(location.href.split("#")[0]);
    const parameters = address.searchParams;
    parameters.delete("page");
    filters.write(parameters);
    if (input.value.trim()) parameters.set("q", input.value.trim());
    else parameters.delete("q");
    if (pages > 1) parameters.set("page", String(pages));
    history[how](null, "", address);
    told = location.search;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing) return;
    remember("pushState");
    run(true);
  });
  if (filters.element) {
    filters.element.hidden = false;
    filters.element.addEventListener("change", () => {
      remember("pushState");
      run(false);
    });
    filters.element.querySelector("button").addEventListener("click", () => {
      filters.clear();
      remember("pushState");
      run(false);
    });
  }
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
    told = location.search;
    const parameters = new URL(location.href).searchParams;
    input.value = parameters.get("q") || "";
    filters.read(parameters);
    const pages = Number.parseInt(parameters.get("page"), 10) || 1;
    run(false, Math.min(Math.max(pages, 1), MOST_PAGES));
  }

  // A link within the page asks for nothing new.
  window.addEventListener("popstate", () => location.search !== told && fromAddress());
  fromAddress();
})();
