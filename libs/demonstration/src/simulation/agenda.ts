import type { Instant, PostCode } from '@tiaokuai/domain';

/** Something somebody means to do at an instant. */
export interface Intent {
  readonly key: string;
  readonly at: Instant;
  readonly caseId: string;
  readonly unit: string;
  readonly posts: readonly PostCode[];
  readonly command: string;
  readonly about?: string;
  /** What he owes, where he owes it. */
  readonly obligationId?: string;
  /** How often it was tried already. */
  readonly tries: number;
  /** `duty`: waits in an inbox, and is dropped when it no longer does. `wish`: nobody asked for it. */
  readonly why: 'duty' | 'wish' | 'offshoot';
}

/** How often a duty is answered that does not go away. */
const MOST_TIMES = 4;

/** What people of one matter mean to do, in the order of time. Each intent stands once, whatever happens to it. */
export class Agenda {
  private readonly intents = new Map<string, Intent>();
  private readonly known = new Set<string>();
  private readonly done = new Map<string, number>();

  get first(): Intent | undefined {
    let first: Intent | undefined;
    for (const each of this.intents.values())
      if (first === undefined || each.at < first.at || (each.at === first.at && each.key < first.key))
        first = each;
    return first;
  }

  knows(key: string): boolean {
    return this.known.has(key);
  }

  put(intent: Intent): void {
    this.known.add(intent.key);
    this.intents.set(intent.key, intent);
  }

  /** It will not be meant again. */
  note(key: string): void {
    this.known.add(key);
  }

  take(key: string): void {
    this.intents.delete(key);
  }

  /** Forgets it, so that it may be meant anew. */
  forget(key: string): void {
    this.intents.delete(key);
    this.known.delete(key);
  }

  /** A duty was answered; where it stands all the same it is meant anew, a few times. */
  doneOnce(key: string): void {
    const times = this.timesDone(key) + 1;
    this.done.set(key, times);
    if (times < MOST_TIMES) this.known.delete(key);
  }

  timesDone(key: string): number {
    return this.done.get(key) ?? 0;
  }

  dutiesOf(caseId: string): readonly Intent[] {
    return [...this.intents.values()].filter((each) => each.caseId === caseId && each.why === 'duty');
  }
}
