import { propertiesOf } from '@tiaokuai/domain';
import type { Precedents } from '@tiaokuai/contracts';
import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, REPLY, SCORES, SOLVED } from './call-sheets.js';
import { District, Rejected } from './district.js';
import { Story } from './story.js';

const REFUSAL = {
  ground: 'notStatutoryDuty',
  citation: { itemCode: 'JP-03', law: '大气污染防治法', article: '第二十三条' },
  deputy: 'p-zf-deptDeputy-1',
  suggestedUnit: 'hj',
};

/**
 * Story 2, 夜间油烟扰民: the lead refuses, the street contests, the parties find no agreement, the
 * coordinator's opinion is objected to, and the panel determines that the lead stays. The hotline is a procedure of its
 * own; dispute, panel and order are told beside the whistle.
 */
describe('Story 2: fumes at night', () => {
  /** Whom each seat voted for, as far as this post may read it. */
  const votesRead = async (by: string): Promise<readonly unknown[]> => {
    const { events } = await district.events(panel.caseId, by);
    const votes = events.filter(({ type }) => type === 'SeatVoted');
    return votes.map(({ payload }) => (payload === null ? null : propertiesOf(payload)['lead']));
  };

  let district: District;
  let whistle: Story;
  let dispute: Story;
  let panel: Story;
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
        [`${unit} refuse`]: '09-15 17:30 running',
        [`${unit} arrive`]: '09-15 17:30 running',
        [`${unit} result`]: '09-20 17:30 running',
      });
  });

  it('zf refuses at 14:05: its arrive and result stand still with 1 and 5 days left; a citizen waits, so the street answers by 09-15 09:05', async () => {
    await whistle.acts(['09-14 14:05', 'zf/deptOfficer', 'refuse', REFUSAL]);
    expect(await whistle.clocks('zf')).toMatchObject({
      'zf acknowledge': '09-14 14:40 met',
      'zf arrive': 'paused, 1 left',
      'zf result': 'paused, 5 left',
      'zf answerRefusal': '09-15 09:05 running',
    });
  });

  it('the street contests on Tuesday 09-15 at 08:50: a dispute of three, hj among them, to settle by 14:20', async () => {
    await whistle.acts(
      ['09-14 14:10', 'sj/deptOfficer', 'acknowledge', CONTACT],
      ['09-14 14:20', 'hj/deptOfficer', 'acknowledge', CONTACT],
      [
        '09-15 08:50',
        'yq/streetDeputy',
        'contestRefusal',
        { unit: 'zf', reason: '油烟处罚为其主责', basis: '清单 JP-02' },
      ],
    );
    expect(await whistle.opened()).toEqual(['dispute 拒绝报到引起的争议']);
    dispute = await whistle.begun('dispute');
    await whistle.lookAgain();
    expect(await dispute.view()).toMatchObject({
      title: '争议协商：夜间油烟扰民',
      stage: { code: 'selfNegotiation' },
      matterId: (await whistle.view()).matterId,
    });
    expect(await dispute.clocks()).toEqual({
      'zf selfNegotiate': '09-15 14:20 running',
      'yq selfNegotiate': '09-15 14:20 running',
      'hj selfNegotiate': '09-15 14:20 running',
    });
    await whistle.acts(
      ['09-15 10:00', 'sj/deptOfficer', 'reportIn', ON_SITE],
      ['09-15 14:00', 'hj/deptOfficer', 'reportIn', ON_SITE],
    );
  });

  it('no agreement: the engine applies, 编办 admits by 09-16 09:20; at 17:50 the centre names zf interim lead', async () => {
    await dispute.until('09-15 14:20');
    expect(await dispute.clocks('bb')).toEqual({ 'bb admit': '09-16 09:20 running' });
    expect((await dispute.view()).leadUnit?.id).toBe('bb');
    const tasks = { unit: 'zf', tasks: '夜间先行核查', reason: '争议期间不得无人处置' };
    await dispute.acts(['09-15 17:50', 'zhzx/centreDeputy', 'designateInterimLead', tasks]);
    await dispute.handled();
    await whistle.lookAgain();
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf interim': '09-21 17:30 running' });
    expect((await whistle.view()).interimLead?.id).toBe('zf');
  });

  it('admitted on Wednesday 09-16 and forwarded with it; zf reports as interim lead', async () => {
    await dispute.acts(['09-16 09:00', 'bb/staffingOfficer', 'admit']);
    expect((await dispute.view()).stage.code).toBe('forwarded');
    expect(await dispute.clocks('bb', 'zf', 'yq', 'hj')).toMatchObject({
      'bb opinion': '09-18 17:30 running',
      'zf defence': '09-17 17:30 running',
      'yq defence': '09-17 17:30 running',
      'hj defence': '09-17 17:30 running',
    });
    await dispute.handled();
    await whistle.acts([
      '09-16 10:10',
      'zf/deptOfficer',
      'reportInterim',
      { result: '周二夜间已到场核查', evidence: [{ note: '核查记录' }] },
    ]);
    expect(await whistle.clocks('zf')).toMatchObject({
      'zf interim': '09-21 17:30 met',
      'zf result': 'paused, 5 left',
    });
  });

  it('all three defend in time; sj and hj go on with their work untouched', async () => {
    const defence = (text: string, itemCode: string) => ({ text, basis: [{ itemCode }] });
    await whistle.acts(['09-17 10:00', 'sj/deptOfficer', 'submitResult', SOLVED]);
    await dispute.acts(
      ['09-17 10:10', 'yq/streetDeputy', 'submitDefence', defence('油烟处罚是执法部门的职责', 'JP-02')],
      ['09-17 10:30', 'hj/deptDeputy', 'submitDefence', defence('监测不是处罚', 'JP-03')],
    );
    await whistle.acts(['09-17 15:00', 'hj/deptOfficer', 'submitResult', SOLVED]);
    await dispute.acts([
      ...(['09-17 16:00', 'zf/deptDeputy', 'submitDefence'] as const),
      defence('监测是生态环境部门的职责', 'JP-03'),
    ]);
    expect((await dispute.view()).stage.code).toBe('defended');
    await whistle.acts(
      ['09-18 09:00', 'yq/streetOfficer', 'acceptResult', { unit: 'sj' }],
      ['09-18 09:10', 'yq/streetOfficer', 'acceptResult', { unit: 'hj' }],
    );
    expect(await whistle.clocks('sj', 'hj')).toMatchObject({
      'sj arrive': '09-15 17:30 met',
      'sj result': '09-20 17:30 met',
      'hj arrive': '09-15 17:30 met',
      'hj result': '09-20 17:30 met',
    });
    expect((await whistle.view()).stage.code).toBe('handling');
  });

  it('the opinion of Friday 09-18: zf leads, hj measures; zf objects at 16:00 and the panel is docketed', async () => {
    const opinion = {
      lead: 'zf',
      assists: ['hj'],
      basis: [{ itemCode: 'JP-02' }],
      reasons: '处罚主体由清单载明',
    };
    await dispute.acts(['09-18 11:00', 'bb/deptHead', 'issueOpinion', opinion]);
    expect(await dispute.clocks('zf', 'yq', 'hj')).toMatchObject({
      'zf objection': '09-20 17:30 running',
      'yq objection': '09-20 17:30 running',
      'hj objection': '09-20 17:30 running',
    });
    await dispute.acts(['09-18 16:00', 'zf/deptHead', 'objectToOpinion', { reason: '监测应当先行' }]);
    const { reactions } = await dispute.handled();
    const docket = reactions.find(({ kind }) => kind?.code === 'panel');
    expect(docket?.outcome).toBe('done');
    await district.advance('09-20 09:00');
    await district.give('zhzx/panelMember', docket?.caseId ?? '', 'openEvidence');
    panel = await dispute.begun('panel');
    expect(await panel.clocks()).toEqual({
      'zf statements': '09-20 17:30 running',
      'yq statements': '09-20 17:30 running',
      'hj statements': '09-20 17:30 running',
      'zhzx openEvidence': '09-20 11:00 met',
      'zhzx determine': '09-21 17:30 running',
    });
  });

  it('编办 issued the opinion and does not sit: four present, three for zf and one for hj; no vote is anybody else’s to read before the service', async () => {
    const stated = (text: string) => ({ text, basis: [{ itemCode: 'JP-02' }], evidence: [] });
    const vote = (lead: string) => ({
      ...{ lead, assists: lead === 'zf' ? ['hj'] : [], reason: '依清单' },
      basis: [{ itemCode: lead === 'zf' ? 'JP-02' : 'JP-03' }],
    });
    await panel.acts(
      ['09-20 10:00', 'zf/deptOfficer', 'submitStatement', stated('监测应当先行')],
      ['09-20 11:00', 'yq/streetOfficer', 'submitStatement', stated('街道无执法权')],
      ['09-20 11:30', 'hj/deptOfficer', 'submitStatement', stated('已完成监测')],
      ['09-21 14:00', 'zhzx/panelMember', 'deliberate', { present: ['zhzx', 'sf', 'zfb', 'jw'] }],
      ['09-21 14:10', 'zhzx/panelMember', 'vote', vote('zf')],
      ['09-21 14:12', 'sf/panelMember', 'vote', vote('zf')],
      ['09-21 14:13', 'zfb/panelMember', 'vote', vote('zf')],
      ['09-21 14:14', 'jw/panelMember', 'vote', vote('hj')],
    );
    expect(await votesRead('sf/panelMember')).toEqual([null, 'zf', null, null]);
    expect(await votesRead('zf/deptHead')).toEqual([null, null, null, null]);
    const { steps } = await district.steps(panel.caseId, 'zf/deptHead');
    const told = steps.filter(({ type }) => type.code === 'SeatVoted');
    expect(told.map(({ said, technical }) => [said, technical.raw])).toEqual(Array(4).fill([[], null]));
    expect(JSON.stringify([told, (await panel.view()).facts])).not.toContain('依清单');
  });

  it('determined and served on Monday 09-21 at 15:00, the sixth working day after the refusal: zf runs on; execution due 09-29 17:30', async () => {
    await panel.acts([
      '09-21 15:00',
      'zhzx/panelMember',
      'issueDetermination',
      { text: '由综合行政执法局主办，生态环境分局监测' },
    ]);
    await panel.handled();
    await panel.lookAgain();
    expect(await panel.clocks('zf', 'yq', 'hj')).toMatchObject({
      'zf review': '09-23 17:30 running',
      'yq review': '09-23 17:30 running',
      'hj review': '09-23 17:30 running',
    });
    expect(await votesRead('zf/deptHead')).toEqual(['zf', 'zf', 'zf', 'hj']);
    expect(await panel.opened()).toEqual(['resultNotification 通报责任认定']);
    await whistle.handled();
    await whistle.lookAgain();
    expect(await whistle.clocks('zf')).toMatchObject({
      'zf arrive': '09-22 17:30 running',
      'zf result': '09-29 17:30 running',
    });
    const { obligations } = await whistle.view();
    const result = obligations.find(({ key, thread }) => key === 'whistle.result' && thread === 'zf');
    expect(result?.amberAt).toBe('2026-09-28T17:30:00.000+08:00');
    await dispute.lookAgain();
    expect((await dispute.view()).stage.code).toBe('executing');
    expect(await dispute.clocks('zf')).toMatchObject({ 'zf execute': '09-29 17:30 running' });
  });

  it('a second try of zf to refuse on 09-22 meets the determination; at 14:00 it reports in', async () => {
    await district.advance('09-22 13:40');
    const refused = await district
      .give('zf/deptOfficer', whistle.caseId, 'refuse', REFUSAL)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Rejected);
    expect((refused as Rejected).problem.code).toBe('CASE.DETERMINATION_BINDS');
    await whistle.acts(['09-22 14:00', 'zf/deptOfficer', 'reportIn', ON_SITE]);
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf arrive': '09-22 17:30 met' });
  });

  it('zf reports to 编办 on 09-23 that it has taken over, confirmed on 09-24; 编办 proposes to change the list', async () => {
    const report = { text: '已接手并到场', evidence: [{ note: '出勤记录' }] };
    await dispute.acts(['09-23 09:30', 'zf/deptOfficer', 'reportExecution', report]);
    expect(await dispute.clocks('zf')).toMatchObject({ 'zf execute': '09-29 17:30 met' });
    const gap = { item: 'JP-02、JP-03', content: '油烟监测由生态环境部门承担' };
    await panel.acts(['09-23 10:00', 'bb/staffingOfficer', 'registerListGap', gap]);
    const { reactions } = await panel.handled();
    expect(reactions.find(({ kind }) => kind?.code === 'listChange')?.outcome).toBe('noProcedure');
    await panel.until('09-23 17:30');
    expect(await panel.view()).toMatchObject({ over: true, outcome: { code: 'determined' } });
    await dispute.lookAgain();
    await dispute.acts(['09-24 10:00', 'bb/staffingOfficer', 'confirmExecution']);
    expect(await dispute.view()).toMatchObject({ over: true, outcome: { code: 'determined' } });
    expect([await dispute.faults(), await panel.faults()]).toEqual([[], []]);
    await dispute.handled();
    await whistle.lookAgain();
  });

  it('white order on 09-28 at 17:30; the result elapses on 09-29 at 17:30, and the same order rises, no second one', async () => {
    const white = 'supervisionOrder 白色督办单：江畔区综合行政执法局「反馈结果」临期';
    await whistle.until('09-28 17:30');
    expect(await whistle.opened()).toEqual(['dispute 拒绝报到引起的争议', white]);
    order = await whistle.order('白色督办单');
    expect(await order.clocks()).toMatchObject({ 'zf white': '09-29 17:30 running' });
    await whistle.until('09-29 17:30');
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf result': '09-29 17:30 elapsed' });
    expect(await whistle.opened()).toEqual(['dispute 拒绝报到引起的争议', white]);
    await order.lookAgain();
    expect(await whistle.orders()).toEqual(['黄色 yellow -1']);
    expect(await order.clocks()).toMatchObject({
      'zf sign 2': '09-30 10:30 running',
      'zf rectify': '10-09 17:30 running',
    });
    await order.acts(['09-30 09:00', 'zf/deptDeputy', 'sign']);
    await whistle.acts(['10-09 16:00', 'zf/deptOfficer', 'submitResult', SOLVED]);
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf result': '09-29 17:30 metLate' });
    await whistle.handled();
    await order.acts(['10-09 16:00', 'zf/deptOfficer', 'submitReply', REPLY]);
    expect(await order.clocks()).toMatchObject({
      'zf sign 2': '09-30 10:30 met',
      'zf rectify': '10-09 17:30 met',
      'dc judge': '10-10 17:30 running',
    });
    await order.acts(['10-10 11:00', 'dc/supervisor', 'acceptReply']);
    expect(await whistle.orders()).toEqual(['黄色 writtenOff -1']);
  });

  it('the result is accepted on Saturday 10-10, a working day, at 14:00: notify and evaluate due 10-14 17:30', async () => {
    await whistle.acts(['10-10 14:00', 'yq/streetOfficer', 'acceptResult', { unit: 'zf' }]);
    expect((await whistle.view()).stage.code).toBe('resultsIn');
    expect(await whistle.clocks()).toMatchObject({
      'zf notify': '10-14 17:30 running',
      'zf evaluate': '10-14 17:30 running',
      'hj evaluate': '10-14 17:30 running',
      'sj evaluate': '10-14 17:30 running',
    });
  });

  it('is notified, evaluated and closed; close was due Friday 10-16 17:30', async () => {
    await district.advance('10-12 10:00');
    const notice = await Story.at(district, await notifyResult(district, 'zf', whistle.caseId));
    await notice.handled();
    await whistle.lookAgain();
    await whistle.acts(
      ['10-13 15:00', 'yq/streetDeputy', 'evaluateDepartment', { unit: 'zf', ...SCORES, promptness: 1 }],
      ['10-13 15:00', 'yq/streetDeputy', 'evaluateDepartment', { unit: 'hj', ...SCORES }],
      ['10-13 15:00', 'yq/streetDeputy', 'evaluateDepartment', { unit: 'sj', ...SCORES }],
    );
    expect(await whistle.clocks('yq')).toMatchObject({ 'yq close': '10-16 17:30 running' });
    await whistle.acts(
      [
        ...(['10-13 16:00', 'yq/streetOfficer', 'recordCallback'] as const),
        { reached: 'yes', solved: 'yes', satisfied: 'yes', words: '晚上能开窗了，谢谢。' },
      ],
      ['10-14 09:00', 'yq/streetHead', 'close', CLOSING],
    );
    expect(await whistle.view()).toMatchObject({ over: true, outcome: { code: 'resolved' } });
    expect(await whistle.faults()).toEqual([]);
  });

  it('a later panel about the same item is shown the determination, and whoever has no part in the first is not', async () => {
    const question = { question: '夜间油烟由谁查处', itemCodes: ['JP-02'], urgency: 'ordinary' };
    const later = await district.open('zhzx/centreHead', 'panel', {
      ...{ ...question, parties: ['sj'], matterId: whistle.caseId },
      trigger: 'ownerless',
    });
    const shown = (by: string): Promise<Precedents> =>
      district.ok('GET', `/cases/${later.caseId}/precedents`, { by });
    expect((await shown('sf/legalOfficer')).precedents).toMatchObject([
      { caseId: panel.caseId, lead: { id: 'zf' }, items: [{ code: 'JP-02' }, { code: 'JP-03' }] },
    ]);
    expect((await shown('sj/deptOfficer')).precedents).toEqual([]);
    const own = await district.ok<Precedents>('GET', `/cases/${panel.caseId}/precedents`, {
      by: 'sf/legalOfficer',
    });
    expect(own.precedents).toEqual([]);
  });

  it('is told in steps and replays as it was seen', async () => {
    for (const each of [whistle, dispute, panel, order]) {
      await each.expectToldInSteps();
      await each.expectReplayAsSeen();
    }
  });
});
