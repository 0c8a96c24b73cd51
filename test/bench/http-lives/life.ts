import { send, type Target } from '../send.js';

/** One command of a life: who gives it, which, and with what. */
interface Step {
  readonly command: string;
  readonly by: string;
  readonly payload: unknown;
}

/** The first grid of 望江街道 in the demonstration district. */
const GRID = '01000099990100100101';

/** The five commands of the bench: a street drafts, asks, its head approves, it blows, the department acknowledges. */
export const LIFE: readonly Step[] = [
  {
    command: 'draft',
    by: 'wj/streetOfficer',
    payload: {
      title: '江滨夜市占道经营',
      type: 'citizenDemand',
      urgency: 'ordinary',
      level: 'street',
      direction: 'streetToDepartment',
      place: { gridCode: GRID, address: '江滨路12号夜市' },
      facts: '每晚七时后占道经营，油烟扰民，多次劝离无效。'.repeat(4),
      ask: '请到现场联合处置',
      beyondPowerReason: '街道无行政处罚权',
      departments: [{ unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' }],
    },
  },
  { command: 'submitForApproval', by: 'wj/streetOfficer', payload: {} },
  { command: 'approve', by: 'wj/streetHead', payload: {} },
  { command: 'blow', by: 'wj/streetDispatcher', payload: {} },
  { command: 'acknowledge', by: 'zf/deptOfficer', payload: { contact: '经办人甲', phone: '0571-80000001' } },
];

/** Lives one whistle through the five commands; gives how long each took, milliseconds, and the versions it reached. */
export async function live(
  target: Target,
): Promise<{ readonly took: number[]; readonly versions: number[]; readonly caseId: string }> {
  const took: number[] = [];
  const versions: number[] = [];
  let caseId = '';
  for (const { command, by, payload } of LIFE) {
    const began = performance.now();
    const opens = caseId === '';
    const path = opens ? '/api/v1/cases' : `/api/v1/cases/${caseId}/commands/${command}`;
    const answer = await send(target, path, by, opens ? { kind: 'whistle', payload } : payload);
    took.push(performance.now() - began);
    versions.push(answer.version);
    caseId = answer.caseId;
  }
  return { took, versions, caseId };
}
