import { sharedEvent } from '../../case/case.catalogue.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { DepartmentEvaluated } from './evaluate-department.js';
import { contest, RefusalContested } from './refusal.js';
import { followStage } from './stage-change.js';
import type { WhistleClock } from './whistle.obligations.js';
import type { WhistleState } from './whistle.state.js';

/**
 * What is owed in a whistle, and the command that does it. What follows when a limit passes is added to the default of
 * its class: faults of response, presence and procedural limits, orders, reminders and word to superiors.
 */
export const CLOCKS: Readonly<Record<WhistleClock, ClockDefinition<WhistleState>>> = {
  'whistle.approve': {
    label: { zh: '审批哨单', en: 'Approve the call' },
    metBy: 'approve',
    orBy: ['rejectDraft'],
  },
  'whistle.confirmAfter': {
    label: { zh: '补充确认应急', en: 'Confirm the emergency' },
    metBy: 'confirmAfter',
  },
  'whistle.acknowledge': {
    label: { zh: '签收', en: 'Acknowledge' },
    metBy: 'acknowledge',
    orBy: ['refuse'],
  },
  'whistle.answerRefusal': {
    label: { zh: '答复拒绝', en: 'Answer the refusal' },
    metBy: 'acceptRefusal',
    orBy: ['contestRefusal'],
    whenPassed: 'decides',
    whenElapsed: {
      records: [RefusalContested],
      follow: (decision, { thread = '' }) => contest(decision, thread, 'bySilence'),
    },
  },
  'whistle.plan': { label: { zh: '提交处置方案', en: 'Submit a plan' }, metBy: 'submitPlan' },
  'whistle.decidePlan': {
    label: { zh: '审批处置方案', en: 'Decide on the plan' },
    metBy: 'approvePlan',
    orBy: ['returnPlan'],
  },
  'whistle.arrive': { label: { zh: '报到', en: 'Report in' }, metBy: 'reportIn' },
  'whistle.preliminary': {
    label: { zh: '报告初步情况', en: 'Report preliminarily' },
    metBy: 'submitPreliminary',
    whenElapsed: {
      records: [sharedEvent('FaultRecorded')],
      follow: (decision, { id, key, ownerUnit }) =>
        decision.record('FaultRecorded', { unit: ownerUnit, kind: `${key}.elapsed`, obligationId: id }),
    },
  },
  'whistle.result': { label: { zh: '反馈结果', en: 'Submit the result' }, metBy: 'submitResult' },
  'whistle.rework': { label: { zh: '返工后反馈', en: 'Submit the result again' }, metBy: 'submitResult' },
  'whistle.acceptResult': {
    label: { zh: '认可结果', en: 'Accept the result' },
    metBy: 'acceptResult',
    orBy: ['returnResult'],
  },
  'whistle.evaluate': {
    label: { zh: '评价部门', en: 'Evaluate the department' },
    metBy: 'evaluateDepartment',
    whenPassed: 'decides',
    whenElapsed: {
      starts: ['whistle.close'],
      leadsTo: { resultsIn: ['resultsIn', 'evaluated'] },
      records: [DepartmentEvaluated],
      follow(decision, { thread = '' }) {
        const before = decision.state;
        decision.record(DepartmentEvaluated, { unit: thread, systemOnly: true });
        followStage(decision, before);
      },
    },
  },
  'whistle.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
  },
  'whistle.ruleFalseCall': {
    label: { zh: '认定误吹哨', en: 'Rule on the false call' },
    metBy: 'ruleFalseCall',
  },
  'whistle.close': { label: { zh: '办结', en: 'Close' }, metBy: 'close' },
};
