import { callSheet } from './call-sheets.js';
import { District } from './district.js';
import { Story } from './story.js';

/** A refusal that names whose duty it is, through HTTP: the unit named finds it in its inbox and takes it over. */
describe('Taking over what another refused', () => {
  let district: District;
  let whistle: Story;

  beforeAll(async () => {
    district = await District.start();
    const rows: Parameters<typeof callSheet>[2] = [
      ['zf', 'lead', '监测油烟', { itemCode: 'JP-01' }],
      ['sj', 'assist', '查处食品摊贩', { itemCode: 'JP-08' }],
    ];
    const sheet = await callSheet(district, 'wj', rows, { title: '江滨路油烟' });
    whistle = await Story.begin(district, ['09-17 08:40', 'wj/streetOfficer', 'whistle', sheet]);
    await whistle.acts(
      ['09-17 08:45', 'wj/streetOfficer', 'submitForApproval'],
      ['09-17 08:50', 'wj/streetHead', 'approve'],
      ['09-17 09:10', 'wj/streetDispatcher', 'blow'],
    );
  });
  afterAll(() => district?.stop());

  it('a refusal that names no unit and no reason is rejected, naming the field', async () => {
    const refusal = {
      ground: 'notStatutoryDuty',
      citation: { itemCode: 'JP-03' },
      deputy: 'p-zf-deptDeputy-1',
    };
    const rejected = await district
      .give('zf/deptOfficer', whistle.caseId, 'refuse', refusal)
      .catch((error: unknown) => error);
    expect(rejected).toMatchObject({
      problem: { code: 'WHISTLE.REFUSAL_NEEDS_SUGGESTION', field: 'suggestedUnit' },
    });
    await whistle.acts(['09-17 10:30', 'zf/deptOfficer', 'refuse', { ...refusal, suggestedUnit: 'hj' }]);
  });

  it('hj takes it over at 10:40 and leads, with full clocks; zf is released and the street owes no answer', async () => {
    await whistle.acts([
      ...(['09-17 10:40', 'hj/deptOfficer', 'takeOver'] as const),
      { from: 'zf', itemCode: 'JP-03', deputy: 'p-hj-deptDeputy-1' },
    ]);
    expect(await whistle.clocks('hj', 'zf')).toMatchObject({
      'hj arrive': '09-18 17:30 running',
      'hj result': '09-23 17:30 running',
      'zf answerRefusal': '09-17 16:00 met',
    });
    expect((await whistle.view()).leadUnit?.id).toBe('hj');
    expect(await whistle.threads()).toMatchObject({ zf: '已解除', hj: '已签收' });
    expect(await whistle.opened()).toEqual([]);
  });
});
