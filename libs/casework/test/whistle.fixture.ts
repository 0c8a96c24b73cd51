import { done, sent, who, type TestCasework } from './casework.fixture.js';
import { execute } from '../src/execute.js';

/** A call by 望江街道 for a citizen, ordinary urgency, to the one department that leads. */
export const WHISTLE_SHEET = {
  title: '江滨路占道经营',
  type: 'citizenDemand',
  urgency: 'ordinary',
  level: 'street',
  direction: 'streetToDepartment',
  place: { gridCode: '', address: '江滨路1号' },
  facts: '每晚十余个摊位占道，电话里说的。',
  ask: '到场处置并疏导',
  beyondPowerReason: '街道无执法权',
  departments: [{ unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' }],
};

/** Drafted, approved and blown on Thursday 2026-09-17 at 09:10, beside the lead to these. Returns its id. */
export async function blown(test: TestCasework, assisting: readonly object[] = []): Promise<string> {
  const { casework } = test;
  test.at('09-17 08:40');
  const { directory } = (await casework.references.upTo(new Map()))('2026-09-17T08:40:00.000+08:00');
  const gridCode = directory.units['wj-c1']?.grids?.[0] ?? '';
  const departments = [...WHISTLE_SHEET.departments, ...assisting];
  const sheet = { ...WHISTLE_SHEET, place: { ...WHISTLE_SHEET.place, gridCode }, departments };
  const { caseId } = done(await execute(casework, sent('draft', sheet, { kind: 'whistle' })));
  done(await execute(casework, sent('submitForApproval', {}, { caseId })));
  done(await execute(casework, sent('approve', {}, { caseId, actor: who('wj.streetHead') })));
  test.at('09-17 09:10');
  done(await execute(casework, sent('blow', {}, { caseId, actor: who('wj.streetDispatcher') })));
  return caseId;
}
