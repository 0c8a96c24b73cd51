import { fields } from '../../kernel/form.js';
import { reject } from './liaison.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { appointInDirectory } from './directory-update.js';
import { withAppointed } from './holders.js';
import { command, event } from './liaison.builders.js';
import { unitDeputy } from './liaison.permits.js';
import { appointment, type Appointment } from './liaison.shared-fields.js';
import { keepClocks } from './liaison.obligations.js';
import { isFilled, personRejection, slotsNamed, stageRejection } from './slot-choice.js';

const form = fields(appointment);

const LiaisonAppointed = event<Appointment>({
  type: 'LiaisonAppointed',
  label: { zh: '任命联络员', en: 'A liaison was appointed' },
  schemaVersion: 1,
  fold: (state, { payload }) => withAppointed(state, payload),
  reactions: ({ event: { payload, effectiveAt }, after }) =>
    appointInDirectory(after, payload.role, payload.person, payload.itemCodes, effectiveAt),
});

export const appoint = command({
  name: 'appoint',
  label: { zh: '任命联络员', en: 'Appoint' },
  form,
  stages: ['open'],
  permits: (state, context) =>
    unitDeputy(state, context) ?? (state.slots.every(isFilled) ? reject('CASE.STAGE_FORBIDS') : undefined),
  declares: {
    who: { zh: '本单位副职或负责人', en: 'deputy or head of the unit' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['liaison.fill'],
    starts: ['liaison.verify'],
    records: [LiaisonAppointed],
    rejects: [
      'CASE.FIELD_INVALID',
      'CASE.FIELD_MISSING',
      'LIAISON.POST_REQUIRED',
      'LIAISON.SAME_PERSON_A_AND_B',
    ],
  },
  decide(decision, payload) {
    const slots = slotsNamed(decision.state, payload);
    if ('rejection' in slots) return decision.reject(slots);
    const rejection =
      stageRejection(slots, (slot) => !isFilled(slot)) ?? personRejection(decision, payload, slots);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(LiaisonAppointed, payload);
    keepClocks(decision);
  },
});
