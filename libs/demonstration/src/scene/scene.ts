import { CITY_SCENES } from './city.scenes.js';
import { LIVELIHOOD_SCENES } from './livelihood.scenes.js';
import { SAFETY_SCENES } from './safety.scenes.js';

/** Another unit that a problem needs: by which item, for what. */
export interface Helper {
  readonly unit: string;
  readonly itemCode: string;
  readonly task: string;
}

/** What happens in a district under one item of the list, in the words of those who write it down. Places are put before it. */
export interface Scene {
  readonly itemCode: string;
  readonly lead: string;
  /** The lead's scene in the list, where the item has several. */
  readonly of?: string;
  /** Follows a place: 〔江滨社区〕夜市占道经营. */
  readonly problems: readonly [string, ...string[]];
  readonly facts: string;
  readonly task: string;
  readonly helpers: readonly Helper[];
  /** Where it happens; anywhere unless told. */
  readonly where?: 'city' | 'town';
  readonly measures: string;
  readonly leftOver: string;
  /** What the street does beside the lead; within its assisting duty. */
  readonly streetPart: string;
}

/** One scene or more for every item of the demonstration list. */
const SCENES: readonly Scene[] = [...CITY_SCENES, ...SAFETY_SCENES, ...LIVELIHOOD_SCENES];

const BY_ITEM = new Map(SCENES.map((scene) => [scene.itemCode, scene]));

const TOWNS: readonly string[] = ['sp', 'qt'];

/** What may happen on the ground of a street or town. */
export function scenesIn(street: string): readonly Scene[] {
  const where = TOWNS.includes(street) ? 'town' : 'city';
  return SCENES.filter((scene) => scene.where === undefined || scene.where === where);
}

/** The scene of the first of these items that has one. */
export function sceneOf(itemCodes: readonly string[]): Scene | undefined {
  return itemCodes.map((code) => BY_ITEM.get(code)).find((scene) => scene !== undefined);
}
