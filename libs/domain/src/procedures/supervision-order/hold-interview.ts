import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, listOf, optional, reference } from '../../kernel/form.js';
import { InterviewHeld, interviewFields } from './interview.js';
import { reject } from './supervision-order.rejections.js';
import { command } from './supervision-order.builders.js';

/** Nobody stands in for those who answer for the unit's head: late, it stays theirs. */
export const holdInterview = command({
  name: 'holdInterview',
  label: { zh: '约谈', en: 'Hold the interview' },
  form: fields({
    ...interviewFields,
    alsoFor: optional(
      listOf(
        { zh: '一并约谈的该单位其他红单', en: 'Other red orders of the unit that it serves' },
        reference({ zh: '红色督办单', en: 'Red order' }, 'case'),
        { min: 1, max: 20 },
      ),
    ),
  }),
  stages: ['red'],
  permits(state, { actor }) {
    if (actor.post !== 'districtLeader' && actor.post !== 'disciplineOfficer')
      return notPermitted(state, actor);
    return state.interviewed ? reject('CASE.STAGE_FORBIDS', undefined, { interview: 'held' }) : undefined;
  },
  declares: {
    who: {
      zh: '区领导或纪委干部，不得由他人代行',
      en: 'the district’s leader or a discipline officer; nobody stands in',
    },
    by: ['districtLeader', 'disciplineOfficer'],
    meets: ['order.interview'],
    records: [InterviewHeld],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    if (payload.alsoFor?.includes(decision.state.caseId))
      return decision.reject(reject('CASE.FIELD_INVALID', 'alsoFor'));
    decision.record(InterviewHeld, payload);
    meetObligation(decision, { key: 'order.interview' });
  },
});
