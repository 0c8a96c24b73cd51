import type { LimitView } from '@tiaokuai/contracts';
import type { LimitRow } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { timeLimitLength, timeLimitWords } from './time-limit-words.js';

const AGREED: Readonly<Record<Language, string>> = { zh: '双方约定', en: 'as agreed' };

/** A row of the limits table in words: `2工作时`, `双方约定，最长 60工作日`, or a plain value. */
export function limitView(row: LimitRow, language: Language): LimitView {
  const { key, variant, itemCode, clock, value, extensionGrade, mark, source, label, note } = row;
  return {
    key,
    variant,
    itemCode,
    words: wordsOf(row, language),
    clock: clock && timeLimitLength(clock),
    value,
    class: row.class,
    extensionGrade,
    mark,
    source,
    label,
    note,
  };
}

function wordsOf({ clock, agreedWithin, value }: LimitRow, language: Language): string {
  if (clock !== undefined) return timeLimitWords(clock, language);
  if (agreedWithin === 'any') return AGREED[language];
  if (agreedWithin !== undefined) {
    const longest = timeLimitWords(agreedWithin, language);
    return language === 'zh' ? `${AGREED.zh}，最长 ${longest}` : `${AGREED.en}, at most ${longest}`;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}
