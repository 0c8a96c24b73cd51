import { sendInProcess } from './in-process.js';
import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, REPLY, SCORES, SOLVED } from './call-sheets.js';
import { District, Refused } from './district.js';
import { Story } from './story.js';

const REFUSAL = {
  ground: 'notStatutoryDuty',
  citation: { itemCode: 'JP-03', law: '大气污染防治法', article: '第二十三条' },
  deputy: 'p-zf-deptDeputy-1',
  suggestedUnit: 'hj',
};

/**
 * Story 2 of domain.md 7.4, 夜间油烟扰民: the lead refuses, the street contests, a panel rules that it stays. Hotline,
 * dispute and panel are procedures of their own: they stand as recorded reactions, and what the panel determines is
 * sent as the engine would. The order is told beside it.
 */
describe('Story 2: fumes at night', () => {
  let district: District;
  let whistle: Story;
  let order: Story;

  beforeAll(async () => {
    district = await District.start();
    const sheet = await callSheet(
      district,
      'yq',
      [
        ['zf', 'lead', '查处餐饮油烟', { itemCode: 'JP-02' }],
        ['hj', 'assist', '现场监测', { itemCode: 'JP-03' }],
        ['sj', 'assist', '核查食品经营许可', { itemCode: 'JP-08' }],
      ],
      { title: '夜间油烟扰民', citizen: { name: '赵女士', phone: '13800000000' } },
    );
    whistle = await Story.begin(district, ['09-14 10:30', 'yq/streetOfficer', 'whistle', sheet]);
  });
  afterAll(() => district?.stop());

  it('is approved at 11:00 and blown on Monday 09-14 at 11:10, due as printed', async () => {
    await whistle.acts(
      ['09-14 10:40', 'yq/streetOfficer', 'submitForApproval'],
      ['09-14 11:00', 'yq/streetHead', 'approve'],
      ['09-14 11:10', 'yq/streetDispatcher', 'blow'],
    );
    for (const unit of ['zf', 'hj', 'sj'])
      expect(await whistle.clocks(unit)).toEqual({
        [`${unit} acknowledge`]: '09-14 14:40 running',
        [`${unit} arrive`]: '09-15 17:30 running',
        [`${unit} result`]: '09-20 17:30 running',
      });
  });

  it('zf refuses at 14:05: its arrive and result stand still with 1 and 5 days left, the street answers by 09-15 17:30', async () => {
    await whistle.acts(['09-14 14:05', 'zf/deptOfficer', 'refuse', REFUSAL]);
    expect(await whistle.clocks('zf')).toMatchObject({
      'zf acknowledge': '09-14 14:40 met',
      'zf arrive': 'paused, 1 left',
      'zf result': 'paused, 5 left',
      'zf answerRefusal': '09-15 17:30 running',
    });
  });

  it('sj and hj go on untouched; the street contests on Tuesday 09-15 at 09:20 and a dispute opens', async () => {
    await whistle.acts(
      ['09-14 14:10', 'sj/deptOfficer', 'acknowledge', CONTACT],
      ['09-14 14:20', 'hj/deptOfficer', 'acknowledge', CONTACT],
      [
        '09-15 09:20',
        'yq/streetDeputy',
        'contestRefusal',
        { unit: 'zf', reason: '油烟处罚为其主责', basis: '清单 JP-02' },
      ],
      ['09-15 10:00', 'sj/deptOfficer', 'reportIn', ON_SITE],
      ['09-15 14:00', 'hj/deptOfficer', 'reportIn', ON_SITE],
      ['09-17 10:00', 'sj/deptOfficer', 'submitResult', SOLVED],
      ['09-17 15:00', 'hj/deptOfficer', 'submitResult', SOLVED],
      ['09-18 09:00', 'yq/streetOfficer', 'acceptResult', { unit: 'sj' }],
      ['09-18 09:10', 'yq/streetOfficer', 'acceptResult', { unit: 'hj' }],
    );
    expect(await whistle.opened()).toEqual(['dispute 拒绝报到引起的争议']);
    expect(await whistle.clocks('sj', 'hj')).toMatchObject({
      'sj arrive': '09-15 17:30 met',
      'sj result': '09-20 17:30 met',
      'hj arrive': '09-15 17:30 met',
      'hj result': '09-20 17:30 met',
    });
    expect((await whistle.view()).stage.code).toBe('handling');
  });

  it('the centre names zf interim lead on 09-18 at 17:50, due 09-24 17:30; zf reports on 09-21 at 10:10', async () => {
    await whistle.acts([
      '09-18 17:50',
      'zhzx/centreDeputy',
      'designateInterimLead',
      { unit: 'zf', tasks: '夜间先行核查', reason: '争议期间不得无人处置', thread: 'zf' },
    ]);
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf interim': '09-24 17:30 running' });
    expect((await whistle.view()).interimLead?.id).toBe('zf');
    await whistle.acts([
      '09-21 10:10',
      'zf/deptOfficer',
      'reportInterim',
      { result: '周六夜间已到场核查', evidence: [{ note: '核查记录' }] },
    ]);
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf interim': '09-24 17:30 met' });
  });

  it('the determination is served on Friday 10-09 at 15:00 (sent as the engine would): zf runs on, due as printed', async () => {
    await district.advance('10-09 15:00');
    const { caseId } = whistle;
    const payload = { source: caseId, lead: 'zf', assists: ['hj', 'sj'], releases: [], binding: true };
    await sendInProcess(district.system, { caseId, command: { name: 'applyRuling', payload } });
    await whistle.lookAgain();
    expect(await whistle.clocks('zf')).toMatchObject({
      'zf arrive': '10-10 17:30 running',
      'zf result': '10-15 17:30 running',
    });
    const { obligations } = await whistle.view();
    const result = obligations.find(({ key, thread }) => key === 'whistle.result' && thread === 'zf');
    expect(result?.amberAt).toBe('2026-10-14T17:30:00.000+08:00');
  });

  it('a second try of zf to refuse on 10-10 meets the determination; at 14:00 it reports in', async () => {
    await district.advance('10-10 13:40');
    const refused = await district
      .give('zf/deptOfficer', whistle.caseId, 'refuse', REFUSAL)
      .catch((error) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).problem.code).toBe('CASE.DETERMINATION_BINDS');
    await whistle.acts(['10-10 14:00', 'zf/deptOfficer', 'reportIn', ON_SITE]);
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf arrive': '10-10 17:30 met' });
  });

  it('white order on 10-14 at 17:30; the result elapses on 10-15 at 17:30, and the same order rises, no second one', async () => {
    const white = 'supervisionOrder 白色督办单：江畔区综合行政执法局「反馈结果」临期';
    await whistle.until('10-14 17:30');
    expect(await whistle.opened()).toEqual(['dispute 拒绝报到引起的争议', white]);
    order = await whistle.order('白色督办单');
    expect(await order.clocks()).toMatchObject({ 'zf rectify': '10-15 17:30 running' });
    await whistle.until('10-15 17:30');
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf result': '10-15 17:30 elapsed' });
    expect(await whistle.opened()).toEqual(['dispute 拒绝报到引起的争议', white]);
    await order.lookAgain();
    expect(await whistle.orders()).toEqual(['黄色 yellow -1']);
    expect(await order.clocks()).toMatchObject({
      'zf sign 2': '10-16 10:30 running',
      'zf rectify 2': '10-20 17:30 running',
    });
    await order.acts(['10-16 09:00', 'zf/deptDeputy', 'sign']);
    await whistle.acts(['10-20 16:00', 'zf/deptOfficer', 'submitResult', SOLVED]);
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf result': '10-15 17:30 metLate' });
    await whistle.handled();
    await order.acts(['10-20 16:00', 'zf/deptOfficer', 'submitReply', REPLY]);
    expect(await order.clocks()).toMatchObject({
      'zf sign 2': '10-16 10:30 met',
      'zf rectify 2': '10-20 17:30 met',
      'dc judge': '10-21 17:30 running',
    });
    await order.acts(['10-21 11:00', 'dc/supervisor', 'acceptReply']);
    expect(await whistle.orders()).toEqual(['黄色 writtenOff -1']);
  });

  it('the result is accepted on 10-21 at 14:00: notify and evaluate due Monday 10-26 17:30', async () => {
    await whistle.acts(['10-21 14:00', 'yq/streetOfficer', 'acceptResult', { unit: 'zf' }]);
    expect((await whistle.view()).stage.code).toBe('resultsIn');
    expect(await whistle.clocks()).toMatchObject({
      'zf notify': '10-26 17:30 running',
      'zf evaluate': '10-26 17:30 running',
      'hj evaluate': '10-26 17:30 running',
      'sj evaluate': '10-26 17:30 running',
    });
  });

  it('is notified, evaluated and closed; close was due Wednesday 10-28 17:30', async () => {
    await district.advance('10-22 10:00');
    const notice = await Story.at(district, await notifyResult(district, 'zf', whistle.caseId));
    await notice.handled();
    await whistle.lookAgain();
    await whistle.acts(
      ['10-23 15:00', 'yq/streetDeputy', 'evaluateDepartment', { unit: 'zf', ...SCORES, promptness: 1 }],
      ['10-23 15:00', 'yq/streetDeputy', 'evaluateDepartment', { unit: 'hj', ...SCORES }],
      ['10-23 15:00', 'yq/streetDeputy', 'evaluateDepartment', { unit: 'sj', ...SCORES }],
    );
    expect(await whistle.clocks('yq')).toMatchObject({ 'yq close': '10-28 17:30 running' });
    await whistle.acts(['10-26 09:00', 'yq/streetHead', 'close', CLOSING]);
    expect(await whistle.view()).toMatchObject({ over: true, outcome: { code: 'resolved' } });
    expect(await whistle.faults()).toEqual([]);
  });

  it('is told in steps and replays as it was seen', async () => {
    for (const each of [whistle, order]) {
      await each.expectToldInSteps();
      await each.expectReplayAsSeen();
    }
  });
});
