import type { Context } from '../../case/case.context.js';
import { unopened } from '../../case/case.state.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { seesByDefault } from '../../case/visibility.js';
import type { UnitKind } from '../../kernel/post.js';
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
const READERS: readonly UnitKind[] = ['supervisionOffice', 'staffingOffice', 'disciplineCommission'];

/** Beside the sender: whoever watches over it, and the streets it was to go to. */
function sees(state: GateRegister, context: Context): 'all' | 'asParty' | 'nothing' {
  const { unit } = context.actor;
  const kind = context.inForce(context.now).directory.units[unit]?.kind;
  const reads = kind !== undefined && READERS.includes(kind);
  return reads || state.blocked.some(({ street }) => street === unit) ? 'all' : seesByDefault(state, context);
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
  sees,
});
