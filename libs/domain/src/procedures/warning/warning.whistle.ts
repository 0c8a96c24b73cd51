import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import type { WarningEvent } from './warning.events.js';
import type { WarningState } from './warning.state.js';

type Danger = Extract<WarningEvent, { readonly type: 'DangerBegan' }>['payload'];

/** The departments that the warning knows: its issuer leads, else the first one asked for measures. */
function called(state: WarningState, ask: string, { directory }: InForce): readonly object[] {
  const { issuer, recipients, itemCodes, basis } = state;
  const isDepartment = (unit: string): boolean => directory.units[unit]?.kind === 'department';
  const [itemCode] = itemCodes;
  const led = { unit: issuer, text: ask, ...(itemCode === undefined ? {} : { itemCode }) };
  return [led, ...recipients]
    .filter(({ unit }) => isDepartment(unit))
    .map(({ unit, text, itemCode: code }, n) => ({
      unit,
      role: n === 0 ? 'lead' : 'assist',
      task: text.slice(0, 500),
      ...(code === undefined ? {} : { itemCode: code }),
      powerBasis: basis,
    }));
}

/**
 * An emergency call of the street where the danger is, drafted from the warning; the street reads it, amends it and
 * blows. Undefined where the warning knows no department to call.
 */
export function whistleFor(
  state: WarningState,
  { place, facts, ask, street }: Danger,
  inForce: InForce,
): Reaction | undefined {
  const departments = called(state, ask, inForce);
  if (departments.length === 0) return undefined;
  return {
    key: 'whistle',
    does: 'open',
    kind: 'whistle',
    about: { zh: '预警险情发生，拟应急哨', en: 'The danger has begun: an emergency call is drafted' },
    command: {
      name: 'draft',
      payload: {
        title: state.title,
        type: 'emergencyResponse',
        urgency: 'emergency',
        level: 'street',
        direction: 'streetToDepartment',
        place,
        facts,
        ask,
        beyondPowerReason: '预警险情已经发生，需要部门力量处置',
        departments,
        matterId: state.matterId,
        callingUnit: street,
      },
    },
  };
}
