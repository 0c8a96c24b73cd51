import type { Label } from '../../kernel/label.js';
import { deputyPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { CaseState } from '../case.state.js';
import { notify, type Notify } from '../notify-unit.js';

/** What the centre hears is asked of it, and what the part's unit and the caller hear became of it. */
const OF_PART = {
  asked: { zh: '有单位申请本单位事项挂账，请审批', en: 'Shelving of one part is to be decided' },
  shelved: { zh: '单位事项已同意挂账，其他单位照常办理', en: 'One part is shelved; everybody else goes on' },
  denied: { zh: '单位事项挂账申请未获同意', en: 'Shelving of one part was denied' },
  resumed: { zh: '单位事项已恢复办理', en: 'One part is resumed' },
} as const satisfies Readonly<Record<string, Label>>;

export function askCentreOfPart({ directory }: InForce): readonly Notify[] {
  const centre = theOnly(directory, 'commandCentre')?.id;
  return centre === undefined ? [] : [notify('partAsked', centre, ['centreDeputy'], OF_PART.asked)];
}

export function tellOfPart(
  { parties }: CaseState,
  unit: string,
  what: Exclude<keyof typeof OF_PART, 'asked'>,
  { directory }: InForce,
): readonly Notify[] {
  const caller = parties.find(({ role, live }) => role === 'caller' && live)?.unit;
  return [
    notify('part', unit, deputyPostsOf(directory.units[unit]), OF_PART[what]),
    ...(caller === undefined || caller === unit ? [] : [notify('partCaller', caller, [], OF_PART[what])]),
  ];
}
