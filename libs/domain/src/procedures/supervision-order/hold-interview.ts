import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted, standsIn } from '../../case/permissions.js';
import { fields, listOf, text, type Value } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { command, event } from './supervision-order.command.js';

const form = fields({
  minutes: text({ zh: '约谈记录', en: 'Minutes' }, { max: 4000, widget: 'multiline' }),
  present: listOf({ zh: '到场人员', en: 'Present' }, text({ zh: '姓名、职务', en: 'Name and post' }), {
    min: 1,
    max: 20,
  }),
});

const InterviewHeld = event<Value<typeof form>>({
  type: 'InterviewHeld',
  label: { zh: '已约谈', en: 'The interview was held' },
  schemaVersion: 1,
  fold: () => ({ interviewed: true }),
});

export const holdInterview = command({
  name: 'holdInterview',
  label: { zh: '约谈', en: 'Hold the interview' },
  form,
  stages: ['red'],
  permits(state, context) {
    const { actor } = context;
    const may =
      actor.post === 'districtLeader' ||
      actor.post === 'disciplineOfficer' ||
      standsIn(state, context, { key: 'order.interview' });
    if (!may) return notPermitted(state, actor);
    return state.interviewed ? reject('CASE.STAGE_FORBIDS', undefined, { interview: 'held' }) : undefined;
  },
  declares: {
    who: {
      zh: '区领导或纪委干部；逾期未约谈的，指挥中心副职或负责人',
      en: 'the district’s leader or a discipline officer; deputy or head of the command centre once it is late',
    },
    by: ['districtLeader', 'disciplineOfficer', 'centreDeputy', 'centreHead'],
    meets: ['order.interview'],
    records: [InterviewHeld],
  },
  decide(decision, payload) {
    decision.record(InterviewHeld, payload);
    meetObligation(decision, { key: 'order.interview' });
  },
});
