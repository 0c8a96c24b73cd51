import type { Context } from '../../case/case.context.js';
import { unopened } from '../../case/case.state.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { seesByDefault } from '../../case/visibility.js';
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

/** The supervision office that is told, and the discipline commission, see gate blocks. */
function sees(state: GateRegister, context: Context): 'all' | 'asParty' | 'nothing' {
  const kind = context.inForce(context.now).directory.units[context.actor.unit]?.kind;
  const reads = kind === 'supervisionOffice' || kind === 'disciplineCommission';
  return reads ? 'all' : seesByDefault(state, context);
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
