import type { FactRow } from '../../case/fact-rows.js';
import { evidence } from '../../kernel/evidence.js';
import { fields, type Value } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { word } from './whistle.fact-values.js';
import { FALSE_CALL_STATUS } from './whistle.labels.js';
import { start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { reason } from './whistle.shared-fields.js';
import { changeParticipation, handledBy, type Participation } from './whistle.state.js';

const form = fields({ reason, evidence });

const FalseCallClaimed = event<Value<typeof form> & { readonly unit: string }>({
  type: 'FalseCallClaimed',
  label: { zh: '提出误吹哨', en: 'A false call was claimed' },
  schemaVersion: 1,
  fold: (state, { payload: { unit }, actor }) => ({
    ...changeParticipation(state, unit, { falseCall: 'claimed' }),
    ...handledBy(state, actor),
  }),
});

export const claimFalseCall = command({
  name: 'claimFalseCall',
  label: { zh: '提出误吹哨', en: 'Claim a false call' },
  form,
  stages: ['handling'],
  target: { candidates: participants },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, falseCall }) => stage === 'arrived' && falseCall === undefined,
    ),
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    starts: ['whistle.ruleFalseCall'],
    records: [FalseCallClaimed],
  },
  decide(decision, payload, unit) {
    decision.record(FalseCallClaimed, { unit, ...payload });
    start(decision, 'whistle.ruleFalseCall', { unit });
  },
});

export function falseCallFacts({ falseCall }: Participation): readonly FactRow[] {
  return [['falseCall', '误吹哨', 'False call', 'label', word(FALSE_CALL_STATUS, falseCall)]];
}
