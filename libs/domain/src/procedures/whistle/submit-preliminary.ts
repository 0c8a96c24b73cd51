import type { FactRow } from '../../case/fact-rows.js';
import { fields } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { unlessNone } from './whistle.fact-values.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { longText } from './whistle.shared-fields.js';
import { changeParticipation, handledBy, type Participation } from './whistle.state.js';

const PreliminaryReported = event<{ readonly unit: string; readonly text: string }>({
  type: 'PreliminaryReported',
  label: { zh: '报告初步情况', en: 'A preliminary report came in' },
  schemaVersion: 1,
  fold: (state, { payload: { unit }, actor }) => ({
    ...changeParticipation(state, unit, (each) => ({ preliminaryReports: each.preliminaryReports + 1 })),
    ...handledBy(state, actor),
  }),
});

export const submitPreliminary = command({
  name: 'submitPreliminary',
  label: { zh: '报告初步情况', en: 'Report preliminarily' },
  form: fields({ text: longText('初步情况', 'Report') }),
  stages: ['handling'],
  target: { candidates: participants },
  permits: (state, context) => ownParticipation(state, context, ['arrived']),
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.preliminary'],
    records: [PreliminaryReported],
  },
  decide(decision, { text }, unit) {
    decision.record(PreliminaryReported, { unit, text });
    meet(decision, 'whistle.preliminary', unit);
  },
});

export function preliminaryFacts({ arrival, preliminaryReports }: Participation): readonly FactRow[] {
  if (arrival === undefined) return [];
  const reports = unlessNone(preliminaryReports);
  return [['preliminaryReports', '初步报告次数', 'Preliminary reports', 'count', reports]];
}
