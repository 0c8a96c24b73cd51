import { propertiesOf } from '../../kernel/properties.js';
import { at } from '@tiaokuai/testing';
import {
  A,
  announced,
  by,
  clocks,
  noted,
  opened,
  outcomeFor,
  story,
} from '../../../test/procedures/liaison/liaison.fixture.js';

describe('Announcing a change', () => {
  it('is told to the deputies, who owe another one within a working day, once', () => {
    const known = story(opened, announced);
    expect(noted(known)).toContain('change zf deptDeputy');
    expect(clocks(known)).toMatchObject({ [`change ${A}`]: '09-18 17:30 running' });
    known.when({ ...announced, at: '09-17 11:00' }).then(['ChangeAnnounced']);
  });

  it('names somebody in the register, and what has happened by then', () => {
    const announcing = (more: object) => ({
      ...announced,
      with: { ...propertiesOf(announced.with), ...more },
    });
    expect([
      outcomeFor('zf', 'deptDeputy', announcing({ holder: 'A:nobody' }), opened),
      outcomeFor('zf', 'deptDeputy', announcing({ happenedAt: at('09-19 09:00') }), opened),
    ]).toEqual(['CASE.FIELD_INVALID', 'CASE.BACKDATED']);
  });

  it('is done by himself or by whoever leads the unit', () => {
    expect([
      outcomeFor('zf', 'deptOfficer', announced, opened),
      outcomeFor('zf', 'deptDeputy', announced, opened),
      story(opened).when({ ...announced, by: by.b }).rejection?.rejection,
      outcomeFor('sj', 'deptDeputy', announced, opened),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});
