import { holdersOf } from '@tiaokuai/domain';
import { scenesIn } from '../scene/scenes.js';
import { MARK, STREETS, type Circumstances, type Opening } from './opening.js';

/** A street calls those together whom a problem concerns, before anybody whistles. */
export function consultationOpening({ now, inForce, random }: Circumstances): Opening {
  const street = random.of('street').pick(STREETS);
  const scene = random
    .of('scene')
    .pick(scenesIn(street).filter(({ lead, helpers }) => lead !== 'jy' && helpers.length > 0));
  const name = inForce.list.items[scene.itemCode]?.name ?? '';
  const units = new Set([scene.lead, ...scene.helpers.map(({ unit }) => unit)]);
  return {
    kind: 'consultation',
    command: 'propose',
    unit: street,
    posts: [],
    payload: {
      agenda: [`${name}联合整治${MARK}`, '点位清单和分工'],
      itemCodes: [scene.itemCode],
      invitees: [...units].map((unit, n) => ({ unit, required: n === 0 })),
      urgency: random.of('urgency').pickWeighted({ ordinary: 4, urgent: 1 }),
      mode: 'meeting',
      deputy: holdersOf(inForce.directory, street, 'streetDeputy', now)[0],
      street,
    },
  };
}
