/** Who acts, as the envelope carries it: pseudonyms and codes, never a name. */
export interface EventActor {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly onBehalfOf?: string;
}

/** The versions of the rules by which the act was judged. */
export interface EventPins {
  readonly listVersion: number;
  readonly limitsVersion: number;
  readonly calendarVersion: number;
  readonly directoryVersion: number;
  /** Absent in events recorded before it was kept. */
  readonly gateVersion?: number;
}

/** One event to append. `payload` is JSON whose personal fields are sealed already. */
export interface EventToAppend {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly effectiveAt: string;
  readonly actor: EventActor;
  readonly pins: EventPins;
  /** Name of the command that recorded it; `settle` for what settling recorded. */
  readonly command: string;
  /** Version of the rules that decided it (`RULES_VERSION` of domain). */
  readonly rulesVersion: number;
  readonly payload: unknown;
}

/** One event as it was recorded, parsed, its payload without the nonce, with the bytes that were hashed. */
export interface StoredEvent extends Omit<EventToAppend, 'command' | 'rulesVersion'> {
  /** Both are absent in events recorded before the envelope carried them. */
  readonly command?: string;
  readonly rulesVersion?: number;
  readonly streamId: string;
  readonly kind: string;
  readonly version: number;
  readonly recordedAt: string;
  /** Hashed with a nonce: no hash tells what its payload may say. */
  readonly hasNonce: boolean;
  readonly envelopeBytes: Uint8Array;
  readonly payloadBytes: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly commandDigest: Uint8Array;
  /** Only from `readLog`: its bytes are no JSON any more. There is no payload then. */
  readonly unreadable?: true;
}

/** An event at its place in the one order of everything. */
export interface LoggedEvent extends StoredEvent {
  /** Dense from 0. */
  readonly logIndex: number;
}
