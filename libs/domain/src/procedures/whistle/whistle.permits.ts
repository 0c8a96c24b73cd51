import type { Context } from '../../case/case.context.js';
import { openObligation } from '../../case/obligation/obligation.end.js';
import {
  isPassedDecision,
  NOT_A_PARTY,
  ownWork,
  partyOf,
  POST_FORBIDS,
  standsIn,
} from '../../case/permissions.js';
import type { Label } from '../../kernel/label.js';
import { type PostCode, POSTS } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { heads, leads } from '../../reference/directory/directory.posts.js';
import { DEPUTIES, draftsFor, holdsOfficePost, OFFICERS, onTheSpot } from './whistle.caller.js';
import type { WhistleClock } from './whistle.clocks.js';
import { onlyVerifierAccepts } from './whistle.obligations.js';
import { reject } from './whistle.rejections.js';
import {
  type Participation,
  participationOf,
  type ParticipationStage,
  type WhistleState,
} from './whistle.state.js';

const CENTRE_POSTS: readonly string[] = [...POSTS.commandCentre, ...POSTS.supervisionCentre];

/** Nothing when allowed, else why not: the post of a unit that takes part, or a unit that does not. */
export function only(state: WhistleState, { actor }: Context, allowed: boolean): Rejection | undefined {
  if (allowed) return undefined;
  const takesPart = partyOf(state, actor.unit) !== undefined || CENTRE_POSTS.includes(actor.post);
  return takesPart ? POST_FORBIDS : NOT_A_PARTY;
}

type Fits = readonly ParticipationStage[] | ((participation: Participation) => boolean);

/** Stage of the actor's own participation, for commands of the summoned unit. */
export function ownParticipation(state: WhistleState, { actor }: Context, fits: Fits): Rejection | undefined {
  const participation = participationOf(state, actor.unit);
  return participation === undefined ? NOT_A_PARTY : stageRejection(participation, fits);
}

/** Stage of the participation that the payload names in `unit`. */
export function namedParticipation(
  state: WhistleState,
  unit: string,
  fits: Fits,
  field = 'unit',
): Rejection | undefined {
  const participation = participationOf(state, unit);
  return participation === undefined
    ? reject('CASE.FIELD_INVALID', field, { unit })
    : stageRejection(participation, fits);
}

function stageRejection(participation: Participation, fits: Fits): Rejection | undefined {
  const { unit, stage } = participation;
  const stands = typeof fits === 'function' ? fits(participation) : fits.includes(stage);
  return stands ? undefined : reject('CASE.STAGE_FORBIDS', undefined, { unit, threadStage: stage });
}

export const BY_PARTICIPANT: Label = { zh: '被吹哨单位任何岗位', en: 'any post of the unit called' };

/** Any drafting post of the caller, not the author alone, so that a draft does not hang on one person's leave. */
export function byDrafter(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, draftsFor(context.actor, state.calling));
}

export const BY_DRAFTER: Label = { zh: '吹哨单位的拟稿岗位', en: 'a drafting post of the caller' };

/**
 * Who approves, confirms or closes: the head of the office, whoever else owes it, and once it has passed whoever it passes
 * to: the other leaders of the office, a verifier, or the command centre. Who that is was said when the clock started.
 */
export function byDecider(state: WhistleState, context: Context, key: WhistleClock): Rejection | undefined {
  const { actor } = context;
  const { office } = state.calling;
  const owed = openObligation(state, { key });
  const isOwner = actor.unit === office && owed?.ownerPosts.includes(actor.post) === true;
  const isPassed = owed !== undefined && isPassedDecision(owed) && owed.standIn === 'nobody';
  const allowed =
    heads(actor, office) ||
    isOwner ||
    (isPassed && leads(actor, office)) ||
    standsIn(state, context, { key });
  return only(state, context, allowed);
}

export const BY_APPROVER: Label = {
  zh: '街道吹哨：群众诉求（一般、紧急）由副职或负责人，其他由负责人；社区吹哨由其街道副职或负责人；其他吹哨单位由负责人；逾期的，同单位其他负责人',
  en: 'of a street for a citizen’s demand below emergency deputy or head, else the head; for a community deputy or head of its street; of other callers the head; once that limit has passed every leader of that office',
};

export const BY_CONFIRMER: Label = {
  zh: '吹哨单位负责人，社区吹哨的为其街道副职或负责人；逾期的，指挥中心副职或负责人',
  en: 'head of the caller, for a community deputy or head of its street; deputy or head of the command centre once that limit has passed',
};

export const BY_CLOSER: Label = {
  zh: '街道吹哨：群众诉求（一般、紧急）由副职或负责人，其他由负责人；其他吹哨单位（社区吹哨的为其街道）由负责人；逾期的，监督中心核查员也可',
  en: 'of a street for a citizen’s demand below emergency deputy or head, else the head; of other calling offices the head; once that limit has passed a verifier too',
};

/** Who blows an approved call, and an emergency at once. */
export function byDispatcher(state: WhistleState, context: Context): Rejection | undefined {
  const { actor } = context;
  const { calling } = state;
  return only(state, context, holdsOfficePost(actor, calling, 'blow') || leads(actor, calling.office));
}

export const BY_DISPATCHER: Label = {
  zh: '街道值班调度、指挥中心派遣员或部门经办人；该单位副职或负责人',
  en: 'dispatcher of the street or the command centre, officer of the department that calls; deputy or head of that office',
};

/** Deputy or head of the calling office. */
export function byDeputy(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, leads(context.actor, state.calling.office));
}

export const BY_DEPUTY: Label = {
  zh: '吹哨单位（社区吹哨的为其街道）副职或负责人',
  en: 'deputy or head of the calling office',
};

/** Whoever of the calling office may have been on site; of the street too, where its call was raised. */
export function byOffice(state: WhistleState, context: Context): Rejection | undefined {
  const { actor } = context;
  const allowed = onTheSpot(state.calling).some(
    (each) => holdsOfficePost(actor, each, 'officer') || leads(actor, each.office),
  );
  return only(state, context, allowed);
}

/** In declarations: who is meant by it. */
export const OFFICE_ACTS = {
  who: {
    zh: '吹哨单位（社区吹哨的为其街道；已提级的，原街道也可）经办人、副职或负责人',
    en: 'officer, deputy or head of the calling office, and of the street whose call was raised',
  },
  by: [...new Set([...OFFICERS, ...DEPUTIES])],
};

/** Who approves or returns the plan of this unit, where there is one to decide on. */
export function decidesPlan(state: WhistleState, context: Context, unit: string): Rejection | undefined {
  const which = { key: 'whistle.decidePlan', thread: unit };
  const allowed = leads(context.actor, state.calling.office) || standsIn(state, context, which);
  const hasPlan = participationOf(state, unit)?.plan?.status === 'submitted';
  return (
    namedParticipation(state, unit, ['acknowledged']) ??
    only(state, context, allowed) ??
    (hasPlan ? undefined : reject('WHISTLE.NO_PLAN'))
  );
}

export const BY_PLAN_DECIDER: Label = {
  zh: '吹哨单位（社区吹哨的为其街道）副职或负责人；逾期的，指挥中心副职或负责人',
  en: 'deputy or head of the calling office; of the command centre once that limit has passed',
};

/** The caller's officer; a verifier where the caller worked on it too, or once the caller's limit has passed. */
export function judgesResult(state: WhistleState, context: Context, unit: string): Rejection | undefined {
  const { actor } = context;
  const which = { key: 'whistle.acceptResult', thread: unit };
  const allowed = onlyVerifierAccepts(state)
    ? actor.post === 'verifier'
    : holdsOfficePost(actor, state.calling, 'officer') || standsIn(state, context, which, 'verifier');
  return (
    namedParticipation(state, unit, ['resultIn']) ?? only(state, context, allowed) ?? ownWork(state, actor)
  );
}

/** A verifier; once that limit has passed the head of the supervision centre too. Nobody rules on his own work. */
export function byVerifier(
  state: WhistleState,
  context: Context,
  { key, unit, fits }: { readonly key: WhistleClock; readonly unit: string; readonly fits: Fits },
): Rejection | undefined {
  const { actor } = context;
  const passed = openObligation(state, { key, thread: unit })?.status === 'elapsed';
  const allowed = actor.post === 'verifier' || (actor.post === 'supervisionHead' && passed);
  return namedParticipation(state, unit, fits) ?? only(state, context, allowed) ?? ownWork(state, actor);
}

/** In declarations: who is meant by it. */
export const VERIFIER_ACTS = {
  who: {
    zh: '监督中心核查员；逾期的，监督中心负责人也可',
    en: 'a verifier; once that limit has passed the head of the supervision centre too',
  },
  by: ['verifier', 'supervisionHead'],
} as const;

export const BY_JUDGE: Label = {
  zh: '吹哨单位（社区吹哨的为其街道）经办人；吹哨单位参与处置、指挥中心吹哨或逾期的，监督中心核查员',
  en: 'officer of the calling office; a verifier where the caller worked on it too, where the command centre calls, or once that limit has passed',
};
export const JUDGES: readonly PostCode[] = [...OFFICERS, 'verifier'];
