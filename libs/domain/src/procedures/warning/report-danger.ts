import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../../case/permissions.js';
import { choice, fields, group, instant, listOf, optional, text, type Value } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { type Department, whistle } from '../../kernel/contracts/whistle.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { reject } from './warning.rejections.js';
import { communityOfGrid } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { command, event } from './warning.builders.js';
import { address, coordinates, gridCode, long } from './warning.shared-fields.js';
import { OUT, RESCUERS } from './warning.labels.js';
import { tellOfDanger } from './warning.notifications.js';
import { isGrave, recipientOf, type WarningState } from './warning.state.js';

const form = fields({
  place: group({ zh: '地点', en: 'Place' }, { gridCode, address, ...coordinates }),
  facts: text({ zh: '险情', en: 'What happened' }, { max: 10_000, widget: 'multiline' }),
  ask: text({ zh: '请求事项', en: 'What is asked' }, long),
  happenedAt: optional(instant({ zh: '发生时间', en: 'Happened at' })),
  transferredTo: optional(
    listOf({ zh: '已转', en: 'Transferred to' }, choice({ zh: '救援力量', en: 'Rescuer' }, RESCUERS), {
      min: 1,
      max: 3,
    }),
  ),
});

const DangerBegan = event<Danger>({
  type: 'DangerBegan',
  label: { zh: '险情发生', en: 'The danger has begun' },
  schemaVersion: 1,
  fold: ({ parties }, { payload: { street } }) => ({
    // The street that is to whistle sees why.
    parties: parties.some(({ unit }) => unit === street)
      ? parties
      : [...parties, { unit: street, role: 'other', live: true }],
    escalated: true,
  }),
  reactions({ after, event: { payload }, inForce }) {
    const drafted = draftWhistle(after, payload, inForce);
    return [...(drafted === undefined ? [] : [drafted]), ...tellOfDanger(payload.street)];
  },
});

type Danger = Value<typeof form> & { readonly unit: string; readonly street: string };

/** The departments that the warning knows: its issuer leads, else the first one asked for measures. */
function called(state: WarningState, ask: string, { directory }: InForce): readonly Department[] {
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
function draftWhistle(
  state: WarningState,
  { place, facts, ask, street }: Danger,
  inForce: InForce,
): Reaction | undefined {
  const departments = called(state, ask, inForce);
  if (departments.length === 0) return undefined;
  return open(
    whistle.draft,
    {
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
    {
      key: 'whistle',
      about: { zh: '预警险情发生，拟应急哨', en: 'The danger has begun: an emergency call is drafted' },
    },
  );
}

/** The danger of a red or orange warning has begun: said once, by whoever is there; the street's whistle follows. */
export const reportDanger = command({
  name: 'reportDanger',
  label: { zh: '报告险情', en: 'Report that the danger has begun' },
  form,
  stages: OUT,
  permits(state, { actor }) {
    if (!isParty(state, actor)) return NOT_A_PARTY;
    if (recipientOf(state, actor.unit) === undefined && actor.unit !== state.issuer) return POST_FORBIDS;
    const begun = state.escalated || !isGrave(state);
    return begun
      ? reject('CASE.STAGE_FORBIDS', undefined, { level: state.level, escalated: state.escalated })
      : undefined;
  },
  declares: {
    who: { zh: '接收单位或发布单位任何岗位', en: 'any post of a recipient or of the issuer' },
    by: 'anyPost',
    records: [DangerBegan],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const { gridCode } = payload.place;
    const street = communityOfGrid(decision.inForce.directory, gridCode)?.parent;
    if (street === undefined)
      return decision.reject(reject('CASE.FIELD_INVALID', 'place.gridCode', { gridCode }));
    decision.record(DangerBegan, { ...payload, unit: decision.context.actor.unit, street });
  },
});
