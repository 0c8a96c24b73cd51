import { ENGINE, POST_LABELS, POSTS, UNIT_KINDS, type Label, type UnitKind } from '@tiaokuai/domain';

const labels: Readonly<Record<string, Label>> = POST_LABELS;

/** Kinds of unit whose posts do not say by themselves where they are: a street's 经办人 is not a department's. */
const SAID: readonly UnitKind[] = ['street', 'department'];

/** A post, with the kind of unit that has it where its own words leave that open. */
export function postLabel(code: string): Label {
  if (code === ENGINE.post) return UNIT_KINDS.system;
  const label = labels[code] ?? { zh: code, en: code };
  const kind = SAID.find((each) => POSTS[each].some((post) => post === code));
  return kind === undefined ? label : { zh: `${UNIT_KINDS[kind].zh}${label.zh}`, en: label.en };
}
