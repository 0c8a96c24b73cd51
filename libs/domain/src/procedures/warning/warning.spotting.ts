import { ENGINE } from '../../kernel/actor.js';
import type { Context } from '../../case/case.context.js';
import type { InForce } from '../../reference/in-force.js';
import { notPermitted, ownRequest, POST_FORBIDS, standsIn } from '../../case/permissions.js';
import type { PostCode } from '../../kernel/post.js';
import { unitRejection } from '../../reference/directory/reachable.js';
import {
  communityOfGrid,
  deputyPostsOf,
  headPostsOf,
  leads,
  speaksFor,
  streetOf,
  theOnly,
} from '../../reference/directory/who.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { meetObligation, openObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import * as forms from './warning.forms.js';
import { isKnown } from './warning.levels.js';
import { rule } from './warning.rule.js';
import type { WarningState } from './warning.state.js';

/** From the signal to the assessment: who spots it, who says what it is. */

const SPOTTERS = ['department', 'street', 'community'];

/** Departments, streets and communities see risks for themselves; the hotline is told of them. */
function spots(context: Context): boolean {
  const { actor } = context;
  const { kind } = context.inForce(context.now).directory.units[actor.unit] ?? {};
  return actor.post === 'intakeClerk' || (kind !== undefined && SPOTTERS.includes(kind));
}

/** The lead of the item, of several the one of this scene; without an item, the department that raised it. */
function leadOf(
  { itemCodes = [], scene }: forms.Signal,
  unit: string,
  { list, directory }: InForce,
): string | undefined {
  const [code] = itemCodes;
  if (code === undefined) return directory.units[unit]?.kind === 'department' ? unit : undefined;
  const all = list.items[code]?.leads ?? [];
  return (all.length === 1 ? all[0] : all.find((each) => each.scene === scene))?.unit;
}

function signalRejection({ place, itemCodes = [] }: forms.Signal, inForce: InForce, at: string) {
  if (place.gridCode === undefined && place.address === undefined)
    return reject('WARNING.PLACE_NEEDED', 'place');
  if (place.gridCode !== undefined && communityOfGrid(inForce.directory, place.gridCode) === undefined)
    return reject('CASE.FIELD_INVALID', 'place.gridCode', { gridCode: place.gridCode });
  return itemCodes
    .map((code, n) => itemInForce(inForce, code, at, `itemCodes.${n}`))
    .find((each): each is Rejection => isRejection(each));
}

const raiseSignal = rule({
  name: 'raiseSignal',
  label: { zh: '上报风险信号', en: 'Raise a signal' },
  form: forms.raiseSignal,
  engine: 'also',
  stages: 'none',
  permits: (_state, context) =>
    context.actor.post === ENGINE.post || spots(context) ? undefined : POST_FORBIDS,
  decide(decision, signal) {
    const { inForce, at, context } = decision;
    const rejection = signalRejection(signal, inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    const { directory } = inForce;
    const { gridCode } = signal.place;
    const ofGrid = gridCode === undefined ? undefined : communityOfGrid(directory, gridCode)?.parent;
    const street = ofGrid ?? streetOf(directory, context.actor.unit);
    const lead = leadOf(signal, context.actor.unit, inForce);
    const issuer = lead ?? theOnly(directory, 'commandCentre')?.id;
    if (issuer === undefined) return decision.reject(POST_FORBIDS);
    const { itemCodes = [], suspectedLevel } = signal;
    decision.record('SignalRaised', { ...signal, itemCodes, ...(street ? { street } : {}), issuer });
    const dispatcher: readonly PostCode[] = lead === undefined ? ['dispatcher'] : [];
    startObligation(decision, {
      key: 'warning.assess',
      ownerUnit: issuer,
      ownerPosts: dispatcher,
      variants: suspectedLevel === undefined ? [] : [suspectedLevel],
      emergency: suspectedLevel === 'red',
    });
  },
});

/** The lead department; the centre's dispatcher where none is known, or once its time has passed. */
function assesses(state: WarningState, context: Context): Rejection | undefined {
  const { actor } = context;
  const owed = openObligation(state, { key: 'warning.assess' });
  const isCentre = actor.unit === theOnly(context.inForce(context.now).directory, 'commandCentre')?.id;
  const mayDispatch =
    isCentre &&
    actor.post === 'dispatcher' &&
    (state.issuer === actor.unit || (state.stage === 'detected' && owed?.status === 'elapsed'));
  const ofLead = speaksFor(actor, state.issuer) && (!isCentre || leads(actor, actor.unit));
  const may = mayDispatch || ofLead || standsIn(state, context, { key: 'warning.assess' });
  return may ? undefined : notPermitted(state, actor);
}

const assess = rule({
  name: 'assess',
  label: { zh: '研判', en: 'Assess' },
  form: forms.assess,
  stages: ['detected'],
  permits: assesses,
  decide(decision, payload) {
    const { inForce, state } = decision;
    const { level, recipients } = payload;
    if (!isKnown(inForce.limits, level)) return decision.reject(reject('WARNING.LEVEL_UNKNOWN', 'level'));
    const wrong = recipients
      .map((unit, n) =>
        recipients.indexOf(unit) !== n || unit === state.issuer
          ? reject('CASE.FIELD_INVALID', `recipients.${n}`, { unit })
          : unitRejection(unit, inForce, `recipients.${n}`),
      )
      .find((each) => each !== undefined);
    if (wrong !== undefined) return decision.reject(wrong);
    decision.record('SignalAssessed', payload);
    meetObligation(decision, { key: 'warning.assess' });
    const issuer = inForce.directory.units[state.issuer];
    startObligation(decision, {
      key: 'warning.issue',
      ownerUnit: state.issuer,
      ownerPosts: level === 'red' ? headPostsOf(issuer) : deputyPostsOf(issuer),
      variants: [level],
      emergency: level === 'red',
    });
  },
});

const dismiss = rule({
  name: 'dismiss',
  label: { zh: '认定误报', en: 'Dismiss as a false alarm' },
  form: forms.dismiss,
  stages: ['detected', 'assessed'],
  permits: (state, context) => assesses(state, context) ?? ownRequest(state.raiser, context.actor),
  decide: (decision, payload) => decision.record('FalseAlarm', payload),
});

export const SPOTTING_RULES = [raiseSignal, assess, dismiss];
