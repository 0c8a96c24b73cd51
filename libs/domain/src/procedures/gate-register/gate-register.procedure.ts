import { unopened } from '../../case/case.state.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { unitKey, usualAudience } from '../../case/sight.js';
import type { Audience, AudienceKey } from '../../kernel/audience.js';
import type { Fact } from '../../kernel/procedure.js';
import type { GateRegister } from './gate-register.state.js';
import { openGateRegister } from './open-gate-register.js';
import { recordBlock } from './record-block.js';

function facts({ sender, blocked }: GateRegister): readonly Fact[] {
  return [
    { key: 'sender', label: { zh: '派单单位', en: 'Sender' }, format: 'unit', value: sender },
    { key: 'blocked', label: { zh: '拦截次数', en: 'Blocked' }, format: 'count', value: blocked.length },
  ];
}

/** They watch over what is sent down to streets: in duty, in number, in discipline. */
const WATCHERS: readonly AudienceKey[] = [
  ...(['kind:supervisionOffice', 'kind:staffingOffice', 'kind:disciplineCommission'] as const),
];

/** Beside the sender: whoever watches over it, and the streets it was to go to. */
function audience(state: GateRegister): Audience {
  const { inFull, asParty } = usualAudience(state);
  const streets = new Set(state.blocked.map(({ street }) => unitKey(street)));
  return { inFull: [...inFull, ...WATCHERS, ...streets], asParty };
}

/** 准入拦截登记: what the gate refused of one sender. */
export const gateRegister = defineProcedure<GateRegister>({
  kind: 'gateRegister',
  label: { zh: '准入拦截登记', en: 'Gate register' },
  stages: { kept: { label: { zh: '登记', en: 'Kept' }, final: true } },
  outcomes: {},
  commands: [openGateRegister, recordBlock],
  clocks: {},
  rejections: {},
  initial: (caseId) => ({ ...unopened('gateRegister', caseId), sender: '', blocked: [], told: [] }),
  facts,
  audience,
});
