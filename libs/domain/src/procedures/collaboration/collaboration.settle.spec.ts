import { type Act, at, expectWakesToChangeNothing, type Try } from '@tiaokuai/testing';
import {
  accepted,
  closed,
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
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

const { by } = requested();
const tried = [
  ...[signedIn, accepted, declined(), declined({ ground: 'alreadyHandled' }), contested, resultIn, confirmed],
  ...[ruled('hj'), ruled('zf'), notified('yq', 'hj')],
].map(({ by: whose, does, with: payload }) => ({ by: whose, does, with: payload }));
const simple = (post: string, does: string, payload: object = {}) => ({ by: who(post), does, with: payload });

const steps = (...acts: readonly Act[]): readonly Try[] =>
  acts.map(({ at: time, by: whose, does, with: payload = {} }) => ({
    ...{ at: at(time), by: whose, does, with: payload },
  }));

/** Three ways it can go, from the request on Thursday 09-17 at 09:00. */
const done = [signedIn, accepted, resultIn, confirmed, notified('yq', 'hj'), closed];
const disputed = [signedIn, declined(), contested, ruled('hj'), { ...resultIn, at: '09-30 10:00' }];
const released = [signedIn, declined(), contested, ruled('zf')];

it.each([
  ['ordinary', done],
  ['urgent', done],
  ['ordinary', disputed],
  ['ordinary', released],
])('an %s collaboration comes to the same whenever the worker wakes', (urgency, course) => {
  expectWakesToChangeNothing(
    collaboration,
    district,
    {
      from: at('09-17 09:00'),
      days: 30,
      opening: { by, does: 'request', with: { ...REQUEST, urgency } },
      course: steps(...course),
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
    40,
  );
});
