import { randomBytes } from 'node:crypto';
import type { Clock } from '@tiaokuai/event-store';
import type { Procedure } from '@tiaokuai/domain';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { CaseReaction } from './case-reaction.js';
import { Deciders } from './deciders.js';
import { PayloadValidator } from './payload-validator.js';
import { References } from './references.js';
import type { FoldedStream } from './folded-stream.js';
import { KeyedMutex } from './keyed-mutex.js';

/** A value as it stands in a payload after it was sealed; what it holds is opened by the personal-data room alone. */
export interface Sealed {
  readonly sealed: {
    readonly subject: string;
    readonly keyId: string;
    readonly nonce: string;
    readonly ciphertext: string;
  };
}

/** How personal data is closed and opened (`@tiaokuai/personal-data`); keys stand apart from the event store. */
export interface PersonalDataPort {
  /** Seals any JSON value for one subject of one case. */
  seal(caseId: string, subject: string, value: unknown): Promise<Sealed>;
  /** The value, or undefined when its key was destroyed. */
  open(caseId: string, sealed: Sealed): Promise<unknown>;
}

export interface CaseworkOptions {
  /** Connections in the writer's role. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly personalData: PersonalDataPort;
  /** For the digest that distinguishes a repeated command from another one under the same id; kept with the personal-data keys. */
  readonly commandDigestKey: Uint8Array;
  readonly procedures: readonly Procedure[];
  /** Where the nonces of what is recorded come from; unguessable, and node's own unless given. */
  readonly random?: (bytes: number) => Uint8Array;
  /** How many folded cases are kept in this process; 5,000 by default. */
  readonly cacheSize?: number;
}

/** What carrying commands to their cases needs; one per process. */
export interface Casework {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly personalData: PersonalDataPort;
  readonly commandDigestKey: Uint8Array;
  readonly random: (bytes: number) => Uint8Array;
  readonly deciders: Deciders;
  readonly payloadValidator: PayloadValidator;
  readonly references: References;
  /** Folded streams: a hint, never evidence; the append checks version and hash. */
  readonly foldedStreams: LRUCache<string, FoldedStream>;
  readonly mutex: KeyedMutex;
  /** What was found to be waiting when a case was last settled: a hint too; each is checked against the store. */
  readonly waiting: LRUCache<string, readonly CaseReaction[]>;
}

export function openCasework(options: CaseworkOptions): Casework {
  const deciders = new Deciders(options.procedures);
  return {
    pool: options.pool,
    clock: options.clock,
    personalData: options.personalData,
    commandDigestKey: options.commandDigestKey,
    random: options.random ?? randomBytes,
    deciders,
    payloadValidator: new PayloadValidator(),
    references: new References(options.pool),
    foldedStreams: new LRUCache({ max: options.cacheSize ?? 5000 }),
    mutex: new KeyedMutex(),
    waiting: new LRUCache({ max: options.cacheSize ?? 5000 }),
  };
}
