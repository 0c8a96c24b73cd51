import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Value } from '../../kernel/form.js';
import { NOTIFICATION_EVENTS, type NotificationEvent } from '../../case/notification/notification.js';
import type * as commands from './consultation.commands.js';
import type { OUTCOMES } from './consultation.labels.js';

type Nothing = Readonly<Record<never, never>>;
type OfUnit<P = unknown> = { readonly unit: string } & P;

export type ConsultationEvent =
  | CaseEvent<
      'ConsultationProposed',
      Omit<commands.Proposal, 'convenor' | 'matterId'> & {
        readonly title: string;
        readonly convenor: string;
        readonly matterId: string;
      }
    >
  /** The command centre took over: of itself, or because the convenor let his time pass. */
  | CaseEvent<'ConvenorReplaced', { readonly from: string; readonly to: string; readonly bySilence: boolean }>
  | CaseEvent<'Convened', Value<typeof commands.convene> & { readonly chairUnit: string }>
  | CaseEvent<'AttendanceConfirmed', OfUnit<Value<typeof commands.confirmAttendance>>>
  | CaseEvent<'AttendanceDeclined', OfUnit<Value<typeof commands.declineAttendance>>>
  /** Its time to reply ran out: it counts as declined, unless it comes. */
  | CaseEvent<'AttendanceLapsed', OfUnit>
  | CaseEvent<'PositionRecorded', OfUnit<Value<typeof commands.recordPosition>>>
  | CaseEvent<'ConsultationHeld', { readonly present: readonly commands.Present[] }>
  /** `absent`: the required invitees who were missing. `n`: the how-manieth time. */
  | CaseEvent<
      'NoQuorum',
      {
        readonly present: readonly commands.Present[];
        readonly n: number;
        readonly absent: readonly string[];
      }
    >
  | CaseEvent<'MinutesDrafted', commands.Minutes>
  | CaseEvent<'MinutesIssued', Nothing>
  | CaseEvent<'MinutesObjected', OfUnit<Value<typeof commands.objectToMinutes>>>
  /** Nobody objected in time: the minutes bind, and what they resolve is owed. */
  | CaseEvent<'MinutesBound', Nothing>
  | CaseEvent<'ActionReported', Value<typeof commands.reportAction>>
  | CaseEvent<'ActionAccepted', Value<typeof commands.acceptAction>>
  | CaseEvent<'Deadlocked', Value<typeof commands.declareDeadlock>>
  | CaseEvent<'ConsultationWithdrawn', { readonly reason: string }>
  | NotificationEvent
  | CaseEvent<'ConsultationClosed', { readonly outcome: keyof typeof OUTCOMES }>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<ConsultationEvent['type'], EventDescription>> = {
  ConsultationProposed: said('提议会商', 'A consultation was proposed'),
  ConvenorReplaced: said('指挥中心接手召集', 'The command centre took over'),
  Convened: said('发出会商通知', 'It was convened'),
  AttendanceConfirmed: said('确认参会', 'An invitee will come'),
  AttendanceDeclined: said('不能参会', 'An invitee will not come'),
  AttendanceLapsed: said('逾期未答复，视为不参会', 'It counts as declined'),
  PositionRecorded: said('提交意见', 'A position was recorded'),
  ConsultationHeld: said('召开会商', 'It was held'),
  NoQuorum: said('到会不足', 'There was no quorum'),
  MinutesDrafted: said('起草纪要', 'Minutes were drafted'),
  MinutesIssued: said('签发纪要', 'The minutes were issued'),
  MinutesObjected: said('对纪要提出异议', 'The minutes were objected to'),
  MinutesBound: said('纪要生效', 'The minutes bind'),
  ActionReported: said('反馈任务落实', 'An action was reported'),
  ActionAccepted: said('确认任务落实', 'An action was accepted'),
  Deadlocked: said('认定未达成一致', 'A deadlock was declared'),
  ConsultationWithdrawn: said('撤回提议', 'The proposal was withdrawn'),
  ...NOTIFICATION_EVENTS,
  ConsultationClosed: said('办结', 'Closed'),
};
