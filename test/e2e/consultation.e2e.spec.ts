import { notifyResult } from './call-sheets.js';
import { District, until, type Post } from './district.js';
import { Story, type Act } from './story.js';

/** Consultations: one that agrees and is carried out, one that goes to a dispute. */
describe('Two departments and a street consult', () => {
  let district: District;
  let agreed: Story;

  beforeAll(async () => {
    district = await District.start();
  });
  afterAll(() => district?.stop());

  it('is convened and held with everybody who must be there', async () => {
    agreed = await Story.begin(district, ['09-17 09:00', 'zf/deptOfficer', 'consultation', PROPOSAL]);
    await agreed.acts(...meeting('09-17 10:00', '09-18'));
    expect(await agreed.clocks()).toEqual({
      'zf convene': '09-18 17:30 met',
      'zf hold': '09-21 17:30 met',
      'hj reply': '09-18 14:00 met',
      'yq reply': '09-18 14:00 met',
      'zf minutes': '09-21 17:30 running',
    });
  });

  it('resolutions bind when nobody objects, and are owed by owner and date', async () => {
    await agreed.acts(
      ['09-18 16:00', 'zf/deptOfficer', 'draftMinutes', MINUTES],
      ['09-18 17:00', 'zf/deptDeputy', 'issueMinutes'],
    );
    await agreed.until('09-22 08:30');
    expect((await agreed.view()).stage.code).toBe('tracking');
    expect(await agreed.clocks()).toMatchObject({
      'hj action': '10-15 17:30 running',
      'yq action': '10-16 17:30 running',
      'zf notify': '09-24 17:30 running',
    });
    expect(await agreed.opened()).toEqual(['listChange 按纪要修改责任清单']);
  });

  it('closes when all is carried out, accepted and notified', async () => {
    await agreed.acts(
      ['09-23 09:00', 'hj/deptOfficer', 'reportAction', { action: 'action-1', ...DONE }],
      ['09-23 09:30', 'yq/streetOfficer', 'reportAction', { action: 'action-2', ...DONE }],
      ['09-23 10:00', 'zf/deptDeputy', 'acceptAction', { action: 'action-1' }],
      ['09-23 10:00', 'zf/deptDeputy', 'acceptAction', { action: 'action-2' }],
    );
    await notifyResult(district, 'zf', agreed.caseId);
    await until(
      'the notification is linked',
      async () => (await agreed.clocks())['zf notify'] === '09-24 17:30 met',
    );
    await agreed.lookAgain();
    await agreed.acts(['09-23 15:00', 'zf/deptOfficer', 'close']);
    expect((await agreed.view()).outcome?.code).toBe('agreedBoundary');
    await agreed.expectReplayAsSeen();
    await agreed.expectToldInSteps();
  });

  it('deadlocked about whose duty it is, a dispute of the same matter begins after the negotiation', async () => {
    const locked = await Story.begin(district, ['09-23 16:00', 'zf/deptOfficer', 'consultation', PROPOSAL]);
    const deadlock = { differences: ['监测由谁负责'], ownership: true };
    await locked.acts(...meeting('09-23 16:10', '09-24'), [
      '09-24 16:00',
      'zf/deptDeputy',
      'declareDeadlock',
      deadlock,
    ]);
    const { reactions, matterId } = await locked.handled();
    const opened = reactions.find(({ kind }) => kind?.code === 'dispute');
    expect(opened?.outcome).toBe('done');
    const dispute = await district.case(opened?.caseId ?? '');
    expect([dispute.stage.code, dispute.matterId]).toEqual(['applied', matterId]);
  });
});

const PROPOSAL = {
  agenda: ['夜间油烟分工'],
  itemCodes: ['JP-02', 'JP-03'],
  invitees: [
    { unit: 'hj', required: true },
    { unit: 'yq', required: true },
  ],
  urgency: 'ordinary',
  mode: 'meeting',
  deputy: 'p-zf-deptDeputy-1',
};

const person = (post: Post): string => `p-${post.replace('/', '-')}-1`;
const here = (post: Post): object => ({
  ...{ unit: post.split('/')[0], person: person(post) },
});
const [CHAIR, BUREAU, STREET]: readonly [Post, Post, Post] = [
  'zf/deptDeputy',
  'hj/deptOfficer',
  'yq/streetDeputy',
];

/** Convened at an instant for 14:00 of a day, confirmed by both, and held. */
function meeting(instant: string, day: string): readonly Act[] {
  const notice = { when: `2026-${day}T14:00:00+08:00`, place: '三楼会议室', chair: person(CHAIR) };
  return [
    [instant, 'zf/deptOfficer', 'convene', notice],
    [`${day} 09:00`, BUREAU, 'confirmAttendance', { person: person(BUREAU) }],
    [`${day} 09:30`, STREET, 'confirmAttendance', { person: person(STREET) }],
    [`${day} 14:00`, 'zf/deptOfficer', 'hold', { present: [CHAIR, BUREAU, STREET].map(here) }],
  ];
}

const MINUTES = {
  resolutions: [
    { text: '环境分局监测', owner: 'hj', action: '每周夜间监测一次', agreedDate: '2026-10-15' },
    { text: '街道发现报告', owner: 'yq', action: '发现报告、维持秩序', agreedDate: '2026-10-16' },
  ],
  boundaries: [{ item: 'JP-02', text: '夜间监测归生态环境分局' }],
};
const DONE = { result: '已落实', evidence: [{ note: '记录' }] };
