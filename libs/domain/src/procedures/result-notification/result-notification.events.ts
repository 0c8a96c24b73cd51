import type { CaseEvent } from '../../kernel/event.js';
import type { EventDescription } from '../../kernel/procedure.js';
import type { NoticeType, Secrecy } from './result-notification.state.js';

export type NoticeEvent =
  | CaseEvent<
      'NoticeDrafted',
      {
        readonly aboutCaseId: string;
        readonly type: NoticeType;
        readonly reference: string;
        readonly secrecy: Secrecy;
        readonly content?: string;
        /** The content of a sealed notice; encrypted before it is appended. */
        readonly sealedContent?: string;
        readonly followUp?: string;
        readonly supersedes?: string;
        readonly sender: string;
        /** The centre's deputy drafted it, because the sender let its limit pass. */
        readonly byCentre?: true;
        // From the snapshot of the case it is about.
        readonly matterId: string;
        readonly title: string;
        readonly street?: string;
        readonly itemCodes: readonly string[];
        readonly accusedUnits: readonly string[];
        readonly recipientsByRule: readonly string[];
      }
    >
  | CaseEvent<'NoticeSent', { readonly recipients: readonly string[] }>
  | CaseEvent<'NoticeDiscarded', Readonly<Record<never, never>>>
  | CaseEvent<'NoticeRead', { readonly unit: string }>
  /** Its time to read ran out: it counts as delivered, not as read. */
  | CaseEvent<'NoticeDelivered', { readonly unit: string }>
  | CaseEvent<
      'NoticeObjected',
      { readonly unit: string; readonly reason: string; readonly basis: string; readonly aboutDuty: boolean }
    >
  | CaseEvent<'NoticeAnswered', { readonly unit: string; readonly text: string; readonly corrected: boolean }>
  | CaseEvent<'NoticeFiled', Readonly<Record<never, never>>>;

export const EVENTS: Readonly<Record<NoticeEvent['type'], EventDescription>> = {
  NoticeDrafted: {
    label: { zh: '拟写结果通报', en: 'The notification was drafted' },
    schemaVersion: 1,
    sealed: ['sealedContent'],
  },
  NoticeSent: { label: { zh: '发出结果通报', en: 'The notification was sent' }, schemaVersion: 1 },
  NoticeDiscarded: { label: { zh: '作废', en: 'The draft was discarded' }, schemaVersion: 1 },
  NoticeRead: { label: { zh: '阅知', en: 'A recipient read it' }, schemaVersion: 1 },
  NoticeDelivered: { label: { zh: '视为送达', en: 'It counts as delivered' }, schemaVersion: 1 },
  NoticeObjected: { label: { zh: '提出异议', en: 'A recipient objected' }, schemaVersion: 1 },
  NoticeAnswered: { label: { zh: '答复异议', en: 'An objection was answered' }, schemaVersion: 1 },
  NoticeFiled: { label: { zh: '归档', en: 'The notification was filed' }, schemaVersion: 1 },
};
