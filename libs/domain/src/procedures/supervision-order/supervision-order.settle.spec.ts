import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  by,
  direct,
  district,
  REPLY,
  SHEET,
  SOURCE,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

const { with: yellow } = direct('yellow');
const follows = (status: string, more: object = {}) => ({
  by: by.engine,
  does: 'followObligation',
  with: { obligationId: 'result:zf:1', status, dueAt: SOURCE.owed[0]?.dueAt, ...more },
});

it.each([
  ['white', by.engine, SHEET],
  ['yellow', by.supervisor, yellow],
])('a %s order comes to the same whenever the worker wakes', (_colour, issuer, sheet) => {
  expectWakesToChangeNothing(
    supervisionOrder,
    district,
    {
      from: at('10-13 09:00'),
      days: 30,
      opening: { by: issuer, does: 'issue', with: sheet, about: SOURCE },
      tries: [
        { by: by.officeHead, does: 'countersign', with: { agreed: true } },
        { by: by.deputy, does: 'sign', with: {} },
        { by: by.head, does: 'sign', with: {} },
        { by: by.officer, does: 'submitReply', with: REPLY },
        { by: by.supervisor, does: 'rejectReply', with: { reason: '未见实效' } },
        { by: by.supervisor, does: 'acceptReply', with: {} },
        { by: by.leader, does: 'holdInterview', with: { minutes: '已约谈', present: ['负责人'] } },
        { by: by.engine, does: 'raise', with: { colour: 'red' } },
        follows('metLate'),
        follows('paused', { ground: 'contested' }),
        follows('running'),
      ],
    },
    60,
  );
});
