import { eventFor } from '../../kernel/event-definition.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';

const event = eventFor<CaseState, Context>();

/** Another person of the same unit takes the case on; what the unit owes, and by when, is untouched. */
export const PersonReassigned = event<{
  readonly unit: string;
  readonly to: string;
  readonly scope: string;
  /** True: on behalf of the one who delegates; false: instead of whoever had it. */
  readonly delegated: boolean;
}>({
  type: 'PersonReassigned',
  label: { zh: '更换经办人', en: 'Another person took over' },
  schemaVersion: 1,
  fold({ assignments }, { payload: { unit, to, scope } }) {
    const others = assignments.filter((each) => each.unit !== unit || each.scope !== scope);
    return { assignments: [...others, { unit, person: to, scope }] };
  },
});
