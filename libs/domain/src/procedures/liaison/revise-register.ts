import { ENGINE_ALONE } from '../../kernel/actor.js';
import { nothing } from '../../kernel/form.js';
import { withSlots } from './holders.js';
import { command, event } from './liaison.builders.js';
import { keepClocks } from './liaison.obligations.js';
import { slotsInForce } from './liaison.slots.js';
import { type Slot, slotId } from './liaison.state.js';

/** The list or the directory changed beside the register: its slots as they are now. */
const SlotsRevised = event<{ readonly slots: readonly Slot[] }>({
  type: 'SlotsRevised',
  label: { zh: '名录按清单和机构变动更新', en: 'The slots were revised' },
  schemaVersion: 1,
  fold: (state, { payload: { slots } }) => withSlots(state, slots),
});

const RegisterClosed = event<{ readonly unit: string }>({
  type: 'RegisterClosed',
  label: { zh: '单位撤销，名录停用', en: 'The register was closed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'closed', over: true, outcome: 'dissolved' }),
});

function isSame(slots: readonly Slot[], others: readonly Slot[]): boolean {
  const text = (all: readonly Slot[]): string =>
    all.map((each) => `${slotId(each)} ${each.person ?? ''}`).join('\n');
  return text(slots) === text(others);
}

/** The list or the directory has changed: told again, it changes nothing. */
export const reviseRegister = command({
  name: 'reviseRegister',
  label: { zh: '更新联络员名录', en: 'Revise the register' },
  form: nothing,
  engine: 'only',
  stages: ['open'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    meets: ['liaison.fill'],
    starts: ['liaison.fill', 'liaison.verify'],
    cancels: ['liaison.fill', 'liaison.verify'],
    leadsTo: { open: ['closed', 'open'] },
    records: [RegisterClosed, SlotsRevised],
  },
  decide(decision) {
    const { state, inForce, at } = decision;
    const unit = inForce.directory.units[state.unit];
    if (unit === undefined || unit.closedAt !== undefined)
      return decision.record(RegisterClosed, { unit: state.unit });
    const slots = slotsInForce(unit, state.slots, inForce, at);
    if (isSame(slots, state.slots)) return;
    decision.record(SlotsRevised, { slots });
    keepClocks(decision);
  },
});
