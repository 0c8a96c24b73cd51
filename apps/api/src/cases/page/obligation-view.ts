import type { ObligationView } from '@tiaokuai/contracts';
import {
  isOwed,
  toldInstead,
  type CaseState,
  type Fact,
  type InForce,
  type Instant,
  type LimitRow,
  type Obligation,
  type Procedure,
} from '@tiaokuai/domain';
import { timeLimitLength, timeLimitWords } from '../../wording/time-limit-words.js';
import { coded } from '../../wording/case-words.js';
import type { Names } from '../../wording/names.js';
import { lightView } from '../../wording/light-view.js';
import { lateBy, remainingOf } from '../../wording/remaining-time.js';

/** What putting an obligation into words takes. */
export interface ObligationSetting {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly now: Instant;
  readonly inForce: InForce;
  readonly names: Names;
}

/** One clock of a case as it stands at `now`: whose, what for, until when, how much is left. */
export function obligationView(owed: Obligation, setting: ObligationSetting): ObligationView {
  const { procedure, state, now, inForce, names } = setting;
  const { language } = names;
  const description = procedure.clocks[owed.key];
  return {
    id: owed.id,
    key: owed.key,
    word: coded(owed.key, description?.label, language).word,
    owner: names.unit(owed.ownerUnit),
    ownerPosts: owed.ownerPosts.map((post) => names.post(post)),
    ...vacancyOf(owed, setting),
    thread: owed.thread,
    metBy: description?.metBy,
    owed: !state.over && isOwed(owed, description),
    class: owed.class,
    status: owed.status,
    light: lightView(owed, now),
    startedAt: owed.startedAt,
    dueAt: owed.dueAt,
    amberAt: owed.amberAt,
    endedAt: owed.endedAt,
    clock: { ...timeLimitLength(owed.clock), words: timeLimitWords(owed.clock, language) },
    remaining: remainingOf(owed, inForce.calendarFor(owed.ownerUnit), now, language),
    lateBy: lateBy(owed, inForce.calendarFor(owed.ownerUnit), language),
    ...pauseOf(owed, setting),
    provisional: owed.provisional,
    extensions: owed.extensions.length,
    mark: owed.mark,
    label: labelOf(owed, inForce),
  };
}

function vacancyOf(
  owed: Obligation,
  { procedure, inForce: { directory }, now, names }: ObligationSetting,
): Pick<ObligationView, 'turnTo'> {
  if (!isOwed(owed, procedure.clocks[owed.key])) return {};
  const { ownerUnit, ownerPosts } = owed;
  const instead = toldInstead({ unit: ownerUnit, posts: ownerPosts }, directory, now);
  return instead === undefined ? {} : { turnTo: names.posts(instead) };
}

function pauseOf(
  { id, pausedAt, pauseGround }: Obligation,
  { facts, names }: ObligationSetting,
): Pick<ObligationView, 'paused'> {
  if (pausedAt === undefined || pauseGround === undefined) return {};
  const word = facts.get(`obligation.${id}.pause`)?.value;
  const label = typeof word === 'object' && word !== null ? word : undefined;
  return { paused: { since: pausedAt, ground: coded(pauseGround, label, names.language) } };
}

/** 模拟参数 as the limits table marks it; the row is looked for by what the obligation kept of it. */
function labelOf({ key, mark, clock }: Obligation, { limits }: InForce): ObligationView['label'] {
  const isItsRow = (row: LimitRow) => row.key === key && row.mark === mark;
  const rows = limits.rows.filter(isItsRow);
  const same = rows.find((row) => JSON.stringify(row.clock) === JSON.stringify(clock));
  return (same ?? rows[0])?.label ?? (mark === 'P' ? '模拟参数' : null);
}
