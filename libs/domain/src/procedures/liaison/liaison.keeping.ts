import { streetOf } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import { reject } from '../../kernel/rejection.js';
import { keepClocks } from './liaison.clocks.js';
import * as forms from './liaison.forms.js';
import { rule } from './liaison.rule.js';
import { slotsInForce } from './liaison.slots.js';
import { slotId, type Slot } from './liaison.state.js';

/** The register itself: opened when the unit is founded, kept with list and directory, closed with the unit. */

/** ⚙ One per unit; whom the directory names already is in it. */
const openRegister = rule({
  name: 'openRegister',
  label: { zh: '建立联络员名录', en: 'Open the register' },
  form: forms.openRegister,
  engine: 'only',
  stages: 'none',
  permits: () => undefined,
  decide(decision, { unit: id }) {
    const { inForce, at } = decision;
    const unit = inForce.directory.units[id];
    if (unit === undefined || unit.closedAt !== undefined || unit.kind === 'system')
      return decision.reject(reject('CASE.FIELD_INVALID', 'unit', { unit: id }));
    const street = streetOf(inForce.directory, id) ?? unit.dailyManager;
    decision.record('RegisterOpened', {
      unit: id,
      title: `${unit.shortName}联络员名录`,
      ...(street === undefined ? {} : { street }),
      slots: slotsInForce(unit, [], inForce, at),
    });
    keepClocks(decision);
  },
});

function isSame(slots: readonly Slot[], others: readonly Slot[]): boolean {
  const text = (all: readonly Slot[]): string =>
    all.map((each) => `${slotId(each)} ${each.person ?? ''}`).join('\n');
  return text(slots) === text(others);
}

/** ⚙ The list or the directory has changed: told again, it changes nothing. */
const reviseRegister = rule({
  name: 'reviseRegister',
  label: { zh: '更新联络员名录', en: 'Revise the register' },
  form: nothing,
  engine: 'only',
  stages: ['open'],
  permits: () => undefined,
  decide(decision) {
    const { state, inForce, at } = decision;
    const unit = inForce.directory.units[state.unit];
    if (unit === undefined || unit.closedAt !== undefined)
      return decision.record('RegisterClosed', { unit: state.unit });
    const slots = slotsInForce(unit, state.slots, inForce, at);
    if (isSame(slots, state.slots)) return;
    decision.record('SlotsRevised', { slots });
    keepClocks(decision);
  },
});

export const KEEPING_RULES = [openRegister, reviseRegister];
