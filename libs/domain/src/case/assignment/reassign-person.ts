import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { HAND_OVER, handOver } from './assignment.rules.js';

const command = commandFor<CaseState>();

export const reassignPerson = command({
  name: 'reassignPerson',
  label: { zh: '更换经办人', en: 'Reassign to another person' },
  ...HAND_OVER,
  decide: (decision, payload) => handOver(decision, payload, false),
});
