import { type Act, at, expectWakesToChangeNothing, type Try } from '@tiaokuai/testing';
import {
  accepted,
  act,
  ALL,
  BOTH_CONFIRM,
  convened,
  deadlock,
  district,
  drafted,
  HELD,
  held,
  issued,
  MINUTES,
  notified,
  PROPOSAL,
  proposed,
  reported,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

const tryOf = ({ by, does, with: payload = {} }: Act) => ({ by, does, with: payload });
const steps = (...acts: readonly Act[]): readonly Try[] =>
  acts.map((each) => ({ ...tryOf(each), at: at(each.at) }));
const told = notified('09-23 14:00', 'zf', 'hj', 'yq', 'sj', 'zhzx');
const objection = act('09-18 17:10', 'hj.deptOfficer', 'objectToMinutes', { point: '频次', wording: '每月' });

/** Three ways it can go, from the proposal on Thursday 09-17 at 09:00. */
const agreed = [
  ...[...HELD.slice(1), drafted(), issued, objection, { ...issued, at: '09-21 09:00' }],
  ...[reported('hj', 'deptOfficer', 'action-1'), reported('yq', 'streetOfficer', 'action-2')],
  { ...accepted('action-1'), at: '09-24 10:00' },
  { ...accepted('action-2'), at: '09-24 10:00' },
  ...[{ ...told, at: '09-24 14:00' }, act('09-24 15:00', 'zf.deptOfficer', 'close')],
];
const deadlocked = [...HELD.slice(1), deadlock(), told, act('09-23 15:00', 'engine', 'close')];
const failed = [
  ...[convened(), ...BOTH_CONFIRM, held({ present: [] })],
  { ...convened({ when: at('09-21 14:00') }), at: '09-18 15:00' },
  ...[held({ present: [] }, '09-21 14:00'), told, act('09-23 15:00', 'engine', 'close')],
];

it.each([
  ['agreed', 'ordinary', agreed],
  ['agreed', 'urgent', agreed],
  ['deadlocked', 'ordinary', deadlocked],
  ['failed', 'ordinary', failed],
  ['agreed', 'emergency', agreed],
])('one that is %s, %s, comes to the same whenever the worker wakes', (_how, urgency, course) => {
  expectWakesToChangeNothing(
    consultation,
    district,
    {
      from: at('09-17 09:00'),
      days: 25,
      opening: { ...tryOf(proposed()), with: { ...PROPOSAL, urgency } },
      course: steps(...course),
      tries: [
        tryOf({ ...convened({ when: at('09-28 10:00') }), by: act('', 'zhzx.centreDeputy', '').by }),
        tryOf(convened({ when: at('09-24 10:00') })),
        ...BOTH_CONFIRM.map(tryOf),
        ...[tryOf(held()), tryOf(held({ present: [] })), tryOf(act('', 'zhzx.dispatcher', 'hold', ALL))],
        tryOf(act('', 'zhzx.centreDeputy', 'draftMinutes', MINUTES)),
        tryOf(act('', 'zhzx.centreDeputy', 'issueMinutes')),
        tryOf(drafted({ resolutions: [{ ...MINUTES.resolutions[0], agreedDate: '2026-09-21' }] })),
        ...[tryOf(issued), tryOf(objection), tryOf(deadlock())],
        tryOf(act('', 'hj.deptOfficer', 'recordPosition', { position: 'agree' })),
        ...[tryOf(reported('hj', 'deptOfficer', 'action-1')), tryOf(accepted('action-1')), tryOf(told)],
        ...[tryOf(act('', 'engine', 'close')), tryOf(act('', 'zhzx.centreDeputy', 'close'))],
      ],
    },
    30,
  );
});
