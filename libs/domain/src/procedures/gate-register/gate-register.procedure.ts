import { ruleFor } from '../../case/case.decision.js';
import type { Instant } from '../../kernel/instant.js';
import type { Context } from '../../case/case.context.js';
import { tell } from '../../case/case.notices.js';
import { seesByDefault } from '../../case/visibility.js';
import type { SharedEvent } from '../../case/case.events.js';
import { unopened, type CaseState } from '../../case/case.state.js';
import { theOnly } from '../../reference/directory/who.js';
import type { CaseEvent } from '../../kernel/event.js';
import { fields, optional, reference, text, type Value } from '../../kernel/form.js';
import { assertNever } from '../../kernel/label.js';
import { windowOf } from '../../reference/limits/series.js';
import type { Fact } from '../../kernel/procedure.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { isRejection, reject } from '../../kernel/rejection.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.js';

const recordBlockForm = fields({
  attempt: text({ zh: '被拒指令', en: 'Refused command' }, { max: 200 }),
  street: reference({ zh: '街道', en: 'Street' }, 'unit'),
  itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
  vehicle: optional(text({ zh: '方式', en: 'Vehicle' }, { max: 40 })),
  code: {
    schema: { title: '拒绝代码', titleEn: 'Code', type: 'string', enum: Object.keys(GATE_REJECTIONS) },
  },
});
type Block = Value<typeof recordBlockForm>;

export type GateRegisterEvent =
  | CaseEvent<'GateRegisterOpened', { readonly sender: string; readonly title: string }>
  | CaseEvent<'DispatchBlocked', Block & { readonly sender: string }>
  /** So many within `gate.blocksBeforeReport`: the supervision office is told, once to a window. */
  | CaseEvent<
      'DispatchesBlocked',
      { readonly sender: string; readonly count: number; readonly attempts: readonly string[] }
    >;

/**
 * A sender's own register of attempts that the gate refused (domain.md 2.9, 4.7); stream `gateRegister:<unit>`. It owes
 * nothing and awaits nobody, so it is over from its first event: no clock, no workflow, no duty. It has a page, because
 * whoever is told must see why, and stands in no list of cases.
 */
export interface GateRegister extends CaseState {
  readonly sender: string;
  readonly blocked: readonly { readonly attempt: string; readonly at: Instant }[];
  /** When the supervision office was told. */
  readonly told: readonly Instant[];
}

const rule = ruleFor<GateRegister, GateRegisterEvent | SharedEvent>();

/** ⚙ One per unit; the engine opens it at the first blocked attempt. */
const openGateRegister = rule({
  name: 'openGateRegister',
  label: { zh: '建立准入拦截登记', en: 'Open the gate register' },
  form: fields({ sender: reference({ zh: '派单单位', en: 'Sender' }, 'unit') }),
  engine: 'only',
  stages: 'none',
  permits: () => undefined,
  decide(decision, { sender }) {
    const unit = decision.inForce.directory.units[sender];
    if (unit === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'sender', { unit: sender }));
    decision.record('GateRegisterOpened', { sender, title: `准入拦截登记：${unit.shortName}` });
  },
});

/** ⚙ `attempt` is the id of the refused command: however often it is retried, it counts once. */
const recordBlock = rule({
  name: 'recordBlock',
  label: { zh: '登记被拒的派单', en: 'Record a blocked dispatch' },
  form: recordBlockForm,
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  decide(decision, payload) {
    const { sender, blocked, told } = decision.state;
    if (blocked.some(({ attempt }) => attempt === payload.attempt)) return;
    decision.record('DispatchBlocked', { ...payload, sender });
    const window = windowOf(decision.inForce.limits, 'gate.blocksBeforeReport');
    // Whatever the table lacks, a blocked attempt is recorded (domain.md 5, invariant 37).
    if (isRejection(window)) return;
    const inside = decision.state.blocked.filter(({ at }) => window.holds(at, decision.at));
    if (inside.length < window.times || told.some((at) => window.holds(at, decision.at))) return;
    const attempts = inside.map(({ attempt }) => attempt);
    decision.record('DispatchesBlocked', { sender, count: inside.length, attempts });
  },
});

function evolve(state: GateRegister, event: GateRegisterEvent): GateRegister {
  switch (event.type) {
    case 'GateRegisterOpened': {
      const { sender, title } = event.payload;
      return {
        ...state,
        ...{ sender, title, stage: 'kept', over: true },
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        parties: [{ unit: sender, role: 'other', live: true }],
      };
    }
    case 'DispatchBlocked':
      return {
        ...state,
        blocked: [...state.blocked, { attempt: event.payload.attempt, at: event.effectiveAt }],
      };
    case 'DispatchesBlocked':
      return { ...state, told: [...state.told, event.effectiveAt] };
    default:
      return assertNever(event);
  }
}

function facts({ sender, blocked }: GateRegister): readonly Fact[] {
  return [
    { key: 'sender', label: { zh: '派单单位', en: 'Sender' }, format: 'unit', value: sender },
    { key: 'blocked', label: { zh: '拦截次数', en: 'Blocked' }, format: 'count', value: blocked.length },
  ];
}

/** The supervision office that is told, and the discipline commission, see gate blocks (domain.md 2.8). */
function sees(state: GateRegister, context: Context): 'all' | 'asParty' | 'nothing' {
  const kind = context.inForce(context.now).directory.units[context.actor.unit]?.kind;
  const reads = kind === 'supervisionOffice' || kind === 'disciplineCommission';
  return reads ? 'all' : seesByDefault(state, context);
}

export const gateRegister = defineProcedure<GateRegister, GateRegisterEvent>({
  kind: 'gateRegister',
  label: { zh: '准入拦截登记', en: 'Gate register' },
  stages: { kept: { label: { zh: '登记', en: 'Kept' }, final: true } },
  outcomes: {},
  clocks: {},
  events: {
    GateRegisterOpened: { label: { zh: '建立登记', en: 'The register was opened' }, schemaVersion: 1 },
    DispatchBlocked: { label: { zh: '派单被拦截', en: 'Dispatch blocked' }, schemaVersion: 1 },
    DispatchesBlocked: { label: { zh: '多次被拦截', en: 'Blocked again and again' }, schemaVersion: 1 },
  },
  rejections: {},
  rules: [openGateRegister, recordBlock],
  initial: (caseId) => ({ ...unopened('gateRegister', caseId), sender: '', blocked: [], told: [] }),
  evolve,
  reactions(_before, event, after, { directory }) {
    const office = theOnly(directory, 'supervisionOffice')?.id;
    if (event.type !== 'DispatchesBlocked' || office === undefined) return [];
    const name = directory.units[after.sender]?.shortName ?? after.sender;
    return [
      tell('blocked', office, ['supervisor'], {
        zh: `${name}多次派单被准入拦截`,
        en: `Dispatches of ${name} were blocked at the gate again and again`,
      }),
    ];
  },
  facts,
  sees,
});
