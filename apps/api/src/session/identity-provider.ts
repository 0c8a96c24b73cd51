import type { Rejection } from '@tiaokuai/domain';

/** How a person came to be signed in: with which provider, and as whom of the directory. */
export interface Identity {
  readonly person: string;
}

/**
 * Who somebody is. The embedded provider signs in demonstration people on this machine; an OpenID Connect provider takes
 * its place by implementing this. What a person may do is never its business: posts come from the directory.
 */
export abstract class IdentityProvider {
  /** `claim` is what the sign-in form sent; `host` the Host header it was sent to. */
  abstract signIn(claim: { readonly person: string; readonly host: string }): Promise<Identity | Rejection>;
}
