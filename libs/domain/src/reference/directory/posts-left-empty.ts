import type { Instant } from '../../kernel/instant.js';
import type { PostCode } from '../../kernel/post.js';
import type { Happening } from '../reference.rule.js';
import type { Directory } from './directory.js';
import type { DirectoryEvent } from './directory.events.js';
import { holdersOf } from './directory.posts.js';

/** A post of a unit that nobody holds any more. */
export interface EmptyPost {
  readonly unit: string;
  readonly post: PostCode;
  /** From when on. */
  readonly from: Instant;
}

/**
 * Which posts stand empty once these reliefs have taken effect, each once: what waits for them waits for nobody, so whoever
 * relieves has to be told. `after` is the directory with everything that happened in it.
 */
export function postsLeftEmpty(
  after: Directory,
  happened: readonly Happening<DirectoryEvent>[],
): readonly EmptyPost[] {
  const empty = new Map<string, EmptyPost>();
  for (const happening of happened) {
    if (happening.type !== 'PersonRelieved') continue;
    const { unit, post, to } = happening.payload;
    if (holdersOf(after, unit, post, to).length === 0) empty.set(`${unit}/${post}`, { unit, post, from: to });
  }
  return [...empty.values()];
}
