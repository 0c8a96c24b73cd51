import { type Actor } from '../../kernel/actor.js';
import { ADMINISTRATOR, LONG_AGO, NOW } from '../../../test/reference/reference.fixture.js';
import { refusal, send, smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { directoryOf, type DirectoryState } from './directory.state.js';
import { delegationReach, directoryCommandsOf } from './directory.commands.js';
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
    scope: '本岗位全部职权',
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

  it('is handed over by whoever holds the post, who may take it back, with the reason on record', () => {
    const own = { ...delegation, post: 'streetDeputy', from: 'p-deputy', to: 'p-officer', reason: '休假' };
    const deputy: Actor = { person: 'p-deputy', post: 'streetDeputy', unit: 'wj' };
    const { validFrom: _from, ...atOnce } = own;
    expect(directoryOf(send(smallDistrict(), 'delegate', atOnce, { actor: deputy })).delegations).toEqual([
      { id: 'd-1', ...own },
    ]);
    const delegated = send(smallDistrict(), 'delegate', own, { actor: deputy });
    expect(directoryOf(delegated).delegations).toEqual([{ id: 'd-1', ...own }]);
    expect(refusal(delegated, 'revokeDelegation', { id: 'd-1' }, { actor: deputy })).toBeUndefined();
    expect(refusal(delegated, 'revokeDelegation', { id: 'd-1' }, { actor: OFFICER })).toBe(
      'ACTOR.POST_FORBIDS',
    );
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
    ['for a part of what the post may', { scope: '仅限签收' }, 'DIRECTORY.DELEGATION_SCOPE at scope'],
    ['that began in the past', { validFrom: LONG_AGO }, 'DIRECTORY.DELEGATION_TERM at validFrom'],
    ['that ends before it begins', { validTo: NOW }, 'DIRECTORY.DELEGATION_TERM at validTo'],
    ['in an unknown unit', { unit: 'x' }, 'DIRECTORY.UNIT_UNKNOWN at unit'],
  ])('is not delegated %s', (_how, change, code) => {
    const actor = code.startsWith('DIRECTORY.UNIT') ? ADMINISTRATOR : HEAD;
    expect(refusal(smallDistrict(), 'delegate', { ...delegation, ...change }, { actor })).toBe(code);
  });

  it('is not delegated twice to one person for the same days', () => {
    const delegated = send(smallDistrict(), 'delegate', delegation, { actor: HEAD });
    const again = { ...delegation, validFrom: TOMORROW, validTo: '2026-07-01T08:30:00.000+08:00' };
    expect(refusal(delegated, 'delegate', again, { actor: HEAD })).toBe(
      'DIRECTORY.DELEGATION_REPEATED at to',
    );
    expect(
      refusal(delegated, 'delegate', { ...again, validFrom: NEXT_WEEK }, { actor: HEAD }),
    ).toBeUndefined();
  });

  it('is offered to who may give it: everything to the administrator, delegation to holders, nothing to deputies of others', () => {
    expect(directoryCommandsOf(ADMINISTRATOR)).toEqual([
      'registerUnit',
      'renameUnit',
      'closeUnit',
      'registerPerson',
      'appoint',
      'relieve',
      'delegate',
      'revokeDelegation',
    ]);
    expect(directoryCommandsOf(OFFICER)).toEqual(['delegate', 'revokeDelegation']);
    expect(directoryCommandsOf({ ...HEAD, person: 'p-deputy', onBehalfOf: 'p-head' })).toEqual([]);
    expect(directoryCommandsOf({ ...OFFICER, post: 'liaisonA' })).toEqual([]);
    expect([ADMINISTRATOR, HEAD, OFFICER].map(delegationReach)).toEqual(['district', 'unit', 'own']);
  });

  it('that was delegated is not delegated further', () => {
    const deputy: Actor = { person: 'p-deputy', post: 'streetHead', unit: 'wj', onBehalfOf: 'p-head' };
    expect(refusal(smallDistrict(), 'delegate', { ...delegation, to: 'p-officer' }, { actor: deputy })).toBe(
      'DIRECTORY.DELEGATION_CHAIN',
    );
  });
});
