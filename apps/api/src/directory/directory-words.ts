import type { Delegation, DirectoryEvent, Holding, Instant } from '@tiaokuai/domain';
import { instantWords } from '../wording/instant-words.js';
import type { Names } from '../wording/names.js';

const WORDS = {
  zh: {
    forGood: '长期',
    liaisonItems: (items: string) => `（${items}）`,
    actsFor: (to: string, from: string) => `${to} 代 ${from}`,
    reason: (reason: string) => `（${reason}）`,
  },
  en: {
    forGood: 'for good',
    liaisonItems: (items: string) => ` (${items})`,
    actsFor: (to: string, from: string) => `${to} for ${from}`,
    reason: (reason: string) => ` (${reason})`,
  },
};

/** `望江街道 主要领导`. */
function postOf({ unit, post }: Pick<Holding, 'unit' | 'post'>, names: Names): string {
  return `${names.unit(unit).name} ${names.post(post).word}`;
}

/** From when to when, `2026-09-17 周四 09:00 至 长期`. */
export function termOf(from: Instant, to: Instant | undefined, { language }: Names): string {
  const end = to === undefined ? WORDS[language].forGood : instantWords(to, language);
  return `${instantWords(from, language)} ${language === 'zh' ? '至' : 'until'} ${end}`;
}

/** `望江街道 主要领导：陈望`, with the items of a liaison. */
export function holdingSubject(holding: Holding, names: Names): string {
  const items =
    holding.items === undefined ? '' : WORDS[names.language].liaisonItems(holding.items.join(' '));
  return `${postOf(holding, names)}：${names.person(holding.person).name}${items}`;
}

/** `望江街道 主要领导：王进 代 陈望`. */
export function delegationSubject(delegation: Delegation, names: Names): string {
  const { from, to } = delegation;
  const words = WORDS[names.language].actsFor(names.person(to).name, names.person(from).name);
  return `${postOf(delegation, names)}：${words}`;
}

/** Its term, and why where that was said. */
export function delegationTerm({ validFrom, validTo, reason }: Delegation, names: Names): string {
  const why = reason === undefined ? '' : WORDS[names.language].reason(reason);
  return `${termOf(validFrom, validTo, names)}${why}`;
}

/** What one event recorded, in words; `delegations` are those of its version. */
export function changeWords(
  happened: DirectoryEvent,
  delegations: readonly Delegation[],
  names: Names,
): string {
  switch (happened.type) {
    case 'UnitRegistered':
      return happened.payload.name;
    case 'UnitRenamed':
      return `${happened.payload.name}（${happened.payload.shortName}）`;
    case 'UnitClosed':
      return names.unit(happened.payload.unit).name;
    case 'PersonRegistered':
      return happened.payload.name;
    case 'PersonAppointed': {
      const { from, to } = happened.payload;
      return `${holdingSubject(happened.payload, names)}，${termOf(from, to, names)}`;
    }
    case 'PersonRelieved': {
      const { person, to } = happened.payload;
      return `${postOf(happened.payload, names)}：${names.person(person).name}，${instantWords(to, names.language)}`;
    }
    case 'PowerDelegated':
      return `${delegationSubject(happened.payload, names)}，${delegationTerm(happened.payload, names)}`;
    case 'DelegationRevoked': {
      const delegation = delegations.find(({ id }) => id === happened.payload.id);
      const subject = delegation ? delegationSubject(delegation, names) : happened.payload.id;
      return `${subject}，${instantWords(happened.payload.validTo, names.language)}`;
    }
  }
}
