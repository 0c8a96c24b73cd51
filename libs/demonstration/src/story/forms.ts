import { MARK } from '../opening/opening.js';
import { gridOf, idOf, type Form, type StoryCommand, type Surroundings } from './story.js';

/** What the stories fill in where the specification prints nothing. */
export const CONTACT = { contact: '值班员', phone: '0571-88001234' };
export const ON_SITE = {
  mode: 'onsite',
  personName: '带队负责人',
  place: '现场',
  position: { lat: 30.24567, lon: 120.16789, accuracy: 12 },
};
export const REPLY = {
  cause: '警力调配不及时',
  measures: '已调整排班，建立到期提醒',
  evidence: [{ note: '整改说明' }],
};
const SCORES = { promptness: 5, attitude: 5, solved: 5 };
export const CLOSING = { summary: '已处置完毕，回访诉求人满意。' };
export const CALLED_BACK = { reached: 'yes', solved: 'yes', satisfied: 'yes', words: '晚上能开窗了，谢谢。' };

/** A result that solves it. */
export function solved(measures: string): Form {
  return { measures, evidence: [{ note: '处置前后对比照片' }], solved: 'yes' };
}

/** A call sheet of a street; `own` is what the story prints. */
export function sheet(street: string, own: Form & { readonly ask?: string }): (around: Surroundings) => Form {
  return (around) => ({
    type: 'citizenDemand',
    urgency: 'ordinary',
    level: 'street',
    direction: 'streetToDepartment',
    place: { gridCode: gridOf(around, street), address: '江滨路1号' },
    beyondPowerReason: '街道已劝导处置，无相应执法权',
    ...own,
    ask: `${own.ask ?? '到场处置并书面反馈'}${MARK}`,
  });
}

/** One row of a call sheet. */
export function row(unit: string, role: 'lead' | 'assist', task: string, basis: Form): Form {
  return { unit, role, task, ...basis };
}

/** The lead's officer drafts the notification and his deputy sends it at the same instant. */
export function notification(at: string, lead: string, number: number): readonly StoryCommand[] {
  const form = (around: Surroundings): Form => ({
    aboutCaseId: idOf(around, 'whistle'),
    type: 'closed',
    reference: `江通〔2026〕${number}号`,
    content: '处理结果如下：已处置完毕，详见结果反馈单。',
    secrecy: 'public',
  });
  return [
    [at, `${lead}/deptOfficer`, 'new resultNotification', 'draft', form],
    [at, `${lead}/deptDeputy`, `resultNotification ${lead}`, 'send'],
  ];
}

/** The street's deputy evaluates each department. */
export function evaluations(
  at: string,
  street: string,
  scores: Readonly<Record<string, Form>>,
): readonly StoryCommand[] {
  return Object.entries(scores).map(([unit, own]) => [
    at,
    `${street}/streetDeputy`,
    'whistle',
    'evaluateDepartment',
    { unit, ...SCORES, ...own },
  ]);
}
