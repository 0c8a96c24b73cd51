import { type ClockWords, notify, notifyOfObligation, type Notify } from '../../case/notify-unit.js';
import type { Label } from '../../kernel/label.js';
import type { Obligation } from '../../kernel/obligation.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import type { Directory } from '../../reference/directory/directory.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { CALLER_POSTS, onTheSpot } from './whistle.caller.js';
import type { WhistleClock } from './whistle.clocks.js';
import { isReverse, liveParticipations, type Suggested, type WhistleState } from './whistle.state.js';

export function tellOfRejectedDraft({ calling }: WhistleState): readonly Notify[] {
  const about = { zh: '哨单被退回', en: 'The draft was rejected' };
  return [notify('rejected', calling.unit, CALLER_POSTS[calling.kind].draft, about)];
}

/** Who was to approve need not any more. */
export function tellOfWithdrawnDraft({ stage, calling, obligations }: WhistleState): readonly Notify[] {
  const asked = Object.values(obligations).findLast(({ key }) => key === 'whistle.approve');
  if (stage !== 'approvalPending' || asked === undefined) return [];
  const about = {
    zh: '拟稿人已撤回哨单，不必审批',
    en: 'The draft was withdrawn: nothing is to be approved',
  };
  return [notify('withdrawn', calling.office, asked.ownerPosts, about)];
}

export function tellOfApproval({ calling }: WhistleState): readonly Notify[] {
  const about = { zh: '哨单已批准，请吹哨', en: 'Approved: blow the whistle' };
  return [notify('blow', calling.office, [CALLER_POSTS[calling.kind].blow], about)];
}

/** How those called hear of the caller: a street, or of streets called a department. */
function callerWord(state: WhistleState): Label {
  return isReverse(state) ? { zh: '部门', en: 'The department' } : { zh: '街道', en: 'The street' };
}

/** In an emergency the head is called too: nobody waits for a liaison. */
export function tellOfCall(unit: string, state: WhistleState, { directory }: InForce): readonly Notify[] {
  const { urgency } = state;
  const caller = callerWord(state);
  const about = { zh: `${caller.zh}吹哨，请签收`, en: `${caller.en} calls: acknowledge` };
  const posts = urgency === 'emergency' ? [...headPostsOf(directory.units[unit]), ...LIAISON_POSTS] : [];
  return [notify('called', unit, posts, about)];
}

export function tellOfLead(unit: string): readonly Notify[] {
  return [notify('lead', unit, [], { zh: '本单位改为主办', en: 'The unit leads now' })];
}

export function tellOfRelease(unit: string): readonly Notify[] {
  return [notify('released', unit, [], { zh: '本单位任务已解除', en: 'The unit was released' })];
}

export function tellOfSuppliedFacts(unit: string, state: WhistleState): readonly Notify[] {
  const about = {
    zh: `${callerWord(state).zh}已补充事实，时限重新起算`,
    en: 'The facts are supplied, the clocks start anew',
  };
  return [notify('facts', unit, [], about)];
}

export function tellOfMissingFacts(unit: string, state: WhistleState): readonly Notify[] {
  const about = {
    zh: `${callerWord(state).zh}逾期未补充事实，时限重新起算`,
    en: 'The facts were not supplied, the clocks start anew',
  };
  return [notify('facts', unit, [], about)];
}

/** The unit that another says should do it hears of it at once, in an emergency its head too. */
export function tellOfSuggestion(
  refusing: string,
  { unit, mayTakeOver }: Suggested,
  { urgency }: WhistleState,
  { directory }: InForce,
): readonly Notify[] {
  const heads = urgency === 'emergency' ? headPostsOf(directory.units[unit]) : [];
  const posts = heads.length === 0 ? [] : [...heads, ...LIAISON_POSTS];
  const about = mayTakeOver
    ? {
        zh: '有单位退回并建议由本单位办理，可在答复前接办',
        en: 'Suggested by a refusal: take over before it is answered',
      }
    : { zh: '有单位退回并建议由本单位办理', en: 'A refusal suggests this unit' };
  return [notify(`suggested:${refusing}`, unit, posts, about)];
}

export function tellOfTakeOver(refusing: string, { calling }: WhistleState): readonly Notify[] {
  const { deputy, officer } = CALLER_POSTS[calling.kind];
  const about = { zh: '建议单位已接办', en: 'The unit suggested has taken the task over' };
  return [notify(`takenOver:${refusing}`, calling.office, [officer, deputy], about)];
}

export function tellOfSeenArrival(unit: string, state: WhistleState): readonly Notify[] {
  const caller = callerWord(state);
  const about = { zh: `${caller.zh}已确认到场，请补办报到`, en: `${caller.en} has seen the unit: report in` };
  return [notify('arrivalSeen', unit, [], about)];
}

export function tellOfContestedArrival(unit: string, state: WhistleState): readonly Notify[] {
  const about = { zh: `${callerWord(state).zh}对报到提出异议，待认定`, en: 'The arrival is contested' };
  return [notify('arrivalContested', unit, [], about)];
}

export function tellOfRuledArrival(
  unit: string,
  genuine: boolean,
  { calling }: WhistleState,
): readonly Notify[] {
  const about = genuine
    ? { zh: '报到已认定属实', en: 'The arrival was ruled genuine' }
    : { zh: '报到已认定不实，须重新报到', en: 'The arrival was ruled false: come and report in' };
  const { officer, deputy } = CALLER_POSTS[calling.kind];
  return [notify('arrivalRuled', unit, [], about), notify('ruled', calling.office, [officer, deputy], about)];
}

export function tellOfFalseCall(unit: string): readonly Notify[] {
  return [notify('falseCall', unit, [], { zh: '误吹哨已认定', en: 'The false call was ruled' })];
}

export function tellOfCancellation(state: WhistleState): readonly Notify[] {
  const about = { zh: '哨单已撤销', en: 'The call was cancelled' };
  return liveParticipations(state).map(({ unit }) => notify(`cancelled:${unit}`, unit, [], about));
}

/** A suggestion has its own author, so its author is reminded. */
export function tellToSuggest({ calling }: WhistleState): readonly Notify[] {
  const about = { zh: '请提出工作建议', en: 'Suggest' };
  return [notify('suggestion', calling.office, [CALLER_POSTS[calling.kind].deputy], about)];
}

export function tellOfProblem({ directory }: InForce): readonly Notify[] {
  const centre = theOnly(directory, 'commandCentre')?.id;
  const about = { zh: '列入问题库', en: 'Enter in the problem bank' };
  return centre === undefined ? [] : [notify('problemBank', centre, ['dispatcher'], about)];
}

/** With the last limit of the case: somebody who had no hand in the work asks the citizen. */
export function tellToCallBack({ calling }: WhistleState): readonly Notify[] {
  const about = { zh: '办结前请回访诉求人', en: 'Call the citizen back before the case is closed' };
  const { office, kind } = onTheSpot(calling).at(-1) ?? calling;
  return [notify('callback', office, [CALLER_POSTS[kind].officer], about)];
}

/** The command centre is to convene; everybody who takes part hears who decides now. */
export function tellOfRaising({ calling, participations }: WhistleState): readonly Notify[] {
  const { officer, deputy, head } = CALLER_POSTS.district;
  const convene = {
    zh: '街道哨单已提级为区级，请召集',
    en: 'A street’s call was raised to the district: convene',
  };
  const about = {
    zh: '本案已提级为区级哨，由指挥中心召集',
    en: 'Raised to the district: the command centre convenes',
  };
  const live = participations.filter(({ stage }) => stage !== 'released').map(({ unit }) => unit);
  return [
    notify('convene', calling.office, [officer, deputy, head], convene),
    ...[calling.unit, ...live].map((unit) => notify(`raised:${unit}`, unit, [], about)),
  ];
}

/** Clocks whose start asks somebody who would not otherwise look; a call itself is told once, with its participation. */
const ASKS: readonly string[] = [
  'whistle.approve',
  'whistle.confirmAfter',
  'whistle.supplyFacts',
  'whistle.answerRefusal',
  'whistle.decidePlan',
  'whistle.rework',
  'whistle.acceptResult',
  'whistle.evaluate',
  'whistle.notify',
  'whistle.ruleFalseCall',
  'whistle.ruleArrival',
  'whistle.close',
] satisfies WhistleClock[];

/** Whoever owes something is told when its clock starts. */
export function tellOwner({ obligations }: WhistleState, id: string, clocks: ClockWords): readonly Notify[] {
  const owed = obligations[id];
  return owed !== undefined && ASKS.includes(owed.key) ? [notifyOfObligation(owed, clocks)] : [];
}

/** The deputies of the office; its head is told by default. */
function notifyLeaders(owed: Obligation, about: Label, { units }: Directory): Notify {
  return notify('leaders', owed.ownerUnit, deputyPostsOf(units[owed.ownerUnit]), about, owed.id);
}

/** Who is told that a limit has passed, beside the owner's deputy or head, who are told by default. */
export function tellOfPassed(
  { obligations }: WhistleState,
  id: string,
  clocks: ClockWords,
  { directory }: InForce,
): readonly Notify[] {
  const owed = obligations[id];
  const district = theOnly(directory, 'districtLeadership')?.id;
  const centre = theOnly(directory, 'commandCentre')?.id;
  switch (owed?.key) {
    case 'whistle.acknowledge': {
      const posts = headPostsOf(directory.units[owed.ownerUnit]);
      return [notifyOfObligation(owed, clocks, 'head', { unit: owed.ownerUnit, posts })];
    }
    case 'whistle.blow':
      return [
        notifyLeaders(
          owed,
          { zh: '哨单已批准，逾期未吹哨', en: 'Approved and not blown in time' },
          directory,
        ),
      ];
    case 'whistle.approve':
      if (owed.standIn === 'nobody') {
        const about = {
          zh: '哨单逾期未审批，本单位其他负责人可以审批',
          en: 'Not decided in time: every leader may',
        };
        return [notifyLeaders(owed, about, directory)];
      }
      // What was asked for while it passed to the command centre.
      return district === undefined
        ? []
        : [notifyOfObligation(owed, clocks, 'aboveHead', { unit: district, posts: ['districtLeader'] })];
    case 'whistle.preliminary':
      return centre === undefined
        ? []
        : [notifyOfObligation(owed, clocks, 'centre', { unit: centre, posts: ['centreDeputy'] })];
    default:
      return [];
  }
}
