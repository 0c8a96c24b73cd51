import {
  acknowledges,
  ALL,
  by,
  IN,
  OUT,
  outcomeFor,
  reports,
  story,
  TAKEN,
} from '../../../test/procedures/warning/warning.fixture.js';

describe('Reporting measures', () => {
  it('by the last recipient moves the stage', () => {
    expect(story(...IN.slice(0, -1)).state.stage).toBe('acknowledgedAll');
    expect(story(...IN).state.stage).toBe('measuresIn');
  });

  it('at once acknowledges with it', () => {
    story(...OUT)
      .when(reports('06-18 17:30', by.town))
      .then([
        ['MeasuresReported', { unit: 'sp', ...TAKEN }],
        ['ObligationMet', { id: 'acknowledge:sp:1', late: false }],
        ['ObligationMet', { id: 'measures:sp:1', late: false }],
      ]);
  });

  it('by the last who had not acknowledged ends the wait for acknowledgements', () => {
    const last = ALL[ALL.length - 1];
    const acknowledged = ALL.slice(0, -1);
    expect(story(...acknowledged).state.stage).toBe('issued');
    const unit = last?.by ?? by.town;
    expect(story(...acknowledged, reports('06-18 17:45', unit)).state.stage).toBe('acknowledgedAll');
  });

  it('may be done late', () => {
    const late = story(...ALL).until('06-24 00:00');
    expect(late.and(reports('06-24 09:00', by.town)).state.obligations['measures:sp:1']?.status).toBe(
      'metLate',
    );
  });

  it('is any post’s of a recipient, once', () => {
    const acknowledged = acknowledges('06-18 17:25', by.street);
    const reported = reports('06-18 17:26', by.street);
    expect([
      outcomeFor('wj', 'streetOfficer', reported, ...OUT, acknowledged),
      outcomeFor('zf', 'deptOfficer', reported, ...OUT, acknowledged),
      outcomeFor('wj', 'streetOfficer', { ...reported, at: '06-18 17:40' }, ...OUT, reported),
    ]).toEqual(['accepted', 'CASE.NOT_A_PARTY', 'CASE.STAGE_FORBIDS']);
  });
});
