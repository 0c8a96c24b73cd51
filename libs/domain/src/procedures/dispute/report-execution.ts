import { withHandler } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { type Evidence, someEvidence } from '../../kernel/evidence.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { command, event } from './dispute.builders.js';
import { tellOfReport } from './dispute.notifications.js';
import { askCoordinator } from './dispute.obligations.js';

const ExecutionReported = event<{
  readonly unit: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}>({
  type: 'ExecutionReported',
  label: { zh: '反馈执行情况', en: 'Execution was reported' },
  schemaVersion: 1,
  fold: (state, { payload: { unit }, actor }) => ({
    ...withHandler(state, actor),
    reports: [...state.reports, unit],
  }),
  reactions: ({ event: { payload }, after, inForce }) =>
    payload.unit === after.settlement?.lead ? tellOfReport(after, inForce) : [],
});

export const reportExecution = command({
  name: 'reportExecution',
  label: { zh: '反馈执行情况', en: 'Report the execution' },
  form: fields({
    text: text({ zh: '执行情况', en: 'Execution' }, { max: 2000, widget: 'multiline' }),
    evidence: someEvidence,
  }),
  stages: ['executing'],
  permits(state, { actor }) {
    const { settlement, reports } = state;
    const named = settlement === undefined ? [] : [settlement.lead, ...settlement.assists];
    if (!named.some((unit) => speaksFor(actor, unit))) return notPermitted(state, actor);
    return reports.includes(actor.unit)
      ? reject('CASE.STAGE_FORBIDS', undefined, { reported: actor.unit })
      : undefined;
  },
  declares: {
    who: { zh: '所定单位任何岗位', en: 'any post of a unit named' },
    by: 'anyPost',
    meets: ['dispute.execute'],
    starts: ['dispute.confirm'],
    records: [ExecutionReported],
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    decision.record(ExecutionReported, { ...payload, unit });
    if (unit !== decision.state.settlement?.lead) return;
    meetObligation(decision, { key: 'dispute.execute' });
    askCoordinator(decision, 'dispute.confirm');
  },
});
