import { nothing } from '../../kernel/form.js';
import { notifyAll } from './closing.js';
import { byChair, command, event } from './consultation.command.js';
import { meet, start } from './consultation.obligations.js';
import { resolutionsRejection } from './resolutions.js';

const MinutesIssued = event({
  type: 'MinutesIssued',
  label: { zh: '签发纪要', en: 'The minutes were issued' },
  schemaVersion: 1,
  fold: () => ({ stage: 'minutesIssued' }),
  reactions: ({ after }) =>
    notifyAll(after, 'minutes', { zh: '会商纪要已发，可提出异议', en: 'Minutes: you may object' }),
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
