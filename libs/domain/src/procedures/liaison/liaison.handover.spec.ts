import { type Act, at, type Story, testDistrict } from '@tiaokuai/testing';
import { type Actor, ENGINE } from '../../kernel/actor.js';
import { directoryDecider } from '../../reference/directory/directory.decider.js';
import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { directoryOf, type DirectoryState } from '../../reference/directory/directory.state.js';
import { vacancyRejection } from '../../reference/directory/reachable.js';
import { accepted } from '../../../test/reference/reference.fixture.js';
import { act, ENTRY, storyIn } from '../../../test/procedures/liaison/liaison.fixture.js';
import type { LiaisonState } from './liaison.state.js';

const DEPUTY: Actor = { person: 'p-deputy', post: 'streetDeputy', unit: 'wj' };
const SHIFT_LEADER: Actor = { person: 'p-clerk', post: 'shiftLeader', unit: 'zhzx' };

const districtOf = (directory: DirectoryState) => testDistrict({ directory: () => directoryOf(directory) });

/** The directory once the engine has carried out what the register asked of it since the `n`-th reaction. */
function followed(
  directory: DirectoryState,
  register: Story<LiaisonState>,
  time: string,
  since = 0,
): DirectoryState {
  return register.reactions.slice(since).reduce((state, [, reaction]) => {
    if (reaction.does !== 'advance' || reaction.caseId !== 'directory') return state;
    const { name, payload } = reaction.command;
    return accepted(directoryDecider, state, name, payload, { actor: ENGINE, now: at(time) });
  }, directory);
}

/** What a dispatching case asks of its context: is there anybody to read new work of this item? */
function dispatch(directory: DirectoryState, time: string, urgency: 'ordinary' | 'emergency' = 'ordinary') {
  const { inForce } = districtOf(directory);
  return (
    vacancyRejection({ unit: 'wj', itemCode: 'JP-01', urgency }, inForce, at(time))?.rejection ?? 'accepted'
  );
}

const imported = accepted(directoryDecider, smallDistrict(), 'appoint', {
  ...{ person: 'p-clerk', unit: 'zhzx', post: 'shiftLeader' },
});
const opened: Act = act('06-18 09:00', ENGINE, 'openRegister', { unit: 'wj' });
const appoint = act('06-19 10:00', DEPUTY, 'appoint', {
  ...{ ...ENTRY, role: 'A', person: 'p-officer', itemCodes: ['JP-01'] },
});
const override = act('06-18 10:00', SHIFT_LEADER, 'override', {
  ...{ unit: 'wj', until: at('06-22 12:00'), substitute: 'p-officer' },
});
const register = storyIn(districtOf(imported), opened);

describe('a vacant pair of slots', () => {
  it('blocks new work of the item, but no emergency', () => {
    expect(register.state.slots.filter(({ person }) => person === undefined)).toHaveLength(11);
    expect(dispatch(imported, '06-18 09:30')).toBe('CASE.LIAISON_VACANT');
    expect(dispatch(imported, '06-18 09:30', 'emergency')).toBe('accepted');
  });

  it('blocks it no more while the shift leader’s substitute stands in, and again when his time is over', () => {
    const after = followed(imported, register.and(override), '06-18 10:00');
    expect([
      dispatch(after, '06-18 10:00'),
      dispatch(after, '06-22 11:59'),
      dispatch(after, '06-22 12:00'),
    ]).toEqual(['accepted', 'accepted', 'CASE.LIAISON_VACANT']);
  });

  it('blocks it no more once it is filled, and again when it is released', () => {
    const filled = register.and(appoint);
    const after = followed(imported, filled, '06-19 10:00');
    expect(dispatch(after, '09-01 09:00')).toBe('accepted');
    const released = filled.and(
      act('06-22 10:00', DEPUTY, 'release', { role: 'A', itemCodes: ['JP-01'], reason: '调离' }),
    );
    const again = followed(after, released, '06-22 10:00', filled.reactions.length);
    expect(dispatch(again, '06-22 10:00')).toBe('CASE.LIAISON_VACANT');
  });

  it('filled by the substitute himself, is not vacant for an instant', () => {
    const overridden = register.and(override);
    const substitute = followed(imported, overridden, '06-18 10:00');
    const filled = overridden.and(appoint);
    const after = followed(substitute, filled, '06-19 10:00', overridden.reactions.length);
    expect([dispatch(after, '06-20 09:00'), dispatch(after, '06-22 12:00')]).toEqual([
      'accepted',
      'accepted',
    ]);
  });
});

it('a register that is revised after its own appointments reached the directory changes nothing', () => {
  const filled = register.and(appoint);
  const after = followed(imported, filled, '06-19 10:00');
  filled
    .in(districtOf(after))
    .when(act('06-19 11:00', ENGINE, 'reviseRegister'))
    .then([]);
});
