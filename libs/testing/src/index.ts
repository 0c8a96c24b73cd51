export { given } from './given.js';
export type { Act, ExpectedEvent, Outcome, Story } from './given.js';
export { at, testDistrict } from './test-district.js';
export type { DistrictOptions, TestDistrict } from './test-district.js';
export { offerDisagreements } from './offers.js';
export { play } from './play.js';
export type { Try } from './play.js';
export { expectWakesToChangeNothing } from './wakes.js';
export type { Season } from './wakes.js';
