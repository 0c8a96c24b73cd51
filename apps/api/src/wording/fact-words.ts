import type { FactView } from '@tiaokuai/contracts';
import type { Fact, FactFormat, Label } from '@tiaokuai/domain';
import { dateWords, instantWords } from './instant-words.js';
import type { Names } from './names.js';

export const YES: Label = { zh: '是', en: 'yes' };
export const NO: Label = { zh: '否', en: 'no' };
const SEALED: Label = { zh: '（已封存）', en: '(sealed)' };
const MINUTES: Label = { zh: '分钟', en: ' min' };
const DAYS: Label = { zh: '天', en: ' days' };

type Words = (text: string, names: Names) => string;
const asWritten: Words = (text) => text;

const WORDS: Readonly<Record<FactFormat, Words>> = {
  sealed: (_text, { language }) => SEALED[language],
  instant: (text, { language }) => instantWords(text, language),
  date: (text, { language }) => dateWords(text, language),
  unit: (text, names) => names.unit(text).shortName,
  person: (text, names) => names.person(text).name,
  grid: (text, names) => names.grid(text),
  minutes: (text, { language }) => `${text}${MINUTES[language]}`,
  days: (text, { language }) => `${text}${DAYS[language]}`,
  flag: (text, { language }) => (text === 'true' ? YES : NO)[language],
  text: asWritten,
  label: asWritten,
  count: asWritten,
};

/** A fact's value as people read it; null where there is none. */
export function factWords({ format, value }: Fact, names: Names): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value[names.language] : WORDS[format](String(value), names);
}

export function factView(fact: Fact, names: Names): FactView {
  const { key, label, format, value } = fact;
  const text = factWords(fact, names);
  const plain = typeof value === 'object' || format === 'sealed' ? null : value;
  return { key, label: label[names.language], format, value: plain, text };
}
