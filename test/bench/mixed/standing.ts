import type { Dice } from '@tiaokuai/testing';
import type { Case, Desk } from './desk.js';
import { at, gridOf, oneOf, someDuties, STREETS } from './district.js';

/** A whistle that was blown and acknowledged, on which other cases may rest. */
export interface Whistle {
  readonly case: Case;
  readonly street: string;
  readonly lead: string;
  readonly itemCode: string;
  /** Departments that owe their arrival and about which there is no order yet. */
  readonly owing: string[];
  /** Then a dispute about it is forwarded by the engine, and goes faster. */
  readonly peopleWait: boolean;
}

/** A register of liaisons; one life at a time has it. */
export interface Register {
  readonly case: Case;
  readonly unit: string;
  /** Which officer of the unit operates the platform. */
  operator: number;
}

/** A consultation that was convened, and when it meets. */
export interface Convened {
  readonly case: Case;
  readonly convenor: string;
  readonly invited: string;
  readonly when: number;
}

/** What stands in the district while lives go on: whistles to be about, registers, consultations that wait for their hour. */
export interface Standing {
  readonly desk: Desk;
  readonly whistles: Whistle[];
  readonly registers: Register[];
  readonly convened: Convened[];
}

export type Life = (standing: Standing, roll: Dice) => Promise<void>;

/** So many whistles are kept at hand; older ones are left alone. */
const AT_HAND = 200;

/** From the draft to the last acknowledgement. */
export async function blowWhistle({ desk, whistles }: Standing, roll: Dice): Promise<Whistle> {
  const street = oneOf(STREETS, roll);
  const [lead, ...assisting] = someDuties(3, roll);
  const type = oneOf(['citizenDemand', 'jointEnforcement'], roll);
  const urgency = oneOf(['ordinary', 'ordinary', 'urgent'], roll);
  const one = await desk.open('whistle', `${street}/streetOfficer`, {
    ...{ title: lead.title, type, urgency },
    level: 'street',
    direction: 'streetToDepartment',
    place: { gridCode: gridOf(street), address: `沿街${1 + roll(200)}号` },
    facts: `居民多次反映${lead.title}，街道多次劝离无效。`.repeat(1 + roll(4)),
    ask: '请到现场联合处置',
    beyondPowerReason: '街道无行政处罚权',
    departments: [lead, ...assisting].map(({ unit, task, itemCode }, n) => ({
      ...{ unit, task, itemCode },
      role: n === 0 ? 'lead' : 'assist',
    })),
  });
  await one.give(`${street}/streetOfficer`, 'submitForApproval');
  await one.give(`${street}/streetHead`, 'approve');
  await one.give(`${street}/streetDispatcher`, 'blow');
  const peopleWait = type === 'citizenDemand' || urgency === 'urgent';
  const owing = [lead, ...assisting].map(({ unit }) => unit);
  for (const unit of owing)
    await one.give(at(unit, 'Officer'), 'acknowledge', { contact: '经办人', phone: '0571-80000001' });
  const blown = { case: one, street, lead: lead.unit, itemCode: lead.itemCode, owing, peopleWait };
  whistles.push(blown);
  if (whistles.length > AT_HAND) whistles.shift();
  return blown;
}

/** One of those that stand, or a new one where there is none. */
export async function aWhistle(standing: Standing, roll: Dice): Promise<Whistle> {
  return standing.whistles.length === 0 ? blowWhistle(standing, roll) : oneOf(standing.whistles, roll);
}
