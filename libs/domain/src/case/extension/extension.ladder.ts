import type { InForce } from '../../reference/in-force.js';
import { deadlineOf, remainingAt } from '../../calendar/deadline.js';
import type { CaseState } from '../case.state.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { PostCode } from '../../kernel/post.js';
import type { Label } from '../../kernel/label.js';
import { numberFor } from '../../reference/limits/limits.js';
import type { Obligation } from '../../kernel/obligation.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { ExtensionGrade } from './extension.state.js';

interface Rung {
  readonly label: Label;
  /** Of the command centre; the other party's deputy decides the rung `party`. */
  readonly approver?: PostCode;
  /** A form signed by the owner's deputy goes with it; a dispatcher reviews the form first. */
  readonly form: boolean;
  readonly reviewed: boolean;
  /** All extensions together, in multiples of the original length; absent: as granted. */
  readonly atMost?: number;
}

/** Who extends what by how much. */
export const LADDER: Readonly<Record<ExtensionGrade, Rung>> = {
  shift: {
    label: { zh: '值班长批准（首次）', en: 'Shift leader (first time)' },
    approver: 'shiftLeader',
    form: false,
    reviewed: false,
    atMost: 1,
  },
  signed: {
    label: { zh: '填表申请，指挥中心分管领导批准', en: 'Signed form, centre deputy' },
    approver: 'centreDeputy',
    form: true,
    reviewed: true,
    atMost: 2,
  },
  head: {
    label: { zh: '填表申请，指挥中心主要领导批准', en: 'Signed form, centre head' },
    approver: 'centreHead',
    form: true,
    reviewed: false,
  },
  party: {
    label: { zh: '对方单位同意', en: 'Consent of the other party' },
    form: false,
    reviewed: false,
    atMost: 1,
  },
};

export interface Wish {
  readonly length: number;
  readonly grade: ExtensionGrade;
  /** How many cases one application covers; bulk goes to the head. */
  readonly cases: number;
}

/** Response, presence, procedural and emergency obligations are not extended at all, nor is what its row says so of. */
export function isExtendable({ extensionGrade, emergency }: Obligation): boolean {
  return extensionGrade !== 'none' && !emergency;
}

/** Why this obligation cannot be extended so: grade, how often, how far. Undefined when it can. */
export function ladderRejection(obligation: Obligation, wish: Wish, inForce: InForce): Rejection | undefined {
  const { extensionGrade, extensions } = obligation;
  const mayAsk = (extensionGrade === 'party') === (wish.grade === 'party');
  if (!mayAsk) return reject('CLOCK.NOT_EXTENDABLE', 'grade');
  const maxCount = extensionGrade === 'party' ? 1 : numberFor(inForce.limits, 'extension.maxCount');
  if (isRejection(maxCount)) return maxCount;
  if (extensions.length >= maxCount) return reject('CLOCK.EXTENSIONS_USED_UP', undefined, { maxCount });
  if (wish.grade === 'shift' && extensions.length > 0)
    return reject('CLOCK.NOT_EXTENDABLE', 'grade', { needs: 'signed' });
  return bulkRejection(wish, inForce) ?? lengthRejection(obligation, wish, inForce);
}

function bulkRejection(wish: Wish, inForce: InForce): Rejection | undefined {
  const bulkFrom = numberFor(inForce.limits, 'extension.bulkFrom');
  if (isRejection(bulkFrom)) return bulkFrom;
  const isBulk = wish.cases > bulkFrom && wish.grade !== 'party';
  return isBulk && wish.grade !== 'head'
    ? reject('CLOCK.NOT_EXTENDABLE', 'grade', { needs: 'head' })
    : undefined;
}

function lengthRejection(obligation: Obligation, wish: Wish, inForce: InForce): Rejection | undefined {
  const { atMost } = LADDER[wish.grade];
  if (atMost === undefined) return undefined;
  const original = originalLength(obligation, inForce);
  if (isRejection(original)) return original;
  const deputyMaxDays = numberFor(inForce.limits, 'extension.deputyMaxDays');
  if (isRejection(deputyMaxDays)) return deputyMaxDays;
  const countsMinutes = 'minutes' in obligation.clock;
  const ceiling = countsMinutes ? atMost * original : Math.min(atMost * original, deputyMaxDays);
  const total = obligation.extensions.reduce((sum, each) => sum + each.length, wish.length);
  const { extendedAtMost = Infinity } = obligation;
  if (original + total > extendedAtMost)
    return reject('CLOCK.EXTENSION_TOO_LONG', 'length', { ceiling: extendedAtMost - original, total });
  return total > ceiling ? reject('CLOCK.EXTENSION_TOO_LONG', 'length', { ceiling, total }) : undefined;
}

/** Minutes or days as it was started; a promise counts in the working days between the start and the date. */
function originalLength({ clock, ownerUnit, startedAt }: Obligation, inForce: InForce): number | Rejection {
  if (clock.unit !== 'agreed') return 'minutes' in clock ? clock.minutes : clock.days;
  const calendar = inForce.calendarFor(ownerUnit);
  const promised = deadlineOf(calendar, startedAt, clock, 100);
  return isRejection(promised) ? promised : remainingAt(calendar, clock, promised, startedAt);
}

/**
 * The caller, who is asked before the limit of a unit that it called is extended; undefined where it owes it itself or
 * decides on it.
 */
export function callerToAsk(
  { parties }: CaseState,
  { ownerUnit }: Obligation,
  approver: string,
): string | undefined {
  const caller = parties.find(({ role, live }) => role === 'caller' && live)?.unit;
  return caller === ownerUnit || caller === approver ? undefined : caller;
}

/** The unit that decides: the other party, or the command centre. */
export function approverUnit(
  state: CaseState,
  obligation: Obligation,
  grade: ExtensionGrade,
  inForce: InForce,
): string | undefined {
  if (grade !== 'party') return theOnly(inForce.directory, 'commandCentre')?.id;
  const others = state.parties.filter(
    ({ unit, live, role }) => unit !== obligation.ownerUnit && live && role !== 'copy',
  );
  return (others.find(({ role }) => role === 'caller') ?? others.find(({ role }) => role === 'lead'))?.unit;
}
