/** What leaves the house of a notification: words of the procedure, codes, instants and a link; no title and nobody's words. */
export interface OutgoingNotification {
  /** The same in every attempt and on every channel, so that a receiver can drop what it has. */
  readonly noticeId: string;
  readonly caseId: string;
  /** By which people name the case; absent until it has one. */
  readonly number?: string;
  /** Of the event that it tells of. */
  readonly version: number;
  readonly unit: string;
  /** Empty: any post of the unit. */
  readonly posts: readonly string[];
  readonly kind: { readonly code: string; readonly word: string };
  /** What is asked or told. */
  readonly word: string;
  /** `2026-09-17T09:10:00.000+08:00`. */
  readonly raisedAt: string;
  readonly dueAt: string | null;
}

/** Verb and case: `街道吹哨，请签收 · 望江街道哨〔2026〕12号`. */
export function titleOf(notification: OutgoingNotification): string {
  return `${notification.word} · ${nameOf(notification)}`;
}

/** How people name a case to each other. Before it has its number: its kind and the beginning of its id. */
export function nameOf(notification: OutgoingNotification): string {
  return notification.number ?? `${notification.kind.word} ${numberOf(notification)}`;
}

/** The same where its kind is said beside it; the link has the whole id. */
export function numberOf({ number, caseId }: OutgoingNotification): string {
  return number ?? caseId.slice(0, 8);
}

/** `2026-09-17 11:10`, the civil time of Beijing that every instant of ours is written in. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** Where the case is handled. `console` is the address under which people reach the console. */
export function linkTo(console: string, { caseId }: Pick<OutgoingNotification, 'caseId'>): string {
  return new URL(`cases/${caseId}`, workbenchAt(console)).href;
}

/** Where everything stands that a person has to handle. */
export function workbenchAt(console: string): string {
  return new URL(console.endsWith('/') ? console : `${console}/`).href;
}
