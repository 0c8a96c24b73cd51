import { addMillis, parseInstant, type Instant } from '@tiaokuai/domain';
import { CLOSING, CONTACT, ON_SITE, SCORES } from '../e2e/call-sheets.js';
import { LEADS, STREETS } from '../e2e/life.js';
import type { MessageCommand } from './message-timeline.js';

/** As `test/e2e/life.ts` lives it over HTTP. */
export function lifeOf(message: Readonly<Record<string, string>>, n: number): readonly MessageCommand[] {
  const {
    subject = '',
    body = '',
    submitted_at: submitted = '',
    reply = '',
    replied_at: replied = '',
  } = message;
  const street = STREETS[n % STREETS.length] ?? 'wj';
  const [lead, itemCode] = LEADS[n % LEADS.length] ?? LEADS[0];
  const whistle = (
    at: Instant,
    by: MessageCommand['by'],
    command: string,
    payload: unknown = {},
  ): MessageCommand => ({ at, by, kind: 'whistle', command, form: () => payload });
  const sent = after(submitted, 0);
  const answered = after(replied, 0);
  const told = after(replied, 120);
  return [
    {
      ...whistle(sent, [street, 'streetOfficer'], 'draft'),
      opens: true,
      form: (_matter, { directory }) => ({
        type: 'citizenDemand',
        urgency: 'ordinary',
        level: 'street',
        direction: 'streetToDepartment',
        place: {
          gridCode: Object.values(directory.units)
            .filter(({ parent }) => parent === street)
            .flatMap(({ grids }) => grids ?? [])[0],
          address: '江滨路1号',
        },
        title: subject,
        facts: body,
        ask: '到场处置并书面反馈',
        beyondPowerReason: '街道无执法权',
        departments: [{ unit: lead, role: 'lead', task: '核实处理并答复', itemCode }],
      }),
    },
    whistle(sent, [street, 'streetOfficer'], 'submitForApproval'),
    whistle(sent, [street, 'streetHead'], 'approve'),
    whistle(sent, [street, 'streetDispatcher'], 'blow'),
    whistle(after(submitted, 20), [lead, 'deptOfficer'], 'acknowledge', CONTACT),
    whistle(after(submitted, 180), [lead, 'deptOfficer'], 'reportIn', ON_SITE),
    whistle(answered, [lead, 'deptOfficer'], 'submitResult', {
      measures: reply,
      evidence: [{ note: '答复原文' }],
      solved: 'yes',
    }),
    whistle(after(replied, 60), [street, 'streetOfficer'], 'acceptResult', { unit: lead }),
    whistle(told, [street, 'streetDeputy'], 'evaluateDepartment', { unit: lead, ...SCORES }),
    {
      at: told,
      by: [lead, 'deptOfficer'],
      kind: 'resultNotification',
      opens: true,
      command: 'draft',
      form: (matter) => ({
        aboutCaseId: [...matter.cases.values()].find(({ procedure }) => procedure.kind === 'whistle')?.caseId,
        type: 'closed',
        reference: `答复〔${message['id'] ?? ''}〕号`,
        content: '已答复诉求人，处理情况见结果反馈单。',
        secrecy: 'internal',
      }),
    },
    { at: told, by: [lead, 'deptDeputy'], kind: 'resultNotification', command: 'send', form: () => ({}) },
    whistle(after(replied, 180), [street, 'streetHead'], 'close', CLOSING),
  ];
}

function after(instant: string, minutes: number): Instant {
  const canonical = parseInstant(instant);
  if (canonical === undefined) throw new Error(`not an instant: ${instant}`);
  return addMillis(canonical, minutes * 60_000);
}
