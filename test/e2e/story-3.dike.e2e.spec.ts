import {
  ASSESSED_RISK,
  DIKE_RISK,
  MEASURES_ASKED,
  RISING_RIVER,
  seepageAt,
  TOWN_MEASURES,
  TOWN_WORK,
} from '../../libs/demonstration/src/story/dike.forms.js';
import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, REPLY, SCORES, SOLVED } from './call-sheets.js';
import { District } from './district.js';
import { Story } from './story.js';

/**
 * Story 3, 汛期预警 → 应急哨 in 石浦镇 over the Dragon Boat holiday: a warning that the town acknowledges
 * too late rises to red; when the dike seeps, it becomes an emergency whistle, blown at once, confirmed afterwards,
 * accepted by a verifier because the town worked on it too. The red order and its interview are told beside it. Nobody
 * counts seepages across cases yet, so no joint matter is proposed.
 */
describe('Story 3: the dike at night', () => {
  let district: District;
  let warning: Story;
  let whistle: Story;
  let red: Story;
  const CALLED = ['sl', 'yj', 'ga'];

  beforeAll(async () => {
    district = await District.start();
  });
  afterAll(() => district?.stop());

  it('begins with a warning: raised on Thursday 06-18 at 16:20, assessed and issued, due as printed', async () => {
    warning = await Story.begin(district, ['06-18 16:20', 'sl/deptOfficer', 'warning', RISING_RIVER]);
    expect(await warning.clocks()).toEqual({ 'sl assess': '06-18 18:20 running' });
    await warning.acts(['06-18 16:50', 'sl/deptOfficer', 'assess', ASSESSED_RISK]);
    expect(await warning.clocks()).toMatchObject({ 'sl issue': '06-18 18:50 running' });
    await warning.acts(['06-18 17:10', 'sl/deptDeputy', 'issueWarning', MEASURES_ASKED]);
    for (const unit of ['wj', 'sp', 'zj'])
      expect(await warning.clocks(unit)).toEqual({
        [`${unit} acknowledge`]: '06-18 19:10 running',
        [`${unit} measures`]: '06-23 17:30 running',
      });
  });

  it('the town does not acknowledge by 19:10: it rises to red, once, and the town’s limits are new', async () => {
    await warning.acts(
      ['06-18 17:25', 'wj/streetOfficer', 'acknowledge'],
      ['06-18 17:40', 'zj/deptOfficer', 'acknowledge'],
    );
    await warning.until('06-18 19:10');
    await warning.acts(['06-18 19:22', 'sp/streetDispatcher', 'acknowledge']);
    expect(await warning.clocks('sp')).toEqual({
      'sp acknowledge': '06-18 19:10 metLate',
      'sp measures': '06-23 17:30 cancelled',
      'sp acknowledge 2': '06-18 19:40 met',
      'sp measures 2': '06-19 19:10 running',
    });
    expect(await warning.clocks('wj')).toEqual({
      'wj acknowledge': '06-18 19:10 met',
      'wj measures': '06-23 17:30 running',
    });
    const { stage, urgency } = await warning.view();
    expect([stage.code, urgency.code]).toEqual(['acknowledgedAll', 'emergency']);
    expect(await warning.faults()).toEqual(['sp warning.acknowledge.elapsed 06-18 19:10']);
    await warning.acts(['06-19 09:00', 'sp/streetOfficer', 'reportMeasures', TOWN_MEASURES]);
    expect(await warning.clocks('sp')).toMatchObject({ 'sp measures 2': '06-19 19:10 met' });
    expect(await warning.opened()).toEqual([]);
  });

  it('the dike seeps at 22:40: a whistle is drafted, amended and blown at 22:44, due as printed', async () => {
    const seepage = seepageAt(await district.gridOf('sp'));
    await warning.acts(['06-19 22:40', 'sp/streetDispatcher', 'reportDanger', seepage]);
    expect(await warning.opened()).toEqual(['whistle 预警险情发生，拟应急哨']);
    const { reactions, matterId } = await warning.handled();
    const drafted = reactions.find(({ kind }) => kind?.code === 'whistle');
    expect(drafted?.outcome).toBe('done');
    whistle = await Story.at(district, drafted?.caseId ?? '');
    expect(await whistle.view()).toMatchObject({ stage: { code: 'drafted' }, matterId });
    const sheet = await callSheet(
      district,
      'sp',
      [
        ['sl', 'lead', '封堵渗漏', { itemCode: 'JP-17' }],
        ['yj', 'assist', '调度抢险队伍', { powerBasis: '突发事件应对法' }],
        ['ga', 'assist', '警戒与转移秩序', { powerBasis: '人民警察法' }],
      ],
      { title: '堤防渗漏抢险', type: 'emergencyResponse', urgency: 'emergency', matterId },
    );
    await whistle.acts(['06-19 22:42', 'sp/streetDispatcher', 'amendDraft', sheet]);
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
      ['06-20 09:00', 'sp/streetOfficer', 'recordStreetWork', TOWN_WORK],
      ['06-20 14:20', 'yj/deptOfficer', 'submitResult', SOLVED],
      ['06-20 14:40', 'ga/deptOfficer', 'submitResult', SOLVED],
      ['06-20 15:10', 'sl/deptOfficer', 'submitResult', { ...SOLVED, measures: '渗漏封堵完毕' }],
    );
    expect(await whistle.clocks('sl')).toMatchObject({ 'sl acceptResult': '06-22 17:30 running' });
    await warning.acts(
      ['06-22 08:40', 'wj/streetOfficer', 'reportMeasures', { measures: '沙袋八百个已到位' }],
      ['06-22 08:50', 'zj/deptOfficer', 'reportMeasures', { measures: '工地排水已检查' }],
    );
    expect((await warning.view()).stage.code).toBe('measuresIn');
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
    await warning.acts(['06-23 18:00', 'sl/deptDeputy', 'clear', { reason: '水位回落' }]);
    expect(await warning.clocks('dc')).toEqual({ 'dc review': '06-30 17:30 running' });
    for (const unit of CALLED)
      await whistle.acts(['06-24 10:00', 'sp/streetDeputy', 'evaluateDepartment', { unit, ...SCORES }]);
    expect(await whistle.clocks('sp')).toMatchObject({ 'sp close': '06-29 17:30 running' });
    await whistle.acts(['06-25 09:00', 'sp/streetHead', 'close', CLOSING]);
    expect(await whistle.view()).toMatchObject({ over: true, outcome: { code: 'resolved' } });
    expect(await whistle.faults()).toEqual(['ga whistle.arrive.elapsed 06-19 23:14']);
  });

  it('the warning is reviewed on Monday 06-29 with a row for the risk register', async () => {
    const seen = { happened: true, lessons: '险段应提前备料', riskRow: DIKE_RISK };
    await warning.acts(['06-29 10:00', 'dc/supervisor', 'review', seen]);
    expect(await warning.view()).toMatchObject({ over: true, outcome: { code: 'escalatedToWhistle' } });
    expect(await warning.faults()).toEqual(['sp warning.acknowledge.elapsed 06-18 19:10']);
  });

  it('is told in steps and replays as it was seen', async () => {
    for (const each of [warning, whistle, red]) {
      await each.expectToldInSteps();
      await each.expectReplayAsSeen();
    }
  });
});
