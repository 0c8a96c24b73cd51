import { type Context } from '../../case/case.context.js';
import { meetObligations } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { holders, withHolderChanged } from './holders.js';
import { command, event } from './liaison.builders.js';
import { startVerify } from './liaison.obligations.js';
import { type LiaisonState, personOf } from './liaison.state.js';

const LiaisonVerified = event<{ readonly person: string; readonly holders: readonly string[] }>({
  type: 'LiaisonVerified',
  label: { zh: '核验联络信息', en: 'A liaison verified himself' },
  schemaVersion: 1,
  fold: (state, { payload }) =>
    payload.holders.reduce(
      (folded, id) => withHolderChanged(folded, id, { stage: 'verified', reports: [] }),
      state,
    ),
});

/** In everything he fills at once; nobody verifies for him. */
function ownHolders(state: LiaisonState, { person, unit, onBehalfOf }: Context['actor']): readonly string[] {
  const himself = unit === state.unit && onBehalfOf === undefined;
  return himself ? holders(state).filter((each) => personOf(each) === person) : [];
}

export const verify = command({
  name: 'verify',
  label: { zh: '核验联络信息', en: 'Verify' },
  form: nothing,
  stages: ['open'],
  permits(state, { actor }) {
    return ownHolders(state, actor).length > 0 ? undefined : notPermitted(state, actor);
  },
  declares: {
    who: { zh: '在册人员本人', en: 'whoever is in the register, himself' },
    by: 'anyPost',
    meets: ['liaison.answerUnreachable', 'liaison.verify', 'liaison.verifyGrace'],
    starts: ['liaison.verify'],
    records: [LiaisonVerified],
  },
  decide(decision) {
    const { actor } = decision.context;
    const own = ownHolders(decision.state, actor);
    decision.record(LiaisonVerified, { person: actor.person, holders: own });
    for (const about of own) {
      for (const key of ['liaison.verify', 'liaison.verifyGrace', 'liaison.answerUnreachable'])
        meetObligations(decision, { key, about });
      startVerify(decision, about);
    }
  },
});
