import { dictionary } from '../../kernel/dictionary.js';
import type { Instant } from '../../kernel/instant.js';
import { assertNever } from '../../kernel/label.js';
import type { Happening } from '../reference.rule.js';
import type { Delegation, Directory, Holding, Person, Unit } from './directory.js';
import type { DirectoryEvent } from './directory.events.js';

/** A directory being laid out. Nobody sees it before it is done, so until then it may be written to. */
export interface DirectoryDraft extends Directory {
  version: number;
  readonly units: Record<string, Unit>;
  readonly people: Record<string, Person>;
  readonly holdings: Record<string, readonly Holding[]>;
  delegations: readonly Delegation[];
  readonly namedFirst: Record<string, string>;
}

/** A draft that begins as a copy. */
export function draftOf(directory: Directory): DirectoryDraft {
  return {
    version: directory.version,
    units: dictionary(directory.units),
    people: dictionary(directory.people),
    holdings: dictionary(directory.holdings),
    delegations: directory.delegations,
    namedFirst: dictionary(directory.namedFirst ?? {}),
  };
}

/** Writes what happened at an instant into a draft. Throws on a unit that was never registered: such a history is broken. */
export function writeInto(draft: DirectoryDraft, happening: Happening<DirectoryEvent>, at: Instant): void {
  draft.version += 1;
  switch (happening.type) {
    case 'UnitRegistered':
      draft.units[happening.payload.id] = happening.payload;
      noteNames(draft, happening.payload.id, happening.payload);
      return;
    case 'UnitRenamed': {
      const { unit, name, shortName } = happening.payload;
      draft.units[unit] = { ...registered(draft, unit), name, shortName };
      noteNames(draft, unit, happening.payload);
      return;
    }
    case 'UnitClosed':
      draft.units[happening.payload.unit] = { ...registered(draft, happening.payload.unit), closedAt: at };
      return;
    case 'PersonRegistered':
      draft.people[happening.payload.id] = happening.payload;
      return;
    case 'PersonAppointed': {
      const { person } = happening.payload;
      draft.holdings[person] = [...(draft.holdings[person] ?? []), happening.payload];
      return;
    }
    case 'PersonRelieved': {
      const { person } = happening.payload;
      draft.holdings[person] = endHolding(draft.holdings[person] ?? [], happening.payload);
      return;
    }
    case 'PowerDelegated':
      draft.delegations = [...draft.delegations, happening.payload];
      return;
    case 'DelegationRevoked': {
      const { id, validTo } = happening.payload;
      draft.delegations = draft.delegations.map((each) => (each.id === id ? { ...each, validTo } : each));
      return;
    }
    default:
      assertNever(happening);
  }
}

function noteNames(
  { namedFirst }: DirectoryDraft,
  unit: string,
  { name, shortName }: Pick<Unit, 'name' | 'shortName'>,
): void {
  namedFirst[name] ??= unit;
  namedFirst[shortName] ??= unit;
}

function registered(draft: DirectoryDraft, id: string): Unit {
  const unit = draft.units[id];
  if (unit === undefined) throw new Error(`no unit ${id} in this directory`);
  return unit;
}

function endHolding(
  holdings: readonly Holding[],
  ended: Pick<Holding, 'unit' | 'post'> & { readonly to: Instant },
): readonly Holding[] {
  return holdings.map((each) =>
    each.unit === ended.unit && each.post === ended.post && each.to === undefined
      ? { ...each, to: ended.to }
      : each,
  );
}
