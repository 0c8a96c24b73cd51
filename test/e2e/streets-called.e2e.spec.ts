import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, SOLVED } from './call-sheets.js';
import { District } from './district.js';
import { Story } from './story.js';

/** A department calls two streets, through HTTP: it leads itself, and a street that is late is reminded and no more. */
describe('A department calls two streets', () => {
  let district: District;
  let whistle: Story;

  const sheet = (role: 'lead' | 'assist') =>
    callSheet(
      district,
      'wj',
      [
        ['wj', role, '发现报告、劝导', { itemCode: 'JP-01' }],
        ['yq', 'assist', '发现报告、劝导', { itemCode: 'JP-01' }],
      ],
      {
        title: '沿江占道经营集中整治',
        direction: 'departmentToStreet',
        beyondPowerReason: '须街道发现、劝导',
      },
    );

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 08:30');
  });
  afterAll(() => district?.stop());

  it('no street may be asked to lead: the field is named', async () => {
    const rejected = await district
      .open('zf/deptOfficer', 'whistle', await sheet('lead'))
      .catch((error: unknown) => error);
    expect(rejected).toMatchObject({
      problem: { code: 'WHISTLE.STREET_ONLY_ASSISTS', field: 'departments.0.role' },
    });
  });

  it('is approved by the head of the department and blown by its officer, and the department leads', async () => {
    whistle = await Story.begin(district, [
      '09-17 08:40',
      'zf/deptOfficer',
      'whistle',
      await sheet('assist'),
    ]);
    await whistle.acts(
      ['09-17 08:45', 'zf/deptOfficer', 'submitForApproval'],
      ['09-17 08:50', 'zf/deptHead', 'approve'],
      ['09-17 09:10', 'zf/deptOfficer', 'blow'],
    );
    expect((await whistle.view()).leadUnit?.id).toBe('zf');
    expect(await whistle.clocks('wj', 'yq')).toMatchObject({
      'wj arrive': '09-18 17:30 running',
      'yq result': '09-23 17:30 running',
    });
  });

  it('a street that comes and answers late has its faults, a white order and no other', async () => {
    await whistle.acts(
      ['09-17 09:30', 'wj/streetOfficer', 'acknowledge', CONTACT],
      ['09-17 10:00', 'wj/streetOfficer', 'reportIn', ON_SITE],
      ['09-17 11:00', 'wj/streetOfficer', 'submitResult', SOLVED],
      ['09-17 14:00', 'zf/deptOfficer', 'acceptResult', { unit: 'wj' }],
    );
    await whistle.until('09-24 09:00');
    expect(await whistle.clocks('yq')).toMatchObject({
      'yq arrive': '09-18 17:30 elapsed',
      'yq result': '09-23 17:30 elapsed',
    });
    expect(await whistle.faults()).toContain('yq whistle.arrive.elapsed 09-18 17:30');
    expect((await whistle.opened()).map((each) => each.split('：')[0])).toEqual([
      'supervisionOrder 白色督办单',
    ]);
    expect(await whistle.orders()).toEqual(['白色 white 0']);
  });

  it('once both results are accepted nobody is evaluated: the department notifies and its head closes', async () => {
    await whistle.acts(
      ['09-24 09:30', 'yq/streetOfficer', 'reportIn', ON_SITE],
      ['09-24 10:00', 'yq/streetOfficer', 'submitResult', SOLVED],
      ['09-24 11:00', 'zf/deptOfficer', 'acceptResult', { unit: 'yq' }],
    );
    expect((await whistle.view()).stage.code).toBe('evaluated');
    expect(await whistle.clocks('zf')).toMatchObject({
      'zf notify': '09-30 17:30 running',
      'zf close': '09-30 17:30 running',
    });
    await district.advance('09-24 14:00');
    const notice = await Story.at(district, await notifyResult(district, 'zf', whistle.caseId));
    await notice.handled();
    await whistle.lookAgain();
    expect(await whistle.clocks('zf')).toMatchObject({ 'zf notify': '09-30 17:30 met' });
    await whistle.acts(
      ['09-24 15:00', 'yq/streetOfficer', 'evaluateCaller', { necessary: 4, clear: 4 }],
      ['09-24 16:00', 'zf/deptHead', 'close', CLOSING],
    );
    expect(await whistle.view()).toMatchObject({
      ...{ over: true, stage: { code: 'closed' }, outcome: { code: 'resolved' }, leadUnit: { id: 'zf' } },
    });
    expect(await whistle.orders()).toEqual(['白色 writtenOff 0']);
    await whistle.expectReplayAsSeen();
  });
});
