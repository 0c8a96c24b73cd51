import { type Act } from '@tiaokuai/testing';
import {
  accepted,
  collab,
  confirmed,
  declined,
  notified,
  requested,
  resultIn,
  signedIn,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

it('a collaboration asks each in turn', () => {
  const asked = (...acts: readonly Act[]) =>
    collaboration
      .duties(collab(...acts).state)
      .map(({ unit, posts, command }) => [unit, posts.join(), command]);
  expect(asked(requested())).toEqual([['hj', '', 'signIn']]);
  expect(asked(requested(), signedIn)).toEqual([['hj', '', 'accept']]);
  expect(asked(requested(), signedIn, declined())).toEqual([['yq', 'streetDeputy', 'acceptDecline']]);
  expect(asked(requested(), signedIn, accepted, resultIn)).toEqual([['yq', '', 'confirmResult']]);
  const done = [requested(), signedIn, accepted, resultIn, confirmed];
  expect(asked(...done)).toEqual([['hj', '', 'resultNotification.draft']]);
  expect(asked(...done, notified('yq', 'hj'))).toEqual([['yq', '', 'close']]);
});
