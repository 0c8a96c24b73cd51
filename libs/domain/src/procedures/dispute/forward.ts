import { type Decision } from '../../case/case.decision.js';
import { fields, listOf, reference } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { command, event } from './dispute.builders.js';
import { tellOfForwarding } from './dispute.notifications.js';
import { askUnit, meetCoordinator } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';
import { type Defence, type DisputeState } from './dispute.state.js';
import { withParties } from './parties.js';

export const DisputeForwarded = event<{ readonly to: readonly string[]; readonly bySilence: boolean }>({
  type: 'DisputeForwarded',
  label: { zh: '转送答辩', en: 'It was forwarded for defence' },
  schemaVersion: 1,
  fold: (state, { payload: { to } }) => ({
    stage: 'forwarded',
    disputants: [...new Set([...state.disputants, ...to])],
    parties: withParties(state, 'other', to),
    defences: [...state.defences, ...to.map((unit): Defence => ({ unit, status: 'asked' }))],
  }),
  reactions: ({ event: { payload }, inForce }) => tellOfForwarding(payload.to, inForce),
});

export function forwardTo(decision: Decision<DisputeState>, to: readonly string[], bySilence: boolean): void {
  decision.record(DisputeForwarded, { to, bySilence });
  for (const unit of to) askUnit(decision, 'dispute.defence', unit);
}

/**
 * To the parties, and to any other unit that must be heard before it is named: that one is a party from then on. Whose turn
 * it is to answer shows only as the others do, so later too, each unit once.
 */
export const forward = command({
  name: 'forward',
  label: { zh: '转送答辩', en: 'Forward' },
  form: fields({
    to: listOf({ zh: '答辩单位', en: 'To' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
      min: 1,
      max: 20,
    }),
  }),
  stages: ['admitted', 'forwarded', 'defended'],
  permits: byCoordinator,
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.forward'],
    starts: ['dispute.defence'],
    leadsTo: { admitted: ['forwarded'], forwarded: ['forwarded'], defended: ['forwarded'] },
    records: [DisputeForwarded],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { to }) {
    const { units } = decision.inForce.directory;
    const { coordinator, defences } = decision.state;
    const asked = (unit: string): boolean => defences.some((each) => each.unit === unit);
    const wrong = to.findIndex(
      (unit, n) => !units[unit] || unit === coordinator || asked(unit) || to.indexOf(unit) < n,
    );
    if (wrong >= 0) return decision.reject(reject('CASE.FIELD_INVALID', `to.${wrong}`));
    meetCoordinator(decision, 'dispute.forward');
    forwardTo(decision, to, false);
  },
});
