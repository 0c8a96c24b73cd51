import { at, expectWakesToChangeNothing, type Act } from '@tiaokuai/testing';
import {
  accepted,
  act,
  ALL,
  BOTH_CONFIRM,
  convened,
  deadlock,
  district,
  drafted,
  held,
  issued,
  MINUTES,
  notified,
  PROPOSAL,
  proposed,
  reported,
} from './consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

const tryOf = ({ by, does, with: payload }: Act) => ({ by, does, with: payload });

it.each(['ordinary', 'emergency'])(
  'an %s consultation comes to the same whenever the worker wakes',
  (urgency) => {
    expectWakesToChangeNothing(
      consultation,
      district,
      {
        from: at('09-17 09:00'),
        days: 25,
        opening: { ...tryOf(proposed()), with: { ...PROPOSAL, urgency } },
        tries: [
          ...['09-17 12:00', '09-18 14:00', '09-21 14:00', '09-24 10:00', '09-29 10:00'].map((when) =>
            tryOf(convened({ when: at(when) })),
          ),
          tryOf({ ...convened({ when: at('09-28 10:00') }), by: act('', 'zhzx.centreDeputy', '').by }),
          ...BOTH_CONFIRM.map(tryOf),
          ...[tryOf(held()), tryOf(held()), tryOf(held({ present: [] }))],
          tryOf(act('', 'zhzx.dispatcher', 'hold', ALL)),
          tryOf(act('', 'zhzx.centreDeputy', 'draftMinutes', MINUTES)),
          tryOf(act('', 'zhzx.centreDeputy', 'issueMinutes')),
          tryOf(drafted()),
          tryOf(drafted({ resolutions: [{ ...MINUTES.resolutions[0], agreedDate: '2026-09-21' }] })),
          ...[tryOf(issued), tryOf(issued), tryOf(deadlock())],
          tryOf(act('', 'hj.deptOfficer', 'objectToMinutes', { point: '频次', wording: '每月' })),
          tryOf(act('', 'hj.deptOfficer', 'recordPosition', { position: 'agree' })),
          tryOf(reported('hj', 'deptOfficer', 'action-1')),
          tryOf(reported('yq', 'streetOfficer', 'action-2')),
          ...[tryOf(accepted('action-1')), tryOf(accepted('action-2'))],
          tryOf(notified('', 'zf', 'hj', 'yq', 'sj', 'zhzx')),
          ...[tryOf(act('', 'engine', 'close')), tryOf(act('', 'zf.deptOfficer', 'close'))],
        ],
      },
      60,
    );
  },
);
