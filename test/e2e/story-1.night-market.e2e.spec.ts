import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, REPLY, SCORES, SOLVED } from './call-sheets.js';
import { District } from './district.js';
import { Story } from './story.js';

/**
 * Story 1, 江滨夜市占道经营: joint enforcement by appointment; one of three comes late. The grid case
 * it begins with is a procedure of its own; the orders it sets off are told beside it.
 */
describe('Story 1: the night market', () => {
  let district: District;
  let whistle: Story;
  let notice: Story;
  let yellow: Story;
  const appointment = '2026-09-18T18:30:00.000+08:00';

  beforeAll(async () => {
    district = await District.start();
  });
  afterAll(() => district?.stop());

  it('is drafted and submitted on Tuesday 09-15 at 15:20: approve due 09-16 17:30', async () => {
    const sheet = await callSheet(
      district,
      'wj',
      [
        ['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }],
        ['sj', 'assist', '查处食品摊贩', { itemCode: 'JP-08' }],
        ['ga', 'assist', '疏导交通', { itemCode: 'JP-19' }],
      ],
      { title: '江滨夜市占道经营', type: 'jointEnforcement', appointment },
    );
    whistle = await Story.begin(district, ['09-15 15:20', 'wj/streetOfficer', 'whistle', sheet]);
    await whistle.acts(['09-15 15:20', 'wj/streetOfficer', 'submitForApproval']);
    expect(await whistle.clocks()).toEqual({ 'wj approve': '09-16 17:30 running' });
  });

  it('is approved at 16:30 and blown at 16:40, all three due as printed', async () => {
    await whistle.acts(
      ['09-15 16:30', 'wj/streetHead', 'approve'],
      ['09-15 16:40', 'wj/streetDispatcher', 'blow'],
    );
    for (const unit of ['zf', 'sj', 'ga'])
      expect(await whistle.clocks(unit)).toEqual({
        [`${unit} acknowledge`]: '09-16 09:40 running',
        [`${unit} refuse`]: '09-16 17:30 running',
        [`${unit} arrive`]: '09-18 18:30 running',
        [`${unit} result`]: '09-24 17:30 running',
      });
    const { obligations } = await whistle.view();
    const ambers = obligations.filter(({ key }) => key === 'whistle.result').map(({ amberAt }) => amberAt);
    expect(ambers).toEqual(Array(3).fill('2026-09-23T17:30:00.000+08:00'));
  });

  it('zf and sj acknowledge in time, ga late: a fault on ga', async () => {
    await whistle.acts(
      ['09-15 17:05', 'zf/deptOfficer', 'acknowledge', CONTACT],
      ['09-16 08:50', 'sj/deptOfficer', 'acknowledge', CONTACT],
      ['09-16 10:20', 'ga/deptOfficer', 'acknowledge', CONTACT],
    );
    expect(await whistle.clocks()).toMatchObject({
      'zf acknowledge': '09-16 09:40 met',
      'sj acknowledge': '09-16 09:40 met',
      'ga acknowledge': '09-16 09:40 metLate',
    });
    expect(await whistle.faults()).toEqual(['ga whistle.acknowledge.elapsed 09-16 09:40']);
  });

  it('zf and sj report in; ga elapses at 18:30 and comes at 18:42: a yellow order on ga', async () => {
    await whistle.acts(
      ['09-18 18:10', 'zf/deptOfficer', 'reportIn', ON_SITE],
      ['09-18 18:25', 'sj/deptOfficer', 'reportIn', ON_SITE],
    );
    await whistle.until('09-18 18:30');
    expect(await whistle.opened()).toEqual(['supervisionOrder 黄色督办单：江畔区公安分局「报到」逾期']);
    yellow = await whistle.order('黄色督办单');
    expect(await yellow.clocks()).toEqual({
      'ga sign': '09-20 10:30 running',
      'ga rectify': '09-20 17:30 running',
    });
    await whistle.acts(['09-18 18:42', 'ga/deptOfficer', 'reportIn', ON_SITE]);
    expect(await whistle.clocks()).toMatchObject({
      'zf arrive': '09-18 18:30 met',
      'sj arrive': '09-18 18:30 met',
      'ga arrive': '09-18 18:30 metLate',
    });
    expect(await whistle.faults()).toContain('ga whistle.arrive.elapsed 09-18 18:30');
    await whistle.handled();
    await yellow.lookAgain();
    expect(await yellow.clocks()).toMatchObject({
      'ga rectify': '09-20 17:30 met',
      'ga reply': '09-20 17:30 running',
    });
  });

  it('ga signs and replies on Sunday 09-20: judge due 09-21 17:30', async () => {
    await yellow.acts(
      ['09-20 09:10', 'ga/deptDeputy', 'sign'],
      ['09-20 09:30', 'ga/deptOfficer', 'submitReply', REPLY],
    );
    expect(await yellow.clocks()).toMatchObject({
      'ga sign': '09-20 10:30 met',
      'ga reply': '09-20 17:30 met',
      'dc judge': '09-21 17:30 running',
    });
  });

  it('zf submits on Sunday 09-20, the first of five working days from the appointment: nobody is warned yet', async () => {
    await whistle.acts(['09-20 11:00', 'zf/deptOfficer', 'submitResult', SOLVED]);
    await whistle.until('09-20 17:30');
    expect(await whistle.opened()).toEqual(['supervisionOrder 黄色督办单：江畔区公安分局「报到」逾期']);
  });

  it('sj and ga submit on Monday 09-21: the last acceptResult is due 09-23 17:30', async () => {
    await yellow.acts(['09-21 10:00', 'dc/supervisor', 'acceptReply']);
    await whistle.acts(
      ['09-21 10:30', 'sj/deptOfficer', 'submitResult', SOLVED],
      ['09-21 16:00', 'ga/deptOfficer', 'submitResult', SOLVED],
    );
    expect(await whistle.clocks()).toMatchObject({
      'zf result': '09-24 17:30 met',
      'sj result': '09-24 17:30 met',
      'ga result': '09-24 17:30 met',
      'ga acceptResult': '09-23 17:30 running',
    });
    // The point of the yellow order stays.
    expect(await whistle.orders()).toEqual(['黄色 writtenOff -1']);
  });

  it('the street accepts all three on 09-22 at 09:00: results are in, notify and evaluate due 09-28 17:30', async () => {
    await whistle.acts(
      ['09-22 09:00', 'wj/streetOfficer', 'acceptResult', { unit: 'zf' }],
      ['09-22 09:00', 'wj/streetOfficer', 'acceptResult', { unit: 'sj' }],
      ['09-22 09:00', 'wj/streetOfficer', 'acceptResult', { unit: 'ga' }],
    );
    expect((await whistle.view()).stage.code).toBe('resultsIn');
    expect(await whistle.clocks()).toMatchObject({
      'zf notify': '09-28 17:30 running',
      'zf evaluate': '09-28 17:30 running',
      'sj evaluate': '09-28 17:30 running',
      'ga evaluate': '09-28 17:30 running',
    });
  });

  it('the notification goes out on 09-23 at 10:00 and meets the notify clock; its objection period ends 10-08 17:30', async () => {
    await district.advance('09-23 10:00');
    notice = await Story.at(district, await notifyResult(district, 'zf', whistle.caseId));
    expect(await notice.clocks('zf')).toMatchObject({ 'zf objection': '10-08 17:30 running' });
    await notice.handled();
    await whistle.lookAgain();
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf notify': '09-28 17:30 met' });
    await notice.acts(
      ['09-23 11:00', 'wj/liaisonA', 'markRead'],
      ['09-23 14:00', 'sj/liaisonA', 'markRead'],
      ['09-23 14:10', 'ga/liaisonB', 'markRead'],
    );
  });

  it('the departments are evaluated on 09-24 at 15:00: close due 09-30 17:30', async () => {
    await whistle.acts(
      ['09-24 15:00', 'wj/streetDeputy', 'evaluateDepartment', { unit: 'zf', ...SCORES }],
      ['09-24 15:00', 'wj/streetDeputy', 'evaluateDepartment', { unit: 'sj', ...SCORES }],
      ['09-24 15:00', 'wj/streetDeputy', 'evaluateDepartment', { unit: 'ga', ...SCORES, promptness: 2 }],
    );
    expect(await whistle.clocks('wj')).toMatchObject({ 'wj close': '09-30 17:30 running' });
  });

  it('the whistle is closed on Monday 09-28 at 09:30; the notice is filed on 10-08 at 17:30', async () => {
    await whistle.acts(['09-28 09:30', 'wj/streetHead', 'close', CLOSING]);
    expect(await whistle.view()).toMatchObject({
      over: true,
      stage: { code: 'closed' },
      outcome: { code: 'resolved' },
    });
    expect(await whistle.faults()).toEqual([
      'ga whistle.acknowledge.elapsed 09-16 09:40',
      'ga whistle.arrive.elapsed 09-18 18:30',
    ]);
    await notice.until('10-08 17:30');
    const { over, outcome, facts } = await notice.handled();
    expect([over, outcome?.code]).toEqual([true, 'filed']);
    expect(facts.length).toBeGreaterThan(0);
    const { events } = await district.events(notice.caseId);
    expect(events.findLast(({ type }) => type === 'NoticeFiled')?.effectiveAt).toBe(
      '2026-10-08T17:30:00.000+08:00',
    );
  });

  it('is told in steps and replays as it was seen', async () => {
    for (const each of [whistle, notice, yellow]) {
      await each.expectToldInSteps();
      await each.expectReplayAsSeen();
    }
  });
});
