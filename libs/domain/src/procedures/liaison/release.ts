import { fields, type Value } from '../../kernel/form.js';
import { reject } from './liaison.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { relieveInDirectory } from './directory-update.js';
import { named, withSlots } from './holders.js';
import { command, event } from './liaison.builders.js';
import { unitDeputy } from './liaison.permits.js';
import { itemCodes, reason, role } from './liaison.shared-fields.js';
import { keepClocks } from './liaison.obligations.js';
import { type LiaisonState, type Slot, stageOf } from './liaison.state.js';
import { type Relieved, relievedOf, slotsNamed, stageRejection } from './slot-choice.js';

const form = fields({ itemCodes, role, reason });

const LiaisonReleased = event<Value<typeof form> & { readonly relieved: readonly Relieved[] }>({
  type: 'LiaisonReleased',
  label: { zh: '免去联络员', en: 'A liaison was released' },
  schemaVersion: 1,
  fold(state, { payload: { role, itemCodes: released } }) {
    const slots = state.slots.map((each): Slot => {
      const { person: _gone, ...vacant } = each;
      return named(each, role, released) ? vacant : each;
    });
    return withSlots(state, slots);
  },
  reactions: ({ event: { payload }, after }) => relieveInDirectory(after, payload.role, payload.relieved),
});

function isReleasable(state: LiaisonState, slot: Slot): boolean {
  return ['appointed', 'verified'].includes(stageOf(state, slot));
}

/** Not of somebody who owes a verification or is unreachable: he is replaced, or verifies. */
export const release = command({
  name: 'release',
  label: { zh: '免去联络员', en: 'Release' },
  form,
  stages: ['open'],
  permits: (state, context) =>
    unitDeputy(state, context) ??
    (state.slots.some((each) => isReleasable(state, each)) ? undefined : reject('CASE.STAGE_FORBIDS')),
  declares: {
    who: { zh: '本单位副职或负责人', en: 'deputy or head of the unit' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    starts: ['liaison.fill'],
    cancels: ['liaison.verify'],
    records: [LiaisonReleased],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const { state } = decision;
    const slots = slotsNamed(state, payload);
    if ('rejection' in slots) return decision.reject(slots);
    const rejection = stageRejection(slots, (slot) => isReleasable(state, slot));
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(LiaisonReleased, { ...payload, relieved: relievedOf(state, payload.role, slots) });
    keepClocks(decision);
  },
});
