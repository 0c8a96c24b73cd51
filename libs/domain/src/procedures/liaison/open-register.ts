import { ENGINE_ALONE } from '../../kernel/actor.js';
import { fields } from '../../kernel/form.js';
import { reject } from './liaison.rejections.js';
import { streetOf } from '../../reference/directory/directory.posts.js';
import { withSlots } from './holders.js';
import { command, event } from './liaison.builders.js';
import { unit } from './liaison.shared-fields.js';
import { keepClocks } from './liaison.obligations.js';
import { slotsInForce } from './liaison.slots.js';
import { type Slot } from './liaison.state.js';

const RegisterOpened = event<{
  readonly unit: string;
  readonly title: string;
  readonly street?: string;
  readonly slots: readonly Slot[];
}>({
  type: 'RegisterOpened',
  label: { zh: '建立联络员名录', en: 'The register was opened' },
  schemaVersion: 1,
  fold(state, { payload: { slots, ...opened }, actor, effectiveAt }) {
    return withSlots(
      {
        ...state,
        ...opened,
        stage: 'open',
        openedAt: effectiveAt,
        openedBy: actor,
        leadUnit: opened.unit,
        parties: [{ unit: opened.unit, role: 'lead', live: true }],
      },
      slots,
    );
  },
});

/** One per unit; whom the directory names already is in it. */
export const openRegister = command({
  name: 'openRegister',
  label: { zh: '建立联络员名录', en: 'Open the register' },
  form: fields({ unit }),
  engine: 'only',
  stages: 'none',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: ['liaison.fill', 'liaison.verify'],
    leadsTo: { '': ['open'] },
    records: [RegisterOpened],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { unit: id }) {
    const { inForce, at } = decision;
    const unit = inForce.directory.units[id];
    if (unit === undefined || unit.closedAt !== undefined || unit.kind === 'system')
      return decision.reject(reject('CASE.FIELD_INVALID', 'unit', { unit: id }));
    const street = streetOf(inForce.directory, id) ?? unit.dailyManager;
    decision.record(RegisterOpened, {
      unit: id,
      title: `${unit.shortName}联络员名录`,
      ...(street === undefined ? {} : { street }),
      slots: slotsInForce(unit, [], inForce, at),
    });
    keepClocks(decision);
  },
});
