import { holdersOf, isOpen } from '@tiaokuai/domain';
import type { CaseNow } from '../matter/matter.js';
import { MARK, type Circumstances, type Opening } from './opening.js';

/** Whose cases give cause for a second one. */
export const BRANCHING: readonly string[] = ['whistle', 'collaboration'];

/** A second case about a matter that is under way; undefined when the case as it stands gives no cause. */
export interface Offshoot {
  readonly probability: number;
  /** Days after the matter began. */
  readonly from: number;
  readonly to: number;
  open(about: CaseNow, circumstances: Circumstances): Opening | undefined;
}

function suggestion({ state, caseId }: CaseNow, { random, inForce }: Circumstances): Opening | undefined {
  const { leadUnit, street } = state;
  if (leadUnit === undefined || street === undefined || leadUnit === street) return undefined;
  const fromStreet = random.of('by').happens(0.6);
  const [unit, to] = fromStreet ? [street, leadUnit] : [leadUnit, street];
  const name = inForce.list.items[state.itemCodes[0] ?? '']?.name ?? '同类事项';
  const wish = random
    .of('wish')
    .pick([
      `建议建立“${name}”夜间值守轮班，减少到场等待。`,
      `建议把“${name}”的取证要求做成一页纸发到网格。`,
      `建议每月通报“${name}”重点点位，提前安排巡查。`,
      `建议明确“${name}”复查责任人和复查时限。`,
    ]);
  return {
    kind: 'suggestion',
    command: 'suggest',
    unit,
    posts: [],
    payload: {
      to,
      subject: random.of('subject').pickWeighted({ practice: 6, rule: 2, staffing: 2 }),
      text: `${wish}${MARK}`,
      grounds: [caseId],
      itemCodes: state.itemCodes.slice(0, 1),
    },
  };
}

function supervisionOrder({ state, caseId }: CaseNow, { random }: Circumstances): Opening | undefined {
  const owed = Object.values(state.obligations).find(
    (each) => each.class === 'substantive' && each.status === 'running' && !each.underOrder,
  );
  if (owed === undefined) return undefined;
  return {
    kind: 'supervisionOrder',
    command: 'issue',
    unit: 'dc',
    posts: ['supervisor'],
    payload: {
      unit: owed.ownerUnit,
      obligationRef: { caseId, obligationId: owed.id },
      ...(random.of('direct').happens(0.3) ? { colour: 'yellow', direct: 'special' } : { colour: 'white' }),
      ground: '群众多次反映，推进缓慢',
      requirement: `请按时办结并书面说明原因。${MARK}`,
    },
  };
}

function dispute({ state, caseId }: CaseNow, { random }: Circumstances): Opening | undefined {
  const owed = Object.values(state.obligations).find(
    (each) => each.class === 'substantive' && isOpen(each) && each.thread !== undefined,
  );
  const other = state.parties.find(
    ({ unit, live, role }) => live && role !== 'copy' && unit !== owed?.ownerUnit,
  );
  if (owed === undefined || other === undefined) return undefined;
  return {
    kind: 'dispute',
    command: 'openNegotiation',
    unit: owed.ownerUnit,
    posts: [],
    payload: {
      parties: [owed.ownerUnit, other.unit],
      issueKind: random.of('issue').pickWeighted({ duty: 5, basis: 2, jointAction: 2, assistance: 2 }),
      issue: `双方对本事项由谁主办认识不一。${MARK}`,
      itemCodes: state.itemCodes.slice(0, 1),
      contested: [{ caseId, obligationId: owed.id }],
    },
  };
}

function consultation({ state }: CaseNow, { inForce, now, random }: Circumstances): Opening | undefined {
  const { street, leadUnit, itemCodes } = state;
  if (street === undefined || leadUnit === undefined || leadUnit === street || itemCodes.length === 0)
    return undefined;
  const others = state.parties.filter(({ unit, live, role }) => live && role === 'assist' && unit !== street);
  const name = inForce.list.items[itemCodes[0] ?? '']?.name ?? '本事项';
  return {
    kind: 'consultation',
    command: 'propose',
    unit: street,
    posts: [],
    payload: {
      agenda: [`${name}长效管理${MARK}`, '夜间和节假日值守安排'],
      itemCodes: itemCodes.slice(0, 1),
      invitees: [leadUnit, ...others.map(({ unit }) => unit)].map((unit, n) => ({ unit, required: n === 0 })),
      urgency: 'ordinary',
      mode: random.of('mode').pickWeighted({ meeting: 5, written: 1 }),
      deputy: holdersOf(inForce.directory, street, 'streetDeputy', now)[0],
      street,
      matterId: state.matterId,
    },
  };
}

/** By the kind of what they open. */
export const OFFSHOOTS: Readonly<Record<string, Offshoot>> = {
  suggestion: { probability: 0.2, from: 3, to: 10, open: suggestion },
  consultation: { probability: 0.14, from: 2, to: 8, open: consultation },
  supervisionOrder: { probability: 0.05, from: 2, to: 6, open: supervisionOrder },
  dispute: { probability: 0.05, from: 0.5, to: 3, open: dispute },
};
