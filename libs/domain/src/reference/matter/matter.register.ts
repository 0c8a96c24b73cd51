import type { CaseEvent } from '../../kernel/event.js';
import { fields, reference } from '../../kernel/form.js';
import { referenceDecider, type ReferenceRule } from '../reference.rule.js';

const enter = fields({ caseId: reference({ zh: '案件', en: 'Case' }, 'case') });

export type MatterRegisterEvent = CaseEvent<'CaseEntered', { readonly caseId: string }>;

/**
 * The cases of one kind that were added to one matter, each once. Whether one is still open it says itself, so nothing is
 * ever taken out.
 */
export type MatterRegister = readonly string[];

/**
 * Written together with the case's own events, and again when a draft is amended: of two equal cases that are begun at the
 * same time, one finds the register changed.
 */
const enterRule: ReferenceRule<MatterRegister, { caseId: string }, MatterRegisterEvent> = {
  name: 'enter',
  label: { zh: '登记同事项案件', en: 'Enter a case of the matter' },
  form: enter,
  opens: true,
  engineOnly: true,
  permits: () => undefined,
  decide: (_entered, { caseId }) => [{ type: 'CaseEntered', payload: { caseId } }],
};

export const matterDecider = referenceDecider<MatterRegister, MatterRegisterEvent>({
  kind: 'matter',
  label: { zh: '同事项案件登记簿', en: 'Register of the cases of a matter' },
  rules: [enterRule],
  events: {
    CaseEntered: {
      label: { zh: '登记同事项案件', en: 'A case of the matter was entered' },
      schemaVersion: 1,
    },
  },
  rejections: {},
  initial: () => [],
  evolve: (entered, { payload: { caseId } }) => (entered.includes(caseId) ? entered : [...entered, caseId]),
});
