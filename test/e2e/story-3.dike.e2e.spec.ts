import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, REPLY, SCORES, SOLVED } from './call-sheets.js';
import { District } from './district.js';
import { Story } from './story.js';

/**
 * The whistle of story 3 of domain.md 7.5, 汛期应急哨 in 石浦镇 over the Dragon Boat holiday: blown at once, confirmed
 * afterwards, accepted by a verifier because the town worked on it too. The red order and its interview are told beside
 * it; the warning is a procedure of its own.
 */
describe('Story 3: the dike at night', () => {
  let district: District;
  let whistle: Story;
  let red: Story;
  const CALLED = ['sl', 'yj', 'ga'];

  beforeAll(async () => {
    district = await District.start();
  });
  afterAll(() => district?.stop());

  it('is blown at once on Friday 06-19 at 22:44, due as printed', async () => {
    const sheet = await callSheet(
      district,
      'sp',
      [
        ['sl', 'lead', '封堵渗漏', { itemCode: 'JP-17' }],
        ['yj', 'assist', '调度抢险队伍', { powerBasis: '突发事件应对法' }],
        ['ga', 'assist', '警戒与转移秩序', { powerBasis: '人民警察法' }],
      ],
      { title: '堤防渗漏抢险', type: 'emergencyResponse', urgency: 'emergency' },
    );
    whistle = await Story.begin(district, ['06-19 22:40', 'sp/streetDispatcher', 'whistle', sheet]);
    await whistle.acts(['06-19 22:44', 'sp/streetDispatcher', 'blowNow']);
    for (const unit of CALLED)
      expect(await whistle.clocks(unit)).toEqual({
        [`${unit} acknowledge`]: '06-19 22:54 running',
        [`${unit} arrive`]: '06-19 23:14 running',
        [`${unit} preliminary`]: '06-20 00:44 running',
        [`${unit} result`]: '06-20 22:44 running',
      });
    expect(await whistle.clocks('sp')).toEqual({ 'sp confirmAfter': '06-20 00:44 running' });
  });

  it('all three acknowledge; ga elapses at 23:14 and comes at 23:20: a red order on ga', async () => {
    await whistle.acts(
      ['06-19 22:47', 'sl/deptOfficer', 'acknowledge', CONTACT],
      ['06-19 22:50', 'yj/deptOfficer', 'acknowledge', CONTACT],
      ['06-19 22:52', 'ga/deptOfficer', 'acknowledge', CONTACT],
      ['06-19 23:05', 'sl/deptOfficer', 'reportIn', ON_SITE],
      ['06-19 23:11', 'yj/deptOfficer', 'reportIn', ON_SITE],
    );
    await whistle.until('06-19 23:14');
    expect(await whistle.opened()).toEqual(['supervisionOrder 红色督办单：江畔区公安分局「报到」逾期']);
    red = await whistle.order('红色督办单');
    expect(await red.clocks()).toEqual({
      'ga sign': '06-22 09:30 running',
      'ga rectify': '06-19 23:44 running',
      'qld interview': '06-23 17:30 running',
    });
    await whistle.acts(['06-19 23:20', 'ga/deptOfficer', 'reportIn', ON_SITE]);
    expect(await whistle.clocks()).toMatchObject({
      'sl acknowledge': '06-19 22:54 met',
      'yj acknowledge': '06-19 22:54 met',
      'ga acknowledge': '06-19 22:54 met',
      'sl arrive': '06-19 23:14 met',
      'yj arrive': '06-19 23:14 met',
      'ga arrive': '06-19 23:14 metLate',
    });
    expect(await whistle.faults()).toEqual(['ga whistle.arrive.elapsed 06-19 23:14']);
    await whistle.handled();
    await red.lookAgain();
    expect(await red.clocks()).toMatchObject({
      'ga rectify': '06-19 23:44 met',
      'ga reply': '06-22 17:30 running',
    });
  });

  it('the town head confirms at 23:30 and all three report preliminarily by 00:30', async () => {
    await whistle.acts(
      ['06-19 23:30', 'sp/streetHead', 'confirmAfter', { confirmed: true }],
      ['06-20 00:10', 'sl/deptOfficer', 'submitPreliminary', { text: '渗漏点两处' }],
      ['06-20 00:20', 'yj/deptOfficer', 'submitPreliminary', { text: '两支队伍到场' }],
      ['06-20 00:30', 'ga/deptOfficer', 'submitPreliminary', { text: '警戒线已设' }],
    );
    expect(await whistle.clocks()).toMatchObject({
      'sp confirmAfter': '06-20 00:44 met',
      'sl preliminary': '06-20 00:44 met',
      'yj preliminary': '06-20 00:44 met',
      'ga preliminary': '06-20 00:44 met',
    });
  });

  it('the last result comes on Saturday 06-20 at 15:10: acceptResult due Monday 06-22 17:30, by a verifier', async () => {
    await whistle.acts(
      [
        '06-20 09:00',
        'sp/streetOfficer',
        'recordStreetWork',
        { work: '镇干部装填沙袋、转移46户', persons: ['p-sp-streetOfficer-1', 'p-sp-streetOfficer-2'] },
      ],
      ['06-20 14:20', 'yj/deptOfficer', 'submitResult', SOLVED],
      ['06-20 14:40', 'ga/deptOfficer', 'submitResult', SOLVED],
      ['06-20 15:10', 'sl/deptOfficer', 'submitResult', { ...SOLVED, measures: '渗漏封堵完毕' }],
    );
    expect(await whistle.clocks('sl')).toMatchObject({ 'sl acceptResult': '06-22 17:30 running' });
    await red.acts(['06-22 09:00', 'ga/deptHead', 'sign']);
    await whistle.acts(
      ['06-22 09:10', 'jdzx/verifier', 'acceptResult', { unit: 'sl' }],
      ['06-22 09:10', 'jdzx/verifier', 'acceptResult', { unit: 'yj' }],
      ['06-22 09:10', 'jdzx/verifier', 'acceptResult', { unit: 'ga' }],
    );
    expect((await whistle.view()).stage.code).toBe('resultsIn');
    expect(await whistle.clocks()).toMatchObject({
      'sl notify': '06-23 17:30 running',
      'sl evaluate': '06-25 17:30 running',
      'yj evaluate': '06-25 17:30 running',
      'ga evaluate': '06-25 17:30 running',
    });
  });

  it('is notified on 06-22, evaluated on 06-24 and closed on 06-25; close was due Monday 06-29 17:30', async () => {
    await red.acts(['06-22 15:00', 'ga/deptOfficer', 'submitReply', REPLY]);
    expect(await red.clocks()).toMatchObject({
      'ga sign': '06-22 09:30 met',
      'ga reply': '06-22 17:30 met',
      'dc judge': '06-23 17:30 running',
    });
    await district.advance('06-22 16:00');
    const notice = await Story.at(district, await notifyResult(district, 'sl', whistle.caseId));
    await notice.handled();
    await whistle.lookAgain();
    expect(await whistle.clocks('sl')).toMatchObject({ 'sl notify': '06-23 17:30 met' });
    const interview = { minutes: '已约谈分局主要负责人', present: ['分局局长'] };
    await red.acts(
      ['06-23 10:00', 'qld/districtLeader', 'holdInterview', interview],
      ['06-23 15:00', 'dc/supervisor', 'acceptReply'],
    );
    expect(await whistle.orders()).toEqual(['红色 writtenOff -2']);
    for (const unit of CALLED)
      await whistle.acts(['06-24 10:00', 'sp/streetDeputy', 'evaluateDepartment', { unit, ...SCORES }]);
    expect(await whistle.clocks('sp')).toMatchObject({ 'sp close': '06-29 17:30 running' });
    await whistle.acts(['06-25 09:00', 'sp/streetHead', 'close', CLOSING]);
    expect(await whistle.view()).toMatchObject({ over: true, outcome: { code: 'resolved' } });
    expect(await whistle.faults()).toEqual(['ga whistle.arrive.elapsed 06-19 23:14']);
  });

  it('is told in steps and replays as it was seen', async () => {
    for (const each of [whistle, red]) {
      await each.expectToldInSteps();
      await each.expectReplayAsSeen();
    }
  });
});
