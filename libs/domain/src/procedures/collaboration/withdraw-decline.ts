import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { nothing } from '../../kernel/form.js';
import { byRequested } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { start } from './collaboration.obligations.js';
import { declineWith } from './decline-state.js';

const DeclineWithdrawn = event({
  type: 'DeclineWithdrawn',
  label: { zh: '撤回退回', en: 'The decline was withdrawn' },
  schemaVersion: 1,
  fold: (state) => ({ stage: 'signedIn', ...declineWith(state, 'withdrawn') }),
});

export const withdrawDecline = command({
  name: 'withdrawDecline',
  label: { zh: '撤回退回', en: 'Withdraw the decline' },
  form: nothing,
  stages: ['declined'],
  permits: byRequested,
  declares: {
    who: { zh: '被请求单位任何岗位', en: 'any post of the unit asked' },
    by: 'anyPost',
    starts: ['collaboration.decide'],
    cancels: ['collaboration.answerDecline'],
    leadsTo: { declined: ['signedIn'] },
    records: [DeclineWithdrawn],
  },
  decide(decision) {
    decision.record(DeclineWithdrawn, {});
    cancelObligations(decision, 'declineWithdrawn', ({ key }) => key === 'collaboration.answerDecline');
    start(decision, 'collaboration.decide');
  },
});
