export { MAINLAND_CALENDAR } from './calendars/cn-mainland.js';
export { DEFAULT_LIMITS } from './limits/default.js';
