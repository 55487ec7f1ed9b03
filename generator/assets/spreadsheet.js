/*
 * CSV as generator/site/spreadsheet.py writes it: opens in a spreadsheet as text,
 * never as a formula; a byte order mark, for Excel needs one for Chinese.
 */
const FORMULA = /^[\0\ufeff \t\r\n\u3000\u00a0]*[=+\-@＝＋－＠]/;
const CONTROL = /^[\t\r\n\0]/;

function cell(text) {
  const safe = FORMULA.test(text) || CONTROL.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function csvOf(header, rows) {
  return [header, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** Hand a table to the browser as a download. */
export function save(csv, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
