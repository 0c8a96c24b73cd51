import { notify, type Notify } from '../../case/notify-unit.js';
import { type Label } from '../../kernel/label.js';
import { PANEL_POSTS } from '../../kernel/post.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { CHAIR_POSTS, presiding } from './panel.seats.js';
import { type PanelState, reviewers } from './panel.state.js';

const TOO_FEW: Label = {
  zh: '五人小组可出席席位不足，请决定责任主体',
  en: 'Too few seats are left: decide who leads',
};

/** It is for the chair to convene the others; where too few seats are filled, the district leader decides. */
export function tellChair(state: PanelState): readonly Notify[] {
  const { unit, posts } = presiding(state);
  if (state.tooFew === true) return [notify('leader', unit, posts, TOO_FEW)];
  return [notify('chair', unit, posts, { zh: '请组织责任认定', en: 'Convene the panel' })];
}

/** A question waits for the chair to docket it or not. */
export function tellOfRequest({ leadUnit = '' }: PanelState): readonly Notify[] {
  const about = {
    zh: '有单位申请提请责任认定，请决定是否立案',
    en: 'It was asked to docket a question: decide',
  };
  return [notify('requested', leadUnit, CHAIR_POSTS, about)];
}

/** Where somebody had to ask: how it was decided. */
export function tellRequester({ basis, openedBy }: PanelState, about: Label): readonly Notify[] {
  if (basis === undefined || openedBy === undefined) return [];
  return [notify('decided', openedBy.unit, [openedBy.post], about)];
}

/** Each party is asked for its statement. */
export function tellOfEvidence({ disputants }: PanelState, { directory }: InForce): readonly Notify[] {
  const about = { zh: '请提交陈述意见', en: 'Submit a statement' };
  return disputants.map((unit) => notify(`state:${unit}`, unit, deputyPostsOf(directory.units[unit]), about));
}

/** The chair asks a unit that may come to be named. */
export function tellOfAsking(unit: string, { directory }: InForce): readonly Notify[] {
  const about = { zh: '责任认定可能涉及本单位，请提交陈述意见', en: 'It may come to concern you: state' };
  return [notify(`state:${unit}`, unit, deputyPostsOf(directory.units[unit]), about)];
}

/** Whoever is present is asked to vote. */
export function tellOfRound({ seats, round }: PanelState, { directory }: InForce): readonly Notify[] {
  const about = { zh: `请表决（第 ${round} 轮）`, en: `Vote, round ${round}` };
  return seats
    .filter(({ present }) => present)
    .map(({ unit, appointed }) => {
      const posts = appointed === true ? PANEL_POSTS : headPostsOf(directory.units[unit]);
      return notify(`vote:${unit}`, unit, posts, about);
    });
}

/** The last round is over: the district leader decides. */
export function tellOfDeadlock(inForce: InForce): readonly Notify[] {
  return tellLeader(inForce, { zh: '清单外事项无多数意见，请决定', en: 'No majority and no item: decide' });
}

/** Too few seats are left: it is his to decide. */
export function tellOfTooFew(inForce: InForce): readonly Notify[] {
  return tellLeader(inForce, TOO_FEW);
}

export function tellOfService(state: PanelState, { directory }: InForce): readonly Notify[] {
  const about = {
    zh: '责任认定书已送达，可在期限内申请复核',
    en: 'The determination was served: a review may be asked for in time',
  };
  return reviewers(state).map((unit) =>
    notify(`served:${unit}`, unit, headPostsOf(directory.units[unit]), about),
  );
}

/** The district leader rules on it. */
export function tellOfReview(inForce: InForce): readonly Notify[] {
  return tellLeader(inForce, { zh: '请作出职责裁定', en: 'Rule on the review' });
}

/** A case that waited is over, and its question is asked all the same. */
export function tellOfGoingOn(state: PanelState, inForce: InForce): readonly Notify[] {
  return tellHeads(state, inForce, {
    zh: '所涉案件已终结，责任认定继续进行',
    en: 'The case is over; the panel goes on',
  });
}

/** It ended with the case that waited. */
export function tellOfEnd(state: PanelState, inForce: InForce): readonly Notify[] {
  return tellHeads(state, inForce, {
    zh: '所涉案件已终结，责任认定随之终止',
    en: 'The case is over, and the panel with it',
  });
}

/** The parties of the dispute settled it themselves. */
export function tellOfAgreement(state: PanelState, inForce: InForce): readonly Notify[] {
  return tellHeads(state, inForce, {
    zh: '争议各方已协商一致，责任认定终止',
    en: 'The parties agreed, and the panel ended',
  });
}

/** The time to determine has passed: the district leader hears of it. */
export function tellOfPassed({ obligations }: PanelState, id: string, inForce: InForce): readonly Notify[] {
  return obligations[id]?.key === 'panel.determine'
    ? tellLeader(inForce, { zh: '责任认定逾期', en: 'The determination is overdue' })
    : [];
}

function tellLeader({ directory }: InForce, about: Label): readonly Notify[] {
  const leader = theOnly(directory, 'districtLeadership')?.id;
  return leader === undefined ? [] : [notify('leader', leader, ['districtLeader'], about)];
}

/** Of everybody who has a part in it, seats too. */
function tellHeads({ parties }: PanelState, { directory }: InForce, about: Label): readonly Notify[] {
  return parties.map(({ unit }) =>
    notify(`caseEnded:${unit}`, unit, headPostsOf(directory.units[unit]), about),
  );
}
