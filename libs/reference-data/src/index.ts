export { MAINLAND_CALENDAR } from './calendars/cn-mainland.js';
