import { type Act } from '@tiaokuai/testing';
import {
  openedAt,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_DEFENDED,
  TO_EXECUTING,
  TO_FORWARDED,
  TO_OPINION,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it('a dispute asks whom it waits for', () => {
  const asked = (...acts: readonly Act[]) =>
    dispute
      .duties(story(...acts).state)
      .map(({ unit, posts, command }) => `${unit} ${posts.join()} ${command}`);
  expect(asked(openedAt)).toEqual(['zf deptDeputy recordAgreement', 'yq streetDeputy recordAgreement']);
  expect(asked(...TO_APPLIED)).toEqual(['bb staffingOfficer,deptHead admit']);
  expect(asked(...TO_ADMITTED)).toEqual(['bb staffingOfficer,deptHead forward']);
  expect(asked(...TO_FORWARDED)).toEqual(['zf deptDeputy submitDefence', 'yq streetDeputy submitDefence']);
  expect(asked(...TO_DEFENDED)).toEqual(['bb staffingOfficer,deptHead issueOpinion']);
  expect(asked(...TO_OPINION)).toEqual([]);
  expect(asked(...TO_EXECUTING)).toEqual(['zf deptDeputy reportExecution']);
});
