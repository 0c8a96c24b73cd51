import type { HeldPost, Me, OwnPost } from '@tiaokuai/contracts';
import { createContext, useContext } from 'react';

/** Who is signed in and from which of his posts he acts. */
export interface Session {
  readonly me: Me;
  readonly post: OwnPost;
  readonly switchTo: (post: OwnPost) => void;
  readonly signOut: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session here');
  return session;
}

const REMEMBERED = 'tiaokuai.post';

/** The key of a post among a person's posts: a delegated one is another than one's own. */
export function postKey(post: OwnPost): string {
  return post.onBehalfOf === undefined ? post.id : `${post.id}@${post.onBehalfOf.id}`;
}

/** `望江街道 · 值班调度`, and for whom. */
export function postWords({ unit, post, onBehalfOf }: HeldPost): string {
  return `${unit.shortName} · ${post.word}${onBehalfOf ? `（代 ${onBehalfOf.name}）` : ''}`;
}

export function rememberPost(post: OwnPost): void {
  window.sessionStorage.setItem(REMEMBERED, postKey(post));
}

export function recallPost(me: Me): OwnPost | undefined {
  const key = window.sessionStorage.getItem(REMEMBERED);
  return me.posts.find((post) => postKey(post) === key) ?? (me.posts.length === 1 ? me.posts[0] : undefined);
}
