/*
 * The index of the handbook's search is larger than any of its pages. Material asks for
 * it with every page; here the request waits until somebody turns to the search, or
 * follows a result (whose words Material marks with the index at hand).
 */
(function () {
  "use strict";

  const { open, send } = XMLHttpRequest.prototype;
  const query = new URLSearchParams(location.search);

  const wanted = new Promise((resolve) => {
    const form = document.forms.namedItem("search");
    const toggle = document.getElementById("__search");
    if (!form || !toggle || query.has("q") || query.has("h")) resolve();
    else {
      form.addEventListener("focusin", resolve, { once: true });
      form.addEventListener("pointerenter", resolve, { once: true });
      toggle.addEventListener("change", resolve, { once: true });
    }
  });

  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    this.isSearchIndex = String(address).endsWith("/search/search_index.json");
    return open.call(this, method, address, ...more);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (this.isSearchIndex) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };
})();
