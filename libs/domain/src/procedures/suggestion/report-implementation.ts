import { withHandler } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { notPermitted } from '../../case/permissions.js';
import { someEvidence } from '../../kernel/evidence.js';
import { fields, reference, text, type Value } from '../../kernel/form.js';
import { reject } from './suggestion.rejections.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { command, event } from './suggestion.builders.js';
import type { SuggestionState } from './suggestion.state.js';

const form = fields({
  obligationId: reference({ zh: '落实事项', en: 'Step' }, 'obligation'),
  result: text({ zh: '落实情况', en: 'Result' }, { max: 2000, widget: 'multiline' }),
  evidence: someEvidence,
});

const ImplementationReported = event<Value<typeof form> & { readonly step: string }>({
  type: 'ImplementationReported',
  label: { zh: '报告落实情况', en: 'A step was reported' },
  schemaVersion: 1,
  fold: (state, { payload, actor }) => ({
    ...withHandler(state, actor),
    implemented: [...state.implemented, payload.step],
  }),
});

function openSteps({ obligations, implemented }: SuggestionState): readonly string[] {
  return Object.values(obligations)
    .filter(({ key, about = '' }) => key === 'suggestion.implementation' && !implemented.includes(about))
    .map(({ id }) => id);
}

/** Also once the limit has passed: what was promised is still owed. The last step asks the sender to close. */
export const reportImplementation = command({
  name: 'reportImplementation',
  label: { zh: '报告落实情况', en: 'Report a step' },
  form,
  stages: ['tracking'],
  target: { field: 'obligationId', candidates: openSteps },
  permits(state, { actor }, id) {
    if (!speaksFor(actor, state.addressee)) return notPermitted(state, actor);
    return openSteps(state).includes(id) ? undefined : reject('CASE.FIELD_INVALID', 'obligationId');
  },
  declares: {
    who: { zh: '建议对象的任何岗位', en: 'any post of the addressee' },
    by: 'anyPost',
    meets: ['suggestion.implementation'],
    starts: ['suggestion.close'],
    records: [ImplementationReported],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, id) {
    const step = decision.state.obligations[id]?.about ?? '';
    decision.record(ImplementationReported, { ...payload, step });
    meetObligation(decision, { key: 'suggestion.implementation', about: step });
    if (openSteps(decision.state).length === 0)
      startObligation(decision, { key: 'suggestion.close', ownerUnit: decision.state.sender });
  },
});
