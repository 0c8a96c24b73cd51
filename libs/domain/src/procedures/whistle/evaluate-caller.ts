import type { FactRow } from '../../case/fact-rows.js';
import { fields, optional, type Value, wholeNumber } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { longText, SCORE } from './whistle.shared-fields.js';
import { changeParticipation, type Participation } from './whistle.state.js';

const form = fields({
  necessary: wholeNumber({ zh: '必要', en: 'Necessary' }, SCORE),
  clear: wholeNumber({ zh: '清楚', en: 'Clear' }, SCORE),
  comment: optional(longText('说明', 'Comment')),
});

export const CallerEvaluated = event<Value<typeof form> & { readonly unit: string }>({
  type: 'CallerEvaluated',
  label: { zh: '评价吹哨', en: 'The caller was evaluated' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, necessary, clear, comment } }) =>
    changeParticipation(state, unit, { callerScores: { necessary, clear, comment } }),
});

export const evaluateCaller = command({
  name: 'evaluateCaller',
  label: { zh: '评价吹哨', en: 'Evaluate the caller' },
  form,
  stages: ['resultsIn', 'evaluated'],
  target: { candidates: participants },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, callerScores }) =>
        (stage === 'accepted' || stage === 'evaluated') && callerScores === undefined,
    ),
  declares: { who: BY_PARTICIPANT, by: 'anyPost', records: [CallerEvaluated] },
  decide: (decision, payload, unit) => decision.record(CallerEvaluated, { unit, ...payload }),
});

export function callerScoreFacts({ callerScores }: Participation): readonly FactRow[] {
  return [
    ['callerScores.necessary', '对吹哨的评价：必要', 'Necessary', 'count', callerScores?.necessary],
    ['callerScores.clear', '对吹哨的评价：清楚', 'Clear', 'count', callerScores?.clear],
    ['callerScores.comment', '对吹哨的评价说明', 'Comment on the caller', 'text', callerScores?.comment],
  ];
}
