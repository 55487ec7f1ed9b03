/*
 * The sharded index below search/: which few files a query needs, and its rows.
 * Written by generator/exports/search_index.py; queries are folded in exactly the
 * ways of generator/publication/search_keys.py.
 */

/** Rows shown at a time. */
export const PAGE = 30;
/** Buckets fetched for them at most, so that a query stays small. */
export const MOST_FETCHED = 30;
/** The same where the table of traditional characters was fetched before. */
export const FETCHED_BESIDE_TABLE = 20;
/** Places in a row; what a name sounds like stands only among the names. */
export const [NUMBER, NAME, GRADE, STATE, AREA, UNIT, LAST_DAY, AREA_CODE, CATEGORY] =
  Array.from({ length: 9 }, (_, place) => place);
const READING = 9;
const ID_LENGTH = 6;
const UNIT_TERMS = 3;

const SEPARATORS = /[\s\u200b-\u200d\ufeff·•・‧∙⋅･.'’‘ʼ`\-\u2010-\u2015]+/g;
const LATIN = /[a-z\u00c0-\u024f\u1e00-\u1eff]/;

export function fold(text) {
  const folded = text.normalize("NFKC").toLowerCase().replace(SEPARATORS, "");
  if (!LATIN.test(folded)) return folded;
  return folded
    .normalize("NFD")
    .replace(/u[\u0300-\u036f]*\u0308[\u0300-\u036f]*/g, "v")
    .replace(/[\u0300-\u036f]+/g, "")
    .normalize("NFC");
}

export function spell(folded) {
  return folded
    .replace(/lyu/g, "lv")
    .replace(/lue/g, "lve")
    .replace(/nue/g, "nve")
    .replace(/^nyu/, "nv");
}

export function latinKeys(reading) {
  const starts = new Set();
  const others = new Set();
  for (const alternative of reading.split("|")) {
    const parts = alternative.split(",");
    const surname = parts[0].split(" ").filter(Boolean);
    const given = (parts[1] || "").split(" ").filter(Boolean);
    const syllables = surname.concat(given);
    const initials = syllables.map((syllable) => Array.from(syllable)[0]);
    for (let start = 0; start < syllables.length; start += 1) {
      const keys = start ? others : starts;
      for (let end = start + 1; end <= syllables.length; end += 1) {
        keys.add(syllables.slice(start, end).join(""));
        if (!start || end - start > 1) keys.add(initials.slice(start, end).join(""));
      }
    }
    if (parts.length > 1) {
      starts.add(surname.join("") + initials.slice(surname.length).join(""));
    }
  }
  return { starts, others };
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value >>> 0;
});

function crc32(text) {
  let value = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

export class Index {
  constructor(root) {
    this.root = root;
    this.files = new Map();
  }

  /** Fetch a file of the index once; a failure is forgotten, to be tried again. */
  file(path) {
    if (!this.files.has(path)) {
      const asked = fetch(`${this.root}search/${path}`, { cache: "no-cache" })
        .then((answer) => {
          if (!answer.ok) throw new Error(`${answer.status} ${path}`);
          return answer.json();
        })
        .catch((error) => {
          this.files.clear();
          throw error;
        });
      this.files.set(path, asked);
    }
    return this.files.get(path);
  }

  /** Read the entries of terms: rows, ids of buckets, buckets in all. */
  async entries(terms) {
    const meta = await this.file("meta.json");
    return Promise.all(
      terms.map(async (term) => {
        const place = crc32(term.slice(1)) % meta.shards;
        const name = place.toString(16).padStart(4, "0");
        const shard = await this.file(`t/${name}.json`);
        if (!Object.prototype.hasOwnProperty.call(shard, term)) return null;
        const [rows, text, all] = shard[term];
        const ids = text.match(new RegExp(`.{${ID_LENGTH}}`, "g"));
        return { rows, ids, buckets: all || ids.length };
      })
    );
  }
}

/**
 * Rows of one kind of match, loaded bucket after bucket as they are asked for.
 * Rows that no filter lets pass are dropped; then only reading all of them counts them.
 */
class Group {
  constructor(index, folder, entry, matches, exact, passes) {
    this.index = index;
    this.folder = folder;
    this.ids = entry ? entry.ids : [];
    this.total = entry && exact && !passes ? entry.rows : null;
    if (!entry) this.total = 0;
    this.density = entry && exact && !passes ? entry.rows / entry.buckets : 1;
    this.cut = Boolean(entry) && entry.buckets > entry.ids.length;
    this.matches = matches;
    this.passes = passes || (() => true);
    this.matched = 0;
    this.next = 0;
    this.rows = [];
    this.seen = 0;
  }

  get exhausted() {
    return this.next >= this.ids.length;
  }

  /** Take up to `wanted` rows, fetching at most `budget` buckets. */
  async take(wanted, budget) {
    let left = budget;
    if (this.total === null) wanted = Math.max(wanted, PAGE);
    while (!this.exhausted && left > 0 && this.rows.length < wanted) {
      const missing = Math.ceil((wanted - this.rows.length) / this.density);
      const number = this.total === null ? left : Math.min(left, missing);
      const ids = this.ids.slice(this.next, this.next + number);
      const buckets = await Promise.all(
        ids.map((id) => this.index.file(`${this.folder}/${id}.json`))
      );
      for (const bucket of buckets) {
        const matching = bucket.filter((row) => this.matches(row));
        this.matched += matching.length;
        this.rows.push(...matching.filter((row) => this.passes(row)));
      }
      this.next += ids.length;
      left -= ids.length;
    }
    if (this.exhausted && this.total === null && !this.cut) {
      this.total = this.seen + this.rows.length;
    }
    return left;
  }

  shift(number) {
    const taken = this.rows.splice(0, number);
    this.seen += taken.length;
    return taken;
  }
}

/** Choose the pairs of characters that narrow a unit's name down most. */
function unitTerms(query, common) {
  const characters = Array.from(query);
  const pairs = characters.slice(1).map((second, place) => characters[place] + second);
  const rank = (pair) => (common.includes(pair) ? common.indexOf(pair) : common.length);
  return Array.from(new Set(pairs))
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, UNIT_TERMS);
}

/** Buckets that hold every pair; lists that were cut short narrow nothing. */
function together(entries) {
  if (!entries.length || entries.some((entry) => !entry)) return null;
  const whole = entries.filter((entry) => entry.buckets === entry.ids.length);
  if (!whole.length) return entries[0];
  const ids = whole.reduce(
    (kept, entry) => kept.filter((id) => entry.ids.includes(id)),
    whole[0].ids
  );
  return ids.length ? { rows: 0, ids, buckets: ids.length } : null;
}

/**
 * Groups of names, then of units: those that begin with the query come first.
 * `passes` is the check of the filters, or null.
 */
export async function groupsOf(index, query, passes = null) {
  const latin = /^[a-z]+$/.test(query);
  const length = Array.from(query).length;
  const meta = await index.file("meta.json");
  const sound = spell(query);
  const names = latin ? [`p${sound}`, `i${sound}`] : [`s${query}`, `n${query}`];
  const pairs = length > 1 ? unitTerms(query, meta.common) : [];
  const terms = names.concat(`v${query}`, pairs.map((pair) => `u${pair}`));
  const [starts, others, unitStarts, ...unitPairs] = await index.entries(terms);
  const name = latin
    ? [
        (row) => latinKeys(row[READING]).starts.has(sound),
        (row) => latinKeys(row[READING]).others.has(sound),
      ]
    : [
        (row) => fold(row[NAME]).startsWith(query),
        (row) => fold(row[NAME]).includes(query),
      ];
  const begins = (row) => fold(row[UNIT]).startsWith(query);
  const within = (row) =>
    fold(row[UNIT]).includes(query) && !(unitStarts && begins(row));
  const make = (folder, entry, matches, exact) =>
    new Group(index, folder, entry, matches, exact, passes);
  return {
    names: [
      make("n", starts, name[0], true),
      make("n", others, (row) => name[1](row) && !name[0](row), true),
    ],
    units: [
      make("u", unitStarts, begins, true),
      length === 2
        ? make("u", unitPairs[0], within, true)
        : make("u", together(unitPairs), within, false),
    ],
  };
}
