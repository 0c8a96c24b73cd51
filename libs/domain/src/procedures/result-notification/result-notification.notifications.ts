import { notify, type Notify } from '../../case/notify-unit.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { headPostsOf } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { ResultNotificationState } from './result-notification.state.js';

/** Whose time to read has passed is reminded: the liaisons first, then the head. */
export function tellReader(
  { obligations }: ResultNotificationState,
  obligationId: string,
  { directory }: InForce,
): readonly Notify[] {
  const passed = obligations[obligationId];
  if (passed?.key !== 'notice.read' && passed?.key !== 'notice.remindHead') return [];
  const posts = passed.key === 'notice.read' ? LIAISON_POSTS : headPostsOf(directory.units[passed.ownerUnit]);
  const about = { zh: '请阅知处理结果通报', en: 'Please read the notification' };
  return [notify('unread', passed.ownerUnit, posts, about, obligationId)];
}
