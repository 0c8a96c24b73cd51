export { given } from './given.js';
export type { Act, ExpectedEvent, Outcome, Story } from './given.js';
export { at, testDistrict } from './test-district.js';
export type { DistrictOptions, TestDistrict } from './test-district.js';
