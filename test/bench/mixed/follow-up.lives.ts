import { at, EVIDENCE, oneOf, personAt } from './district.js';
import { aWhistle, blowWhistle, type Life } from './standing.js';

/** Lives of the procedures that rest on a case or a register that is there already. */

/** Told by the lead, read by the street, which now and then objects and is answered. */
export const resultNotification: Life = async (standing, roll) => {
  const { case: about, street, lead } = await aWhistle(standing, roll);
  const one = await standing.desk.open('resultNotification', at(lead, 'Officer'), {
    aboutCaseId: about.caseId,
    type: oneOf(['closed', 'penalty', 'other'], roll),
    reference: `江执通〔2026〕${1 + roll(500)}号`,
    content: '摊位已清理，疏导点每晚开放。'.repeat(1 + roll(4)),
    secrecy: oneOf(['public', 'internal'], roll),
  });
  await one.give(at(lead, 'Deputy'), 'send');
  await one.give(at(street, 'Head'), 'markRead');
  if (roll(3) > 0) return;
  await one.give(at(street, 'Deputy'), 'object', { reason: '通报内容不全', basis: '行政处罚法第18条' });
  await one.give(at(lead, 'Deputy'), 'answer', { unit: street, text: '已补充说明', corrected: false });
};

/** About a department's arrival; white is signed, yellow countersigned before and answered and judged afterwards. */
export const supervisionOrder: Life = async (standing, roll) => {
  const about =
    standing.whistles.find(({ owing }) => owing.length > 0) ?? (await blowWhistle(standing, roll));
  const unit = about.owing.shift() ?? about.lead;
  const direct = roll(3) === 0;
  const supervisor = 'dc/supervisor';
  const one = await standing.desk.open(
    'supervisionOrder',
    direct ? supervisor : oneOf([supervisor, 'zhzx/dispatcher'], roll),
    {
      obligationRef: { caseId: about.case.caseId, obligationId: `arrive:${unit}:1` },
      ...(direct ? { colour: 'yellow', direct: 'urgent' } : { colour: 'white' }),
      ...{ unit, ground: '到场事项', requirement: '按时到场并书面说明情况' },
    },
  );
  if (direct) await one.give('dc/deptHead', 'countersign', { agreed: true });
  await one.give(at(unit, 'Deputy'), 'sign');
  if (!direct) return;
  const reply = { cause: '人手不足', measures: '加派两组', evidence: EVIDENCE };
  await one.give(at(unit, 'Officer'), 'submitReply', reply);
  await one.give(supervisor, 'acceptReply');
};

/** Suggested by a street, received, answered; taken or sent back once. */
export const suggestion: Life = async (standing, roll) => {
  const { case: ground, street, lead, itemCode } = await aWhistle(standing, roll);
  const one = await standing.desk.open('suggestion', at(street, 'Deputy'), {
    ...{ to: lead, subject: oneOf(['practice', 'rule', 'staffing'], roll), text: '开市前一小时联合巡查' },
    ...{ grounds: [ground.caseId], itemCodes: [itemCode] },
  });
  await one.give(at(lead, 'Deputy'), 'receive');
  const reply = { verdict: oneOf(['notAdopted', 'keptForReference'], roll), reason: '经研究，人手不足' };
  await one.give(at(lead, 'Deputy'), 'reply', reply);
  if (roll(3) === 0) {
    await one.give(at(street, 'Deputy'), 'rejectReply', { reason: '未说明何时能办' });
    await one.give(at(lead, 'Deputy'), 'reply', reply);
  }
  await one.give(at(street, 'Deputy'), 'acceptReply');
};

/** Between a street and the department it called: settled by the two, or by whoever coordinates. */
export const dispute: Life = async (standing, roll) => {
  const { case: about, street, lead, itemCode, peopleWait } = await aWhistle(standing, roll);
  const issueKind = oneOf(['duty', 'basis'] as const, roll);
  const [officer, head] = COORDINATORS[issueKind];
  const basis = [{ itemCode }];
  const one = await standing.desk.open('dispute', at(lead, 'Deputy'), {
    ...{ parties: [lead, street], issueKind, issue: '由谁牵头', itemCodes: [itemCode] },
    contested: [{ caseId: about.caseId }],
  });
  if (roll(2) === 0) {
    const agreed = { lead, assists: [], tasks: [{ unit: lead, task: '牵头处置' }], basis };
    for (const unit of [lead, street]) await one.give(at(unit, 'Deputy'), 'recordAgreement', agreed);
    await one.give(at(lead, 'Officer'), 'reportExecution', { text: '已接手', evidence: EVIDENCE });
    await one.give(officer, 'confirmExecution');
    return;
  }
  const words = { differences: '由谁牵头', proposal: '由部门牵头' };
  const application = { ...words, negotiationRecord: [{ note: '协商两次未果' }], basis };
  await one.give(at(lead, 'Deputy'), 'applyForCoordination', application);
  await one.give(officer, 'admit');
  if (!peopleWait) await one.give(officer, 'forward', { to: [lead, street] });
  for (const unit of [lead, street])
    await one.give(at(unit, 'Deputy'), 'submitDefence', { text: '按清单办理', basis });
  await one.give(head, 'issueOpinion', { lead, assists: [], basis, reasons: '清单载明' });
};

const COORDINATORS = {
  duty: ['bb/staffingOfficer', 'bb/deptHead'],
  basis: ['sf/legalOfficer', 'sf/deptHead'],
} as const;

/** The five seats, the chair first. */
const SEATS = [
  ...['zhzx/panelMember', 'bb/panelMember', 'sf/panelMember'],
  ...['zfb/panelMember', 'jw/panelMember'],
];

/** Docketed by the centre, both parties heard, five votes, the determination. */
export const panel: Life = async (standing, roll) => {
  const { case: about, street, lead, itemCode } = await aWhistle(standing, roll);
  const chair = 'zhzx/panelMember';
  const basis = [{ itemCode }];
  const one = await standing.desk.open('panel', 'zhzx/centreHead', {
    ...{ matterId: about.caseId, question: '由谁牵头', parties: [lead, street], itemCodes: [itemCode] },
    ...{ urgency: 'ordinary', trigger: oneOf(['refusals', 'contested'], roll), cases: [about.caseId] },
  });
  await one.give(chair, 'openEvidence');
  for (const unit of [lead, street])
    await one.give(at(unit, 'Deputy'), 'submitStatement', { text: '按清单办理', basis, evidence: [] });
  await one.give(chair, 'deliberate', { present: SEATS.map((seat) => seat.replace(/\/.*/, '')) });
  for (const seat of SEATS) await one.give(seat, 'vote', { lead, assists: [], basis, reason: '清单载明' });
  await one.give(chair, 'issueDetermination', { text: '由部门主办' });
};

/** In the register of one unit: a liaison was not reached and verifies, or the operator changes. */
export const liaison: Life = async ({ registers }, roll) => {
  const register = registers.shift();
  if (register === undefined) return;
  const { case: one, unit } = register;
  try {
    if (roll(2) === 0) {
      const tried = [10, 5].map((minutes) => new Date(Date.now() - minutes * 60_000).toISOString());
      const attempts = tried.map((instant) => ({ instant, channel: '电话' }));
      const holder = `A:${personAt(unit, 'Officer')}`;
      await one.give('zhzx/dispatcher', 'reportUnreachable', { holder, attempts });
      await one.give(at(unit, 'Officer'), 'verify');
      return;
    }
    register.operator = register.operator === 4 ? 3 : 4;
    const person = personAt(unit, 'Officer', register.operator);
    const entry = { person, role: 'operator', itemCodes: [], phone: '0571-80000001', hours: 'office' };
    await one.give(at(unit, 'Deputy'), 'replace', { ...entry, reason: '轮岗' });
    await one.give(at(unit, 'Officer', register.operator), 'verify');
    await one.give(at(unit, 'Deputy'), 'comment', { text: '平台操作员已轮岗' });
  } finally {
    registers.push(register);
  }
};
