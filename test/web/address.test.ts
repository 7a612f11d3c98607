/** Addresses are read and written without loss, and read well. */
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../web/src/routing/address.ts';

describe('an address', () => {
  it('names view, scenario and what is looked at', () => {
    expect(readAddress('/staffing?scenario=teams/desk.v2.yaml&volume=1.5&group=agents')).toEqual({
      view: 'staffing',
      scenario: 'teams/desk.v2.yaml',
      query: { volume: '1.5', group: 'agents' },
    });
  });

  it('comes back as it was written', () => {
    const address = { view: 'compare', scenario: 'a & b/ä=1.yaml', query: { with: 'one,two', others: 'c+d.yaml' } };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('leaves slashes and commas as they are, and what is empty out', () => {
    expect(writeAddress({ view: 'compare', scenario: 'a/b.yaml', query: { with: 'x,y', metric: '' } })).toBe(
      '/compare?scenario=a/b.yaml&with=x,y',
    );
  });

  it('is of no view and no scenario at the root', () => {
    expect(readAddress('/')).toEqual({ view: '', scenario: '', query: {} });
  });
});
