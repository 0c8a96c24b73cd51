import type { Coded, InstantText, NamedPerson, NamedUnit } from './words.js';

/** A post that a person may act from. `id` goes into the header `Tiaokuai-Post`. */
export interface HeldPost {
  /** `<unit>/<post>`, e.g. `wj/streetDispatcher`. */
  readonly id: string;
  readonly unit: NamedUnit;
  readonly post: Coded;
  /** For liaison slots: the list items it is for; absent: all. */
  readonly items?: readonly string[];
  /** By delegation: whose post it is. His id goes into the header `Tiaokuai-On-Behalf-Of`. */
  readonly onBehalfOf?: NamedPerson;
  readonly until?: InstantText;
}

/** One of one's own posts, with what may be begun from it. */
export interface OwnPost extends HeldPost {
  /** Kinds of case. */
  readonly opens: readonly string[];
  /** By kind of case: the command that begins one from this post. */
  readonly begins: Readonly<Record<string, string>>;
  /** May it read the gate's register (准入登记)? */
  readonly readsAtGate: boolean;
}

export interface DemonstrationPerson extends NamedPerson {
  /** In this unit. */
  readonly posts: readonly HeldPost[];
}

/** `GET /session/people`: who can be signed in on this machine, by unit. A person of two units stands in both. */
export interface DemonstrationPeople {
  readonly units: readonly {
    readonly unit: NamedUnit;
    readonly kind: Coded;
    readonly people: readonly DemonstrationPerson[];
  }[];
}

/** `POST /session` */
export interface SignIn {
  readonly person: string;
}

/** `GET /session` */
export interface Me {
  readonly person: NamedPerson;
  readonly posts: readonly OwnPost[];
  /** The server's clock: every countdown ticks from here, never from the browser's own. */
  readonly now: InstantText;
  readonly clock: 'real' | 'simulated';
  readonly expiresAt: InstantText;
}

/** The answer to `POST /session`. The cookie does for browsers; `token` is for programs (`Authorization: Bearer`). */
export interface SignedIn extends Me {
  readonly token: string;
}
