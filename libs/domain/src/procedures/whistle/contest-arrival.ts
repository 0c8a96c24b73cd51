import { openObligation } from '../../case/obligation/obligation.end.js';
import { fields } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { tellOfContestedArrival } from './whistle.notifications.js';
import { cancel, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { byOffice, namedParticipation, OFFICE_ACTS } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { reason, unitField } from './whistle.shared-fields.js';
import { changeParticipation, type WhistleState } from './whistle.state.js';

const ArrivalContested = event<{ readonly unit: string; readonly reason: string }>({
  type: 'ArrivalContested',
  label: { zh: '对报到提出异议', en: 'The arrival was contested' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ arrival }) =>
      arrival === undefined ? {} : { arrival: { ...arrival, contest: 'open' } },
    ),
  reactions: ({ event: { payload }, after }) => tellOfContestedArrival(payload.unit, after),
});

function mayContest(state: WhistleState, unit: string): boolean {
  const window = openObligation(state, { key: 'whistle.contestArrival', thread: unit });
  return window !== undefined && window.status !== 'elapsed';
}

/** The caller says that a unit which reported on site never came; a verifier rules on it. */
export const contestArrival = command({
  name: 'contestArrival',
  label: { zh: '对报到提出异议', en: 'Contest the arrival' },
  form: fields({ unit: unitField, reason }),
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, ['arrived', 'resultIn']) ??
    byOffice(state, context) ??
    (mayContest(state, unit) ? undefined : reject('WHISTLE.ARRIVAL_NOT_CONTESTABLE', undefined, { unit })),
  declares: {
    ...OFFICE_ACTS,
    starts: ['whistle.ruleArrival'],
    cancels: ['whistle.contestArrival'],
    records: [ArrivalContested],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.ARRIVAL_NOT_CONTESTABLE'],
  },
  decide(decision, { reason }, unit) {
    decision.record(ArrivalContested, { unit, reason });
    cancel(decision, ['whistle.contestArrival'], unit, 'contested');
    start(decision, 'whistle.ruleArrival', { unit });
  },
});
