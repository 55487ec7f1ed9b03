/*
 * Pages age by themselves: this script compares the dates that stand on the page with
 * today in China. It only ever adds a warning or ends what has ended; without it the
 * absolute dates on the page stay true.
 *
 * A sample register stands still on its date (data-sample): it ages against that.
 */
(function () {
  "use strict";

  const STALE_DAYS = 3;
  const DAY = 24 * 60 * 60 * 1000;
  const body = document.body;
  const asOf = body.dataset.asOf;
  const sample = "sample" in body.dataset;
  const china = new Date(Date.now() + 8 * 60 * 60 * 1000);
  const today = sample ? asOf : china.toISOString().slice(0, 10);

  function words(day) {
    const [year, month, date] = day.split("-").map(Number);
    return `${year}年${month}月${date}日`;
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function drop(selector) {
    for (const element of document.querySelectorAll(selector)) element.remove();
  }

  /** What others show of the page beside its title. */
  function describe(text) {
    document.querySelector('meta[name="description"]').content = text;
  }

  function remark(text, after) {
    const line = document.createElement("p");
    line.className = "remark";
    line.textContent = text;
    after.after(line);
  }

  function warn(text) {
    const line = document.createElement("p");
    line.className = "remark";
    line.id = "stale";
    line.textContent = text;
    byId("main").prepend(line);
  }

  function expire() {
    const verdict = byId("verdict");
    const validTo = verdict && verdict.dataset.validTo;
    if (!validTo || today <= validTo) return;
    verdict.classList.remove("good", "caution");
    verdict.classList.add("ended");
    byId("state").textContent = "已过期";
    byId("sentence").textContent =
      `该证书已于${words(validTo)}到期，目前不能作为持证依据。`;
    // Nobody is named as a holder of what has ended: not beside the verdict, not on the
    // sheet, not in the title; nor does the sheet certify anything any more.
    drop(".holder, .actions, .sheet-issuer, .live, .sheet-code svg");
    const [number] = document.title.match(/HL[0-9]{17}/);
    document.title = `已过期 · ${number}`;
    describe(`证书 ${number} 的状态：已过期。`);
    document.querySelector(".checks").previousElementSibling.textContent = "核对两件事";
    byId("limits").firstElementChild.textContent =
      "本页不说明状态变化的原因。如有疑问，请向发证机关核实。";
    const paper = document.querySelector(".paper");
    paper.textContent = paper.textContent.replace("证书", "查询结果");
    for (const term of document.querySelectorAll(".facts dt")) {
      if (!/证书编号|发证机关|有效期至/.test(term.textContent)) {
        term.parentElement.remove();
      }
    }
    const sheet = byId("sheet");
    sheet.classList.add("ended");
    sheet.dataset.mark = "已过期";
    sheet.querySelector("h2").textContent = "证书状态查询结果";
    const name = sheet.querySelector(".sheet-name");
    if (name) name.textContent = "已过期";
    sheet.querySelector(".sheet-text").textContent = byId("sentence").textContent;
  }

  function close() {
    const notice = byId("notice");
    const end = notice && notice.dataset.end;
    if (!end || today <= end) return;
    const gone = byId("names") ? "，名单不再展示" : "";
    drop("#names, #notice .paging, .acting");
    const state = byId("state");
    state.classList.remove("open");
    state.textContent = "已期满";
    describe(`${notice.querySelector("h1").textContent}。已期满。`);
    remark(`本件已于${words(end)}期满${gone}。`, notice.querySelector("h1"));
  }

  function progress() {
    const line = byId("progress");
    const notice = byId("notice");
    if (!line || !notice.dataset.start || today < notice.dataset.start) return;
    const { end, counted } = notice.dataset;
    if (today > end) return;
    const left = Math.round((Date.parse(end) - Date.parse(today)) / DAY);
    const until = left ? `，还有${left}天期满` : "，今天期满";
    const days = counted ? counted.split(" ") : [];
    const at = days.filter((day) => day <= today).length;
    if (days.length === 0) {
      line.textContent = `今天是${words(today)}${until}。`;
    } else if (days.includes(today)) {
      line.textContent = `今天是第${at}个工作日，共${days.length}个${until}。`;
    } else {
      line.textContent =
        `今天不计入工作日，已过${at}个，共${days.length}个${until}。`;
    }
    line.hidden = false;
  }

  function countdown() {
    for (const line of document.querySelectorAll("[data-ends]")) {
      const left = Math.round((Date.parse(line.dataset.ends) - Date.parse(today)) / DAY);
      if (left < 0) continue;
      line.append(left ? `　还有${left}天` : "　今天期满");
    }
  }

  function late() {
    const form = byId("objection");
    if (!form || today <= form.dataset.end) return;
    remark(
      `本件已于${words(form.dataset.end)}期满，异议不再按本表受理。` +
        "仍要反映情况的，请与受理单位联系。",
      form.querySelector("h1"),
    );
  }

  // States in lists, each with its last day and what it is called afterwards.
  function pass() {
    for (const tag of document.querySelectorAll("[data-last]")) {
      if (today <= tag.dataset.last) continue;
      tag.classList.remove("good", "caution", "open");
      tag.textContent = tag.dataset.then;
    }
  }

  // Rows of lists of holders: a term that is over is called so, and names nobody.
  function lapse() {
    for (const time of document.querySelectorAll("[data-holders] tr > :last-child > time")) {
      if (today <= time.dateTime) continue;
      time.after("（已过期）");
      const row = time.closest("tr");
      row.cells[0].textContent = "—";
      if (row.cells[2].dataset.label === "工作单位") row.cells[2].textContent = "—";
    }
  }

  // The page of a person without a certificate in force names nobody.
  function retire() {
    const holder = byId("holder");
    const tags = [...document.querySelectorAll("tbody [data-last]")];
    if (!holder || !tags.length || tags.some((tag) => today <= tag.dataset.last)) return;
    const line = document.createElement("p");
    line.textContent =
      "此处的人员目前没有可以公布的有效证书，个人内容已停止展示。";
    holder.textContent = "该页不再展示";
    byId("main").replaceChildren(holder, line);
    document.title = "该页不再展示";
  }

  function stale() {
    if (Date.parse(today) - Date.parse(asOf) <= STALE_DAYS * DAY) return;
    const english = byId("main").querySelector('h1[lang="en"]')
      ? ` Data as of ${asOf}, not updated for more than ${STALE_DAYS} days.`
      : "";
    warn(
      `本站数据截至${words(asOf)}，已超过${STALE_DAYS}天没有更新，` +
        `目前情况请以致电登记机关核实为准。${english}`
    );
  }

  function stamp() {
    const line = byId("checked");
    if (!line || sample) return;
    const time = china.toISOString().slice(11, 16);
    line.append(`　本次查询 ${words(today)} ${time}`);
    byId("note").append(`查询时间 ${words(today)} ${time}。`);
  }

  function button(title, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = title;
    made.addEventListener("click", act);
    return made;
  }

  function printing() {
    const sheet = byId("sheet");
    const ended = sheet && sheet.classList.contains("ended");
    for (const line of document.querySelectorAll(".paper")) {
      if (sheet && !ended) line.prepend(button("打印查询结果", proof));
      const title = ended ? "打印查询结果" : sheet ? "打印证书" : "打印本页";
      line.prepend(button(title, () => window.print()));
    }
  }

  // The page instead of the certificate: its own style for paper is set aside.
  function proof() {
    const style = document.querySelector('link[media="print"]');
    const address = document.createElement("p");
    address.className = "proof-address";
    address.textContent = `查询网址 ${location.href.replace(/[?#].*$/, "")}`;
    byId("checked").after(address);
    style.media = "not all";
    body.classList.add("proof");
    window.addEventListener(
      "afterprint",
      () => {
        style.media = "print";
        body.classList.remove("proof");
        address.remove();
      },
      { once: true },
    );
    window.print();
  }

  function forged() {
    const line = byId("not-found");
    const found = /\/V\/([0-9A-Za-z]{1,40})(?:\.html)?$/.exec(location.pathname);
    if (!line || !found) return;
    line.querySelector("strong").textContent =
      `本站没有编号为 ${found[1].toUpperCase()} 的证书。`;
  }

  expire();
  close();
  late();
  progress();
  countdown();
  pass();
  lapse();
  retire();
  stale();
  stamp();
  printing();
  forged();
})();
