import type { FactView } from '@tiaokuai/contracts';
import type { Fact } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { dateWords, instantWords } from './instant-words.js';
import type { Names } from './names.js';

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { zh: ['是', '否'], en: ['yes', 'no'] };
const SEALED: Readonly<Record<Language, string>> = { zh: '（已封存）', en: '(sealed)' };

/** A fact's value as people read it; null where there is none. */
export function factWords(fact: Fact, names: Names): string | null {
  const { format, value } = fact;
  const { language } = names;
  if (value === null) return null;
  if (typeof value === 'object') return value[language];
  const text = String(value);
  switch (format) {
    case 'sealed':
      return SEALED[language];
    case 'instant':
      return instantWords(text, language);
    case 'date':
      return dateWords(text, language);
    case 'unit':
      return names.unit(text).shortName;
    case 'person':
      return names.person(text).name;
    case 'grid':
      return names.grid(text);
    case 'minutes':
      return language === 'zh' ? `${text}分钟` : `${text} min`;
    case 'days':
      return language === 'zh' ? `${text}天` : `${text} days`;
    case 'flag':
      return YES_NO[language][value === true ? 0 : 1];
    case 'text':
    case 'label':
    case 'count':
      return text;
  }
}

export function factView(fact: Fact, names: Names): FactView {
  const { key, label, format, value } = fact;
  const text = factWords(fact, names);
  const plain = typeof value === 'object' || format === 'sealed' ? null : value;
  return { key, label: label[names.language], format, value: plain, text };
}
