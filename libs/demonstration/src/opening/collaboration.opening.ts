import { holdersOf } from '@tiaokuai/domain';
import { scenesIn } from '../scene/scenes.js';
import { MARK, placeIn, STREETS, type Circumstances, type Opening } from './opening.js';

/** A department asks another, or a street asks the body on its ground or a department, for one listed part. */
export function collaborationOpening(circumstances: Circumstances): Opening {
  const { now, inForce, random } = circumstances;
  const street = random.of('street').pick(STREETS);
  const place = placeIn(street, { ...circumstances, random: random.of('place') });
  const scene = random.of('scene').pick(scenesIn(street).filter(({ lead }) => lead !== 'jy'));
  const byStreet = random.of('from').happens(0.4);
  const others = ['zf', 'sj', 'hj', 'zj', 'yj', 'wsj', 'wl'].filter((unit) => unit !== scene.lead);
  const from = byStreet ? street : random.of('department').pick(others);
  const lead = byStreet ? 'streetDeputy' : 'deptDeputy';
  const asks = { check: 5, evidence: 3, people: 2, identification: scene.lead === 'hj' ? 6 : 1 };
  return {
    kind: 'collaboration',
    command: 'request',
    unit: from,
    posts: [],
    payload: {
      title: `${place.communityName}${random.of('problem').pick(scene.problems)}协查`,
      to: scene.lead,
      itemCode: scene.itemCode,
      ask: random.of('ask').pickWeighted(asks),
      details: `${scene.task}${MARK}`,
      facts: `${place.communityName}${place.address}：${scene.facts}`,
      urgency: random.of('urgency').pickWeighted({ ordinary: 5, urgent: 1 }),
      deputy: holdersOf(inForce.directory, from, lead, now)[0],
      street,
    },
  };
}

/** A department would have a street do the department's own duty: the gate rejects it, and keeps it in the sender's register. */
export function blockedOpening(circumstances: Circumstances): Opening {
  const opening = collaborationOpening(circumstances);
  const { inForce, random } = circumstances;
  const street = random.of('onto').pick(STREETS);
  const from = random.of('pusher').pick(['zf', 'xf', 'zj', 'rs']);
  const item = Object.values(inForce.list.items).find(({ leads }) => leads.some(({ unit }) => unit === from));
  const duty = item?.primaryDuties.find(({ unit }) => unit === from)?.text ?? '';
  return {
    ...opening,
    unit: from,
    payload: {
      ...opening.payload,
      to: street,
      itemCode: item?.code,
      ask: 'check',
      details: `${duty}${MARK}`,
      deputy: holdersOf(inForce.directory, from, 'deptDeputy', circumstances.now)[0],
      street,
    },
  };
}
