/** A table that a run gave back serves the next one as a new one would. */
import { describe, expect, it } from 'vitest';
import { Contacts, ROW } from '../../src/centre/contacts.ts';

describe('a table of contacts', () => {
  it('given back is as new, and keeps its room', () => {
    const used = Contacts.empty();
    const rows = Array.from({ length: 1000 }, (_, index) => used.takeFor(1, 2, 3, index));
    for (const row of rows) {
      used.counted[row] = 1;
      used.waiting[row] = 1;
      used.residue[row] = 1.2;
      used.furtherAgents[row] = 5;
    }
    const { room } = used;
    used.giveBack();
    const next = Contacts.empty();
    expect(next).toBe(used);
    expect(next.room).toBe(room);
    expect(next.count).toBe(0);
    const fresh = new Contacts();
    for (const [name, column] of Object.entries(fresh)) {
      if (!ArrayBuffer.isView(column) || name === 'unused') continue;
      const [initial] = column as Int32Array;
      const values = next[name as keyof Contacts] as unknown as Int32Array;
      expect(
        Array.from({ length: room }, (_, row) => values[row * ROW]).every((value) => value === initial),
        name,
      ).toBe(true);
    }
    expect(next.takeFor(0, 0, 0, 0)).toBe(fresh.takeFor(0, 0, 0, 0));
    expect(next.takeFor(0, 0, 0, 1)).toBe(fresh.takeFor(0, 0, 0, 1));
  });

  it('keeps every value apart from all others, and as it grows', () => {
    const table = new Contacts();
    const columns = Object.entries(table).filter(
      ([name, column]) => ArrayBuffer.isView(column) && !['numbers', 'integers', 'flags', 'unused'].includes(name),
    );
    const names = columns.map(([name]) => name as 'arrival');
    expect(names.length).toBeGreaterThan(50);
    const given = (column: number, row: number) => (7 * column + row) % 251;
    const rows = Array.from({ length: 200 }, () => table.takeFor(0, 0, 0, 0));
    for (const [column, name] of names.entries()) {
      for (const [row, contact] of rows.entries()) table[name][contact] = given(column, row);
    }
    const { room } = table;
    while (table.room === room) table.takeFor(0, 0, 0, 0);
    for (const [column, name] of names.entries()) {
      const values = rows.map((contact) => table[name][contact]);
      expect(values, name).toEqual(rows.map((_, row) => given(column, row)));
    }
  });

  it('shows every row that was in use, each once', () => {
    const table = new Contacts();
    const taken = Array.from({ length: 300 }, () => table.takeFor(0, 0, 0, 0));
    table.release(taken[7]!);
    const shown: number[] = [];
    table.each((contact) => shown.push(contact));
    expect(shown).toEqual([...taken].sort((a, b) => a - b));
  });

  it('is not shared by two runs at once', () => {
    expect(Contacts.empty()).not.toBe(Contacts.empty());
  });
});
