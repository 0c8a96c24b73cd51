import { foldedText } from './plain-text.js';

/**
 * What can be a telephone number in China (numbering plan of the Ministry of Industry and Information Technology,
 * 电信网编号计划 2017): a mobile, a landline with its area code and maybe an extension, 400 and 800 numbers, and short ones
 * such as 12345, 95588, 110.
 */
export const PHONE_PATTERN = `^(?:${[
  String.raw`(?:(?:\+|00)86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}`,
  String.raw`(?:\(0\d{2,3}\)|0\d{2,3})[- ]?[2-9]\d{6,7}(?:(?:-|转|#)\d{1,6})?`,
  String.raw`(?:\+|00)86[- ]?[1-9]\d{1,2}[- ]?[2-9]\d{6,7}(?:(?:-|转|#)\d{1,6})?`,
  String.raw`[48]00(?:[- ]?\d){7}`,
  String.raw`1[0-2]\d{3}|9[56]\d{3,4}|1(?:10|14|17|19|20|22)`,
].join('|')})$`;

/** A number as it is compared and kept: digits, brackets and dashes of the keyboard, whatever width they were typed in. */
export function foldedPhone(text: string): string {
  return foldedText(text).replaceAll(/[\u2010-\u2015\u2212\u30FC]/gu, '-');
}
