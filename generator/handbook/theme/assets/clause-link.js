/*
 * Every heading has a plain link to its own address. Here that link gets a name to be
 * read out, and articles a button that copies the address. Pages opened from a disk or
 * without encryption have no clipboard: there a hidden field is copied from.
 */
(() => {
  "use strict";

  const said = document.createElement("p");
  said.className = "hl-said";
  said.setAttribute("role", "status");

  const copied = async (text) => {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused by the browser: the old way may still be open.
      }
    }
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "hl-said";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  for (const link of document.querySelectorAll("article .headerlink")) {
    const heading = link.parentElement;
    const name = heading.textContent.replace("#", "").trim();
    link.setAttribute("aria-label", `“${name}”的固定地址`);
    if (!/^#a\d+$/.test(link.getAttribute("href"))) continue;

    const button = document.createElement("button");
    button.type = "button";
    button.className = "hl-copy__button";
    button.textContent = "复制链接";
    button.setAttribute("aria-label", `复制链接：${name}`);
    button.addEventListener("click", async () => {
      const done = await copied(link.href);
      button.textContent = done ? "已复制" : "没有复制";
      said.textContent = done
        ? `已复制“${name}”的链接`
        : `没有复制成功，链接是 ${link.href}`;
      button.focus();
      setTimeout(() => { button.textContent = "复制链接"; }, 2000);
    });
    const place = document.createElement("div");
    place.className = "hl-copy";
    place.append(button);
    heading.after(place);
  }
  document.querySelector("article")?.append(said);
})();
