import { dateOf } from '../../calendar/instant.js';
import { date, fields, optional, text, type Value } from '../../kernel/form.js';
import { reject } from './collaboration.rejections.js';
import { tellOfAcceptance } from './collaboration.notifications.js';
import { byRequested } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { meet, start } from './collaboration.obligations.js';

const form = fields({
  contact: text({ zh: '联系人', en: 'Contact' }, { max: 100 }),
  plan: text({ zh: '办理安排', en: 'Plan' }, { max: 2000, widget: 'multiline' }),
  byDate: optional(date({ zh: '预计完成日期', en: 'By' })),
});

const CollaborationAccepted = event<Value<typeof form>>({
  type: 'CollaborationAccepted',
  label: { zh: '接受办理', en: 'Accepted' },
  schemaVersion: 1,
  fold: (_state, { payload: { plan, byDate } }) => ({
    stage: 'inProgress',
    accepted: 'byWord',
    plan,
    byDate,
  }),
  reactions: ({ after }) => tellOfAcceptance(after),
});

export const accept = command({
  name: 'accept',
  label: { zh: '接受办理', en: 'Accept' },
  form,
  stages: ['signedIn'],
  permits: byRequested,
  declares: {
    who: { zh: '被请求单位任何岗位', en: 'any post of the unit asked' },
    by: 'anyPost',
    meets: ['collaboration.decide'],
    starts: ['collaboration.result'],
    leadsTo: { signedIn: ['inProgress'] },
    records: [CollaborationAccepted],
  },
  decide(decision, payload) {
    const { byDate } = payload;
    if (byDate !== undefined && byDate < dateOf(decision.at))
      return decision.reject(reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'byDate'));
    decision.record(CollaborationAccepted, payload);
    meet(decision, 'collaboration.decide');
    start(decision, 'collaboration.result');
  },
});
