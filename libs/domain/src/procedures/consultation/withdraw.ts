import { fields } from '../../kernel/form.js';
import { endCase } from './closing.js';
import { tellOfEnd } from './consultation.notifications.js';
import { byConvenor } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { reason } from './consultation.shared-fields.js';

const ConsultationWithdrawn = event<{ readonly reason: string }>({
  type: 'ConsultationWithdrawn',
  label: { zh: '撤回提议', en: 'The proposal was withdrawn' },
  schemaVersion: 1,
  fold: () => ({ stage: 'withdrawn', over: true, outcome: 'withdrawn' }),
  reactions: ({ after }) => tellOfEnd(after),
});

export const withdraw = command({
  name: 'withdraw',
  label: { zh: '撤回提议', en: 'Withdraw the proposal' },
  form: fields({ reason }),
  stages: ['proposed'],
  permits: byConvenor,
  declares: {
    who: { zh: '召集单位任何岗位', en: 'any post of the convenor' },
    by: 'anyPost',
    leadsTo: { proposed: ['withdrawn'] },
    records: [ConsultationWithdrawn],
  },
  decide(decision, payload) {
    endCase(decision);
    decision.record(ConsultationWithdrawn, payload);
  },
});
