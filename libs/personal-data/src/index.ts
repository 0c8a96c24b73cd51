export { migrateKeys } from './migrate-keys.js';
export { openPersonalDataStore, type PersonalDataStore, type SealedValue } from './personal-data-store.js';
