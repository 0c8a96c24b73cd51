import { notPermitted } from '../../case/permissions.js';
import { type File, files } from '../../kernel/evidence.js';
import { fields } from '../../kernel/form.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { command, event } from './dispute.builders.js';
import { askCoordinator, meetUnit } from './dispute.obligations.js';

const Supplemented = event<{ readonly files: readonly File[] }>({
  type: 'Supplemented',
  label: { zh: '补正材料', en: 'The supplement came' },
  schemaVersion: 1,
  fold: () => ({ stage: 'applied' }),
});

export const supplement = command({
  name: 'supplement',
  label: { zh: '补正材料', en: 'Supplement' },
  form: fields({ files }),
  stages: ['supplementing'],
  permits: (state, { actor }) =>
    state.applicant !== undefined && speaksFor(actor, state.applicant)
      ? undefined
      : notPermitted(state, actor),
  declares: {
    who: { zh: '申请单位任何岗位', en: 'any post of the applicant' },
    by: 'anyPost',
    meets: ['dispute.supplement'],
    starts: ['dispute.admit'],
    leadsTo: { supplementing: ['applied'] },
    records: [Supplemented],
  },
  decide(decision, payload) {
    decision.record(Supplemented, payload);
    meetUnit(decision, 'dispute.supplement', decision.state.applicant ?? '');
    askCoordinator(decision, 'dispute.admit');
  },
});
