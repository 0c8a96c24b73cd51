import { NotificationLinked } from '../../case/notification/notification.js';
import { fields } from '../../kernel/form.js';
import { releaseParticipation, ThreadReleased } from './participation.js';
import { notifyByAccepting } from './small-ending.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import type { WhistleClock } from './whistle.clocks.js';
import { cancel, meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_JUDGE, JUDGES, judgesResult } from './whistle.permits.js';
import { unitField } from './whistle.shared-fields.js';
import { changeParticipation, participationOf } from './whistle.state.js';

const ResultAccepted = event<{ readonly unit: string }>({
  type: 'ResultAccepted',
  label: { zh: '认可结果', en: 'The result was accepted' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ falseCall, arrival }) => ({
      stage: 'accepted',
      falseCall: falseCall === 'claimed' ? 'lapsed' : falseCall,
      arrival: arrival?.contest === 'open' ? { ...arrival, contest: 'lapsed' } : arrival,
    })),
});

const ENDED: readonly WhistleClock[] = [
  'whistle.ruleFalseCall',
  'whistle.contestArrival',
  'whistle.ruleArrival',
];

/**
 * Silence never accepts; the last accepted result ends the handling. Whoever's work is accepted is no longer asked
 * whether the call was false, nor whether it came.
 */
export const acceptResult = command({
  name: 'acceptResult',
  label: { zh: '认可结果', en: 'Accept the result' },
  form: fields({ unit: unitField }),
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits: judgesResult,
  declares: {
    who: BY_JUDGE,
    by: JUDGES,
    meets: ['whistle.acceptResult'],
    starts: ['whistle.notify', 'whistle.evaluate', 'whistle.close'],
    cancels: ENDED,
    leadsTo: { handling: ['handling', 'resultsIn', 'evaluated'] },
    records: [ResultAccepted, NotificationLinked, ThreadReleased],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, _payload, unit) {
    const before = decision.state;
    decision.record(ResultAccepted, { unit });
    meet(decision, 'whistle.acceptResult', unit);
    cancel(decision, ENDED, unit, 'workAccepted');
    if (participationOf(before, unit)?.releaseAfterWork) releaseParticipation(decision, unit, 'workDone');
    notifyByAccepting(decision);
    followStage(decision, before);
  },
});
