import { type Actor, ENGINE } from '../../kernel/actor.js';

export function isPerson({ post }: Actor): boolean {
  return post !== ENGINE.post;
}
