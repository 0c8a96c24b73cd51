import type { District } from './district.js';

/** Whom, for what, by which item of the list or which power. */
type Called = readonly [
  unit: string,
  role: 'lead' | 'assist',
  task: string,
  basis: { readonly itemCode: string } | { readonly powerBasis: string },
];

/** A call sheet that every rule takes; a story says what is its own. */
export async function callSheet(
  district: District,
  street: string,
  called: readonly Called[],
  own: Readonly<Record<string, unknown>>,
): Promise<object> {
  return {
    type: 'citizenDemand',
    urgency: 'ordinary',
    level: 'street',
    direction: 'streetToDepartment',
    place: { gridCode: await district.gridOf(street), address: '江滨路1号' },
    facts: '居民多次反映，街道上门劝导无效。',
    ask: '到场处置并书面反馈',
    beyondPowerReason: '街道无执法权',
    departments: called.map(([unit, role, task, basis]) => ({ unit, role, task, ...basis })),
    ...own,
  };
}

/** Such a call sheet drafted, approved and blown, at this very instant; gives the case. */
export async function blownWhistle(
  district: District,
  street: string,
  called: readonly Called[],
  own: Readonly<Record<string, unknown>>,
): Promise<string> {
  const sheet = await callSheet(district, street, called, own);
  const { caseId } = await district.open(`${street}/streetOfficer`, 'whistle', sheet);
  await district.give(`${street}/streetOfficer`, caseId, 'submitForApproval');
  await district.give(`${street}/streetHead`, caseId, 'approve');
  await district.give(`${street}/streetDispatcher`, caseId, 'blow');
  return caseId;
}

export const CONTACT = { contact: '值班员', phone: '0571-80000000' };
export const ON_SITE = {
  mode: 'onsite',
  personName: '值班员',
  place: '江滨路1号',
  position: { lat: 30.24567, lon: 120.16789, accuracy: 12 },
};
export const SOLVED = { measures: '已到场处置', evidence: [{ note: '现场照片' }], solved: 'yes' };
/** What a unit answers to an order. */
export const REPLY = { cause: '警力调配不及时', measures: '已调整排班', evidence: [{ note: '整改说明' }] };
export const SCORES = { promptness: 5, attitude: 5, solved: 5 };
export const CLOSING = { summary: '已处置完毕' };

/** The lead's officer drafts a result notification about a case and his deputy sends it, at this very instant. */
export async function notifyResult(district: District, lead: string, aboutCaseId: string): Promise<string> {
  const { caseId } = await district.open(`${lead}/deptOfficer`, 'resultNotification', {
    aboutCaseId,
    type: 'closed',
    reference: '江通〔2026〕7号',
    content: '处理结果如下：已处置完毕。',
    secrecy: 'public',
  });
  await district.give(`${lead}/deptDeputy`, caseId, 'send');
  return caseId;
}
