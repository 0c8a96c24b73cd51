import type { DirectoryDifference } from '@tiaokuai/contracts';
import type { Delegation, Directory, Holding, Unit } from '@tiaokuai/domain';
import { instantWords } from '../wording/instant-words.js';
import type { Names } from '../wording/names.js';
import { delegationSubject, delegationTerm, holdingSubject, termOf } from './directory-words.js';

type Differences = readonly DirectoryDifference[];

const WORDS = {
  zh: { closed: (when: string) => `撤销于 ${when}`, registered: '登记' },
  en: { closed: (when: string) => `closed on ${when}`, registered: 'registered' },
};

/** What the newer version says otherwise than the older one: units, people, who holds what, who acts for whom. */
export function directoryDifferences(older: Directory, newer: Directory, names: Names): Differences {
  return [
    ...unitDifferences(older, newer, names),
    ...personDifferences(older, newer, names),
    ...holdingDifferences(older, newer, names),
    ...delegationDifferences(older, newer, names),
  ];
}

function unitDifferences(older: Directory, newer: Directory, names: Names): Differences {
  const words = ({ name, shortName, closedAt }: Unit): string =>
    [
      `${name}（${shortName}）`,
      ...(closedAt === undefined
        ? []
        : [WORDS[names.language].closed(instantWords(closedAt, names.language))]),
    ].join(' ');
  return Object.values(newer.units).flatMap((unit): Differences => {
    const before = older.units[unit.id];
    const said = { before: before && words(before), after: words(unit) };
    return said.before === said.after
      ? []
      : [{ about: 'unit', unit: names.unit(unit.id), subject: unit.name, ...said }];
  });
}

function personDifferences(older: Directory, newer: Directory, { language }: Names): Differences {
  return Object.values(newer.people)
    .filter(({ id }) => older.people[id] === undefined)
    .map(({ name }) => ({ about: 'person', subject: name, after: WORDS[language].registered }));
}

function holdingDifferences(older: Directory, newer: Directory, names: Names): Differences {
  const key = ({ person, unit, post, from, items = [] }: Holding) =>
    [person, unit, post, from, ...items].join(' ');
  const before = new Map(
    Object.values(older.holdings)
      .flat()
      .map((each) => [key(each), each]),
  );
  return Object.values(newer.holdings)
    .flat()
    .flatMap((holding): Differences => {
      const earlier = before.get(key(holding));
      if (earlier !== undefined && earlier.to === holding.to) return [];
      return [
        {
          about: 'holding',
          unit: names.unit(holding.unit),
          subject: holdingSubject(holding, names),
          before: earlier && termOf(earlier.from, earlier.to, names),
          after: termOf(holding.from, holding.to, names),
        },
      ];
    });
}

function delegationDifferences(older: Directory, newer: Directory, names: Names): Differences {
  return newer.delegations.flatMap((delegation: Delegation): Differences => {
    const earlier = older.delegations.find(({ id }) => id === delegation.id);
    if (earlier?.validTo === delegation.validTo) return [];
    return [
      {
        about: 'delegation',
        unit: names.unit(delegation.unit),
        subject: delegationSubject(delegation, names),
        before: earlier && delegationTerm(earlier, names),
        after: delegationTerm(delegation, names),
      },
    ];
  });
}
