import type { LeadsTo } from '../kernel/rule.js';
import type { ClockDefinition } from './case.clock.js';
import type { CaseState } from './case.state.js';
import { EXTENSION_CLOCKS } from './extension/extension.clocks.js';
import { INTERIM_CLOCKS } from './interim/interim.clocks.js';
import { shelvingClocks } from './shelving/shelving.clocks.js';
import { THREAD_SHELVING_CLOCKS } from './shelving/thread-shelving.clocks.js';

type Clocks = Readonly<Record<string, ClockDefinition<CaseState>>>;

/** The clocks of every procedure, those of shelving where it can be shelved; `leadsTo` beside where they lead any case. */
export function sharedClocks(options: {
  readonly shelvable: readonly string[];
  readonly partsShelvable: boolean;
  readonly leadsTo: Readonly<Record<string, LeadsTo>>;
}): Clocks {
  const { shelvable, partsShelvable, leadsTo } = options;
  const clocks: Clocks = {
    ...EXTENSION_CLOCKS,
    ...INTERIM_CLOCKS,
    ...(shelvable.length === 0 ? {} : shelvingClocks(shelvable)),
    ...(partsShelvable ? THREAD_SHELVING_CLOCKS : {}),
  };
  return Object.fromEntries(
    Object.entries(clocks).map(([key, { whenElapsed, ...clock }]) => [
      key,
      whenElapsed === undefined
        ? clock
        : { ...clock, whenElapsed: { ...whenElapsed, leadsTo: { ...whenElapsed.leadsTo, ...leadsTo[key] } } },
    ]),
  );
}
