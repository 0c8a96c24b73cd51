import type { Instant } from '../../kernel/instant.js';
import type { Context } from '../in-force.js';
import type { Happening } from '../reference.rule.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './directory.rejections.js';
import { holdingRejection, isLiaisonPost } from './check-holding.js';
import { unitRejection } from './check-unit.js';
import type { Directory, Holding } from './directory.js';
import type { DirectoryEvent } from './directory.events.js';
import { draftOf, writeInto, type DirectoryDraft } from './directory.evolve.js';
import type { HoldingForm, ImportForm, PersonForm, UnitForm } from './directory.forms.js';
import type { UnitKind } from '../../kernel/post.js';

type Happenings = readonly Happening<DirectoryEvent>[];

/** Rows of a workbook come in any order: what others stand on is registered first. */
function rank(kind: UnitKind): number {
  if (kind === 'districtLeadership') return 0;
  return kind === 'community' || kind === 'dispatchedBody' ? 2 : 1;
}

function numbered<T>(rows: readonly T[]): readonly { readonly row: T; readonly index: number }[] {
  return rows.map((row, index) => ({ row, index }));
}

/** A rejection of one row, with the row in its field. */
function inRow(list: string, index: number, rejection: Rejection): Rejection {
  return {
    ...rejection,
    field: `${list}.${index}${rejection.field === undefined ? '' : `.${rejection.field}`}`,
  };
}

/** A holding as it would be recorded; only the very first import may let one begin in the past. */
export function holdingFrom(form: HoldingForm, now: Instant, mayReachBack: boolean): Holding | Rejection {
  const from = form.from ?? now;
  if (from < now && !mayReachBack) return reject('DIRECTORY.FROM_IN_PAST', 'from', { now });
  return { ...form, from };
}

export function personRejection(directory: Directory, person: PersonForm): Rejection | undefined {
  return directory.people[person.id] === undefined
    ? undefined
    : reject('DIRECTORY.PERSON_REPEATED', 'id', { person: person.id });
}

/**
 * All of it or nothing: units, people and holdings are checked one upon the other as if they had been sent singly. The
 * rejection names the first row that is wrong (`holdings.17.post`).
 */
export function importInto(directory: Directory, form: ImportForm, { now }: Context): Happenings | Rejection {
  const draft = draftOf(directory);
  const happenings: Happening<DirectoryEvent>[] = [];
  const record = (happening: Happening<DirectoryEvent>): void => {
    happenings.push(happening);
    writeInto(draft, happening, now);
  };
  const rejection =
    importUnits(draft, form.units, record) ??
    importPeople(draft, form.people, record) ??
    importHoldings(draft, form.holdings, { now, mayReachBack: directory.version === 0 }, record);
  return rejection ?? happenings;
}

type Recorder = (happening: Happening<DirectoryEvent>) => void;

function importUnits(
  draft: DirectoryDraft,
  units: readonly UnitForm[],
  record: Recorder,
): Rejection | undefined {
  const ordered = numbered(units).toSorted((a, b) => rank(a.row.kind) - rank(b.row.kind));
  for (const { row, index } of ordered) {
    const rejection = unitRejection(draft, row);
    if (rejection !== undefined) return inRow('units', index, rejection);
    record({ type: 'UnitRegistered', payload: row });
  }
  return undefined;
}

function importPeople(
  draft: DirectoryDraft,
  people: readonly PersonForm[],
  record: Recorder,
): Rejection | undefined {
  for (const { row, index } of numbered(people)) {
    const rejection = personRejection(draft, row);
    if (rejection !== undefined) return inRow('people', index, rejection);
    record({ type: 'PersonRegistered', payload: row });
  }
  return undefined;
}

function importHoldings(
  draft: DirectoryDraft,
  holdings: readonly HoldingForm[],
  { now, mayReachBack }: { readonly now: Instant; readonly mayReachBack: boolean },
  record: Recorder,
): Rejection | undefined {
  const ordered = numbered(holdings).toSorted(
    (a, b) => Number(isLiaisonPost(a.row.post)) - Number(isLiaisonPost(b.row.post)),
  );
  for (const { row, index } of ordered) {
    const holding = holdingFrom(row, now, mayReachBack);
    if (isRejection(holding)) return inRow('holdings', index, holding);
    const rejection = holdingRejection(draft, holding);
    if (rejection !== undefined) return inRow('holdings', index, rejection);
    record({ type: 'PersonAppointed', payload: holding });
  }
  return undefined;
}
