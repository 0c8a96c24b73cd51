export { knownPayload } from './form/known-payload.js';
export { leaderOf } from './form/names.js';
export { SeededRandom } from './random/seeded-random.js';
export { writeForm } from './form/write-form.js';
export { OFFSHOOTS } from './opening/offshoots.js';
export type { Opening } from './opening/opening.js';
export { OPENINGS } from './opening/openings.js';
export { seedMonth, type Seeded, type SeedOptions } from './seed/seed-month.js';
