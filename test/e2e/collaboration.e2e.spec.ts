import { notifyResult } from './call-sheets.js';
import { District, OBSERVER, until } from './district.js';
import { Story } from './story.js';

/**
 * A collaboration between two departments on a street's ground: asked, declined for want of facts,
 * overruled, done late, notified and closed.
 */
describe('Two departments collaborate', () => {
  let district: District;
  let collaboration: Story;

  beforeAll(async () => {
    district = await District.start();
  });
  afterAll(() => district?.stop());

  it('what the gate forbids is refused and stands in the sender’s register', async () => {
    await district.advance('09-17 08:50');
    const blocked = await district.request('POST', '/cases', {
      by: 'zf/deptOfficer',
      body: {
        kind: 'collaboration',
        payload: { ...REQUEST, to: 'yq', itemCode: 'JP-01', ask: 'check', details: '执法检查、行政处罚' },
      },
    });
    expect(blocked).toMatchObject({ status: 422, body: { code: 'GATE.BEYOND_ASSISTING_DUTY' } });
  });

  it('综合执法局 asks 生态环境分局 to measure: signIn due in two working hours', async () => {
    collaboration = await Story.begin(district, ['09-17 09:00', 'zf/deptOfficer', 'collaboration', REQUEST]);
    await collaboration.acts(['09-17 10:00', 'hj/deptOfficer', 'signIn', { personName: '李四' }]);
    expect(await collaboration.clocks()).toEqual({
      'hj signIn': '09-17 11:00 met',
      'hj decide': '09-18 17:30 running',
    });
  });

  it('declined for want of facts, the centre overrules; silence then accepts', async () => {
    await collaboration.acts(
      ['09-17 15:00', 'hj/deptDeputy', 'decline', { ground: 'factsInsufficient', citation: CITATION }],
      ['09-17 16:00', 'zhzx/centreDeputy', 'overrule', { reason: '材料齐全', citation: CITATION }],
    );
    await collaboration.until('09-21 09:00');
    const { stage } = await collaboration.view();
    expect(stage.code).toBe('inProgress');
    // An identification takes two working days from the instant at which silence accepted.
    expect(await collaboration.clocks('hj')).toMatchObject({
      'hj decide 2': '09-18 17:30 elapsed',
      'hj result': '09-21 17:30 running',
    });
  });

  it('the passed limit opens an order on 生态环境分局, which the late result meets', async () => {
    await collaboration.until('09-22 09:00');
    const order = await collaboration.order('黄色督办单');
    await collaboration.acts(['09-22 10:00', 'hj/deptOfficer', 'submitResult', RESULT]);
    await collaboration.handled();
    await order.lookAgain();
    expect((await order.view()).facts.find(({ key }) => key === 'done')?.text).toBe('是');
    expect(await collaboration.faults()).toEqual(['hj collaboration.decide.elapsed 09-18 17:30']);
  });

  it('closes only after the notification reached both and the street', async () => {
    await collaboration.acts(['09-22 15:00', 'zf/deptOfficer', 'confirmResult', { score: 4 }]);
    await expect(district.give('zf/deptOfficer', collaboration.caseId, 'close')).rejects.toMatchObject({
      problem: { code: 'CASE.NOTIFICATION_MISSING' },
    });
    await notifyResult(district, 'hj', collaboration.caseId);
    await until(
      'the notification is linked',
      async () => (await collaboration.clocks())['hj notify'] === '09-28 17:30 met',
    );
    await collaboration.lookAgain();
    await collaboration.acts(['09-23 09:00', 'zf/deptOfficer', 'close']);
    const { outcome, over } = await collaboration.view(OBSERVER);
    expect([outcome?.code, over]).toEqual(['declinedOverruled', true]);
  });

  it('replays as it was seen, and each step is told in words', async () => {
    await collaboration.expectReplayAsSeen();
    await collaboration.expectToldInSteps();
  });

  it('a contested decline goes to a dispute, whose agreement brings the unit back, bound', async () => {
    const contested = await Story.begin(district, [
      '09-23 10:00',
      'zf/deptOfficer',
      'collaboration',
      REQUEST,
    ]);
    await contested.acts(
      ['09-23 10:30', 'hj/deptOfficer', 'signIn', { personName: '李四' }],
      ['09-23 11:00', 'hj/deptDeputy', 'decline', { ground: 'outsideStatutoryPower', citation: CITATION }],
      ['09-23 14:00', 'zf/deptDeputy', 'contestDecline', { reason: '属监测职责' }],
    );
    const { reactions } = await contested.handled();
    const opened = reactions.find(({ kind }) => kind?.code === 'dispute');
    expect(opened?.outcome).toBe('done');
    const terms = { lead: 'hj', assists: ['zf'], tasks: [{ unit: 'hj', task: '监测' }], basis: [CITATION] };
    const dispute = await Story.at(district, opened?.caseId ?? '');
    await dispute.acts(
      ['09-24 09:00', 'hj/deptDeputy', 'recordAgreement', terms],
      ['09-24 10:00', 'zf/deptDeputy', 'recordAgreement', terms],
    );
    await dispute.handled();
    await contested.lookAgain();
    expect((await contested.view()).stage.code).toBe('signedIn');
    await expect(
      district.give('hj/deptDeputy', contested.caseId, 'decline', {
        ...{ ground: 'outsideStatutoryPower', citation: CITATION },
      }),
    ).rejects.toMatchObject({ problem: { code: 'CASE.DETERMINATION_BINDS' } });
  });
});

const CITATION = { itemCode: 'JP-03' };
const REQUEST = {
  title: '夜间油烟监测协作',
  to: 'hj',
  itemCode: 'JP-03',
  ask: 'identification',
  details: '夜间到场监测油烟浓度并出具报告',
  facts: '居民反映夜间油烟。',
  urgency: 'ordinary',
  deputy: 'p-zf-deptDeputy-1',
  street: 'yq',
};
const RESULT = { content: '超标两倍', evidence: [{ note: '监测报告' }], complete: 'yes' };
