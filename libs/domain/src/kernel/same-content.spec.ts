import { isSameContent } from './same-content.js';

describe('Two values of JSON', () => {
  it('say the same in whichever order their members stand, at any depth', () => {
    expect(isSameContent({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(isSameContent({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  });

  it('differ by a member, a value, or the order of a list', () => {
    expect(isSameContent({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSameContent({ a: 1 }, { a: '1' })).toBe(false);
    expect(isSameContent([1, 2], [2, 1])).toBe(false);
  });
});
