import { checkDecision, checkOffer } from './declarations.js';
import {
  isRejection,
  type CaseEvent,
  type CaseState,
  type Context,
  type Procedure,
  propertiesOf,
} from '@tiaokuai/domain';

/** What is refused on grounds of stage, post or party; section rules have codes of their own. */
const GROUNDS = [
  'CASE.OVER',
  'CASE.STAGE_FORBIDS',
  'CASE.NOT_FOUND',
  'CASE.NOT_A_PARTY',
  'CASE.ENGINE_ONLY',
  'ACTOR.POST_FORBIDS',
  'CASE.SELF_VERIFICATION',
];

/** Where `offers` and `decide` disagree about what this actor may do now; none when all is well. */
export function offerDisagreements<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  context: Context,
  payloads: Readonly<Record<string, unknown>>,
): readonly string[] {
  const offers = procedure.offers(state, context);
  for (const { command } of offers) checkOffer(procedure, command, context.actor);
  const offered = new Map(offers.map((each) => [each.command, each.about]));
  const { unit, post } = context.actor;
  const wrong: string[] = [];
  for (const { name } of procedure.commands) {
    const judge = (about: Readonly<Record<string, unknown>>): string => {
      const outcome = procedure.decide(
        state,
        { name, payload: { ...propertiesOf(payloads[name]), ...about } },
        context,
      );
      checkDecision(procedure, state, name, context.actor, outcome);
      return isRejection(outcome) ? outcome.rejection : 'accepted';
    };
    const about = offered.get(name);
    if (!offered.has(name)) {
      const verdict = judge({});
      if (verdict === 'accepted') wrong.push(`${unit}/${post} may ${name} though it is not offered`);
      continue;
    }
    const subjects =
      about?.field === undefined ? [{}] : about.values.map((value) => ({ [about.field ?? '']: value }));
    for (const subject of subjects) {
      const verdict = judge(subject);
      if (GROUNDS.includes(verdict)) wrong.push(`${unit}/${post} is offered ${name}, and told ${verdict}`);
    }
  }
  return wrong;
}
