import type { Coded, InstantText, NamedUnit, Numbered } from './words.js';

/** What the acting post was asked or told. */
export interface NoticeView extends Numbered {
  readonly noticeId: string;
  readonly caseId: string;
  readonly kind: Coded;
  /** What is asked or told, in the procedure's words. */
  readonly word: string;
  /** The case, for those who may see it. */
  readonly caseTitle?: string;
  /** Something is owed. Otherwise it tells, and reading it is all there is to do. */
  readonly asks: boolean;
  /** Still to be handled, or, where it only tells, to be read. */
  readonly open: boolean;
  readonly raisedAt: InstantText;
  /** When it is owed, where a clock runs. */
  readonly dueAt: InstantText | null;
  readonly overdue: boolean;
  /** When this person read it. */
  readonly readAt: InstantText | null;
  /** When its matter was handled. */
  readonly closedAt: InstantText | null;
}

/** `GET /notices?state=&page=&size=&after=`: what is open first, then the newest. */
export interface Notices {
  readonly asOf: InstantText;
  readonly rows: readonly NoticeView[];
  readonly page: number;
  readonly size: number;
  /** Of the state asked for, all pages. */
  readonly total: number;
  readonly open: number;
  /** Open and not read by this person. */
  readonly unread: number;
}

/** A notification on its way out of the house that waits to be tried again, or was given up. */
export interface DeliveryView {
  readonly deliveryId: string;
  readonly noticeId: string;
  readonly caseId: string;
  readonly unit: NamedUnit;
  readonly channel: Coded;
  /** The channel's name in the settings, or the person it is for. */
  readonly recipient: string;
  readonly state: 'waiting' | 'dead';
  readonly attempts: number;
  /** Why the last attempt failed, as a code; absent before the first. */
  readonly reason?: string;
  /** When it was tried last. */
  readonly at: InstantText | null;
}

/** `GET /deliveries?state=&page=&size=`: for whoever operates the installation. */
export interface Deliveries {
  readonly rows: readonly DeliveryView[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}
