import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  accepted,
  confirmed,
  contested,
  declined,
  district,
  notified,
  REQUEST,
  requested,
  resultIn,
  ruled,
  signedIn,
  who,
} from './collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

const { by } = requested();
const tried = [
  ...[signedIn, accepted, declined(), declined({ ground: 'alreadyHandled' }), contested, resultIn, confirmed],
  ...[ruled('hj'), ruled('zf'), notified('yq', 'hj')],
].map(({ by: whose, does, with: payload }) => ({ by: whose, does, with: payload }));
const simple = (post: string, does: string, payload: object = {}) => ({ by: who(post), does, with: payload });

it.each(['ordinary', 'urgent'])(
  'an %s collaboration comes to the same whenever the worker wakes',
  (urgency) => {
    expectWakesToChangeNothing(
      collaboration,
      district,
      {
        from: at('09-17 09:00'),
        days: 30,
        opening: { by, does: 'request', with: { ...REQUEST, urgency } },
        tries: [
          ...tried,
          simple('hj.deptOfficer', 'withdrawDecline'),
          simple('hj.deptOfficer', 'requestSupplement', { missing: ['照片'] }),
          simple('yq.streetOfficer', 'supplement', { files: [] }),
          simple('yq.streetDeputy', 'acceptDecline'),
          simple('zhzx.centreDeputy', 'overrule', { reason: '齐全', citation: { itemCode: 'JP-03' } }),
          simple('yq.streetOfficer', 'returnForRework', { reason: '缺少数据' }),
          simple('engine', 'resumeAfterDispute', { sourceCaseId: 'x', obligationIds: ['decide:hj:2'] }),
          simple('zhzx.centreDeputy', 'designateInterimLead', { unit: 'hj', tasks: '处置', reason: '争议' }),
          simple('hj.deptOfficer', 'reportInterim', { result: '已处置', evidence: [{ note: '记录' }] }),
          simple('jdzx.verifier', 'confirmResult', { score: 3 }),
          simple('yq.streetOfficer', 'close'),
        ],
      },
      60,
    );
  },
);
