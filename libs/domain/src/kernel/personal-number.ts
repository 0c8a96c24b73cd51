import { foldedText } from './plain-text.js';

/** Between two digits of a number that is written in groups. */
const GAP = '[- .]?';
const DIGIT = String.raw`${GAP}\d`;
const ALONE = { before: String.raw`(?<![\d])`, after: String.raw`(?!${GAP}\d)` };
const number = (source: string): RegExp => new RegExp(`${ALONE.before}(?:${source})${ALONE.after}`, 'gu');

const MOBILE = number(String.raw`(?:\+?86[- ]?)?1${GAP}[3-9](?:${DIGIT}){9}`);
const LANDLINE = number(String.raw`0\d{2,3}[- )]{0,2}[2-9](?:${DIGIT}){6,7}`);
/** Area, date of birth, sequence, check character: 18 places of GB 11643, or 15 of before. */
const IDENTITY = number(
  String.raw`[1-9](?:${DIGIT}){5}${GAP}(?:1${GAP}9|2${GAP}0)(?:${DIGIT}){2}(?:${DIGIT}){4}(?:${DIGIT}){3}${GAP}[\dx]|[1-9]\d{7}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}`,
);
const BANK_CARD = number(String.raw`[3-6](?:${DIGIT}){15,18}`);

/** Does a text hold the number of a telephone, an identity card or a bank card, in whatever width or groups? */
export function holdsPersonalNumber(text: string): boolean {
  const folded = foldedText(text).replaceAll(/[\u2010-\u2015\u2212]/gu, '-');
  if ([MOBILE, LANDLINE, IDENTITY].some((each) => folded.search(each) !== -1)) return true;
  return (folded.match(BANK_CARD) ?? []).some((each) => fitsLuhn(each.replaceAll(/\D/g, '')));
}

/** The check digit of cards (ISO/IEC 7812). */
function fitsLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
