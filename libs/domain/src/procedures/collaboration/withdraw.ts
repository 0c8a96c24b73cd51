import { fields } from '../../kernel/form.js';
import { endCase } from './closing.js';
import { tellOfWithdrawal } from './collaboration.notifications.js';
import { byRequester } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { reason } from './collaboration.shared-fields.js';

const CollaborationWithdrawn = event<{ readonly reason: string }>({
  type: 'CollaborationWithdrawn',
  label: { zh: '撤回协作请求', en: 'The request was withdrawn' },
  schemaVersion: 1,
  fold: () => ({ stage: 'withdrawn', over: true, outcome: 'withdrawn' }),
  reactions: ({ after }) => tellOfWithdrawal(after),
});

export const withdraw = command({
  name: 'withdraw',
  label: { zh: '撤回请求', en: 'Withdraw the request' },
  form: fields({ reason }),
  stages: ['sent', 'signedIn', 'inProgress'],
  permits: byRequester,
  declares: {
    who: { zh: '请求单位任何岗位', en: 'any post of the requester' },
    by: 'anyPost',
    leadsTo: { inProgress: ['withdrawn'], sent: ['withdrawn'], signedIn: ['withdrawn'] },
    records: [CollaborationWithdrawn],
  },
  decide(decision, payload) {
    endCase(decision);
    decision.record(CollaborationWithdrawn, payload);
  },
});
