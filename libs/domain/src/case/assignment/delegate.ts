import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { HAND_OVER, handOver } from './assignment.rules.js';

const command = commandFor<CaseState>();

export const delegate = command({
  name: 'delegate',
  label: { zh: '委托经办', en: 'Delegate' },
  ...HAND_OVER,
  decide: (decision, payload) => handOver(decision, payload, true),
});
