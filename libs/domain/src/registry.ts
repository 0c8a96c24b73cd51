import { calendarDecider } from './calendar-publication/calendar-publication.decider.js';
import { collaboration } from './collaboration/collaboration.procedure.js';
import { consultation } from './consultation/consultation.procedure.js';
import { directoryDecider } from './directory/directory.decider.js';
import { dispute } from './dispute/dispute.procedure.js';
import { gateRegisterDecider } from './gate/gate-register.decider.js';
import { gateDataDecider } from './gate/gate.decider.js';
import { liaison } from './liaison/liaison.procedure.js';
import { limitsDecider } from './limits/limits.decider.js';
import { listDecider } from './list/list.decider.js';
import type { Decider, Procedure } from './procedure.js';
import { panel } from './panel/panel.procedure.js';
import { resultNotification } from './result-notification/result-notification.procedure.js';
import { seriesDecider } from './series/series.register.js';
import { suggestion } from './suggestion/suggestion.procedure.js';
import { supervisionOrder } from './supervision-order/supervision-order.procedure.js';
import { warning } from './warning/warning.procedure.js';
import { whistle } from './whistle/whistle.procedure.js';

/** Every procedure of the district. Adding one is adding its folder and its line here. */
export const procedures: readonly Procedure[] = [
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
];

/**
 * The streams that are no cases. Cases are judged by most of them, and the stream of each of these is named like its kind;
 * registers are one to a subject: of a sender's blocked attempts, of what is counted across cases.
 */
export const referenceDeciders: readonly Decider[] = [
  directoryDecider,
  limitsDecider,
  listDecider,
  calendarDecider,
  gateDataDecider,
  gateRegisterDecider,
  seriesDecider,
];

const procedureByKind = new Map(procedures.map((each) => [each.kind, each]));
const deciderByKind = new Map<string, Decider>(
  [...procedures, ...referenceDeciders].map((each) => [each.kind, each]),
);

/** The procedure of a kind, or undefined when the district has none of that name. */
export function procedureOf(kind: string): Procedure | undefined {
  return procedureByKind.get(kind);
}

/** The procedure or reference stream of a kind. */
export function deciderOf(kind: string): Decider | undefined {
  return deciderByKind.get(kind);
}
