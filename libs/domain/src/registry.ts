import type { Decider, Procedure } from './case/case.procedure.js';
import { calendarReminder } from './procedures/calendar-reminder/calendar-reminder.procedure.js';
import { calendarDecider } from './reference/calendar-publication/calendar-publication.decider.js';
import { collaboration } from './procedures/collaboration/collaboration.procedure.js';
import { consultation } from './procedures/consultation/consultation.procedure.js';
import { directoryDecider } from './reference/directory/directory.decider.js';
import { dispute } from './procedures/dispute/dispute.procedure.js';
import { gateRegister } from './procedures/gate-register/gate-register.procedure.js';
import { gateDataDecider } from './reference/gate/gate.decider.js';
import { liaison } from './procedures/liaison/liaison.procedure.js';
import { limitsDecider } from './reference/limits/limits.decider.js';
import { listDecider } from './reference/list/list.decider.js';
import { matterDecider } from './reference/matter/matter.register.js';
import { numbersDecider } from './reference/numbers/numbers.register.js';
import { panel } from './procedures/panel/panel.procedure.js';
import { resultNotification } from './procedures/result-notification/result-notification.procedure.js';
import { seriesDecider } from './reference/series/series.register.js';
import { suggestion } from './procedures/suggestion/suggestion.procedure.js';
import { supervisionOrder } from './procedures/supervision-order/supervision-order.procedure.js';
import { warning } from './procedures/warning/warning.procedure.js';
import { whistle } from './procedures/whistle/whistle.procedure.js';

/** Every procedure of the district, by its kind. Adding one is adding its folder and its row here. */
const PROCEDURES = {
  whistle,
  collaboration,
  consultation,
  resultNotification,
  supervisionOrder,
  warning,
  suggestion,
  liaison,
  dispute,
  panel,
};

/** The state of each kind of case. */
export type CaseStates = {
  readonly [K in keyof typeof PROCEDURES]: ReturnType<(typeof PROCEDURES)[K]['initial']>;
};
export type CaseKind = keyof CaseStates;

/** In the order of the record. */
export const procedures: readonly Procedure[] = Object.values(PROCEDURES);

/**
 * Registers that somebody is told of, and so have a page: judged and folded like cases, but in no list of them and opened
 * by nobody. One to a subject: `gateRegister:<unit>`, `calendarReminder:<year>`.
 */
export const registers: readonly Procedure[] = [gateRegister, calendarReminder];

/**
 * The streams that are no cases. Cases are judged by most of them, and the stream of each of these is named like its kind;
 * a series has one register to a subject, case numbers have one to a unit, kind and year,
 * a matter has one to each kind of case in it.
 */
export const referenceDeciders: readonly Decider[] = [
  directoryDecider,
  limitsDecider,
  listDecider,
  calendarDecider,
  gateDataDecider,
  seriesDecider,
  numbersDecider,
  matterDecider,
];

const procedureByKind = new Map([...procedures, ...registers].map((each) => [each.kind, each]));
const deciderByKind = new Map<string, Decider>(
  [...procedures, ...registers, ...referenceDeciders].map((each) => [each.kind, each]),
);

/** The procedure of a kind, or undefined when the district has none of that name. */
export function procedureOf(kind: string): Procedure | undefined {
  return procedureByKind.get(kind);
}

/** The procedure or reference stream of a kind. */
export function deciderOf(kind: string): Decider | undefined {
  return deciderByKind.get(kind);
}
