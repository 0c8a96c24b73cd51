import type { Instant, PostCode } from '@tiaokuai/domain';

/** Something that people of a unit will try at an instant. */
export interface Intent {
  readonly key: string;
  readonly at: Instant;
  readonly caseId: string;
  readonly unit: string;
  readonly posts: readonly PostCode[];
  readonly command: string;
  readonly target?: string;
  /** What the unit owes, where it owes it. */
  readonly obligationId?: string;
  /** How often it was tried already. */
  readonly attempts: number;
  /** `duty`: waits in an inbox, and is dropped when it no longer does. `wish`: nobody asked for it. */
  readonly origin: 'duty' | 'wish' | 'offshoot';
}

/** How often a duty is answered that does not go away. */
const MOST_TIMES = 4;

/** What people of one matter will try, in the order of time. Each intent is planned once, whatever becomes of it. */
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

  schedule(intent: Intent): void {
    this.known.add(intent.key);
    this.intents.set(intent.key, intent);
  }

  /** It will never be planned. */
  exclude(key: string): void {
    this.known.add(key);
  }

  remove(key: string): void {
    this.intents.delete(key);
  }

  /** Removes it so that it may be planned anew. */
  forget(key: string): void {
    this.intents.delete(key);
    this.known.delete(key);
  }

  /** A duty was answered; where it is still owed it is planned anew, a few times. */
  markDone(key: string): void {
    const times = this.timesDone(key) + 1;
    this.done.set(key, times);
    if (times < MOST_TIMES) this.known.delete(key);
  }

  timesDone(key: string): number {
    return this.done.get(key) ?? 0;
  }

  dutiesOf(caseId: string): readonly Intent[] {
    return [...this.intents.values()].filter((each) => each.caseId === caseId && each.origin === 'duty');
  }
}
