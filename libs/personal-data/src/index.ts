export { grantKeys } from './grant-keys.js';
export { migrateKeys } from './migrate-keys.js';
export { openPersonalDataStore, type PersonalDataStore, type SealedValue } from './personal-data-store.js';
export { MasterKeyMisfit, requireMasterKey } from './require-master-key.js';
