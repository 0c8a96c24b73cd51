export {
  openCasework,
  type Casework,
  type CaseworkOptions,
  type PersonalDataPort,
  type Sealed,
} from './casework.js';
export { CASEWORK_REJECTIONS } from './casework.rejections.js';
export { settleAndRead } from './case-progress.js';
export { execute } from './execute.js';
export {
  foreseeInCase,
  foreseePublication,
  type ForeseenCase,
  type ForeseenPublication,
  type MovedLimit,
} from './foresee-calendar.js';
export { foreseeCommand } from './foresee-command.js';
export { StreamUnreadable } from './folded-stream.js';
export { uploadsForgottenBefore } from './handed-in.js';
export { openedCaseId, type Executed, type Execution } from './execution.js';
export { caseAt, currentRules, loadCase, type LoadedCase, type PastCase } from './load-case.js';
export { isSealed, openPersonalData, type Opening } from './personal-data.js';
export { readFacts, type FactOnRecord } from './read-facts.js';
export { accessesOf } from './record-access.js';
export type { CaseReaction } from './case-reaction.js';
export { numberCase } from './number-case.js';
export { performReaction, reactionsHandled } from './perform-reaction.js';
export { reactionsOf } from './reactions.js';
export { registerOpening } from './keep-register.js';
export { remindOfCalendar } from './remind-of-calendar.js';
export { settleCase } from './settle-case.js';
