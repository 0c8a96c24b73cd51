import type { Instant } from '../../kernel/instant.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { Directory } from '../../reference/directory/directory.js';
import { toldInstead } from '../../reference/directory/reachable.js';
import { peopleOn } from '../../reference/directory/directory.posts.js';
import { POST_LABELS } from '../../reference/directory/post.labels.js';
import { notify, type Notify } from '../notify-unit.js';

/** Beside each notification to posts that nobody holds one to who can act; to those posts it is said who was told instead. */
export function tellInstead(
  reactions: readonly Reaction[],
  directory: Directory,
  at: Instant,
): readonly Reaction[] {
  return reactions.flatMap((each): readonly Reaction[] =>
    each.does === 'notify' ? [each, ...insteadOf(each, directory, at)] : [each],
  );
}

function insteadOf(vacant: Notify, directory: Directory, at: Instant): readonly Notify[] {
  const { key, unit, posts, about, obligationId } = vacant;
  const instead = toldInstead(vacant, directory, at);
  if (instead === undefined) return [];
  const { shortName = unit, name = unit } = directory.units[unit] ?? {};
  const isEmpty = peopleOn(directory, { unit, posts: [] }, at).length === 0;
  const labels = isEmpty ? [] : posts.map((post) => POST_LABELS[post]);
  const vacancy = isEmpty ? '无人在岗' : `${labels.map(({ zh }) => zh).join('、')}空缺`;
  const words = {
    zh: `${about.zh}（${shortName}${vacancy}，转送）`,
    en: `${about.en} (vacant: ${[name, ...labels.map(({ en }) => en)].join(', ')})`,
  };
  const told = notify(`${key}:instead`, instead.unit, instead.posts, words, obligationId);
  return [{ ...told, insteadOf: { unit, posts } }];
}
