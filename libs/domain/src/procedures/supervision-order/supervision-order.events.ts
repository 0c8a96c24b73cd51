import type { EventDescription } from '../../kernel/event-definition.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { Colour } from '../../case/case.orders.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { PauseGround } from '../../kernel/obligation.js';
import type { AUTHORITIES, DIRECT_GROUNDS } from './supervision-order.labels.js';
import type { Reply, Supervised } from './supervision-order.state.js';

/** On whose word an order is cancelled; `ended`: what it was about is not owed any more. */
export type Authority = keyof typeof AUTHORITIES | 'ended';

export type OrderEvent =
  | CaseEvent<
      'OrderIssued',
      {
        readonly unit: string;
        readonly colour: Colour;
        readonly ground: string;
        readonly requirement: string;
        readonly direct?: keyof typeof DIRECT_GROUNDS;
        /** What the episode costs the unit from now on. */
        readonly points: number;
        readonly copies: readonly string[];
        // From the snapshot of the case it is about.
        readonly about: Supervised;
        readonly done: boolean;
        readonly onlyAssists: boolean;
        readonly office?: string;
        readonly matterId: string;
        readonly title: string;
        readonly urgency: Urgency;
        readonly street?: string;
        readonly itemCodes: readonly string[];
        readonly accusedUnits: readonly string[];
      }
    >
  | CaseEvent<
      'OrderRaised',
      {
        readonly from: Colour;
        readonly colour: Colour;
        readonly points: number;
        readonly copies: readonly string[];
      }
    >
  /** `deemed`: its time to sign ran out. */
  | CaseEvent<'OrderSigned', { readonly deemed: boolean }>
  | CaseEvent<'ReplySubmitted', Reply & { readonly evidence: readonly unknown[] }>
  /** `n`: how many failed in this colour. `bySilence`: none came in time. */
  | CaseEvent<'ReplyRejected', { readonly n: number; readonly reason: string; readonly bySilence: boolean }>
  /** What was owed was done meanwhile, in the case it is owed in. */
  | CaseEvent<'UnderlyingDone', { readonly late: boolean }>
  | CaseEvent<'InterviewHeld', { readonly minutes: string; readonly present: readonly string[] }>
  | CaseEvent<'LadderHeld', { readonly ground: PauseGround }>
  | CaseEvent<'LadderResumed', { readonly dueAt: string }>
  | CaseEvent<'RedOverdue', { readonly unit: string }>
  | CaseEvent<'OrderWrittenOff', { readonly because: 'replyAccepted' | 'metInTime' }>
  | CaseEvent<
      'OrderCancelled',
      { readonly reason: string; readonly authority: Authority; readonly basis?: string }
    >
  /** What the episode had cost is given back; what was charged stays in the log. */
  | CaseEvent<'PointsReversed', { readonly unit: string; readonly points: number }>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<OrderEvent['type'], EventDescription>> = {
  OrderIssued: said('发出督办单', 'The order was issued'),
  OrderRaised: said('督办升级', 'The order rose'),
  OrderSigned: said('签收督办单', 'The order was signed'),
  ReplySubmitted: said('提交整改回复', 'A reply was submitted'),
  ReplyRejected: said('整改回复未通过', 'The reply failed'),
  UnderlyingDone: said('所督事项已办', 'What was owed was done'),
  InterviewHeld: said('已约谈', 'The interview was held'),
  LadderHeld: said('督办暂停', 'The order was held'),
  LadderResumed: said('督办恢复', 'The order goes on'),
  RedOverdue: said('红色督办逾期', 'The red order is overdue'),
  OrderWrittenOff: said('督办销号', 'The order was written off'),
  OrderCancelled: said('督办撤销', 'The order was cancelled'),
  PointsReversed: said('撤回扣分', 'Points were given back'),
};
