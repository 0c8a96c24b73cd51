import { foldedText, lengthOf, squeezedText, turnsDirection, visibleText } from './plain-text.js';

it.each([
  ['a zero-width space', '实施行政\u200b处罚', '实施行政处罚'],
  ['a word joiner', '\u2060占道', '占道'],
  ['a byte order mark in front', '\ufeff江滨夜市', '江滨夜市'],
  ['a soft hyphen', '夜\u00ad市', '夜市'],
  ['a braille blank', '夜\u2800市', '夜市'],
  ['fillers of Hangul', '夜\u3164市\uffa0\u115f', '夜市'],
  ['what turns the direction', '夜\u202e市\u2066', '夜市'],
  ['tags', 'a\u{e0061}\u{e007f}', 'a'],
  ['control characters', 'a\u0007\u001b\u0090b', 'ab'],
  ['a joiner between Han characters', '行\u200d政', '行政'],
  ['a joiner at the end of a word', 'می\u200c', 'می'],
  ['a variation selector after nothing', '\ufe0f', ''],
])('%s goes', (_what, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

it.each([
  ['blanks and line breaks', ' 一\t二\r\n三　四 '],
  ['a picture of several', '👩\u200d👧 🏳️\u200d🌈 👍🏽 1️⃣'],
  ['a Han character as its bearer writes it', '葛\u{e0100}某'],
  ['a joiner inside a Persian word', 'می\u200cخواهم'],
  ['a joiner inside a Sinhala word', 'ශ්\u200dරී'],
  ['a variant of a Mongolian letter', 'ᠠ\u180bᠨ'],
  ['accents', 'Cafe\u0301'],
])('%s stay', (_what, text) => {
  expect(visibleText(text)).toBe(text);
});

it('what is compared has one width, one case and one form', () => {
  expect(foldedText(' １２号楼ＫＴＶ　')).toBe('12号楼ktv');
  expect(foldedText('CAFE\u0301')).toBe(foldedText('café'));
  expect(squeezedText('实施 行政\n处\u200b罚')).toBe('实施行政处罚');
});

it('a character beyond the basic plane is one', () => {
  expect(lengthOf('𠮷野家')).toBe(3);
  expect(lengthOf('')).toBe(0);
});

it('knows what turns the direction of a name', () => {
  expect(turnsDirection('报告\u202egpj.exe')).toBe(true);
  expect(turnsDirection('报告.pdf')).toBe(false);
});
