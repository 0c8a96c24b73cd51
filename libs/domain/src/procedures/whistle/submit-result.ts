import type { FactRow } from '../../case/fact-rows.js';
import { evidence } from '../../kernel/evidence.js';
import { choice, fields, optional, text, type Value } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { SOLVED } from './whistle.labels.js';
import { meet, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { longText } from './whistle.shared-fields.js';
import { changeParticipation, handledBy, type Participation } from './whistle.state.js';

const form = fields({
  measures: text({ zh: '处置措施', en: 'Measures' }, { max: 10_000, widget: 'multiline' }),
  evidence,
  solved: choice({ zh: '是否解决', en: 'Solved' }, SOLVED),
  residual: optional(longText('遗留问题', 'What remains')),
});

const ResultSubmitted = event<Value<typeof form> & { readonly unit: string }>({
  type: 'ResultSubmitted',
  label: { zh: '反馈结果', en: 'A result was submitted' },
  schemaVersion: 1,
  fold(state, { payload: { unit, measures, solved, residual }, actor, effectiveAt }) {
    const result = { measures, solved, residual, at: effectiveAt };
    return {
      ...changeParticipation(state, unit, { stage: 'resultIn', result }),
      ...handledBy(state, actor),
    };
  },
});

/** A result says all that a preliminary report would have said, so it meets that too. */
export const submitResult = command({
  name: 'submitResult',
  label: { zh: '反馈结果', en: 'Submit the result' },
  form,
  stages: ['handling'],
  target: { candidates: participants },
  permits: (state, context) => ownParticipation(state, context, ['arrived']),
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.preliminary', 'whistle.result', 'whistle.rework'],
    starts: ['whistle.acceptResult'],
    records: [ResultSubmitted],
    rejects: ['WHISTLE.RESULT_NEEDS_EVIDENCE'],
  },
  decide(decision, payload, unit) {
    if (payload.evidence.length === 0)
      return decision.reject(reject('WHISTLE.RESULT_NEEDS_EVIDENCE', 'evidence'));
    decision.record(ResultSubmitted, { unit, ...payload });
    meet(decision, 'whistle.preliminary', unit);
    meet(decision, 'whistle.result', unit);
    meet(decision, 'whistle.rework', unit);
    start(decision, 'whistle.acceptResult', { unit });
  },
});

export function resultFacts({ result }: Participation): readonly FactRow[] {
  if (result === undefined) return [];
  return [
    ['result.solved', '处置结果', 'Result', 'label', SOLVED[result.solved]],
    ['result.measures', '处置措施', 'Measures', 'text', result.measures],
    ['result.residual', '遗留问题', 'What remains', 'text', result.residual],
    ['result.at', '反馈时间', 'Result at', 'instant', result.at],
  ];
}
