import { meetObligation } from '../../case/obligation/obligation.end.js';
import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { InterviewHeld, interviewFields } from './interview.js';
import { command } from './supervision-order.builders.js';
import { reject } from './supervision-order.rejections.js';

/** By the engine: the unit's head was interviewed about several red orders at once, in another of them. */
export const noteInterview = command({
  ...answers(
    supervisionOrder.noteInterview,
    fields({
      caseId: reference({ zh: '约谈所在督办单', en: 'Order in which it was held' }, 'case'),
      unit: reference({ zh: '被约谈单位', en: 'Unit' }, 'unit'),
      ...interviewFields,
    }),
  ),
  label: { zh: '一并约谈', en: 'Take over an interview' },
  engine: 'only',
  stages: ['red'],
  permits: (state) =>
    state.interviewed ? reject('CASE.STAGE_FORBIDS', undefined, { interview: 'held' }) : undefined,
  declares: {
    ...ENGINE_ALONE,
    meets: ['order.interview'],
    records: [InterviewHeld],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { caseId: heldIn, unit, minutes, present }) {
    if (unit !== decision.state.unit) return decision.reject(reject('CASE.FIELD_INVALID', 'unit'));
    decision.record(InterviewHeld, { minutes, present, heldIn });
    meetObligation(decision, { key: 'order.interview' });
  },
});
