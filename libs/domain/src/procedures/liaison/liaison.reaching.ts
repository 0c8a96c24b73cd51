import type { Context } from '../../case/case.context.js';
import { dateOf } from '../../calendar/instant.js';
import { deadlineOf } from '../../calendar/deadline.js';
import { notPermitted, POST_FORBIDS } from '../../case/permissions.js';
import { isLiaisonPost } from '../../reference/directory/check-holding.js';
import { deputyPostsOf, heldBy, leads } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import { countedWithin } from '../../reference/limits/series.js';
import { spanFor } from '../../reference/limits/span.js';
import { meetObligations, openObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { startVerify } from './liaison.clocks.js';
import * as forms from './liaison.forms.js';
import { rule } from './liaison.rule.js';
import { bothVacant, personOf, type LiaisonState, type Report } from './liaison.state.js';

/** Whether those in the register can be reached: they verify, others report, the shift leader helps out. */

const holders = (state: LiaisonState): readonly string[] => Object.keys(state.holders);

/** Said by himself, or by his unit's deputy or head. */
const announceChange = rule({
  name: 'announceChange',
  label: { zh: '报告人员变动', en: 'Announce a change' },
  form: forms.announceChange,
  stages: ['open'],
  target: { field: 'holder', candidates: holders },
  permits(state, { actor }, holder) {
    if (actor.unit !== state.unit) return notPermitted(state, actor);
    if (state.holders[holder] === undefined) return reject('CASE.FIELD_INVALID', 'holder');
    return actor.person === personOf(holder) || leads(actor, state.unit) ? undefined : POST_FORBIDS;
  },
  decide(decision, payload, holder) {
    const { state, inForce } = decision;
    decision.record('ChangeAnnounced', payload);
    const which = { key: 'liaison.change', about: holder };
    if (openObligation(state, which) !== undefined) return;
    const ownerPosts = deputyPostsOf(inForce.directory.units[state.unit]);
    startObligation(decision, { ...which, ownerUnit: state.unit, ownerPosts });
  },
});

/** In everything he fills at once; nobody verifies for him. */
function ownHolders(state: LiaisonState, { person, unit, onBehalfOf }: Context['actor']): readonly string[] {
  const himself = unit === state.unit && onBehalfOf === undefined;
  return himself ? holders(state).filter((each) => personOf(each) === person) : [];
}

const verify = rule({
  name: 'verify',
  label: { zh: '核验联络信息', en: 'Verify' },
  form: nothing,
  stages: ['open'],
  permits(state, { actor }) {
    return ownHolders(state, actor).length > 0 ? undefined : notPermitted(state, actor);
  },
  decide(decision) {
    const { actor } = decision.context;
    const own = ownHolders(decision.state, actor);
    decision.record('LiaisonVerified', { person: actor.person, holders: own });
    for (const about of own) {
      for (const key of ['liaison.verify', 'liaison.verifyGrace', 'liaison.answerUnreachable'])
        meetObligations(decision, { key, about });
      startVerify(decision, about);
    }
  },
});

/** Anybody of the district but himself; who is known as unreachable is not reported again. */
function reports(state: LiaisonState, { actor }: Context, holder: string): Rejection | undefined {
  if (actor.post === 'rulesAdministrator') return POST_FORBIDS;
  const found = state.holders[holder];
  if (found === undefined) return reject('CASE.FIELD_INVALID', 'holder');
  if (actor.person === personOf(holder)) return POST_FORBIDS;
  return found.stage === 'unreachable'
    ? reject('CASE.STAGE_FORBIDS', undefined, { stage: found.stage })
    : undefined;
}

const MIN_ATTEMPTS = 2;

const reportUnreachable = rule({
  name: 'reportUnreachable',
  label: { zh: '报告联系不上', en: 'Report as unreachable' },
  form: forms.reportUnreachable,
  stages: ['open'],
  target: { field: 'holder', candidates: holders },
  permits: reports,
  decide(decision, payload, holder) {
    const { state, at, inForce, context } = decision;
    const { attempts, sourceCaseId } = payload;
    if (attempts.length < MIN_ATTEMPTS)
      return decision.reject(reject('LIAISON.ATTEMPTS_TOO_FEW', 'attempts'));
    const ahead = attempts.findIndex(({ instant }) => instant > at);
    if (ahead >= 0) return decision.reject(reject('CASE.BACKDATED', `attempts.${ahead}.instant`));
    const earlier = state.holders[holder]?.reports ?? [];
    const counts = !earlier.some((each) => isSame(each, { at, sourceCaseId }));
    const instants = [...earlier.map((each) => each.at), ...(counts ? [at] : [])];
    const counted = countedWithin(inForce.limits, 'liaison.unreachable', instants, at);
    if (isRejection(counted)) return decision.reject(counted);
    const unreachable = counts && counted.count >= counted.times;
    const by = context.actor.unit;
    decision.record('UnreachableReported', {
      ...payload,
      by,
      n: counted.count,
      counted: counts,
      unreachable,
    });
    if (!unreachable) return;
    const ownerPosts = deputyPostsOf(inForce.directory.units[state.unit]);
    const which = { key: 'liaison.answerUnreachable', about: holder };
    startObligation(decision, { ...which, ownerUnit: state.unit, ownerPosts });
  },
});

/** Two reports of one case on one day are one (domain.md 3.7). */
function isSame(
  one: Report,
  other: { readonly at: string; readonly sourceCaseId?: string | undefined },
): boolean {
  return one.sourceCaseId === other.sourceCaseId && dateOf(one.at) === dateOf(other.at);
}

/** A substitute of the unit, for a while, for everything whose slots A and B are both vacant. */
const override = rule({
  name: 'override',
  label: { zh: '批准代岗', en: 'Override the vacancy' },
  form: forms.override,
  stages: ['open'],
  permits(state, { actor }) {
    if (actor.post !== 'shiftLeader') return notPermitted(state, actor);
    return bothVacant(state).length === 0
      ? reject('CASE.STAGE_FORBIDS', undefined, { vacant: 0 })
      : undefined;
  },
  decide(decision, payload) {
    const { state, inForce, at } = decision;
    const { unit, until, substitute } = payload;
    if (unit !== state.unit) return decision.reject(reject('CASE.FIELD_INVALID', 'unit'));
    const held = heldBy(inForce.directory, substitute, unit, at);
    if (!held.some(({ post }) => !isLiaisonPost(post)))
      return decision.reject(reject('LIAISON.POST_REQUIRED', 'substitute'));
    const span = spanFor(inForce.limits, 'liaison.overrideMax');
    if (isRejection(span)) return decision.reject(span);
    const latest = deadlineOf(inForce.calendarFor(unit), at, span.clock, 100);
    if (isRejection(latest)) return decision.reject(latest);
    if (until <= at) return decision.reject(reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'until'));
    if (until > latest.dueAt)
      return decision.reject(reject('LIAISON.OVERRIDE_TOO_LONG', 'until', { latest: latest.dueAt }));
    const itemCodes = bothVacant(state).filter((code) => code !== '');
    decision.record('VacancyOverridden', { ...payload, itemCodes });
  },
});

export const REACHING_RULES = [announceChange, verify, reportUnreachable, override];
