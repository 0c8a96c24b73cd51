import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Value } from '../../kernel/form.js';
import { NOTIFICATION_EVENTS, type NotificationEvent } from '../../case/notification/notification.js';
import type { Ruling } from '../../case/ruling/ruling.js';
import type * as commands from './collaboration.commands.js';
import type { OUTCOMES } from './collaboration.labels.js';

type Nothing = Readonly<Record<never, never>>;

export type CollaborationEvent =
  | CaseEvent<
      'CollaborationRequested',
      Omit<commands.Request, 'to' | 'street' | 'matterId'> & {
        readonly requester: string;
        readonly requested: string;
        readonly street?: string;
        readonly matterId: string;
        /** Units that get a copy: the command centre. */
        readonly copies: readonly string[];
      }
    >
  | CaseEvent<'SignedIn', Value<typeof commands.signIn>>
  | CaseEvent<'SupplementRequested', Value<typeof commands.requestSupplement>>
  | CaseEvent<'Supplemented', Value<typeof commands.supplement>>
  | CaseEvent<'CollaborationAccepted', Value<typeof commands.accept>>
  /** Its time to answer ran out: it counts as accepted. */
  | CaseEvent<'AcceptedBySilence', Nothing>
  /** `n`: the how-manieth time in this case. */
  | CaseEvent<'Declined', Value<typeof commands.decline> & { readonly n: number }>
  | CaseEvent<'DeclineWithdrawn', Nothing>
  | CaseEvent<'DeclineAccepted', { readonly bySilence: boolean }>
  /** `byRule`: so many declines of one matter go to a dispute, whatever the requester says. */
  | CaseEvent<'DeclineContested', { readonly reason?: string; readonly byRule: boolean }>
  | CaseEvent<'DeclineOverruled', Value<typeof commands.overrule>>
  | CaseEvent<'RulingApplied', Ruling>
  | CaseEvent<'ProgressReported', { readonly text: string }>
  | CaseEvent<'ResultSubmitted', Value<typeof commands.submitResult>>
  | CaseEvent<'ResultConfirmed', { readonly score: number }>
  | CaseEvent<'ReworkRequested', { readonly n: number; readonly reason: string }>
  | CaseEvent<'CollaborationWithdrawn', { readonly reason: string }>
  | CaseEvent<'CollaborationLapsed', Nothing>
  | NotificationEvent
  | CaseEvent<'CollaborationClosed', { readonly outcome: keyof typeof OUTCOMES }>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<CollaborationEvent['type'], EventDescription>> = {
  // The facts may name a citizen; no rule reads them.
  CollaborationRequested: { ...said('请求协作', 'Collaboration was asked for'), sealed: ['facts'] },
  SignedIn: said('签收', 'Signed in'),
  SupplementRequested: said('要求补充材料', 'A supplement was asked for'),
  Supplemented: said('补充材料', 'It was supplemented'),
  CollaborationAccepted: said('接受办理', 'Accepted'),
  AcceptedBySilence: said('逾期未答复，视为接受', 'Accepted by silence'),
  Declined: said('退回', 'Declined'),
  DeclineWithdrawn: said('撤回退回', 'The decline was withdrawn'),
  DeclineAccepted: said('同意退回', 'The decline was accepted'),
  DeclineContested: said('不同意退回', 'The decline was contested'),
  DeclineOverruled: said('否决退回', 'The decline was overruled'),
  RulingApplied: said('执行裁定', 'A ruling was carried out'),
  ProgressReported: said('报告进展', 'Progress was reported'),
  ResultSubmitted: said('反馈结果', 'A result was submitted'),
  ResultConfirmed: said('确认结果', 'The result was confirmed'),
  ReworkRequested: said('退回重办', 'Rework was asked for'),
  CollaborationWithdrawn: said('撤回协作请求', 'The request was withdrawn'),
  CollaborationLapsed: said('逾期未补充，请求失效', 'The request lapsed'),
  ...NOTIFICATION_EVENTS,
  CollaborationClosed: said('办结', 'Closed'),
};
