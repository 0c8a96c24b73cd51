import { ENGINE_ALONE } from '../../kernel/actor.js';
import { fields, reference } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { command, event } from './gate-register.builders.js';

const GateRegisterOpened = event<{ readonly sender: string; readonly title: string }>({
  type: 'GateRegisterOpened',
  label: { zh: '建立登记', en: 'The register was opened' },
  schemaVersion: 1,
  fold: (_state, { payload: { sender, title }, effectiveAt, actor }) => ({
    ...{ sender, title, stage: 'kept', over: true },
    openedAt: effectiveAt,
    openedBy: actor,
    parties: [{ unit: sender, role: 'other', live: true }],
  }),
});

/** One per unit; the engine opens it at the first blocked attempt. */
export const openGateRegister = command({
  name: 'openGateRegister',
  label: { zh: '建立准入拦截登记', en: 'Open the gate register' },
  form: fields({ sender: reference({ zh: '派单单位', en: 'Sender' }, 'unit') }),
  engine: 'only',
  stages: 'none',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: { '': ['kept'] },
    records: [GateRegisterOpened],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { sender }) {
    const unit = decision.inForce.directory.units[sender];
    if (unit === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'sender', { unit: sender }));
    decision.record(GateRegisterOpened, { sender, title: `准入拦截登记：${unit.shortName}` });
  },
});
