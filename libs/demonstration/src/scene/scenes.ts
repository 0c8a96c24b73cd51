import { CITY_SCENES } from './city.scenes.js';
import { LIVELIHOOD_SCENES } from './livelihood.scenes.js';
import { SAFETY_SCENES } from './safety.scenes.js';
import type { Scene } from './scene.js';

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
