import { eventFor } from '../../kernel/event-definition.js';
import type { NumberTaken } from '../../reference/numbers/numbers.register.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';

const event = eventFor<CaseState, Context>();

/** The case bears this number from now on. It is never another case's and never changes. */
export const NumberAssigned = event<NumberTaken>({
  type: 'NumberAssigned',
  label: { zh: '取得编号', en: 'The case got its number' },
  schemaVersion: 1,
  fold: (_state, { payload: { number } }) => ({ number }),
});
