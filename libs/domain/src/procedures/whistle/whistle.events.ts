import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Evidence } from '../../kernel/evidence.js';
import type { Value } from '../../kernel/form.js';
import type { Label } from '../../kernel/label.js';
import { NOTIFICATION_EVENTS, type NotificationEvent } from '../../case/notification/notification.js';
import type { Ruling } from '../../case/ruling/ruling.js';
import type * as commands from './whistle.commands.js';
import type { Calling } from './whistle.caller.js';

type Reason = { readonly reason: string };
type OfUnit<P = unknown> = { readonly unit: string } & P;
type Sent<F> = Value<F>;

/** Why a unit has a thread; `ruling` is a basis of its own (domain.md 5, invariant 2). */
export type ParticipationSource = 'blow' | 'added' | 'replacement' | 'ruling';

export type ParticipationEvent =
  | CaseEvent<'ThreadOpened', commands.Department & { readonly source: ParticipationSource }>
  | CaseEvent<'ThreadReleased', OfUnit<Reason>>
  | CaseEvent<'LeadChanged', { readonly from: string; readonly to: string; readonly reason: string }>;

export type CallingEvent =
  | CaseEvent<
      'WhistleDrafted',
      Sent<typeof commands.draft> & { readonly calling: Calling; readonly street?: string }
    >
  | CaseEvent<'DraftAmended', Sent<typeof commands.draft> & { readonly street?: string }>
  | CaseEvent<'ApprovalRequested', Readonly<Record<never, never>>>
  | CaseEvent<'WhistleApproved', { readonly reason?: string }>
  | CaseEvent<'DraftRejected', Reason>
  | CaseEvent<'WhistleBlown', { readonly unapproved: boolean }>
  | CaseEvent<'WhistleConfirmed', { readonly reason?: string }>
  | CaseEvent<'WhistleNotConfirmed', { readonly reason?: string }>;

export type AnsweringEvent =
  | CaseEvent<'ThreadAcknowledged', OfUnit<Partial<Sent<typeof commands.acknowledge>>>>
  | CaseEvent<
      'RefusalRecorded',
      OfUnit<Sent<typeof commands.refuseCall> & { readonly underReservation: boolean }>
    >
  | CaseEvent<'RefusalWithdrawn', OfUnit>
  | CaseEvent<'RefusalAccepted', OfUnit<{ readonly releaseAfterWork: boolean }>>
  | CaseEvent<
      'RefusalContested',
      OfUnit<{
        readonly bySilence: boolean;
        readonly reason?: string;
        readonly basis?: string;
        /** So many were contested in this case that the panel takes it up (`panel.trigger.refusals`). */
        readonly toPanel: boolean;
      }>
    >
  | CaseEvent<'RulingApplied', Ruling>;

export type WorkingEvent =
  | CaseEvent<'PlanSubmitted', OfUnit<commands.Plan>>
  | CaseEvent<'PlanApproved', OfUnit<{ readonly reason?: string }>>
  | CaseEvent<'PlanReturned', OfUnit<Reason>>
  | CaseEvent<'ReportedIn', OfUnit<Sent<typeof commands.reportIn>>>
  | CaseEvent<'Departed', Sent<typeof commands.depart>>
  | CaseEvent<'PreliminaryReported', OfUnit<{ readonly text: string }>>
  | CaseEvent<'ResultSubmitted', OfUnit<Sent<typeof commands.submitResult>>>
  | CaseEvent<'StreetWorkRecorded', Sent<typeof commands.recordStreetWork>>
  | CaseEvent<'FalseCallClaimed', OfUnit<Reason & { readonly evidence: readonly Evidence[] }>>;

export type JudgingEvent =
  | CaseEvent<'ResultAccepted', OfUnit>
  | CaseEvent<
      'ResultReturned',
      OfUnit<
        Reason & {
          /** The how-manieth return of this thread. */
          readonly n: number;
          /** So many that an order and a consultation follow at once (`whistle.returnsForOrder`). */
          readonly tooMany: boolean;
        }
      >
    >
  | CaseEvent<
      'DepartmentEvaluated',
      | (Sent<typeof commands.evaluateDepartment> & { readonly systemOnly: false })
      | OfUnit<{ readonly systemOnly: true }>
    >
  | CaseEvent<'CallerEvaluated', OfUnit<Sent<typeof commands.evaluateCaller>>>
  | CaseEvent<'FalseCallRuled', Sent<typeof commands.ruleFalseCall>>
  | NotificationEvent
  | CaseEvent<'WhistleClosed', Sent<typeof commands.close> & { readonly outcome: string }>
  | CaseEvent<'WhistleCancelled', Sent<typeof commands.cancel>>;

/** What happens in a whistle beside what happens in any case. */
export type WhistleEvent = CallingEvent | ParticipationEvent | AnsweringEvent | WorkingEvent | JudgingEvent;

const said = (zh: string, en: string, sealed?: readonly string[]): EventDescription => ({
  label: { zh, en },
  schemaVersion: 1,
  ...(sealed === undefined ? {} : { sealed }),
});

/** The citizen, and the facts in his own words, are sealed before the append; no rule reads either. */
const PERSONAL = ['citizen', 'facts'];

/** Why a unit leaves or leads by rule, where nobody gave a reason of his own. */
const REASONS: Readonly<Record<string, Label>> = {
  refusalAccepted: { zh: '同意拒绝', en: 'The refusal was accepted' },
  ruling: { zh: '责任裁定', en: 'A ruling' },
  workDone: { zh: '先处置后退出', en: 'It came under reservation and has done the work' },
};

export const EVENTS: Readonly<Record<WhistleEvent['type'], EventDescription>> = {
  WhistleDrafted: said('草拟哨单', 'The call was drafted', PERSONAL),
  DraftAmended: said('修改哨单', 'The draft was amended', PERSONAL),
  ApprovalRequested: said('提请审批', 'Approval was asked for'),
  WhistleApproved: said('批准吹哨', 'The call was approved'),
  DraftRejected: said('退回哨单', 'The draft was rejected'),
  WhistleBlown: said('吹哨', 'The whistle was blown'),
  WhistleConfirmed: said('补充确认为应急', 'The emergency was confirmed'),
  WhistleNotConfirmed: said('认定不属应急', 'The emergency was not confirmed'),
  ThreadOpened: said('通知单位', 'A unit was called'),
  ThreadReleased: { ...said('解除单位任务', 'A unit was released'), reasons: REASONS },
  LeadChanged: { ...said('变更主办单位', 'The lead changed'), reasons: REASONS },
  ThreadAcknowledged: said('签收', 'Acknowledged'),
  RefusalRecorded: said('拒绝', 'Refused'),
  RefusalWithdrawn: said('撤回拒绝', 'The refusal was withdrawn'),
  RefusalAccepted: said('同意拒绝', 'The refusal was accepted'),
  RefusalContested: said('不同意拒绝', 'The refusal was contested'),
  RulingApplied: said('执行裁定', 'A ruling was carried out'),
  PlanSubmitted: said('提交处置方案', 'A plan was submitted'),
  PlanApproved: said('批准方案', 'The plan was approved'),
  PlanReturned: said('退回方案', 'The plan was returned'),
  ReportedIn: said('报到', 'Reported in'),
  Departed: said('离场', 'Left'),
  PreliminaryReported: said('报告初步情况', 'A preliminary report came in'),
  ResultSubmitted: said('反馈结果', 'A result was submitted'),
  StreetWorkRecorded: said('街道参与处置', 'The street’s own work was recorded'),
  FalseCallClaimed: said('提出误吹哨', 'A false call was claimed'),
  ResultAccepted: said('认可结果', 'The result was accepted'),
  ResultReturned: said('退回结果', 'The result was returned'),
  DepartmentEvaluated: said('评价部门', 'The department was evaluated'),
  CallerEvaluated: said('评价吹哨', 'The caller was evaluated'),
  FalseCallRuled: said('认定是否误吹哨', 'The claim of a false call was ruled'),
  ...NOTIFICATION_EVENTS,
  WhistleClosed: said('办结', 'Closed'),
  WhistleCancelled: said('撤销', 'Cancelled'),
};
