export { startApi, type RunningApi } from './start-api.js';
export { readConfig, type ApiConfig } from './platform/config.js';
