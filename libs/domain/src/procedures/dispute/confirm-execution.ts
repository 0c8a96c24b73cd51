import { nothing } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { command, event } from './dispute.builders.js';
import { meetCoordinator } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';
import { endLinks } from './ending.js';

/** `bySilence`: the coordinator said nothing in time, which counts as executed. */
export const DisputeExecuted = event<{ readonly bySilence: boolean }>({
  type: 'DisputeExecuted',
  label: { zh: '执行完毕', en: 'It was executed' },
  schemaVersion: 1,
  fold: ({ settlement }) => ({ stage: 'executed', over: true, outcome: settlement?.by }),
  reactions: ({ after }) => endLinks(after),
});

export const confirmExecution = command({
  name: 'confirmExecution',
  label: { zh: '确认执行', en: 'Confirm the execution' },
  form: nothing,
  stages: ['executing'],
  permits(state, context) {
    const { settlement, reports } = state;
    return (
      byCoordinator(state, context) ??
      (settlement !== undefined && reports.includes(settlement.lead)
        ? undefined
        : reject('CASE.STAGE_FORBIDS', undefined, { reported: 'none' }))
    );
  },
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.confirm'],
    leadsTo: { executing: ['executed'] },
    records: [DisputeExecuted],
  },
  decide(decision) {
    meetCoordinator(decision, 'dispute.confirm');
    decision.record(DisputeExecuted, { bySilence: false });
  },
});
