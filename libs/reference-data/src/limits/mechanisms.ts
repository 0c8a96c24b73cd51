import type { LimitRow } from '@tiaokuai/domain';
import { agreed, clock, e, law, minutesE, mirror, parameter, rule, span, wd, wh, within } from './row.js';

/** `<kind of ask>` and `<kind of ask>.urgent` come before the plain urgency. */
const COLLABORATION: readonly LimitRow[] = [
  ...clock('collaboration.signIn', 'response', { ordinary: rule('H8', wh(2)), urgent: minutesE(30) }),
  ...clock('collaboration.decide', 'response', { ordinary: wd(1), urgent: e(2) }),
  ...clock('collaboration.supplement', 'procedural', { ordinary: rule('D1', wd(3)), urgent: wd(1) }),
  ...clock('collaboration.answerDecline', 'procedural', { ordinary: wd(3), urgent: wd(1) }),
  ...clock(
    'collaboration.result',
    'substantive',
    {
      ordinary: wd(5),
      urgent: e(24),
      identification: mirror('D5', wd(2)),
      'identification.urgent': mirror('D5', wd(1)),
    },
    { extensionGrade: 'party' },
  ),
  ...clock(
    'collaboration.result',
    'substantive',
    { transfer: rule('D6', wd(3)) },
    { extensionGrade: 'party', extendedAtMost: 5, note: '案件移送：延期后总计不超过5个工作日' },
  ),
  ...clock(
    'collaboration.result',
    'substantive',
    { 'transfer.urgent': rule('D6', e(24)) },
    { extensionGrade: 'party', note: '案件移送：涉及安全、食品、环境或者重大危害' },
  ),
  ...clock(
    'collaboration.rework',
    'substantive',
    { ordinary: wd(2), urgent: e(12) },
    { extensionGrade: 'party' },
  ),
  ...clock('collaboration.confirm', 'procedural', { ordinary: wd(3), urgent: wd(1) }),
  ...clock('collaboration.notify', 'procedural', { ordinary: wd(3), urgent: wd(1) }),
  parameter('collaboration.refusalsForSuggestion', within(3, 90)),
  // So many declines of one matter: a dispute, whoever contests.
  parameter('collaboration.declinesForDispute', 2),
  // The so-many-th return of one result counts extra.
  parameter('collaboration.returnsCounted', 3),
];

const CONSULTATION: readonly LimitRow[] = [
  ...clock('consultation.convene', 'procedural', { ordinary: wd(1), emergency: minutesE(30) }),
  ...clock('consultation.reply', 'response', agreed()),
  ...clock('consultation.hold', 'procedural', { ordinary: wd(3), emergency: e(2) }),
  ...clock('consultation.minutes', 'procedural', { ordinary: wd(2), emergency: wd(1) }),
  ...clock('consultation.objection', 'procedural', { ordinary: wd(2), emergency: wd(1) }),
  ...clock('consultation.action', 'substantive', agreed(), { extensionGrade: 'party' }),
  ...clock('consultation.notify', 'procedural', { ordinary: wd(3), emergency: wd(1) }),
  ...clock('consultation.quarterly', 'procedural', agreed()),
  ...span('consultation.notice', { ordinary: wd(1) }),
  // In an emergency no notice is needed: no length, since a limit of nothing is none.
  { ...parameter('consultation.notice', 'none'), variant: 'emergency' },
];

const RESULT_NOTIFICATION: readonly LimitRow[] = [
  ...clock('notice.send', 'procedural', { permit: mirror('D5', wd(1)), penalty: mirror('D5', wd(5)) }),
  ...clock('notice.send', 'procedural', wd(3)),
  ...clock('notice.read', 'response', wd(1)),
  ...clock('notice.objection', 'procedural', wd(5)),
  ...clock('notice.answer', 'substantive', wd(5)),
];

/** A signal of no suspected level is assessed like a yellow one. */
const WARNING: readonly LimitRow[] = [
  ...clock('warning.assess', 'procedural', { red: minutesE(30), orange: e(2), yellow: wd(1), blue: wd(1) }),
  ...clock('warning.assess', 'procedural', wd(1)),
  ...clock('warning.issue', 'procedural', { red: minutesE(30), orange: e(2), yellow: wd(1), blue: wd(1) }),
  ...clock('warning.acknowledge', 'response', {
    red: minutesE(30),
    orange: e(2),
    yellow: wd(1),
    blue: wd(3),
  }),
  ...clock('warning.measures', 'substantive', { red: e(24), orange: wd(2), yellow: wd(5), blue: wd(10) }),
  ...clock('warning.validity', 'procedural', agreed()),
  // By how much a warning holds on each time it runs out with measures open.
  ...span('warning.lapseProlongs', wd(1)),
  ...clock('warning.review', 'procedural', { red: wd(5), orange: wd(5), yellow: wd(10), blue: wd(20) }),
  parameter('warning.frequency', within(3, 7)),
  parameter('warning.recurrence', within(5, 90)),
];

const SUGGESTION: readonly LimitRow[] = [
  ...clock('suggestion.receive', 'response', wd(1)),
  ...clock('suggestion.reply', 'substantive', wd(10)),
  ...clock('suggestion.assessReply', 'procedural', wd(5)),
  ...clock('suggestion.implementation', 'substantive', agreed(wd(120)), { extensionGrade: 'party' }),
  ...clock('suggestion.close', 'procedural', wd(5)),
  ...span('suggestion.redirect', rule('O1', wd(7))),
  // What the white order for an unanswered suggestion gives instead of the original limit.
  ...span('suggestion.whiteLimit', wd(3)),
];

const LIAISON: readonly LimitRow[] = [
  ...clock('liaison.change', 'procedural', wd(1)),
  ...clock('liaison.fill', 'procedural', wd(2)),
  ...clock('liaison.verify', 'response', wd(60)),
  ...clock('liaison.answerUnreachable', 'response', wd(1)),
  parameter('liaison.unreachable', within(2, 30)),
  ...span('liaison.verifyGrace', wd(5)),
  ...span('liaison.overrideMax', wd(3)),
];

/** Another published rule (D2) has `admit` 3 and `defence` 7 working days: a district publishes one of the two, never both. */
const DISPUTE: readonly LimitRow[] = [
  ...clock('dispute.selfNegotiate', 'procedural', { ordinary: wd(3), urgent: wh(4) }),
  ...clock('dispute.admit', 'procedural', rule('D1', wd(5))),
  ...clock('dispute.supplement', 'procedural', rule('D1', wd(3))),
  ...clock('dispute.forward', 'procedural', mirror('D2', wd(2))),
  ...clock('dispute.defence', 'procedural', mirror('D3', wd(5))),
  ...clock('dispute.opinion', 'procedural', wd(10)),
  ...clock('dispute.objection', 'procedural', wd(2)),
  ...clock('dispute.execute', 'substantive', wd(5)),
  ...clock('dispute.confirm', 'procedural', wd(2)),
  ...clock('dispute.transferObjection', 'procedural', law('LX', wd(5))),
];

export const MECHANISM_LIMITS: readonly LimitRow[] = [
  ...COLLABORATION,
  ...CONSULTATION,
  ...RESULT_NOTIFICATION,
  ...WARNING,
  ...SUGGESTION,
  ...LIAISON,
  ...DISPUTE,
];
