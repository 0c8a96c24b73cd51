import { sharedEvent } from '../../case/case.catalogue.js';
import { fields } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { numberFor } from '../../reference/limits/limits.js';
import { command, event } from './collaboration.builders.js';
import { reason } from './collaboration.shared-fields.js';
import { meet, start } from './collaboration.obligations.js';
import { confirms } from './collaboration.permits.js';

const ReworkRequested = event<{ readonly n: number; readonly reason: string }>({
  type: 'ReworkRequested',
  label: { zh: '退回重办', en: 'Rework was asked for' },
  schemaVersion: 1,
  fold: (_state, { payload: { n } }) => ({ stage: 'inProgress', returns: n }),
});

export const returnForRework = command({
  name: 'returnForRework',
  label: { zh: '退回重办', en: 'Return for rework' },
  form: fields({ reason }),
  stages: ['resultIn'],
  permits: confirms,
  declares: {
    who: {
      zh: '请求单位任何岗位；逾期由核查员；经办人除外',
      en: 'any post of the requester; a verifier once it is late; never who worked on it',
    },
    by: 'anyPost',
    meets: ['collaboration.confirm'],
    starts: ['collaboration.rework'],
    leadsTo: { resultIn: ['inProgress'] },
    records: [sharedEvent('FaultRecorded'), ReworkRequested],
  },
  decide(decision, { reason }) {
    const { state, inForce } = decision;
    const counted = numberFor(inForce.limits, 'collaboration.returnsCounted');
    if (isRejection(counted)) return decision.reject(counted);
    const n = state.returns + 1;
    decision.record(ReworkRequested, { n, reason });
    if (n === counted)
      decision.record('FaultRecorded', { unit: state.requested, kind: 'collaboration.returnedOften' });
    meet(decision, 'collaboration.confirm');
    start(decision, 'collaboration.rework');
  },
});
