import type { Actor } from './actor.js';
import { doerOf, isSameDoer } from './doer.js';

describe('Who did something', () => {
  it('is known by both names, and by nothing of the post he did it from', () => {
    const actor: Actor = { person: 'a', post: 'deptHead', unit: 'zf' };
    expect(doerOf({ ...actor, onBehalfOf: 'b' })).toEqual({ person: 'a', onBehalfOf: 'b' });
    expect(doerOf(actor)).toEqual({ person: 'a' });
  });

  it.each([
    ['himself', { person: 'a' }, { person: 'a' }, true],
    ['another', { person: 'a' }, { person: 'b' }, false],
    ['on his behalf', { person: 'a' }, { person: 'b', onBehalfOf: 'a' }, true],
    ['whom it was done for', { person: 'b', onBehalfOf: 'a' }, { person: 'a' }, true],
    ['two on behalf of one', { person: 'b', onBehalfOf: 'a' }, { person: 'c', onBehalfOf: 'a' }, true],
    ['two on behalf of two', { person: 'b', onBehalfOf: 'a' }, { person: 'c', onBehalfOf: 'd' }, false],
  ])('is the same or not: %s', (_what, one, other, same) => {
    expect([isSameDoer(one, other), isSameDoer(other, one)]).toEqual([same, same]);
  });
});
