import type { Coded, LimitsComparison, PublishedLimit } from '@tiaokuai/contracts';
import { CLASS_LABELS, MARK_LABELS, type LimitRow } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { limitView } from '../wording/limit-view.js';
import { timeLimitLength } from '../wording/time-limit-words.js';
import { limitTitle, MEMBERS } from './limit-titles.js';
import type { RowDifferences } from './row-differences.js';

/** A row of a published table in words, with all that a change of it needs. */
export function publishedLimit(row: LimitRow, language: Language): PublishedLimit {
  const { agreedWithin, extendedAtMost, mark, value } = row;
  const appliesTo = isListOfKeys(value) ? value.map((key) => limitNamed(key, language)) : undefined;
  const members = appliesTo === undefined ? membersOf(value, language) : undefined;
  return {
    ...limitView(row, language),
    ...limitTitle(row, language),
    ...(value === NONE && { words: NONE_WORDS[language] }),
    ...(appliesTo !== undefined && { appliesTo, words: appliesToWords(appliesTo, language) }),
    ...(members !== undefined && { members, words: memberWords(members, language) }),
    ...(agreedWithin !== undefined && {
      agreedWithin: agreedWithin === 'any' ? ('any' as const) : timeLimitLength(agreedWithin),
    }),
    ...(extendedAtMost !== undefined && { extendedAtMost }),
    ...(row.class !== undefined && { className: CLASS_LABELS[row.class][language] }),
    markName: MARK_LABELS[mark][language],
  };
}

/** A parameter that lays nothing down for its variant. */
const NONE = 'none';
const NONE_WORDS: Readonly<Record<Language, string>> = { zh: '不要求', en: 'none' };

/** A list of limits' keys; numbers are shares that belong together. */
function isListOfKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** `吹哨报到 · 办结：3工作日`: a row that stands alone, outside its table. */
export function limitInWords(row: LimitRow, language: Language): string {
  const { variantWord, words } = publishedLimit(row, language);
  const name = [limitNamed(row.key, language).word, variantWord].filter((part) => part !== undefined);
  return `${name.join(' · ')}${language === 'zh' ? '：' : ': '}${words}`;
}

/** `吹哨报到 · 办结` */
function limitNamed(key: string, language: Language): Coded {
  const { group, title } = limitTitle({ key }, language);
  return { code: key, word: `${group.word} · ${title}` };
}

function appliesToWords(appliesTo: readonly Coded[], language: Language): string {
  if (appliesTo.length === 0) return NONE_NAMED[language];
  return appliesTo.map(({ word }) => word).join(language === 'zh' ? '、' : ', ');
}

const NONE_NAMED: Readonly<Record<Language, string>> = { zh: '无', en: 'none' };

type Members = NonNullable<PublishedLimit['members']>;

function membersOf(value: unknown, language: Language): Members | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).map(([name, member]) => ({
    name,
    word: MEMBERS[name]?.[language] ?? (Array.isArray(value) ? `${Number(name) + 1}` : name),
    value: Number(member),
  }));
}

/** `30天内 3次`; else every member by its name. */
function memberWords(members: Members, language: Language): string {
  const of = (name: string): number | undefined => members.find((each) => each.name === name)?.value;
  const [times, days] = [of('times'), of('naturalDays')];
  if (members.length === 2 && times !== undefined && days !== undefined)
    return language === 'zh' ? `${days}天内${times}次` : `${times} times in ${days} days`;
  if (members.every(({ name }) => /^\d+$/.test(name))) return members.map(({ value }) => value).join(' : ');
  return members.map(({ word, value }) => `${word} ${value}`).join(language === 'zh' ? '，' : ', ');
}

/** Two versions side by side, in words. */
export function comparisonInWords(
  { added, removed, changed }: RowDifferences<LimitRow>,
  language: Language,
): Pick<LimitsComparison, 'added' | 'removed' | 'changed'> {
  return {
    added: added.map((row) => publishedLimit(row, language)),
    removed: removed.map((row) => publishedLimit(row, language)),
    changed: changed.map((each) => ({
      before: publishedLimit(each.before, language),
      after: publishedLimit(each.after, language),
    })),
  };
}
