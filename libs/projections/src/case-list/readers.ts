import type { Actor, Readers } from '@tiaokuai/domain';
import type { CaseListRow } from './case-list.entity.js';

const postKey = (post: string): string => `post:${post}`;
const personKey = (person: string): string => `person:${person}`;

/** As a row keeps them. */
export function readerKeys({ posts, persons }: Readers): readonly string[] {
  return [...posts.map(postKey), ...persons.map(personKey)];
}

/** What a row's readers must have one of for this actor to be among them. */
export function keysOf({ post, person, onBehalfOf }: Actor): readonly string[] {
  return [
    postKey(post),
    ...[person, onBehalfOf].flatMap((name) => (name === undefined ? [] : personKey(name))),
  ];
}

/** Is the case open to this actor, if his unit sees it? */
export function isOpenTo({ readers }: Pick<CaseListRow, 'readers'>, actor: Actor): boolean {
  return readers === null || keysOf(actor).some((key) => readers.includes(key));
}
