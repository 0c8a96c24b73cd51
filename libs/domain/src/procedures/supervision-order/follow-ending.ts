import { ENGINE_ALONE } from '../../kernel/actor.js';
import type { Ending } from '../../kernel/contracts/case.contract.js';
import { endingForm } from '../../case/ending/ending.form.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { reject } from './supervision-order.rejections.js';
import { ended } from './ending.js';
import { command, event } from './supervision-order.builders.js';
import { headStillOwes, keepForHead, OrderKeptForHead } from './third-red.js';
import { countRed } from './three-reds.js';

/**
 * The case in which it was owed is over, so nothing is left to put right. The limit had passed before that: colour and
 * points stay. A red order about what should never have been asked counts among the unit's reds no more.
 */
const OrderEnded = event<{ readonly ending: Ending }>({
  type: 'OrderEnded',
  label: { zh: '原案件终结，督办随之销号', en: 'The order ended with its case' },
  schemaVersion: 1,
  fold: () => ({ stage: 'writtenOff', over: true, outcome: 'writtenOff' }),
  reactions: ({ after, event: { payload } }) => [
    ...ended(after),
    ...(payload.ending === 'falseCall' ? countRed(after, after.colour, true) : []),
  ],
});

export const followEnding = command({
  ...answers(anyCase.followEnding, endingForm),
  label: { zh: '原案件终结', en: 'The case it is about ended' },
  engine: 'only',
  stages: ['white', 'yellow', 'red', 'reporting'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: {
      ...{ white: ['writtenOff'], yellow: ['writtenOff'], red: ['writtenOff', 'reporting'] },
      reporting: ['reporting', 'writtenOff'],
    },
    records: [OrderEnded, OrderKeptForHead],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { caseId, ending }) {
    const { state } = decision;
    if (state.about?.caseId !== caseId) return decision.reject(reject('CASE.FIELD_INVALID', 'caseId'));
    if (ending !== 'falseCall' && headStillOwes(state)) {
      if (state.stage !== 'reporting') keepForHead(decision, 'caseEnded');
      return;
    }
    decision.record(OrderEnded, { ending });
  },
});
