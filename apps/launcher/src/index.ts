export { findTemporal } from './temporal/find-temporal.js';
export { temporalServerPlan } from './temporal/temporal-server.js';
export {
  accountsNamedAfter,
  databaseEnvironments,
  type ProcessAccounts,
} from './postgres/process-accounts.js';
export { prepareCluster } from './postgres/postgres-cluster.js';
export { ManagedProcess } from './process/managed-process.js';
export { endLeftovers, removeRunRecord, writeRunRecord } from './process/run-records.js';
export { lifeOf } from './process/process-table.js';
export { removeData } from './postgres/postgres-place.js';
