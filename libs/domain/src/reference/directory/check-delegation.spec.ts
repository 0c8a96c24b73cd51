import { type Actor } from '../../kernel/actor.js';
import { ADMINISTRATOR, LONG_AGO, NOW } from '../../../test/reference/reference.fixture.js';
import { refusal, send, smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { directoryOf, type DirectoryState } from './directory.state.js';
import { postRejection } from './directory.posts.js';

const TOMORROW = '2026-06-19T08:30:00.000+08:00';
const NEXT_WEEK = '2026-06-25T08:30:00.000+08:00';
const HEAD: Actor = { person: 'p-head', post: 'streetHead', unit: 'wj' };
const OFFICER: Actor = { person: 'p-officer', post: 'streetOfficer', unit: 'wj' };

describe('A power', () => {
  const delegation = {
    unit: 'wj',
    post: 'streetHead',
    from: 'p-head',
    to: 'p-deputy',
    scope: '外出期间',
    validFrom: NOW,
    validTo: NEXT_WEEK,
  };

  it('goes to a deputy for a while and comes back', () => {
    const delegated = send(smallDistrict(), 'delegate', delegation, { actor: HEAD });
    const deputy: Actor = { person: 'p-deputy', post: 'streetHead', unit: 'wj', onBehalfOf: 'p-head' };
    const at = (state: DirectoryState, instant: string) =>
      postRejection(directoryOf(state), deputy, instant)?.rejection;
    expect(at(delegated, TOMORROW)).toBeUndefined();
    expect(at(delegated, NEXT_WEEK)).toBe('ACTOR.DELEGATION_EXPIRED');
    const revoked = send(delegated, 'revokeDelegation', { id: 'd-1' }, { actor: HEAD, now: TOMORROW });
    expect(at(revoked, NOW)).toBeUndefined();
    expect(at(revoked, TOMORROW)).toBe('ACTOR.DELEGATION_EXPIRED');
    expect(refusal(revoked, 'revokeDelegation', { id: 'd-1' }, { now: TOMORROW })).toBe(
      'DIRECTORY.DELEGATION_OVER at id',
    );
    expect(refusal(revoked, 'revokeDelegation', { id: 'd-9' })).toBe('DIRECTORY.DELEGATION_UNKNOWN at id');
  });

  it('is handed over by the head of the unit or the administrator', () => {
    expect(refusal(smallDistrict(), 'delegate', delegation, { actor: ADMINISTRATOR })).toBeUndefined();
    expect(refusal(smallDistrict(), 'delegate', delegation, { actor: OFFICER })).toBe('ACTOR.POST_FORBIDS');
    expect(refusal(smallDistrict(), 'delegate', delegation, { actor: { ...HEAD, unit: 'yq' } })).toBe(
      'ACTOR.POST_FORBIDS',
    );
  });

  it.each([
    ['to oneself', { to: 'p-head' }, 'DIRECTORY.DELEGATION_TO_ONESELF at to'],
    [
      'to who gives it away for another',
      { from: 'p-deputy', post: 'streetDeputy', to: 'p-head' },
      'DIRECTORY.DELEGATION_TO_ONESELF at to',
    ],
    ['of a head to an officer', { to: 'p-officer' }, 'DIRECTORY.HEAD_POWER_TO_DEPUTY_ONLY at to'],
    ['to somebody outside the unit', { to: 'p-zf-officer' }, 'DIRECTORY.DELEGATE_OUTSIDE_UNIT at to'],
    ['that the giver does not hold', { from: 'p-officer', to: 'p-deputy' }, 'DIRECTORY.NOT_ON_POST at from'],
    ['of a liaison', { post: 'liaisonA' }, 'DIRECTORY.POST_NOT_DELEGABLE at post'],
    ['that began in the past', { validFrom: LONG_AGO }, 'DIRECTORY.DELEGATION_TERM at validFrom'],
    ['that ends before it begins', { validTo: NOW }, 'DIRECTORY.DELEGATION_TERM at validTo'],
    ['in an unknown unit', { unit: 'x' }, 'DIRECTORY.UNIT_UNKNOWN at unit'],
  ])('is not delegated %s', (_how, change, code) => {
    const actor = code.startsWith('DIRECTORY.UNIT') ? ADMINISTRATOR : HEAD;
    expect(refusal(smallDistrict(), 'delegate', { ...delegation, ...change }, { actor })).toBe(code);
  });

  it('that was delegated is not delegated further', () => {
    const deputy: Actor = { person: 'p-deputy', post: 'streetHead', unit: 'wj', onBehalfOf: 'p-head' };
    expect(refusal(smallDistrict(), 'delegate', { ...delegation, to: 'p-officer' }, { actor: deputy })).toBe(
      'DIRECTORY.DELEGATION_CHAIN',
    );
  });
});
