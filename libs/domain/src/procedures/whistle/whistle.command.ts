import type { Context } from '../../case/case.context.js';
import { commandFor, type Decision, eventFor } from '../../case/case.decision.js';
import { NOT_A_PARTY, partyOf, POST_FORBIDS, standsIn } from '../../case/permissions.js';
import { type Field, reference, text } from '../../kernel/form.js';
import type { Label } from '../../kernel/label.js';
import { POSTS } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './whistle.rejections.js';
import { heads, leads } from '../../reference/directory/directory.posts.js';
import { approvesFor, draftsFor } from './whistle.caller.js';
import type { WhistleClock } from './whistle.obligations.js';
import {
  type Participation,
  participationOf,
  type ParticipationStage,
  type WhistleState,
} from './whistle.state.js';

export const command = commandFor<WhistleState>();
export const event = eventFor<WhistleState>();
export type WhistleDecision = Decision<WhistleState>;

const long = { max: 2000, widget: 'multiline' } as const;
export const longText = (zh: string, en: string): Field<string> => text({ zh, en }, long);
export const reason = longText('理由', 'Reason');
export const opinion = longText('意见', 'Opinion');
/** The unit an act is about, where the actor is of another one. */
export const unitField = reference({ zh: '单位', en: 'Unit' }, 'unit');

export const STAGE_FORBIDS = reject('CASE.STAGE_FORBIDS');
const CENTRE_POSTS: readonly string[] = [...POSTS.commandCentre, ...POSTS.supervisionCentre];

/** Nothing when allowed, else why not: the post of a unit that takes part, or a unit that does not. */
export function only(state: WhistleState, { actor }: Context, allowed: boolean): Rejection | undefined {
  if (allowed) return undefined;
  const takesPart = partyOf(state, actor.unit) !== undefined || CENTRE_POSTS.includes(actor.post);
  return takesPart ? POST_FORBIDS : NOT_A_PARTY;
}

/** Every unit that takes or took part: what a command about a participation may name. */
export const participants = (state: WhistleState): readonly string[] =>
  state.participations.map(({ unit }) => unit);

type Fits = readonly ParticipationStage[] | ((participation: Participation) => boolean);

/** Stage of the actor's own participation, for commands of the summoned unit. */
export function ownParticipation(state: WhistleState, { actor }: Context, fits: Fits): Rejection | undefined {
  const participation = participationOf(state, actor.unit);
  return participation === undefined ? NOT_A_PARTY : stageRejection(participation, fits);
}

/** Stage of the participation that the payload names in `unit`. */
export function namedParticipation(state: WhistleState, unit: string, fits: Fits): Rejection | undefined {
  const participation = participationOf(state, unit);
  return participation === undefined
    ? reject('CASE.FIELD_INVALID', 'unit', { unit })
    : stageRejection(participation, fits);
}

function stageRejection(participation: Participation, fits: Fits): Rejection | undefined {
  const { unit, stage } = participation;
  const stands = typeof fits === 'function' ? fits(participation) : fits.includes(stage);
  return stands ? undefined : reject('CASE.STAGE_FORBIDS', undefined, { unit, threadStage: stage });
}

/** Who approves the call, or the centre once that is overdue. */
export function byApprover(state: WhistleState, context: Context, key: WhistleClock): Rejection | undefined {
  const allowed = approvesFor(context.actor, state.calling) || standsIn(state, context, { key });
  return only(state, context, allowed);
}

/** Deputy or head of the calling office. */
export function byDeputy(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, leads(context.actor, state.calling.office));
}

/** Head of the calling office. */
export function byHead(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, heads(context.actor, state.calling.office));
}

/** Any drafting post of the caller, not the author alone, so that a draft does not hang on one person's leave. */
export function byDrafter(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, draftsFor(context.actor, state.calling));
}

export const BY_APPROVER: Label = {
  zh: '吹哨单位负责人，社区吹哨的为其街道副职或负责人；逾期的，指挥中心副职或负责人',
  en: 'head of the caller, for a community deputy or head of its street; deputy or head of the command centre once that limit has passed',
};
export const BY_DISPATCHER: Label = {
  zh: '街道值班调度、指挥中心派遣员或部门经办人',
  en: 'dispatcher of the street or the command centre, officer of the department that calls',
};
export const BY_DEPUTY: Label = {
  zh: '吹哨单位（社区吹哨的为其街道）副职或负责人',
  en: 'deputy or head of the calling office',
};
export const BY_PARTICIPANT: Label = { zh: '被吹哨单位任何岗位', en: 'any post of the unit called' };
export const SCORE = { min: 1, max: 5, widget: 'score' } as const;
