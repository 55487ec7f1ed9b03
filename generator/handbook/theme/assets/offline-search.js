/*
 * For the handbook that is read from a disk: browsers start no worker from a file there.
 * The packer puts the program of the search before these lines, as HANDBOOK_SEARCH.
 */
(() => {
  "use strict";

  const Real = window.Worker;
  window.Worker = function () {
    const program = new Blob([HANDBOOK_SEARCH], { type: "text/javascript" });
    return new Real(URL.createObjectURL(program));
  };
})();
