import type { FactRow } from '../../case/fact-rows.js';
import { ownWork } from '../../case/permissions.js';
import { fields, optional, type Value, wholeNumber } from '../../kernel/form.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { unlessNone } from './whistle.fact-values.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_DEPUTY, byDeputy, namedParticipation } from './whistle.permits.js';
import { longText, SCORE, unitField } from './whistle.shared-fields.js';
import { changeParticipation, type Participation } from './whistle.state.js';

const form = fields({
  unit: unitField,
  promptness: wholeNumber({ zh: '及时', en: 'Promptness' }, SCORE),
  attitude: wholeNumber({ zh: '态度', en: 'Attitude' }, SCORE),
  solved: wholeNumber({ zh: '解决', en: 'Solved' }, SCORE),
  comment: optional(longText('说明', 'Comment')),
});

/** By the caller, or by the engine where the caller let the limit pass and nobody scored. */
export const DepartmentEvaluated = event<
  (Value<typeof form> & { readonly systemOnly: false }) | { readonly unit: string; readonly systemOnly: true }
>({
  type: 'DepartmentEvaluated',
  label: { zh: '评价部门', en: 'The department was evaluated' },
  schemaVersion: 1,
  fold: (state, { payload }) =>
    changeParticipation(state, payload.unit, { stage: 'evaluated', scores: payload }),
});

export const evaluateDepartment = command({
  name: 'evaluateDepartment',
  label: { zh: '评价部门', en: 'Evaluate the department' },
  form,
  stages: ['resultsIn'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, ['accepted']) ??
    byDeputy(state, context) ??
    ownWork(state, context.actor),
  declares: {
    who: {
      zh: `${BY_DEPUTY.zh}；部门吹哨的，不评价街道`,
      en: `${BY_DEPUTY.en}; nobody where a department calls streets`,
    },
    by: DEPUTIES,
    meets: ['whistle.evaluate'],
    starts: ['whistle.close'],
    leadsTo: { resultsIn: ['resultsIn', 'evaluated'] },
    records: [DepartmentEvaluated],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, unit) {
    const before = decision.state;
    decision.record(DepartmentEvaluated, { ...payload, systemOnly: false });
    meet(decision, 'whistle.evaluate', unit);
    followStage(decision, before);
  },
});

export function departmentScoreFacts({ scores }: Participation): readonly FactRow[] {
  const given = scores?.systemOnly === false ? scores : undefined;
  const systemOnly = unlessNone(scores?.systemOnly ?? false);
  return [
    ['scores.systemOnly', '逾期未评', 'Not evaluated in time', 'flag', systemOnly],
    ['scores.promptness', '评价：及时', 'Promptness', 'count', given?.promptness],
    ['scores.attitude', '评价：态度', 'Attitude', 'count', given?.attitude],
    ['scores.solved', '评价：解决', 'Solved', 'count', given?.solved],
    ['scores.comment', '评价说明', 'Comment', 'text', given?.comment],
  ];
}
