import type { PeopleList } from '@tiaokuai/contracts';
import type { Choice } from './picker.js';

/** People by name, with their posts; nobody while they are unknown. */
export function personChoices(list: PeopleList | undefined): readonly Choice[] {
  return (list?.people ?? []).map(({ id, name, posts }) => ({
    value: id,
    label: `${name}（${posts.map((held) => held.post.word).join('、')}）`,
  }));
}
