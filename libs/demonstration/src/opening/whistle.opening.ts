import { addMillis, type InForce } from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';
import { officeDaysFrom } from '../habit/office-days.js';
import { HOUR } from '../habit/office-time.js';
import { DEMONSTRATION_FILE } from '../form/attachment.js';
import type { Scene } from '../scene/scene.js';
import { scenesIn } from '../scene/scenes.js';
import { MARK, placeIn, type Street, type Circumstances, type Opening } from './opening.js';

/** How often each street whistles; the one on the river has most to deal with. */
const OFTEN: Readonly<Record<Street, number>> = {
  wj: 5,
  yq: 4,
  lmt: 3,
  jz: 2,
  ba: 4,
  wf: 3,
  sp: 2,
  qt: 2,
};

const CITIZENS = ['赵女士', '钱先生', '孙女士', '李先生', '周女士', '吴先生', '郑女士', '王先生'] as const;

function basisOf(unit: string, itemCode: string, { list }: InForce): object {
  const item = list.items[itemCode];
  const owes = [...(item?.leads ?? []), ...(item?.primaryDuties ?? [])].some((each) => each.unit === unit);
  return owes ? { itemCode } : { powerBasis: '本部门“三定”方案所列职责' };
}

function calledFor(scene: Scene, { inForce, random }: Circumstances): readonly object[] {
  const helpers = scene.helpers.filter((_, n) => random.of('helper', n).happens(n === 0 ? 0.65 : 0.4));
  return [
    { unit: scene.lead, role: 'lead', task: scene.task, itemCode: scene.itemCode },
    ...helpers.map(({ unit, itemCode, task }) => ({
      unit,
      role: 'assist',
      task,
      ...basisOf(unit, itemCode, inForce),
    })),
  ];
}

/** 教育局 has no liaison for its one item: whoever calls it is told so, and that happens rarely. */
function sceneFor(street: string, random: SeededRandom): Scene {
  const reachable = scenesIn(street).filter(
    ({ lead }) => lead !== 'jy' || random.of('unreachable').happens(0.3),
  );
  return random.of('scene').pick(reachable);
}

/** A street calls departments about what its citizens complain of: the main procedure. */
export function whistleOpening(circumstances: Circumstances): Opening {
  const types = { citizenDemand: 14, keyWork: 3, jointEnforcement: 4, emergencyResponse: 2 };
  return callOf(circumstances.random.of('type').pickWeighted(types), circumstances);
}

/** The same in an emergency. */
export function emergencyOpening(circumstances: Circumstances): Opening {
  return callOf('emergencyResponse', circumstances);
}

type CallType = 'citizenDemand' | 'keyWork' | 'jointEnforcement' | 'emergencyResponse';

function callOf(type: CallType, circumstances: Circumstances): Opening {
  const { now, inForce, random } = circumstances;
  const street = random.of('street').pickWeighted(OFTEN);
  const scene = sceneFor(street, random);
  const place = placeIn(street, { ...circumstances, random: random.of('place') });
  const problem = random.of('problem').pick(scene.problems);
  return {
    kind: 'whistle',
    command: 'draft',
    unit: street,
    posts: ['streetOfficer', 'streetDispatcher'],
    payload: {
      title: `${place.communityName}${problem}`,
      type,
      urgency:
        type === 'emergencyResponse'
          ? 'emergency'
          : random.of('urgency').pickWeighted({ ordinary: 8, urgent: 3 }),
      level: 'street',
      direction: 'streetToDepartment',
      place: { gridCode: place.gridCode, address: place.address },
      facts: `${place.communityName}${place.address}：${scene.facts}`,
      ask: `请${inForce.directory.units[scene.lead]?.shortName ?? ''}牵头到场处置并书面反馈。${MARK}`,
      beyondPowerReason: '街道已劝导处置，无相应执法权。',
      departments: calledFor(scene, circumstances),
      ...(type === 'jointEnforcement' ? { appointment: appointment(circumstances) } : {}),
      ...(random.of('photos').happens(0.2) ? { attachments: [DEMONSTRATION_FILE] } : {}),
      ...(type === 'citizenDemand' && random.of('citizen').happens(0.6)
        ? { citizen: citizen(circumstances, now) }
        : {}),
    },
  };
}

/** In the evening, when the stalls are out. */
function appointment({ now, inForce, random }: Circumstances): string {
  const morning = officeDaysFrom(
    { now, inForce, actor: { unit: 'zhzx' } },
    random.of('appointment').integer(2, 4),
  );
  return addMillis(morning, 8 * HOUR);
}

function citizen({ random }: Circumstances, now: string): object {
  const number = random.of('phone', now).integer(1000, 9999);
  return { name: random.of('citizen', 'name').pick(CITIZENS), phone: `1380000${number}` };
}
