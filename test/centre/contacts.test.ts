/** A table that a run gave back serves the next one as a new one would. */
import { describe, expect, it } from 'vitest';
import { Contacts } from '../../src/centre/contacts.ts';

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
      expect(
        (next[name as keyof Contacts] as unknown as Int32Array).every((value) => value === initial),
        name,
      ).toBe(true);
    }
    expect(next.takeFor(0, 0, 0, 0)).toBe(fresh.takeFor(0, 0, 0, 0));
    expect(next.takeFor(0, 0, 0, 1)).toBe(fresh.takeFor(0, 0, 0, 1));
  });

  it('is not shared by two runs at once', () => {
    expect(Contacts.empty()).not.toBe(Contacts.empty());
  });
});
