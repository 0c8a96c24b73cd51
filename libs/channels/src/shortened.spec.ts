import { shortened } from './shortened.js';

describe('A text with little room', () => {
  it('stays as it is where it fits, and says by … that something is missing where it does not', () => {
    expect(shortened('请签收', 3)).toBe('请签收');
    expect(shortened('街道吹哨，请签收', 6)).toBe('街道吹哨，…');
    expect(shortened('请 签收', 3)).toBe('请…');
  });

  it.each([
    ['characters beyond the first plane count once', '𠮷'.repeat(5), 4, '𠮷𠮷𠮷…'],
    ['a letter keeps its accent', 'Cafe\u0301 au lait', 5, 'Caf…'],
    ['a family is not torn apart', '👨‍👩‍👧来了请签收', 6, '👨‍👩‍👧…'],
  ])('is cut behind a whole character: %s', (_what, text, most, cut) => {
    expect(shortened(text, most)).toBe(cut);
  });
});
