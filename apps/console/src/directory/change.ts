import { LIAISON_POSTS } from '@tiaokuai/domain';
import type { DirectoryUnit, HoldingView } from '@tiaokuai/contracts';
import type { NamedPerson } from '@tiaokuai/contracts';

type Values = Readonly<Record<string, unknown>>;

/** One change of the directory about to be made: the command, and what stands fast before its form is filled in. */
export interface Change {
  readonly command: string;
  /** What it is about, beside the command's word: `望江街道 · 主要领导`. */
  readonly about?: string;
  /** Fields that are answered already and not asked for. */
  readonly fixed: Values;
  readonly initial?: Values;
  /** Fields that make no sense here. */
  readonly without?: readonly string[];
  /** Whom its form offers as people; everybody where absent. */
  readonly people?: readonly NamedPerson[];
}

/** A delegation says what it covers; most cover everything. */
const WHOLE_POST = '本岗位全部职权';
const LIAISONS: readonly string[] = LIAISON_POSTS;

export function appointment(
  unit: DirectoryUnit,
  post: { readonly code: string; readonly word: string },
): Change {
  return {
    command: 'appoint',
    about: `${unit.shortName} · ${post.word}`,
    fixed: { unit: unit.id, post: post.code },
    without: LIAISONS.includes(post.code) ? [] : ['items'],
  };
}

export function relief({ person, unit, post }: HoldingView): Change {
  return {
    command: 'relieve',
    about: `${person.name} · ${unit.shortName} ${post.word}`,
    fixed: { person: person.id, unit: unit.id, post: post.code },
  };
}

/** `colleagues`: who else holds a post of the unit now. */
export function delegation({ person, unit, post }: HoldingView, colleagues: readonly NamedPerson[]): Change {
  return {
    command: 'delegate',
    about: `${person.name} · ${unit.shortName} ${post.word}`,
    fixed: { unit: unit.id, post: post.code, from: person.id },
    initial: { scope: WHOLE_POST },
    people: colleagues,
  };
}

export function renaming({ id, name, shortName }: DirectoryUnit): Change {
  return { command: 'renameUnit', about: name, fixed: { unit: id }, initial: { name, shortName } };
}

export function closing({ id, name }: DirectoryUnit): Change {
  return { command: 'closeUnit', about: name, fixed: { unit: id } };
}

/** The calendar of a new unit is that of the district. */
export function registration(units: readonly DirectoryUnit[]): Change {
  return { command: 'registerUnit', fixed: { jurisdiction: units[0]?.jurisdiction } };
}
