import { ENGINE, POST_LABELS, POSTS, UNIT_KINDS, type Label } from '@tiaokuai/domain';

const labels: Readonly<Record<string, Label>> = POST_LABELS;

/** A post with the kind of unit that has it, where only one has: `街道（镇）经办人` is not a department's 经办人. */
export function postLabel(code: string): Label {
  if (code === ENGINE.post) return UNIT_KINDS.system;
  const label = labels[code] ?? { zh: code, en: code };
  const [kind, ...others] = Object.entries(UNIT_KINDS).filter(([each]) => has(each, code));
  return kind === undefined || others.length > 0 ? label : { zh: `${kind[1].zh}${label.zh}`, en: label.en };
}

function has(kind: string, post: string): boolean {
  const posts: Readonly<Record<string, readonly string[]>> = POSTS;
  return posts[kind]?.includes(post) === true;
}
