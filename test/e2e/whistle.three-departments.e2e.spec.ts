import { sendInProcess } from './in-process.js';
import { callSheet, CONTACT, ON_SITE, SOLVED } from './call-sheets.js';
import { District } from './district.js';
import { Story } from './story.js';

/** The worked example of a whistle with three departments, through HTTP on the simulated clock, every instant computed by hand. */
describe('Three departments, three fates', () => {
  let district: District;
  let whistle: Story;
  const sheet = () =>
    callSheet(
      district,
      'wj',
      [
        ['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }],
        ['sj', 'assist', '查处食品摊贩', { itemCode: 'JP-08' }],
        ['hj', 'assist', '监测油烟', { itemCode: 'JP-03' }],
      ],
      { title: '江滨路占道经营' },
    );

  beforeAll(async () => {
    district = await District.start();
    whistle = await Story.begin(district, ['09-17 08:40', 'wj/streetOfficer', 'whistle', await sheet()]);
  });
  afterAll(() => district?.stop());

  it('starts four clocks for each of the three, due as printed', async () => {
    await whistle.acts(
      ['09-17 08:45', 'wj/streetOfficer', 'submitForApproval'],
      ['09-17 08:50', 'wj/streetHead', 'approve'],
      ['09-17 09:10', 'wj/streetDispatcher', 'blow'],
    );
    for (const unit of ['zf', 'sj', 'hj'])
      expect(await whistle.clocks(unit)).toEqual({
        [`${unit} acknowledge`]: '09-17 11:10 running',
        [`${unit} refuse`]: '09-18 17:30 running',
        [`${unit} arrive`]: '09-18 17:30 running',
        [`${unit} result`]: '09-23 17:30 running',
      });
    const { obligations } = await whistle.view();
    const ambers = obligations.filter(({ key }) => key === 'whistle.result').map(({ amberAt }) => amberAt);
    expect(ambers).toEqual(Array(3).fill('2026-09-22T17:30:00.000+08:00'));
  });

  it('takes A in time, B late with a fault, and lets the clocks of C stand still', async () => {
    await whistle.acts(
      ['09-17 09:40', 'zf/deptOfficer', 'acknowledge', CONTACT],
      [
        '09-17 10:30',
        'hj/deptOfficer',
        'refuse',
        {
          ground: 'notStatutoryDuty',
          unknownUnit: '三定方案未写明',
          citation: { itemCode: 'JP-01' },
          deputy: 'p-hj-deptDeputy-1',
        },
      ],
      ['09-17 14:00', 'sj/deptOfficer', 'acknowledge', CONTACT],
    );
    expect(await whistle.clocks('zf', 'sj', 'hj')).toMatchObject({
      'zf acknowledge': '09-17 11:10 met',
      'sj acknowledge': '09-17 11:10 metLate',
      'hj acknowledge': '09-17 11:10 met',
      'hj arrive': 'paused, 1 left',
      'hj result': 'paused, 5 left',
      'hj answerRefusal': '09-17 16:00 running',
    });
    expect(await whistle.faults()).toEqual(['sj whistle.acknowledge.elapsed 09-17 11:10']);
  });

  it('opens a dispute for C and, when the limit passes, a yellow order on B alone', async () => {
    await whistle.acts(
      [
        '09-17 15:50',
        'wj/streetDeputy',
        'contestRefusal',
        { unit: 'hj', reason: '监测为其主责', basis: '清单 JP-03' },
      ],
      ['09-18 10:00', 'zf/deptOfficer', 'reportIn', ON_SITE],
    );
    await whistle.until('09-18 17:30');
    expect(await whistle.opened()).toEqual([
      'dispute 拒绝报到引起的争议',
      'supervisionOrder 黄色督办单：江畔区市场监督管理局「报到」逾期',
    ]);
    const yellow = await whistle.order('黄色督办单');
    expect(await yellow.clocks()).toEqual({
      'sj sign': '09-20 10:30 running',
      'sj rectify': '09-20 17:30 running',
    });
    await whistle.acts(['09-20 09:00', 'sj/deptOfficer', 'reportIn', ON_SITE]);
    expect(await whistle.clocks('zf', 'sj')).toMatchObject({
      'zf arrive': '09-18 17:30 met',
      'sj arrive': '09-18 17:30 metLate',
    });
    expect(await whistle.faults()).toContain('sj whistle.arrive.elapsed 09-18 17:30');
  });

  it('accepts A and B in time; a white order ran on B from amber', async () => {
    await whistle.acts(
      ['09-22 11:00', 'zf/deptOfficer', 'submitResult', SOLVED],
      ['09-22 15:00', 'wj/streetOfficer', 'acceptResult', { unit: 'zf' }],
    );
    await whistle.until('09-22 17:30');
    expect(await whistle.opened()).toContain(
      'supervisionOrder 白色督办单：江畔区市场监督管理局「反馈结果」临期',
    );
    await whistle.order('白色督办单');
    await whistle.acts(
      ['09-23 16:00', 'sj/deptOfficer', 'submitResult', SOLVED],
      ['09-23 17:00', 'wj/streetOfficer', 'acceptResult', { unit: 'sj' }],
    );
    expect(await whistle.clocks('zf', 'sj')).toMatchObject({
      'zf result': '09-23 17:30 met',
      'sj result': '09-23 17:30 met',
    });
    expect((await whistle.opened()).filter((each) => each.includes('综合行政执法局'))).toEqual([]);
    expect((await whistle.orders()).at(-1)).toBe('白色 writtenOff 0');
  });

  it('lets C run on with what was left when it is ruled to stay (sent as the engine would)', async () => {
    await district.advance('09-30 15:00');
    const { caseId } = whistle;
    const payload = { source: caseId, lead: 'zf', assists: ['sj', 'hj'], releases: [], binding: true };
    await sendInProcess(district.system, { caseId, command: { name: 'applyRuling', payload } });
    await whistle.lookAgain();
    expect(await whistle.clocks('hj')).toMatchObject({
      'hj result': '10-13 17:30 running',
      'hj arrive': '10-08 17:30 running',
    });
    expect((await whistle.view()).stage.code).toBe('handling');
    expect(await whistle.threads()).toEqual({ zf: '结果已认可', sj: '结果已认可', hj: '已通知' });
  });

  it('is told in steps and replays as it was seen', async () => {
    await whistle.expectToldInSteps();
    await whistle.expectReplayAsSeen();
  });
});
