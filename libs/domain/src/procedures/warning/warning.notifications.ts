import { type ClockWords, notify, notifyOfObligation, type Notify } from '../../case/notify-unit.js';
import { type Label } from '../../kernel/label.js';
import { type Obligation } from '../../kernel/obligation.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type Level, LEVELS } from './warning.labels.js';
import { type WarningState } from './warning.state.js';

/** Units that get a copy of the warning. */
export function tellCopies(units: readonly string[]): readonly Notify[] {
  const about = { zh: '预警抄送', en: 'Copy of a warning' };
  return units.map((unit) => notify(`copy:${unit}`, unit, [], about));
}

export function tellOfLevel(state: WarningState, level: Level): readonly Notify[] {
  const { zh, en } = LEVELS[level];
  const about = { zh: `预警调整为${zh}`, en: `The warning is now ${en.toLowerCase()}` };
  return tellRecipients(state, 'level', about);
}

/** The street where it is blows the whistle itself. */
export function tellOfDanger(street: string): readonly Notify[] {
  const about = { zh: '预警险情发生，请应急吹哨', en: 'The danger has begun: blow the whistle' };
  return [notify('danger', street, ['streetDispatcher', 'streetHead'], about)];
}

export function tellOfClearing(state: WarningState): readonly Notify[] {
  return tellRecipients(state, 'cleared', { zh: '预警已解除', en: 'The warning was cleared' });
}

export function tellOfRiskRow({ directory }: InForce): readonly Notify[] {
  const centre = theOnly(directory, 'commandCentre')?.id;
  const about = { zh: '列入风险清单', en: 'Enter in the risk register' };
  return centre === undefined ? [] : [notify('riskRow', centre, ['dispatcher'], about)];
}

/** Every limit here asks somebody who would not otherwise look, but for the validity of what he put out himself. */
export function tellOwner({ obligations }: WarningState, id: string, clocks: ClockWords): readonly Notify[] {
  const owed = obligations[id];
  const isOwn = owed !== undefined && owed.key in clocks && owed.key !== 'warning.validity';
  return isOwn ? [notifyOfObligation(owed, clocks)] : [];
}

/** The centre stands in for who did not assess or issue; of who did not acknowledge the superiors hear. */
export function tellOfPassed(
  state: WarningState,
  id: string,
  clocks: ClockWords,
  inForce: InForce,
): readonly Notify[] {
  const owed = state.obligations[id];
  switch (owed?.key) {
    case 'warning.assess':
      return tellCentre(owed, clocks, 'dispatcher', inForce);
    case 'warning.issue':
      return tellCentre(owed, clocks, 'centreHead', inForce);
    case 'warning.acknowledge':
      return tellSuperiors(state, owed, clocks, inForce);
    default:
      return [];
  }
}

function tellCentre(
  owed: Obligation,
  clocks: ClockWords,
  post: 'dispatcher' | 'centreHead',
  { directory }: InForce,
): readonly Notify[] {
  const unit = theOnly(directory, 'commandCentre')?.id;
  return unit === undefined ? [] : [notifyOfObligation(owed, clocks, post, { unit, posts: [post] })];
}

/** Its head is told, and of a red one the district's leader. */
function tellSuperiors(
  { level }: WarningState,
  owed: Obligation,
  clocks: ClockWords,
  { directory }: InForce,
): readonly Notify[] {
  const posts = headPostsOf(directory.units[owed.ownerUnit]);
  const head = notifyOfObligation(owed, clocks, 'head', { unit: owed.ownerUnit, posts });
  const leader = theOnly(directory, 'districtLeadership')?.id;
  if (level !== 'red' || leader === undefined) return [head];
  return [head, notifyOfObligation(owed, clocks, 'leader', { unit: leader, posts: ['districtLeader'] })];
}

function tellRecipients({ recipients }: WarningState, key: string, about: Label): readonly Notify[] {
  return recipients.map(({ unit }) => notify(`${key}:${unit}`, unit, [], about));
}
