import type { ClockRow } from '../../case/case.clock.js';
import {
  emergencyHours,
  emergencyMinutes,
  fromMirror,
  fromRule,
  procedural,
  response,
  substantive,
  workingDays,
  workingHours,
} from '../../kernel/usual-length.js';

interface CollaborationClockRow extends ClockRow {
  readonly ownedBy: 'requested' | 'requester' | 'requesterDeputy';
}

/**
 * What is owed in a collaboration, and the command that does it. Silence of the party that owes an answer never frees it:
 * the requested unit has accepted, the requester has accepted the decline. Of the lengths, `<kind of ask>` and
 * `<kind of ask>.urgent` come before the plain urgency.
 */
export const CLOCKS = {
  'collaboration.signIn': {
    label: { zh: '签收', en: 'Sign in' },
    metBy: 'signIn',
    ownedBy: 'requested',
    usually: response({ ordinary: fromRule('H8', workingHours(2)), urgent: emergencyMinutes(30) }),
  },
  'collaboration.decide': {
    label: { zh: '答复是否接受', en: 'Accept or decline' },
    metBy: 'accept',
    orBy: ['decline', 'requestSupplement'],
    ownedBy: 'requested',
    usually: response({ ordinary: workingDays(1), urgent: emergencyHours(2) }),
    whenPassed: 'decides',
  },
  'collaboration.supplement': {
    label: { zh: '补充材料', en: 'Supplement it' },
    metBy: 'supplement',
    ownedBy: 'requester',
    usually: procedural({ ordinary: fromRule('D1', workingDays(3)), urgent: workingDays(1) }),
    whenPassed: 'decides',
  },
  'collaboration.answerDecline': {
    label: { zh: '答复退回', en: 'Answer the decline' },
    metBy: 'acceptDecline',
    orBy: ['contestDecline', 'overrule'],
    ownedBy: 'requesterDeputy',
    usually: procedural({ ordinary: workingDays(3), urgent: workingDays(1) }),
    whenPassed: 'decides',
  },
  'collaboration.result': {
    label: { zh: '办理并反馈结果', en: 'Submit the result' },
    metBy: 'submitResult',
    ownedBy: 'requested',
    usually: [
      ...substantive(
        {
          ordinary: workingDays(5),
          urgent: emergencyHours(24),
          identification: fromMirror('D5', workingDays(2)),
          'identification.urgent': fromMirror('D5', workingDays(1)),
        },
        { extensionGrade: 'party' },
      ),
      ...substantive(
        { transfer: fromRule('D6', workingDays(3)) },
        { extensionGrade: 'party', extendedAtMost: 5, note: '案件移送：延期后总计不超过5个工作日' },
      ),
      ...substantive(
        { 'transfer.urgent': fromRule('D6', emergencyHours(24)) },
        { extensionGrade: 'party', note: '案件移送：涉及安全、食品、环境或者重大危害' },
      ),
    ],
  },
  'collaboration.rework': {
    label: { zh: '重办后反馈结果', en: 'Submit the result again' },
    metBy: 'submitResult',
    ownedBy: 'requested',
    usually: substantive(
      { ordinary: workingDays(2), urgent: emergencyHours(12) },
      { extensionGrade: 'party' },
    ),
  },
  'collaboration.confirm': {
    label: { zh: '确认结果', en: 'Confirm the result' },
    metBy: 'confirmResult',
    orBy: ['returnForRework'],
    ownedBy: 'requester',
    usually: procedural({ ordinary: workingDays(3), urgent: workingDays(1) }),
  },
  'collaboration.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
    ownedBy: 'requested',
    usually: procedural({ ordinary: workingDays(3), urgent: workingDays(1) }),
  },
} as const satisfies Readonly<Record<string, CollaborationClockRow>>;

/** Their limits keys. */
export type CollaborationClock = keyof typeof CLOCKS;
