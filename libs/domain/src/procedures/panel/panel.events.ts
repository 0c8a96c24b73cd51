import type { EventDescription } from '../../kernel/event-definition.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { Citation } from '../../case/citation/citation.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Evidence } from '../../kernel/evidence.js';
import type { GAP_CHANGES, TRIGGERS } from './panel.labels.js';
import type { Determination, Precedent, Vote } from './panel.state.js';

type Nothing = Readonly<Record<never, never>>;

export type PanelEvent =
  | CaseEvent<
      'Docketed',
      {
        readonly matterId: string;
        readonly question: string;
        readonly parties: readonly string[];
        readonly itemCodes: readonly string[];
        readonly urgency: Urgency;
        readonly trigger: keyof typeof TRIGGERS;
        readonly cases: readonly string[];
        readonly dispute?: string;
        readonly title: string;
        readonly seats: readonly { readonly unit: string; readonly isParty: boolean }[];
        // From the snapshot of the first case.
        readonly street?: string;
        readonly accusedUnits: readonly string[];
      }
    >
  | CaseEvent<'EvidenceOpened', Nothing>
  | CaseEvent<
      'StatementSubmitted',
      {
        readonly unit: string;
        readonly text: string;
        readonly basis: readonly Citation[];
        readonly evidence: readonly Evidence[];
      }
    >
  /** Told to the contested cases, where the limit for it runs. */
  | CaseEvent<'InterimLeadDesignated', { readonly unit: string; readonly tasks: string }>
  | CaseEvent<'SeatRecused', { readonly seat: string; readonly person: string; readonly reason: string }>
  | CaseEvent<'SeatSubstituted', { readonly seat: string; readonly person: string; readonly unit: string }>
  | CaseEvent<'DeliberationOpened', { readonly present: readonly string[] }>
  | CaseEvent<'NoQuorum', { readonly present: readonly string[] }>
  | CaseEvent<'SeatVoted', Vote>
  /** Every seat present has voted, and no lead has the majority. `last`: there is no further round.
   * `leader`: no item names a lead either, so this district leadership decides. */
  | CaseEvent<'RoundClosed', { readonly round: number; readonly last: boolean; readonly leader?: string }>
  | CaseEvent<'LeaderDecided', Pick<Determination, 'lead' | 'assists' | 'basis' | 'text'>>
  | CaseEvent<'Determined', Determination & { readonly precedent: Precedent }>
  /** `alsoBinds`: open cases of the matter that were not named when it was docketed. */
  | CaseEvent<'DeterminationServed', { readonly alsoBinds?: readonly string[] }>
  | CaseEvent<
      'ReviewRequested',
      { readonly unit: string; readonly reason: string; readonly newFacts?: string }
    >
  /** `changed` carries who leads now. */
  | CaseEvent<
      'DutyRulingIssued',
      { readonly upheld: true; readonly reason: string } | ({ readonly upheld: false } & Determination)
    >
  /** The district leader said nothing in time: the determination stands. */
  | CaseEvent<'ReviewLapsed', Nothing>
  | CaseEvent<'ReviewWindowClosed', Nothing>
  | CaseEvent<
      'ListGapRegistered',
      {
        readonly change: keyof typeof GAP_CHANGES;
        readonly item: string;
        readonly content: string;
      }
    >
  | CaseEvent<'PanelClosed', Nothing>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<PanelEvent['type'], EventDescription>> = {
  Docketed: said('提请责任认定', 'The matter was docketed'),
  EvidenceOpened: said('开始听取意见', 'Evidence was opened'),
  StatementSubmitted: said('提交陈述意见', 'A statement was submitted'),
  InterimLeadDesignated: said('指定临时牵头单位', 'An interim lead was designated'),
  SeatRecused: said('成员回避', 'A seat recused itself'),
  SeatSubstituted: said('成员代行', 'A seat was substituted'),
  DeliberationOpened: said('开始合议', 'Deliberation was opened'),
  NoQuorum: said('到会人数不足', 'There was no quorum'),
  SeatVoted: said('成员表决', 'A seat voted'),
  RoundClosed: said('本轮未形成多数', 'A round ended without a majority'),
  LeaderDecided: said('区领导决定', 'The district leader decided'),
  Determined: said('作出责任认定', 'The determination was made'),
  DeterminationServed: said('送达责任认定书', 'The determination was served'),
  ReviewRequested: said('申请复核', 'A review was asked for'),
  DutyRulingIssued: said('作出职责裁定', 'The duty ruling was issued'),
  ReviewLapsed: said('逾期未裁定，维持认定', 'The review lapsed'),
  ReviewWindowClosed: said('复核期满', 'The time for review is over'),
  ListGapRegistered: said('登记清单缺口', 'A gap in the list was registered'),
  PanelClosed: said('责任认定办结', 'The panel case was closed'),
};
