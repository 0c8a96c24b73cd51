import type { FactRow } from '../../case/fact-rows.js';
import { handOverObligation } from '../../case/obligation/obligation.reopen.js';
import { fields } from '../../kernel/form.js';
import { heads, theOnly } from '../../reference/directory/directory.posts.js';
import { command, event } from './whistle.builders.js';
import type { Caller } from './whistle.caller.js';
import { type WhistleClock } from './whistle.clocks.js';
import { tellOfRaising } from './whistle.notifications.js';
import { obligationSpec } from './whistle.obligations.js';
import { only } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { reason } from './whistle.shared-fields.js';
import type { WhistleState } from './whistle.state.js';

const LevelRaised = event<{ readonly reason: string; readonly calling: Caller }>({
  type: 'LevelRaised',
  label: { zh: '提级为区级哨', en: 'Raised to a call of the district' },
  schemaVersion: 1,
  fields: { reason },
  fold: (_state, { payload: { reason: raisedBecause, calling } }) => ({
    ...{ level: 'district', calling, raisedBecause },
  }),
  reactions: ({ after }) => tellOfRaising(after),
});

/** What the street decides, and the command centre after it. */
const DECIDED: readonly WhistleClock[] = [
  'whistle.confirmAfter',
  'whistle.answerRefusal',
  'whistle.decidePlan',
  'whistle.acceptResult',
];

/**
 * The street cannot hold it: from now on the command centre convenes and decides. Units called, what they owe and every due
 * instant stay; what the street was to decide the centre decides by the same instant. The street still says what only it can
 * see, answers the citizen, and a false call remains its fault.
 */
export const raiseLevel = command({
  name: 'raiseLevel',
  label: { zh: '提级', en: 'Raise to the district' },
  form: fields({ reason }),
  stages: ['blown', 'handling'],
  permits: (state, context) =>
    only(state, context, heads(context.actor, state.calling.unit)) ??
    (state.calling.kind === 'street' ? undefined : reject('WHISTLE.NOT_RAISABLE')),
  declares: {
    who: { zh: '街道负责人', en: 'head of the street that called' },
    by: ['streetHead'],
    starts: DECIDED,
    cancels: DECIDED,
    records: [LevelRaised],
    rejects: ['ACTOR.POST_NOT_HELD', 'WHISTLE.NOT_RAISABLE'],
  },
  decide(decision, payload) {
    const { calling } = decision.state;
    const office = theOnly(decision.inForce.directory, 'commandCentre')?.id;
    const nobody = reject('ACTOR.POST_NOT_HELD', undefined, { posts: ['centreHead'] });
    if (office === undefined) return decision.reject(nobody);
    decision.record(LevelRaised, { ...payload, calling: { unit: calling.unit, office, kind: 'district' } });
    for (const owed of Object.values(decision.state.obligations)) {
      const key = DECIDED.find((each) => each === owed.key);
      if (key === undefined || owed.status !== 'running' || owed.ownerUnit !== calling.office) continue;
      const { ownerUnit, ownerPosts = [] } = obligationSpec(decision, key, { unit: owed.thread });
      if (ownerUnit === '') return decision.reject(nobody);
      handOverObligation(decision, owed, { ownerUnit, ownerPosts }, 'raised');
    }
  },
});

export function raisingFacts({ raisedBecause }: WhistleState): readonly FactRow[] {
  return [['raisedBecause', '提级理由', 'Why it was raised', 'text', raisedBecause]];
}
