import { doerOf } from '../../kernel/doer.js';
import { eventFor } from '../../kernel/event-definition.js';
import type { Evidence } from '../../kernel/evidence.js';
import type { CivilDate } from '../../kernel/instant.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import { SHELVED } from './shelving.state.js';

const event = eventFor<CaseState, Context>();

export const ShelvingRequested = event<{
  readonly condition: string;
  readonly evidence: readonly Evidence[];
  readonly reviewDate: CivilDate;
}>({
  type: 'ShelvingRequested',
  label: { zh: '申请挂账', en: 'Shelving was asked for' },
  schemaVersion: 1,
  fold({ shelving }, { payload: { condition, reviewDate }, actor }) {
    return {
      shelving: { ...shelving, request: { unit: actor.unit, askedBy: doerOf(actor), condition, reviewDate } },
    };
  },
});

/** The stage left is kept, so that `resume` finds it again. */
export const CaseShelved = event<{
  readonly reason: string;
  readonly condition: string;
  readonly reviewDate: CivilDate;
}>({
  type: 'CaseShelved',
  label: { zh: '挂账', en: 'The case was shelved' },
  schemaVersion: 1,
  fold: ({ stage, stageBeforeShelving }, { payload: { condition, reviewDate } }) => ({
    stage: SHELVED,
    stageBeforeShelving: stage === SHELVED ? stageBeforeShelving : stage,
    shelving: { inForce: { condition, reviewDate } },
  }),
});

export const ShelvingDenied = event<{ readonly reason: string; readonly bySilence: boolean }>({
  type: 'ShelvingDenied',
  label: { zh: '不同意挂账', en: 'Shelving was denied' },
  schemaVersion: 1,
  fold: ({ shelving }) => ({ shelving: { ...shelving, request: undefined } }),
});

export const CaseResumed = event<{ readonly reason: string }>({
  type: 'CaseResumed',
  label: { zh: '恢复办理', en: 'The case was resumed' },
  schemaVersion: 1,
  fold: ({ stage, stageBeforeShelving }) => ({
    stage: stageBeforeShelving ?? stage,
    stageBeforeShelving: undefined,
    shelving: undefined,
  }),
});
