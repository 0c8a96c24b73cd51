import { fields, type Value } from '../../kernel/form.js';
import { reject } from './liaison.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { appointInDirectory, relieveInDirectory } from './directory-update.js';
import { withAppointed } from './holders.js';
import { command, event } from './liaison.builders.js';
import { unitDeputy } from './liaison.permits.js';
import { appointment, reason } from './liaison.shared-fields.js';
import { keepClocks } from './liaison.obligations.js';
import {
  isFilled,
  personRejection,
  type Relieved,
  relievedOf,
  slotsNamed,
  stageRejection,
} from './slot-choice.js';

const form = fields({ ...appointment, reason });

const LiaisonReplaced = event<Value<typeof form> & { readonly relieved: readonly Relieved[] }>({
  type: 'LiaisonReplaced',
  label: { zh: '更换联络员', en: 'A liaison was replaced' },
  schemaVersion: 1,
  fold: (state, { payload }) => withAppointed(state, payload),
  reactions({ event: { payload, effectiveAt }, after }) {
    const { role, person, itemCodes, relieved } = payload;
    return [
      ...relieveInDirectory(after, role, relieved),
      ...appointInDirectory(after, role, person, itemCodes, effectiveAt),
    ];
  },
});

export const replace = command({
  name: 'replace',
  label: { zh: '更换联络员', en: 'Replace' },
  form,
  stages: ['open'],
  permits: (state, context) =>
    unitDeputy(state, context) ?? (state.slots.some(isFilled) ? undefined : reject('CASE.STAGE_FORBIDS')),
  declares: {
    who: { zh: '本单位副职或负责人', en: 'deputy or head of the unit' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['liaison.answerUnreachable', 'liaison.change'],
    starts: ['liaison.verify'],
    cancels: ['liaison.verify'],
    records: [LiaisonReplaced],
    rejects: ['CASE.FIELD_INVALID', 'LIAISON.POST_REQUIRED', 'LIAISON.SAME_PERSON_A_AND_B'],
  },
  decide(decision, payload) {
    const { state } = decision;
    const slots = slotsNamed(state, payload);
    if ('rejection' in slots) return decision.reject(slots);
    const { person, role } = payload;
    const rejection =
      stageRejection(slots, (slot) => isFilled(slot) && slot.person !== person) ??
      personRejection(decision, payload, slots);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(LiaisonReplaced, { ...payload, relieved: relievedOf(state, role, slots) });
    keepClocks(decision);
  },
});
