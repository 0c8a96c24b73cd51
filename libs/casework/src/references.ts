import {
  buildInForce,
  NO_REFERENCES,
  type InForce,
  type References as ReferenceStates,
} from '@tiaokuai/domain';
import { readStream, type Queryable } from '@tiaokuai/event-store';
import { REFERENCE_STREAMS, type Deciders, type ReferenceStream } from './deciders.js';
import { foldOnto, type Head } from './head.js';

const NAME_IN_STATES: Readonly<Record<ReferenceStream, keyof ReferenceStates>> = {
  directory: 'directory',
  limits: 'limits',
  responsibilityList: 'list',
  calendar: 'calendar',
  gateData: 'gateData',
};

/** The rules in force, folded from the reference streams and read again as far as a stream has grown. */
export class References {
  private heads = new Map<ReferenceStream, Head>();
  private current: (at: string) => InForce = buildInForce(NO_REFERENCES);

  constructor(
    private readonly pool: Queryable,
    private readonly deciders: Deciders,
  ) {}

  /**
   * What was in force when, at least as new as `versions` says the streams are. The function stays the same object while
   * nothing moves, so what rules remember by identity is computed once.
   */
  async upTo(versions: ReadonlyMap<string, number>): Promise<(at: string) => InForce> {
    const behind = REFERENCE_STREAMS.filter(
      (name) => (versions.get(name) ?? 0) > (this.heads.get(name)?.version ?? 0),
    );
    if (behind.length === 0) return this.current;
    for (const name of behind) {
      const head = this.heads.get(name);
      const grown = foldOnto(
        head,
        await readStream(this.pool, name, { after: head?.version }),
        this.deciders,
      );
      // Two commands may refresh at once; the older read must not take a stream back.
      if (grown !== undefined && grown.version > (this.heads.get(name)?.version ?? 0))
        this.heads.set(name, grown);
    }
    const states = Object.fromEntries(
      REFERENCE_STREAMS.flatMap((name) => {
        const head = this.heads.get(name);
        return head === undefined ? [] : [[NAME_IN_STATES[name], head.state]];
      }),
    );
    this.current = buildInForce({ ...NO_REFERENCES, ...states });
    return this.current;
  }
}
