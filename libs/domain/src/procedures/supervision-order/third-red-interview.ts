import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, type Value } from '../../kernel/form.js';
import { OrderWrittenOff } from './ending.js';
import { interviewFields } from './interview.js';
import { command, event } from './supervision-order.builders.js';
import { reject } from './supervision-order.rejections.js';
import { endOnceHeadAnswered } from './third-red.js';

const form = fields(interviewFields);

const HeadInterviewed = event<Value<typeof form>>({
  type: 'HeadInterviewed',
  label: { zh: '已就多次红单约谈主要负责人', en: 'The head was interviewed about the red orders' },
  schemaVersion: 1,
  fold: ({ thirdRed }) => ({ thirdRed: { ...thirdRed, interviewed: true } }),
});

/** About all red episodes of the unit together; like the interview of one of them it is nobody else's to hold. */
export const thirdRedInterview = command({
  name: 'thirdRedInterview',
  label: { zh: '就多次红单约谈主要负责人', en: 'Interview the head about the red orders' },
  form,
  stages: ['red', 'reporting'],
  permits({ thirdRed, ...state }, { actor }) {
    if (actor.post !== 'districtLeader' && actor.post !== 'disciplineOfficer')
      return notPermitted(state, actor);
    if (thirdRed === undefined) return reject('CASE.STAGE_FORBIDS', undefined, { missing: 'thirdRed' });
    return thirdRed.interviewed ? reject('CASE.STAGE_FORBIDS', undefined, { interview: 'held' }) : undefined;
  },
  declares: {
    who: {
      zh: '区领导或纪委干部，不得由他人代行',
      en: 'the district’s leader or a discipline officer; nobody stands in',
    },
    by: ['districtLeader', 'disciplineOfficer'],
    meets: ['order.thirdRedInterview'],
    leadsTo: { reporting: ['reporting', 'writtenOff'] },
    records: [HeadInterviewed, OrderWrittenOff],
  },
  decide(decision, payload) {
    decision.record(HeadInterviewed, payload);
    meetObligation(decision, { key: 'order.thirdRedInterview' });
    endOnceHeadAnswered(decision);
  },
});
