/*
 * Certificate numbers: HL, area 6, year 4, grade 1, serial 4 and two check digits
 * (ISO 7064 MOD 97-10). A wrong number is told from a right one before anything is
 * asked for, and the place of the slip is named where arithmetic can tell it.
 */

/** Of an address, as a code is scanned or a link copied: the number alone. */
function numberOf(text) {
  const found = /\/V\/([^/?#]*)/i.exec(text.normalize("NFKC"));
  return found ? found[1].replace(/\.html$/i, "") : text;
}

export function looksLikeNumber(text) {
  const plain = numberOf(text).normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");
  return plain.replace(/[^0-9]/g, "").length >= 8 || /^HL[0-9]/.test(plain);
}

function remainder(digits) {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** ISO 7064 MOD 97-10 gives check digits from 02 to 98 only. */
function checks(digits) {
  const last = Number(digits.slice(15));
  return remainder(digits) === 1 && last >= 2 && last <= 98;
}

function fits(digits) {
  return /^[0-9]{6}(19|20)[0-9]{2}[1-4]/.test(digits) && checks(digits);
}

/** Places, counted in the whole number, where one slip explains the failure. */
function suspects(digits) {
  const wrong = new Set();
  const swapped = new Set();
  for (let place = 0; place < digits.length; place += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const other = digits.slice(0, place) + digit + digits.slice(place + 1);
      if (fits(other)) wrong.add(place + 3);
    }
    const pair = digits.slice(place, place + 2);
    const turned = digits.slice(0, place) + pair[1] + pair[0] + digits.slice(place + 2);
    if (pair.length === 2 && pair[0] !== pair[1] && fits(turned)) {
      swapped.add(place + 3);
    }
  }
  const words = [];
  if (wrong.size) words.push(`第 ${Array.from(wrong).join("、")} 位`);
  for (const place of swapped) words.push(`第 ${place}、${place + 1} 位（前后写反）`);
  return words.join("，或");
}

/** Give {number} or {hint}: what is wrong and where. */
export function readNumber(text) {
  let plain = numberOf(text).normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (/^[0-9]{17}$/.test(plain)) plain = `HL${plain}`;
  if (!plain.startsWith("HL")) {
    return { hint: "证书编号以 HL 开头，后面是 17 位数字，请对照证书核对开头。" };
  }
  const digits = plain.slice(2);
  const odd = digits.search(/[^0-9]/);
  if (odd >= 0) {
    const letter = digits[odd];
    const meant = { O: "0", Q: "0", I: "1", L: "1", Z: "2", S: "5", B: "8" }[letter];
    const advice = meant ? `，是否应为数字“${meant}”？` : "。";
    return { hint: `第 ${odd + 3} 位应是数字，输入的是字母“${letter}”${advice}` };
  }
  if (digits.length !== 17) {
    const lacks = 17 - digits.length;
    const words = lacks > 0 ? `少了 ${lacks} 位` : `多了 ${-lacks} 位`;
    return {
      hint: `HL 后面应是 17 位数字，输入了 ${digits.length} 位，${words}，请逐位核对。`,
    };
  }
  if (fits(digits)) return { number: plain };
  const places = suspects(digits);
  if (!checks(digits)) {
    return {
      hint: places
        ? `校验码不符：${places}可能有误，请对照证书逐位核对。`
        : "校验码不符：编号中至少有两位有误，请对照证书逐位核对。",
    };
  }
  return {
    hint: /^[0-9]{6}(19|20)/.test(digits)
      ? "第 13 位（等级）应是 1 至 4，请对照证书逐位核对。"
      : "第 9 至 12 位（年份）有误，请对照证书逐位核对。",
  };
}
