import { advance } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { listOf, text } from '../../kernel/form.js';
import { event } from './supervision-order.builders.js';

/** What is written down of an interview. */
export const interviewFields = {
  minutes: text({ zh: '约谈记录', en: 'Minutes' }, { max: 4000, widget: 'multiline' }),
  present: listOf({ zh: '到场人员', en: 'Present' }, text({ zh: '姓名、职务', en: 'Name and post' }), {
    min: 1,
    max: 20,
  }),
};

/** One interview may serve several red orders of a unit: each is told by the one in which it was held. */
export const InterviewHeld = event<{
  readonly minutes: string;
  readonly present: readonly string[];
  readonly alsoFor?: readonly string[];
  /** The order in which it was held, where that is another one. */
  readonly heldIn?: string;
}>({
  type: 'InterviewHeld',
  label: { zh: '已约谈', en: 'The interview was held' },
  schemaVersion: 1,
  fold: () => ({ interviewed: true }),
  reactions: ({ after: { caseId: heldIn, unit }, event: { payload } }) =>
    (payload.alsoFor ?? []).map((caseId) =>
      advance(
        supervisionOrder.noteInterview,
        { caseId: heldIn, unit, minutes: payload.minutes, present: payload.present },
        {
          key: `interview:${caseId}`,
          caseId,
          about: { zh: '一并约谈', en: 'The interview serves this order too' },
        },
      ),
    ),
});
