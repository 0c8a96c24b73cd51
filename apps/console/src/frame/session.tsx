import type { HeldPost, Me } from '@tiaokuai/contracts';
import { createContext, useContext } from 'react';

/** Who is signed in and from which of his posts he acts. */
export interface Session {
  readonly me: Me;
  readonly post: HeldPost;
  readonly switchTo: (post: HeldPost) => void;
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
export function postKey(post: HeldPost): string {
  return post.onBehalfOf === undefined ? post.id : `${post.id}@${post.onBehalfOf.id}`;
}

export function rememberPost(post: HeldPost): void {
  window.sessionStorage.setItem(REMEMBERED, postKey(post));
}

export function rememberedPost(me: Me): HeldPost | undefined {
  const key = window.sessionStorage.getItem(REMEMBERED);
  return me.posts.find((post) => postKey(post) === key) ?? (me.posts.length === 1 ? me.posts[0] : undefined);
}
