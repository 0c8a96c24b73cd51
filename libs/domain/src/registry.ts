import { calendarDecider } from './calendar-publication/calendar-publication.decider.js';
import { directoryDecider } from './directory/directory.decider.js';
import { gateRegisterDecider } from './gate/gate-register.decider.js';
import { gateDataDecider } from './gate/gate.decider.js';
import { limitsDecider } from './limits/limits.decider.js';
import { listDecider } from './list/list.decider.js';
import type { Decider } from './procedure.js';

/**
 * The streams that cases are judged by. The stream of each is named like its kind, but for the registers, of which every
 * sender has his own (`gateRegister:<unit>`).
 */
export const referenceDeciders: readonly Decider[] = [
  directoryDecider,
  limitsDecider,
  listDecider,
  calendarDecider,
  gateDataDecider,
  gateRegisterDecider,
];
