import { at, type Story, type TestDistrict } from '@tiaokuai/testing';
import type { SharedEvent } from '../../../src/case/case.events.js';
import { settle } from '../../../src/case/obligation/obligation.settle.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import type { InForce } from '../../../src/reference/in-force.js';
import { isRejection } from '../../../src/kernel/rejection.js';
import { whistle } from '../../../src/procedures/whistle/whistle.procedure.js';
import type { WhistleState } from '../../../src/procedures/whistle/whistle.state.js';
import { DISTRICT, who } from './whistle.fixture.js';

interface Lacking {
  /** Limits that did not exist: nothing of them was recorded. */
  readonly clocks?: readonly string[];
  /** Fields that payloads did not have. */
  readonly fields?: readonly string[];
  /** What payloads with these properties said instead, by the limits key. */
  readonly instead?: Readonly<Record<string, object>>;
}

/** The state as a history gives it that was recorded before something was said. */
export function recordedBefore({ events }: Story<WhistleState>, lacking: Lacking): WhistleState {
  const { clocks = [], fields = [], instead = {} } = lacking;
  const names = clocks.map((key) => `${key.slice(key.indexOf('.') + 1)}:`);
  return events
    .filter(({ payload }) => {
      const id = propertiesOf(payload)['id'];
      return typeof id !== 'string' || !names.some((name) => id.startsWith(name));
    })
    .map((event) => {
      const payload = Object.fromEntries(
        Object.entries(propertiesOf(event.payload)).filter(([name]) => !fields.includes(name)),
      );
      const key = payload['key'];
      const then = typeof key === 'string' ? instead[key] : undefined;
      return { ...event, payload: { ...payload, ...then } } as SharedEvent;
    })
    .reduce((state, event) => whistle.evolve(state, event), whistle.initial('the-case'));
}

/** What becomes of an act on such a state, and whether it is offered just when it is taken. */
export function decidingThen(
  before: WhistleState,
  time: string,
  by: string,
  name: string,
  payload: object = {},
): string {
  const context = DISTRICT.context(at(time), who(by));
  const settled = settle(whistle, before, context).state;
  const outcome = whistle.decide(settled, { name, payload }, context);
  const isOffered = whistle.offers(settled, context).some(({ command }) => command === name);
  if (!isRejection(outcome)) return isOffered ? 'accepted' : 'accepted and not offered';
  const { rejection, field } = outcome;
  return field === undefined ? rejection : `${rejection} ${field}`;
}

/** The district with a table of limits of before these keys were known. */
export function districtWithout(...keys: readonly string[]): TestDistrict {
  const known = (inForce: InForce): InForce => ({
    ...inForce,
    limits: { ...inForce.limits, rows: inForce.limits.rows.filter(({ key }) => !keys.includes(key)) },
  });
  return {
    ...DISTRICT,
    inForce: known(DISTRICT.inForce),
    context(...about) {
      const context = DISTRICT.context(...about);
      return { ...context, inForce: (instant) => known(context.inForce(instant)) };
    },
  };
}
