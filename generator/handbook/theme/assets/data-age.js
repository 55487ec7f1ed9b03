/*
 * A handbook that has not been built for three days says so, as the register's pages do.
 * A sample stands still on its date; a copy on a disk is as old as it is.
 */
(() => {
  "use strict";

  const STALE_DAYS = 3;
  const DAY = 24 * 60 * 60 * 1000;
  const line = document.getElementById("hl-as-of");
  const article = document.querySelector("article");
  if (!line || !article || "sample" in line.dataset) return;
  if (location.protocol === "file:") return;

  const time = line.querySelector("time");
  // The day in China, whatever the reader's clock says of places.
  const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
  if (Date.parse(today) - Date.parse(time.dateTime) <= STALE_DAYS * DAY) return;

  const note = document.createElement("div");
  note.className = "admonition warning";
  note.id = "stale";
  const words = document.createElement("p");
  words.textContent =
    `本站数据截至${time.textContent}，已超过${STALE_DAYS}天没有更新，` +
    "目前情况请以致电登记机关核实为准。";
  note.append(words);
  article.prepend(note);
})();
