import type { Label } from './label.js';
import type { PostCode } from './post.js';

/** Who acts: a person, from one of his posts in one unit, possibly for somebody who delegated to him. */
export interface Actor {
  readonly person: string;
  readonly post: PostCode;
  readonly unit: string;
  readonly onBehalfOf?: string;
}

/** The engine itself: it sends its own commands and nothing else, and holds no post of the district. */
export const ENGINE: Actor = { person: 'engine', post: 'engine', unit: 'system' };

/** What a command declares that nobody but the engine gives. */
export const ENGINE_ALONE: { readonly who: Label; readonly by: readonly PostCode[] } = {
  who: { zh: '系统', en: 'the engine' },
  by: [],
};
