import type { CaseList } from '@tiaokuai/contracts';
import { callSheet } from './call-sheets.js';
import { District, OBSERVER, Rejected, until } from './district.js';
import { Story } from './story.js';

/** 教育局 `jy` has no liaison for JP-21: nobody would read a call, until the shift leader helps out. */
describe('A vacant liaison', () => {
  let district: District;
  let whistle: Story;
  let register: Story;
  const blow = () =>
    district.give('wj/streetDispatcher', whistle.caseId, 'blow').catch((error: unknown) => error);

  beforeAll(async () => {
    district = await District.start();
    const sheet = await callSheet(district, 'wj', [['jy', 'lead', '查处违规培训', { itemCode: 'JP-21' }]], {
      title: '违规校外培训',
    });
    whistle = await Story.begin(district, ['09-14 10:30', 'wj/streetOfficer', 'whistle', sheet]);
    await whistle.acts(
      ['09-14 10:40', 'wj/streetOfficer', 'submitForApproval'],
      ['09-14 11:00', 'wj/streetHead', 'approve'],
    );
  });
  afterAll(() => district?.stop());

  it('blocks new work, and is owed in the unit’s register from then on', async () => {
    const refused: unknown = await blow();
    expect(refused).toBeInstanceOf(Rejected);
    expect((refused as Rejected).problem.code).toBe('CASE.LIAISON_VACANT');
    const [row] = await until('the register is listed', async () => {
      const { rows } = await district.ok<CaseList>('GET', '/cases?kind=liaison', { by: OBSERVER });
      return rows.length > 0 && rows;
    });
    expect(row?.title).toContain('联络员名录');
    register = await Story.at(district, row?.caseId ?? '');
    expect(await register.clocks('jy')).toMatchObject({ 'jy fill': '09-16 17:30 running' });
  });

  it('blocks it no more once the shift leader named a substitute, whom the engine appoints', async () => {
    await register.acts([
      '09-14 11:20',
      'zhzx/shiftLeader',
      'override',
      { unit: 'jy', until: '2026-09-16T12:00:00+08:00', substitute: 'p-jy-deptOfficer-1' },
    ]);
    const { reactions } = await register.handled();
    expect(reactions.map(({ outcome }) => outcome)).toContain('done');
    await whistle.acts(['09-14 11:30', 'wj/streetDispatcher', 'blow']);
    expect(await whistle.clocks('jy')).toMatchObject({ 'jy acknowledge': '09-14 15:00 running' });
  });

  it('goes for a head too: who submits a call reads that the deputy was asked instead', async () => {
    await district.ok('POST', '/directory/commands/relieve', {
      by: 'system/rulesAdministrator',
      body: { person: 'p-wj-streetHead-1', unit: 'wj', post: 'streetHead' },
    });
    const sheet = await callSheet(district, 'wj', [['zf', 'lead', '查处占道', { itemCode: 'JP-01' }]], {
      title: '夜市占道专项',
      type: 'keyWork',
    });
    const call = await Story.begin(district, ['09-14 14:00', 'wj/streetOfficer', 'whistle', sheet]);
    await call.acts(['09-14 14:10', 'wj/streetOfficer', 'submitForApproval']);
    const { reactions } = await district.case(call.caseId, 'wj/streetOfficer');
    expect(reactions.find(({ insteadOf }) => insteadOf !== undefined)).toMatchObject({
      ...{ about: '审批哨单（望江街道主要领导空缺，转送）', posts: [{ code: 'streetDeputy' }] },
      insteadOf: { unit: { id: 'wj' }, posts: [{ word: '主要领导' }] },
    });
    await call.expectReplayAsSeen();
  });

  it('is told in steps and replays as it was seen', async () => {
    await register.expectToldInSteps();
    await register.expectReplayAsSeen();
  });
});
