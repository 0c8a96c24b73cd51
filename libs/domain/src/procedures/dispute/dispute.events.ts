import type { EventDescription } from '../../kernel/event-definition.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { Citation } from '../../case/citation/citation.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Evidence, File } from '../../kernel/evidence.js';
import type { Contested, IssueKind, Settlement, Terms } from './dispute.state.js';

type Nothing = Readonly<Record<never, never>>;

export type DisputeEvent =
  | CaseEvent<
      'NegotiationOpened',
      {
        readonly parties: readonly string[];
        readonly issueKind: IssueKind;
        readonly issue: string;
        readonly itemCodes: readonly string[];
        readonly contested: readonly Contested[];
        /** They met already: a consultation's minutes are the record of the negotiation. */
        readonly minutes?: string;
        // From the snapshot of the contested case.
        readonly matterId?: string;
        readonly title: string;
        readonly urgency: Urgency;
        readonly street?: string;
        readonly accusedUnits: readonly string[];
      }
    >
  | CaseEvent<'AgreementSigned', Terms & { readonly unit: string }>
  | CaseEvent<'DisputeAgreed', Terms & { readonly coordinator: string }>
  /** `route`: who coordinates. `bySilence`: the time to negotiate ran out. */
  | CaseEvent<
      'CoordinationApplied',
      {
        readonly route: string;
        readonly applicant: string;
        readonly bySilence: boolean;
        readonly negotiationRecord: readonly Evidence[];
        readonly differences?: string;
        readonly proposal?: string;
        readonly basis: readonly Citation[];
      }
    >
  | CaseEvent<'SupplementRequested', { readonly missing: string }>
  | CaseEvent<'Supplemented', { readonly files: readonly File[] }>
  | CaseEvent<'DisputeLapsed', Nothing>
  /** `bySilence`: it was not answered in time, which counts as admitted. */
  | CaseEvent<'DisputeAdmitted', { readonly bySilence: boolean }>
  | CaseEvent<'DisputeNotAdmitted', { readonly reason: string }>
  | CaseEvent<'DisputeForwarded', { readonly to: readonly string[]; readonly bySilence: boolean }>
  | CaseEvent<
      'DefenceSubmitted',
      { readonly unit: string; readonly text: string; readonly basis: readonly Citation[] }
    >
  | CaseEvent<'DefenceLapsed', { readonly unit: string }>
  /** Every defence is in, or its time has passed. */
  | CaseEvent<'DefencesClosed', Nothing>
  | CaseEvent<'MeetingRecorded', { readonly minutes: string }>
  /** Told to the contested case, whose own limit for it starts there. */
  | CaseEvent<
      'InterimLeadDesignated',
      { readonly unit: string; readonly tasks: string; readonly reason: string; readonly byRule: boolean }
    >
  | CaseEvent<
      'OpinionIssued',
      {
        readonly lead: string;
        readonly assists: readonly string[];
        readonly basis: readonly Citation[];
        readonly reasons: string;
        readonly boundaryUnclear: boolean;
      }
    >
  | CaseEvent<'OpinionObjected', { readonly unit: string; readonly reason: string }>
  | CaseEvent<'OpinionEnteredForce', Nothing>
  | CaseEvent<'DisputeReferred', { readonly reason: string; readonly bySilence: boolean }>
  | CaseEvent<
      'DeterminationApplied',
      { readonly panelCaseId: string; readonly lead: string; readonly assists: readonly string[] }
    >
  | CaseEvent<'ExecutionBegun', Settlement>
  | CaseEvent<
      'ExecutionReported',
      { readonly unit: string; readonly text: string; readonly evidence: readonly Evidence[] }
    >
  /** `bySilence`: the coordinator said nothing in time, which counts as executed. */
  | CaseEvent<'DisputeExecuted', { readonly bySilence: boolean }>
  | CaseEvent<'DisputeWithdrawn', { readonly reason: string }>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<DisputeEvent['type'], EventDescription>> = {
  NegotiationOpened: said('提出争议，自行协商', 'Negotiation was opened'),
  AgreementSigned: said('签署协商意见', 'An agreement was signed'),
  DisputeAgreed: said('协商一致', 'The parties agreed'),
  CoordinationApplied: said('申请协调', 'Coordination was applied for'),
  SupplementRequested: said('要求补正', 'A supplement was asked for'),
  Supplemented: said('补正材料', 'The supplement came'),
  DisputeLapsed: said('逾期未补正，申请失效', 'The application lapsed'),
  DisputeAdmitted: said('受理', 'The dispute was admitted'),
  DisputeNotAdmitted: said('不予受理', 'The dispute was not admitted'),
  DisputeForwarded: said('转送答辩', 'It was forwarded for defence'),
  DefenceSubmitted: said('提交答辩意见', 'A defence was submitted'),
  DefenceLapsed: said('逾期未答辩', 'A right to defend lapsed'),
  DefencesClosed: said('答辩结束', 'The defences are closed'),
  MeetingRecorded: said('召开协调会', 'A meeting was recorded'),
  InterimLeadDesignated: said('指定临时牵头单位', 'An interim lead was designated'),
  OpinionIssued: said('出具协调意见', 'An opinion was issued'),
  OpinionObjected: said('对协调意见提出异议', 'A party objected to the opinion'),
  OpinionEnteredForce: said('协调意见生效', 'The opinion entered into force'),
  DisputeReferred: said('提交责任认定', 'The dispute was referred to the panel'),
  DeterminationApplied: said('按责任认定执行', 'The determination was applied'),
  ExecutionBegun: said('开始执行', 'Execution began'),
  ExecutionReported: said('反馈执行情况', 'Execution was reported'),
  DisputeExecuted: said('执行完毕', 'It was executed'),
  DisputeWithdrawn: said('撤回争议', 'The dispute was withdrawn'),
};
