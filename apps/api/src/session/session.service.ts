import { Inject, Injectable } from '@nestjs/common';
import type { DemonstrationPeople, Me, SignedIn } from '@tiaokuai/contracts';
import { instantAt, readsAtGate, UNIT_KINDS } from '@tiaokuai/domain';
import { API_CONFIG, type ApiConfig } from '../platform/config.js';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { accepted } from '../platform/rejection-error.js';
import { Names } from '../wording/names.js';
import { heldPosts } from './held-posts.js';
import { IdentityProvider } from './identity-provider.js';
import { beginningsOf } from './kinds-opened-by.js';
import { SessionTokens, type Session } from './session-token.js';

@Injectable()
export class SessionService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(IdentityProvider) private readonly identities: IdentityProvider,
    @Inject(SessionTokens) private readonly tokens: SessionTokens,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async signIn(
    claim: { readonly person: string; readonly host: string },
    language: Language,
  ): Promise<SignedIn> {
    const { person } = accepted(await this.identities.signIn(claim));
    const { token, session } = await this.tokens.issue(person);
    return { ...(await this.me(session, language)), token };
  }

  async signOut(token: string | undefined): Promise<void> {
    if (token !== undefined) await this.tokens.end(token);
  }

  async me({ person, expiresAt }: Session, language: Language): Promise<Me> {
    const { now, inForce } = await this.appContext.rulesNow();
    const { directory } = inForce;
    const names = new Names(directory, language);
    return {
      person: names.person(person),
      posts: heldPosts(directory, person, now, names).map(({ view, actor }) => {
        const begins = beginningsOf({ now, actor, caseId: '', inForce: () => inForce });
        return {
          ...view,
          opens: Object.keys(begins),
          begins,
          readsAtGate: readsAtGate(actor, directory),
        };
      }),
      now,
      clock: this.config.clock,
      expiresAt: instantAt(expiresAt),
    };
  }

  /** Everybody who holds a post now, unit by unit in the order of the directory. */
  async people(language: Language): Promise<DemonstrationPeople> {
    const { now, inForce } = await this.appContext.rulesNow();
    const { directory } = inForce;
    const names = new Names(directory, language);
    const held = Object.keys(directory.people).map((id) => ({
      ...names.person(id),
      posts: heldPosts(directory, id, now, names).map(({ view }) => view),
    }));
    const units = Object.values(directory.units).map(({ id, kind }) => ({
      unit: names.unit(id),
      kind: { code: kind, word: UNIT_KINDS[kind][language] },
      people: held
        .map((each) => ({ ...each, posts: each.posts.filter((post) => post.unit.id === id) }))
        .filter((each) => each.posts.length > 0),
    }));
    return { units: units.filter((each) => each.people.length > 0) };
  }
}
