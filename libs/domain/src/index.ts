export type { Command, CommandOffer } from './kernel/command.js';
export { commandFor, eventFor } from './case/case.decision.js';
export { type Actor, ENGINE } from './kernel/actor.js';
export { isSameDoer } from './kernel/doer.js';
export type { Context } from './case/case.context.js';
export type { InForce } from './reference/in-force.js';
export type { Pins } from './kernel/event.js';
export type { CivilDate, Instant } from './kernel/instant.js';
export type { CaseEvent, NewEvent } from './kernel/event.js';
export { caseEventOf } from './kernel/event.js';
export { RULES_VERSION } from './kernel/rules-version.js';
export type { Label } from './kernel/label.js';
export type { Detailed, Reject, Rejection, RejectionCatalogue } from './kernel/rejection.js';
export { isRejection, rejectFrom, withDetails } from './kernel/rejection.js';
export { reject, SHARED_REJECTIONS } from './kernel/shared.rejections.js';
export * from './kernel/form.js';
export * from './kernel/evidence.js';
export * from './kernel/plain-text.js';
export { foldedPhone } from './kernel/phone-number.js';
export { holdsPersonalNumber } from './kernel/personal-number.js';
export { propertiesOf } from './kernel/properties.js';
export { isSameContent } from './kernel/same-content.js';
export type {
  ClockDescription,
  CommandDescription,
  DeclaredClock,
  DeclaredCommand,
  Duty,
  Fact,
  FactFormat,
  Foreseen,
  OrderBadge,
} from './kernel/procedure.js';
export type { Audience, AudienceKey, NamedKey, Sight } from './kernel/audience.js';
export type { Decider, Procedure } from './case/case.procedure.js';
export { mayRead, readerOf, type Reader } from './case/may-read.js';
export type { Reaction } from './kernel/reaction.js';
export { CHILDREN, endingOf, ENDINGS, FATE_OF_CHILDREN, FATES } from './case/ending/ending.table.js';
export type { ChildKind } from './case/ending/ending.table.js';
export type { Ending } from './kernel/contracts/case.contract.js';
export { DROP_OPENING } from './case/ending/ending.events.js';
export type { EventDescription } from './kernel/event-definition.js';
export type { Urgency } from './kernel/urgency.js';
export * from './case/case.state.js';
export { OBLIGATION_STATUS } from './case/case.facts.js';
export * from './kernel/obligation.js';
export { awaitsNumber } from './case/number/number.state.js';
export { nextMoment, settle } from './case/obligation/obligation.settle.js';
export * from './reference/directory/directory.js';
export * from './kernel/post.js';
export * from './reference/directory/directory.posts.js';
export * from './reference/gate/gate.data.js';
export * from './reference/limits/limits.js';
export { limitRows, usualLimits } from './reference/limits/usual-limits.js';
export * from './reference/list/list.js';
export * from './calendar/calendar.js';
export * from './kernel/time-limit.js';
export * from './kernel/usual-length.js';
export type { SourceCode } from './kernel/sources.js';
export { SOURCES } from './kernel/sources.js';
export * from './calendar/deadline.js';
export { addDays, daysBetween, parseDate, weekdayOf } from './calendar/civil-date.js';
export { addMillis, atTime, dateOf, instantAt, millisOf, parseInstant } from './calendar/instant.js';
export type { Coverage } from './calendar/working-days.js';
export { closeOfBusiness, coverageOf, isWorkingDay, nextWorkingDay } from './calendar/working-days.js';
export { isWorkingTime, nextOpening, workingMinutesBetween } from './calendar/working-time.js';
export {
  delegationReach,
  directoryCommandsOf,
  type DelegationReach,
} from './reference/directory/directory.commands.js';
export { directoryDecider } from './reference/directory/directory.decider.js';
export type { HoldingForm, ImportForm } from './reference/directory/directory.forms.js';
export type { DirectoryEvent } from './reference/directory/directory.events.js';
export { toldInstead } from './reference/directory/reachable.js';
export { postsLeftEmpty, type EmptyPost } from './reference/directory/posts-left-empty.js';
export { directoryAt, directoryOf } from './reference/directory/directory.state.js';
export type { DirectoryState } from './reference/directory/directory.state.js';
export { POST_LABELS, UNIT_KINDS } from './reference/directory/post.labels.js';
export { limitsDecider } from './reference/limits/limits.decider.js';
export { listDecider } from './reference/list/list.decider.js';
export { listItem } from './reference/list/list.forms.js';
export type { ListEvent } from './reference/list/list.state.js';
export { calendarDecider } from './reference/calendar-publication/calendar-publication.decider.js';
export { type NoticeRead, readNotice } from './reference/calendar-publication/read-holiday-notice.js';
export type { HolidayNotice, NoticeDay } from './reference/calendar-publication/holiday-notice.form.js';
export type {
  CalendarPublicationEvent,
  CalendarPublicationState,
} from './reference/calendar-publication/calendar-publication.state.js';
export { CLASS_LABELS, MARK_LABELS, type LimitChange } from './reference/limits/limits.forms.js';
export type { LimitsEvent } from './reference/limits/limits.state.js';
export { withForeseenCalendar } from './reference/foreseen-calendar.js';
export { gateDataDecider } from './reference/gate/gate.decider.js';
export { admission, negativeRow } from './reference/gate/gate.forms.js';
export type { GateDataEvent } from './reference/gate/gate.state.js';
export { clausesOf } from './reference/list/duty-clauses.js';
export { passGate } from './reference/gate/gate.js';
export { VEHICLES } from './reference/gate/vehicle.labels.js';
export { GATE_REJECTIONS } from './reference/gate/gate.rejections.js';
export type { GateQuestion, Vehicle } from './reference/gate/gate.js';
export { buildInForce, NO_REFERENCES } from './reference/build-in-force.js';
export { FoldedReferences, isReferenceStream, REFERENCE_STREAMS } from './reference/folded-references.js';
export type { References } from './reference/build-in-force.js';
export { deciderOf, procedureOf, procedures, referenceDeciders, registers } from './registry.js';
export type { CaseKind, CaseStates } from './registry.js';
export {
  calendarReminderEntry,
  matterEntry,
  numberEntry,
  rejectionHooks,
  seriesEntry,
  seriesRegisterId,
} from './register-hooks.js';
export { missingNotice } from './procedures/calendar-reminder/missing-notice.js';
export type { EngineCommand, RegisterEntry } from './register-hooks.js';
export { defineProcedure } from './case/define-procedure.js';
export type { ProcedureDefinition } from './case/define-procedure.js';
export { namedCase, snapshotOf } from './case/case.snapshot.js';
export type { CaseSnapshot } from './case/case.snapshot.js';
export { enteredMatter, siblingOf } from './case/duplicate/duplicate.js';
export type { Sibling } from './case/duplicate/likeness.js';
export type { SharedEvent } from './case/case.events.js';
export { isBookkeeping } from './case/bookkeeping.js';
export { dueWithinHour, lightAt, type Light } from './case/light.js';
export { seenOf, sightKeysOf, sightOf, usualAudience, type SightKeys } from './case/sight.js';
export { opensSealed, readsOpenings, SPEAKS_WITH_CITIZEN, type Opens } from './case/sealed-access.js';
export type { SealedKind } from './kernel/sealed-kind.js';
export { reachedBy, seriesDecider } from './reference/series/series.register.js';
export { numberOf, numbersDecider } from './reference/numbers/numbers.register.js';
export { matterDecider } from './reference/matter/matter.register.js';
export type { MatterRegister } from './reference/matter/matter.register.js';
export type { NumbersRegister } from './reference/numbers/numbers.register.js';
export type { SeriesRegister } from './reference/series/series.register.js';
export { isPassedDecision, leadsCentre } from './case/permissions.js';
export { gateRegisterOf, readsAtGate } from './procedures/gate-register/gate-register.readers.js';
export type { Blocked } from './procedures/gate-register/gate-register.state.js';
export { precedentOf } from './procedures/panel/panel.precedent.js';
export { cited } from './case/citation/citation.js';
export type { CollaborationState } from './procedures/collaboration/collaboration.state.js';
export type { ConsultationState } from './procedures/consultation/consultation.state.js';
export type { DisputeState } from './procedures/dispute/dispute.state.js';
export type { LiaisonState } from './procedures/liaison/liaison.state.js';
export { isSeated, type PanelState } from './procedures/panel/panel.state.js';
export type { ResultNotificationState } from './procedures/result-notification/result-notification.state.js';
export type { SuggestionState } from './procedures/suggestion/suggestion.state.js';
export type { SupervisionOrderState } from './procedures/supervision-order/supervision-order.state.js';
export type { WarningState } from './procedures/warning/warning.state.js';
export type { WhistleState } from './procedures/whistle/whistle.state.js';
