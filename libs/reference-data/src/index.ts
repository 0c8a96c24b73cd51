export { MAINLAND_CALENDAR } from './calendars/cn-mainland.js';
export { DEFAULT_LIMITS } from './limits/default.js';
export { DEMONSTRATION_ADMINISTRATOR, demonstrationCommands } from './districts/jiangpan/commands.js';
export type { ReferenceCommand } from './districts/jiangpan/commands.js';
