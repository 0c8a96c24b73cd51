import type { Act } from '@tiaokuai/testing';
import { aTask, by } from '../../../test/case/task.fixture.js';
import { ask, decide, form, hear } from '../../../test/case/extension/extension.fixture.js';

it('an extension needs the review of a dispatcher where a form is signed', () => {
  const asked = aTask(ask({ grade: 'signed', form }), hear());
  const centre = { by: by.centreDeputy };
  asked.when(decide(true, centre)).then('CASE.STAGE_FORBIDS');
  const review: Act = {
    ...{ at: '09-18 09:40', by: by.dispatcher, does: 'reviewExtension' },
    with: { requestId: 'extension-1', opinion: '属实' },
  };
  asked
    .and(review)
    .when(decide(true, centre))
    .then(['ExtensionGranted', 'ObligationExtended', 'ObligationMet']);
  asked
    .and(review)
    .when({ ...review, at: '09-18 09:50' })
    .then('CASE.STAGE_FORBIDS');
});
