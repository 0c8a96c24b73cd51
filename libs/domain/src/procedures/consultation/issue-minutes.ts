import { nothing } from '../../kernel/form.js';
import { byChair } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { tellOfMinutes } from './consultation.notifications.js';
import { meet, start } from './consultation.obligations.js';
import { resolutionsRejection } from './resolutions.js';

const MinutesIssued = event({
  type: 'MinutesIssued',
  label: { zh: '签发纪要', en: 'The minutes were issued' },
  schemaVersion: 1,
  fold: () => ({ stage: 'minutesIssued' }),
  reactions: ({ after }) => tellOfMinutes(after),
});

export const issueMinutes = command({
  name: 'issueMinutes',
  label: { zh: '签发纪要', en: 'Issue the minutes' },
  form: nothing,
  stages: ['minutesDrafted'],
  permits: byChair,
  declares: {
    who: {
      zh: '主持人本人；逾期由指挥中心副职代办',
      en: 'the person in the chair; the centre’s deputy once the minutes are overdue',
    },
    by: 'anyPost',
    meets: ['consultation.minutes'],
    starts: ['consultation.objection'],
    leadsTo: { minutesDrafted: ['minutesIssued'] },
    records: [MinutesIssued],
    rejects: ['GATE.UNLISTED'],
  },
  decide(decision) {
    // Drafted some time ago, or by other rules: a street's task passes the gate when it is sent.
    const rejection = resolutionsRejection(decision.state.minutes?.resolutions ?? [], decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(MinutesIssued, {});
    meet(decision, 'consultation.minutes');
    start(decision, 'consultation.objection');
  },
});
