import { Inject, Injectable } from '@nestjs/common';
import { type Rejection } from '@tiaokuai/domain';
import { isLoopback } from '../platform/config.js';
import { AppContext } from '../platform/app-context.js';
import { IdentityProvider, type Identity } from './identity-provider.js';
import { rejectRequest } from '../platform/edge-rejections.js';

/**
 * Signs in anybody of the directory without a password: for demonstrations and drills on one's own machine. The host is
 * checked at every sign-in, because a foreign page can point a name of its own at 127.0.0.1.
 */
@Injectable()
export class DemonstrationIdentities extends IdentityProvider {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {
    super();
  }

  override async signIn(claim: {
    readonly person: string;
    readonly host: string;
  }): Promise<Identity | Rejection> {
    if (!isLoopback(hostName(claim.host))) return rejectRequest('SESSION.LOOPBACK_ONLY');
    const { inForce } = await this.appContext.rulesNow();
    if (!Object.hasOwn(inForce.directory.people, claim.person))
      return rejectRequest('SESSION.PERSON_UNKNOWN', 'person');
    return { person: claim.person };
  }
}

/** `127.0.0.1:7310` → `127.0.0.1`, `[::1]:7310` → `::1`. */
function hostName(host: string): string {
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(host) ?? [];
  return bracketed ?? host.replace(/:\d+$/, '');
}
