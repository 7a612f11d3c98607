/**
 * Numbers in pages of as few bytes as they need: whole numbers in two or four, anything else in eight. Pages are cut from
 * slabs that are never moved, so that a history that grows leaves nothing behind to be cleared away.
 */

/** Numbers of a page, as a power of two, and pages of a slab. */
export const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/** Slabs are so large that the system takes each of them back; the greatest number of pages for a store of millions. */
const USUAL_SLAB_BITS = 10;
export const LARGE_SLAB_BITS = 12;
/** Pages of the first slab: little history takes little room. */
const FIRST = 16;

type Slab = Uint16Array | Uint32Array | Float64Array;

/** Forms in which a page keeps its numbers, narrow to wide. */
const NARROW = 0;
const WIDE = 1;
const EXACT = 2;
/** What stands in a place that holds nothing; in the last form NaN itself does. */
const NOTHING = [0xffff, 0xffffffff, Number.NaN] as const;
/** A number this much below what a form holds is a reason to begin with that form. */
const ROOM_TO_GROW = 16;

export class PageStore {
  readonly #slabBits: number;
  readonly #slabs: readonly Slab[][] = [[], [], []];
  readonly #used = [0, 0, 0];
  readonly #free: readonly number[][] = [[], [], []];

  /** @param slabBits pages of a slab, as a power of two */
  constructor(slabBits: number = USUAL_SLAB_BITS) {
    this.#slabBits = slabBits;
  }

  /** @returns the number of a page of nothing, in the form that suits a first value */
  take(value: number): number {
    if (!isWhole(value)) return this.#page(EXACT);
    return this.#page(value * ROOM_TO_GROW < NOTHING[NARROW] ? NARROW : WIDE);
  }

  /** @returns NaN where nothing stands */
  get(page: number, place: number): number {
    const form = page & 3;
    const value = this.#slabOf(page)[this.#offset(page) + place]!;
    return value === NOTHING[form] ? Number.NaN : value;
  }

  /** @returns the page that holds it: another one where the value is too much for the page's form */
  set(page: number, place: number, value: number): number {
    const form = page & 3;
    if (form === EXACT || (isWhole(value) && value < NOTHING[form]!)) {
      this.#slabOf(page)[this.#offset(page) + place] = value;
      return page;
    }
    const wider = this.#page(form === NARROW && isWhole(value) && value < NOTHING[WIDE] ? WIDE : EXACT);
    for (let k = 0; k < PAGE; k++) {
      const before = this.get(page, k);
      if (!Number.isNaN(before)) this.#slabOf(wider)[this.#offset(wider) + k] = before;
    }
    this.#free[form]!.push(page);
    this.#slabOf(wider)[this.#offset(wider) + place] = value;
    return wider;
  }

  /** Forgets everything and keeps the memory, for what comes next. */
  clear(): void {
    this.#used.fill(0);
    for (const free of this.#free) free.length = 0;
  }

  /** Gives the memory back at once, without waiting to be cleared away; nothing may be asked of it afterwards. */
  release(): void {
    for (const slabs of this.#slabs) for (const slab of slabs.splice(0)) (slab.buffer as ArrayBuffer).transfer(0);
  }

  #page(form: number): number {
    const again = this.#free[form]!.pop();
    const page = again ?? (this.#used[form]!++ << 2) | form;
    const slabs = this.#slabs[form]!;
    if (this.#slabNumber(page) >= slabs.length)
      slabs.push(newSlab(form, slabs.length === 0 ? FIRST : 1 << this.#slabBits));
    this.#slabOf(page).fill(NOTHING[form]!, this.#offset(page), this.#offset(page) + PAGE);
    return page;
  }

  #slabNumber(page: number): number {
    const number = page >>> 2;
    return number < FIRST ? 0 : 1 + ((number - FIRST) >>> this.#slabBits);
  }

  /** Where the page begins in its slab. */
  #offset(page: number): number {
    const number = page >>> 2;
    return (number < FIRST ? number : (number - FIRST) & ((1 << this.#slabBits) - 1)) << PAGE_BITS;
  }

  #slabOf(page: number): Slab {
    return this.#slabs[page & 3]![this.#slabNumber(page)]!;
  }
}

/** A row of numbers addressed by whole numbers, of either sign, of which only the pages in use take room. */
export class PagedNumbers {
  readonly #store: PageStore;
  /** Number of the first page, and each page's number in the store; −1 where there is none. */
  #first = 0;
  #pages: number[] = [];

  constructor(store: PageStore) {
    this.#store = store;
  }

  /** NaN where nothing stands. */
  get(cell: number): number {
    const page = this.#pages[(cell >> PAGE_BITS) - this.#first];
    return page === undefined || page < 0 ? Number.NaN : this.#store.get(page, cell & (PAGE - 1));
  }

  set(cell: number, value: number): void {
    let at = (cell >> PAGE_BITS) - this.#first;
    if (this.#pages.length === 0) {
      this.#first += at;
      at = 0;
    } else if (at < 0) {
      this.#pages = [...Array.from({ length: -at }, () => -1), ...this.#pages];
      this.#first += at;
      at = 0;
    }
    while (this.#pages.length <= at) this.#pages.push(-1);
    const page = this.#pages[at]!;
    this.#pages[at] = this.#store.set(page < 0 ? this.#store.take(value) : page, cell & (PAGE - 1), value);
  }
}

function isWhole(value: number): boolean {
  return value >>> 0 === value && value < NOTHING[WIDE];
}

function newSlab(form: number, pages: number): Slab {
  const length = pages * PAGE;
  if (form === NARROW) return new Uint16Array(length);
  return form === WIDE ? new Uint32Array(length) : new Float64Array(length);
}
