import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { PersonReassigned } from './assignment.events.js';
import { handOver, handOverForm, handOverRejection } from './assignment.rules.js';

const command = commandFor<CaseState>();

export const reassignPerson = command({
  name: 'reassignPerson',
  label: { zh: '更换经办人', en: 'Reassign to another person' },
  form: handOverForm,
  stages: 'open',
  permits: handOverRejection,
  declares: {
    who: { zh: '参与单位副职或负责人', en: 'deputy or head of a unit in the case' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    records: [PersonReassigned],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide: (decision, payload) => handOver(decision, payload, false),
});
