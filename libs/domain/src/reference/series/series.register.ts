import type { Instant } from '../../kernel/instant.js';
import { SERIES, type Reached } from './series.js';
import type { CaseEvent } from '../../kernel/event.js';
import { choice, fields, instant, listOf, reference, text, type Value } from '../../kernel/form.js';
import { assertNever } from '../../kernel/label.js';
import type { Limits } from '../limits/limits.js';
import { windowOf } from '../limits/series.js';
import { referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';

const id = (zh: string, en: string) => text({ zh, en }, { max: 100 });
const subject = listOf({ zh: '对象', en: 'Subject' }, text({ zh: '对象', en: 'Subject' }), {
  min: 1,
  max: 5,
});
const caseId = reference({ zh: '案件', en: 'Case' }, 'case');

const count = fields({
  series: choice({ zh: '统计项', en: 'Series' }, SERIES),
  subject,
  caseId,
  occurrence: id('发生编号', 'Occurrence'),
  at: instant({ zh: '发生时间', en: 'When' }),
});
type Occurrence = Value<typeof count>;

const takeBack = fields({ caseId, occurrence: id('撤回编号', 'Taking back') });
type TakenBack = Value<typeof takeBack>;

/** What filled a window, and when that window ends. */
type Full = Reached & Pick<Occurrence, 'occurrence' | 'at'>;

export type SeriesRegisterEvent =
  | CaseEvent<'OccurrenceCounted', Occurrence>
  | CaseEvent<'OccurrenceTakenBack', TakenBack>
  | CaseEvent<'ThresholdReached', Full>;

/**
 * The register of one subject in one series, a stream of its own: the only place where cases are counted together. No
 * case reads it; the case by which the series becomes full is told (`SeriesReached`).
 */
export interface SeriesRegister {
  readonly occurrences: readonly Pick<Occurrence, 'caseId' | 'occurrence' | 'at'>[];
  readonly reached: readonly Full[];
}

type Rule<P> = ReferenceRule<SeriesRegister, P, SeriesRegisterEvent>;

const countRule: Rule<Occurrence> = {
  name: 'count',
  label: { zh: '计入统计', en: 'Count' },
  form: count,
  opens: true,
  engineOnly: true,
  permits: () => undefined,
  decide(register, payload, { inForce }) {
    if (register.occurrences.some(({ occurrence }) => occurrence === payload.occurrence)) return [];
    const full = fullWith(register, payload, inForce(payload.at).limits);
    if (isRejection(full)) return full;
    const counted = { type: 'OccurrenceCounted', payload } as const;
    return full === undefined ? [counted] : [counted, { type: 'ThresholdReached', payload: full }];
  },
};

/** What happened counts no more, such as an order that was cancelled. What was told before stays told. */
const takeBackRule: Rule<TakenBack> = {
  name: 'takeBack',
  label: { zh: '不再计入统计', en: 'Take back' },
  form: takeBack,
  opens: true,
  engineOnly: true,
  permits: () => undefined,
  decide: ({ occurrences }, payload) =>
    occurrences.some((each) => each.caseId === payload.caseId)
      ? [{ type: 'OccurrenceTakenBack', payload }]
      : [],
};

/**
 * Is some window full that this one falls into? Cases report late and in any order, so the window of its own day is not
 * the only one: a later one may have lacked just this. A window is told once; a row without a window tells every time.
 */
function fullWith(
  { occurrences, reached }: SeriesRegister,
  latest: Occurrence,
  limits: Limits,
): Full | Rejection | undefined {
  const { series, subject: of, occurrence, at } = latest;
  const window = windowOf(limits, series);
  if (isRejection(window)) return window;
  const all = [...occurrences, latest].sort((one, other) => (one.at < other.at ? -1 : 1));
  const isTold = (end: Instant): boolean =>
    window.naturalDays !== undefined &&
    reached.some((each) => window.holds(each.at, end) || window.holds(end, each.at));
  for (const { at: end } of all) {
    const inside = all.filter((each) => window.holds(each.at, end));
    if (!window.holds(at, end) || inside.length < window.times || isTold(end)) continue;
    const cases = [...new Set(inside.map((each) => each.caseId))];
    return { series, subject: of, occurrence, at: end, count: inside.length, cases };
  }
  return undefined;
}

export const seriesDecider = referenceDecider<SeriesRegister, SeriesRegisterEvent>({
  kind: 'series',
  label: { zh: '多次发生台账', en: 'Register of a series' },
  rules: [countRule, takeBackRule],
  events: {
    OccurrenceCounted: { label: { zh: '计入统计', en: 'Counted' }, schemaVersion: 1 },
    OccurrenceTakenBack: { label: { zh: '不再计入统计', en: 'Taken back' }, schemaVersion: 1 },
    ThresholdReached: { label: { zh: '达到次数', en: 'So often' }, schemaVersion: 1 },
  },
  rejections: {},
  initial: () => ({ occurrences: [], reached: [] }),
  evolve(register, event) {
    switch (event.type) {
      case 'OccurrenceCounted': {
        const { caseId: of, occurrence, at } = event.payload;
        return { ...register, occurrences: [...register.occurrences, { caseId: of, occurrence, at }] };
      }
      case 'OccurrenceTakenBack': {
        const last = register.occurrences.findLast((each) => each.caseId === event.payload.caseId);
        return { ...register, occurrences: register.occurrences.filter((each) => each !== last) };
      }
      case 'ThresholdReached':
        return { ...register, reached: [...register.reached, event.payload] };
      default:
        return assertNever(event);
    }
  },
});

/** What the case must be told whose occurrence this was; undefined where it filled no window. */
export function reachedBy({ reached }: SeriesRegister, occurrence: string): Reached | undefined {
  const full = reached.find((each) => each.occurrence === occurrence);
  if (full === undefined) return undefined;
  const { series, subject: of, count: times, cases } = full;
  return { series, subject: of, count: times, cases };
}
