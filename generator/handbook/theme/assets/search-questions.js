/*
 * People ask in questions; the words that only ask (怎么, 多少, 吗) stand on every page
 * and would lead away from what is asked about. Material hands a query to its worker as
 * a message of type 2: there these words are left out, unless nothing else is asked.
 */
(function () {
  "use strict";

  const QUERY = 2;
  const ASKING = new RegExp(
    "为什么|什么时候|什么|怎么办|怎么样|怎么|怎样|如何|多少|多久|多长时间|多长|几[个天年次位]|" +
      "哪些|哪个|哪里|谁|能不能|可不可以|是不是|要不要|有没有|能否|还能|各占|有(?!效)|" +
      "(?<![功职性可智技只不])能(?![力够])|吗|呢|？|\\?",
    "g",
  );
  const { postMessage } = Worker.prototype;

  Worker.prototype.postMessage = function (message, ...more) {
    const asked = message && message.type === QUERY && typeof message.data === "string";
    if (!asked) return postMessage.call(this, message, ...more);
    const left = message.data.replace(ASKING, " ").trim();
    const data = /[^\s*+~^-]/.test(left) ? left : message.data;
    return postMessage.call(this, { ...message, data }, ...more);
  };
})();
