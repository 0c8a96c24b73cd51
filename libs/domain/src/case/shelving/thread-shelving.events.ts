import { doerOf } from '../../kernel/doer.js';
import { eventFor } from '../../kernel/event-definition.js';
import type { Evidence } from '../../kernel/evidence.js';
import type { CivilDate } from '../../kernel/instant.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import type { Shelving } from './shelving.state.js';

const event = eventFor<CaseState, Context>();

export const ThreadShelvingRequested = event<{
  readonly unit: string;
  readonly condition: string;
  readonly evidence: readonly Evidence[];
  readonly reviewDate: CivilDate;
}>({
  type: 'ThreadShelvingRequested',
  label: { zh: '申请本单位事项挂账', en: 'Shelving of one part was asked for' },
  schemaVersion: 1,
  fold(state, { payload: { unit, condition, reviewDate }, actor }) {
    const request = { unit, askedBy: doerOf(actor), condition, reviewDate };
    return change(state, unit, { ...state.threadShelvings?.[unit], request });
  },
});

/** The case goes on: its stage stays, and so does what everybody else owes. */
export const ThreadShelved = event<{
  readonly unit: string;
  readonly reason: string;
  readonly condition: string;
  readonly reviewDate: CivilDate;
}>({
  type: 'ThreadShelved',
  label: { zh: '单位事项挂账', en: 'One part was shelved' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, condition, reviewDate } }) =>
    change(state, unit, { inForce: { condition, reviewDate } }),
});

export const ThreadShelvingDenied = event<{
  readonly unit: string;
  readonly reason: string;
  readonly bySilence: boolean;
}>({
  type: 'ThreadShelvingDenied',
  label: { zh: '不同意单位事项挂账', en: 'Shelving of one part was denied' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    change(state, unit, { ...state.threadShelvings?.[unit], request: undefined }),
});

export const ThreadResumed = event<{ readonly unit: string; readonly reason: string }>({
  type: 'ThreadResumed',
  label: { zh: '单位事项恢复办理', en: 'One part was resumed' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => change(state, unit, {}),
});

function change(
  { threadShelvings }: CaseState,
  unit: string,
  to: Shelving,
): Pick<CaseState, 'threadShelvings'> {
  return { threadShelvings: { ...threadShelvings, [unit]: to } };
}
