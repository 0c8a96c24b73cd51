import {
  acknowledges,
  ALL,
  by,
  clocks,
  ONE_SILENT,
  OUT,
  outcomeFor,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';

describe('Acknowledging a warning', () => {
  it('by the last recipient moves the stage', () => {
    expect(story(...ALL.slice(0, -1)).state.stage).toBe('issued');
    expect(story(...ALL).state.stage).toBe('acknowledgedAll');
  });

  it('after its limit meets the new limit in time and the old one late', () => {
    const done = story(...ONE_SILENT, acknowledges('06-18 19:22', by.town));
    expect(done.state.stage).toBe('acknowledgedAll');
    expect(clocks(done)).toMatchObject({
      'acknowledge sp 1': '06-18 19:10 metLate',
      'acknowledge sp 2': '06-18 19:40 met',
    });
  });

  it('is any post’s of a recipient, once', () => {
    const acknowledged = acknowledges('06-18 17:25', by.street);
    expect([
      outcomeFor('wj', 'streetOfficer', acknowledged, ...OUT),
      outcomeFor('wj', 'liaisonB', acknowledged, ...OUT),
      outcomeFor('sl', 'deptOfficer', acknowledged, ...OUT),
      outcomeFor('wj', 'streetOfficer', { ...acknowledged, at: '06-18 17:40' }, ...OUT, acknowledged),
    ]).toEqual(['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'CASE.STAGE_FORBIDS']);
  });
});
