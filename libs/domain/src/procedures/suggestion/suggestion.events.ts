import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Value } from '../../kernel/form.js';
import type * as forms from './suggestion.forms.js';
import type { Reply } from './suggestion.state.js';

export type SuggestionEvent =
  | CaseEvent<
      'SuggestionSent',
      Omit<Value<typeof forms.suggest>, 'itemCodes'> & {
        readonly itemCodes: readonly string[];
        readonly sender: string;
        readonly toStreet: boolean;
        readonly title: string;
        readonly matterId: string;
      }
    >
  /** `deemed`: its time to receive ran out. */
  | CaseEvent<'SuggestionReceived', { readonly deemed: boolean }>
  | CaseEvent<'SuggestionMisdirected', Value<typeof forms.redirect>>
  | CaseEvent<'SuggestionReaddressed', { readonly to: string; readonly toStreet: boolean }>
  | CaseEvent<'SuggestionWithdrawn', Value<typeof forms.withdraw>>
  | CaseEvent<'SuggestionReplied', Reply>
  /** `bySilence`: the sender's time to assess ran out, so it counts as accepted. */
  | CaseEvent<'ReplyAccepted', { readonly bySilence: boolean }>
  | CaseEvent<
      'ReplyRejected',
      { readonly n: number; readonly reason: string; readonly consultation: boolean }
    >
  | CaseEvent<'ImplementationReported', Value<typeof forms.reportImplementation> & { readonly step: string }>
  | CaseEvent<'SuggestionClosed', Value<typeof forms.close> & { readonly bySilence: boolean }>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<SuggestionEvent['type'], EventDescription>> = {
  SuggestionSent: said('发出工作建议', 'A suggestion was sent'),
  SuggestionReceived: said('接收工作建议', 'It was received'),
  SuggestionMisdirected: said('说明不属本单位', 'It was misdirected'),
  SuggestionReaddressed: said('改发工作建议', 'It was readdressed'),
  SuggestionWithdrawn: said('撤回工作建议', 'It was withdrawn'),
  SuggestionReplied: said('答复采纳情况', 'It was replied to'),
  ReplyAccepted: said('认可答复', 'The reply was accepted'),
  ReplyRejected: said('退回答复', 'The reply was rejected'),
  ImplementationReported: said('报告落实情况', 'A step was reported'),
  SuggestionClosed: said('办结', 'It was closed'),
};
