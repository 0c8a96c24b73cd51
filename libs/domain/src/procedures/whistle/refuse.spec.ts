import {
  act,
  blownAt,
  CONTACT,
  due,
  EMERGENCY,
  PAIR,
  rejectionOf,
  sheet,
  stages,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  offered,
  PAIR_AT,
  refuses,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const THREE = story(...blownAt('09-17 09:10'));
const LEAD_REFUSED = THREE.and(refuses('09-17 10:30', 'zf'));
const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-zf-deptDeputy-1',
};
const refusing = (changed: object, time = '09-17 10:30'): string =>
  rejectionOf(THREE, time, 'zf.deptOfficer', 'refuse', { ...REFUSAL, ...changed });
const blown = story(
  act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
  act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
);
const reserved = blown.and(refuses('06-19 22:50', 'sj'));

describe('Refusing a call', () => {
  it('meets the duty to answer, stands still for that unit, and asks the street', () => {
    PAIR_AT.called()
      .when(refuses('09-17 10:30', 'sj'))
      .then([
        ['RefusalRecorded', { unit: 'sj', underReservation: false }],
        ['ObligationMet', { id: 'acknowledge:sj:1', late: false }],
        ['ObligationPaused', { id: 'arrive:sj:1', ground: 'contested', remaining: 1 }],
        ['ObligationPaused', { id: 'result:sj:1', ground: 'contested', remaining: 5 }],
        ['ObligationStarted', { key: 'pause.contestedMax' }],
        ['ObligationStarted', { key: 'whistle.answerRefusal' }],
      ]);
  });

  it('in an emergency keeps the unit coming: nothing stands still', () => {
    expect(stages(reserved)).toEqual(['zf called', 'sj called']);
    expect(status(reserved.state, 'whistle.arrive', 'sj')).toBe('running');
    expect(due(reserved.state, 'whistle.answerRefusal', 'sj')).toBe('06-19 23:20');
    reserved.when(act('06-19 22:51', 'sj.deptOfficer', 'acknowledge', CONTACT)).then('CASE.STAGE_FORBIDS');
  });

  it.each([
    ['without a citation', { citation: {} }, 'WHISTLE.REFUSAL_NEEDS_CITATION citation'],
    [
      'by a law without its article',
      { citation: { law: '环境保护法' } },
      'WHISTLE.REFUSAL_NEEDS_CITATION citation',
    ],
    ['by an unknown item', { citation: { itemCode: 'JP-99' } }, 'LIST.ITEM_UNKNOWN citation.itemCode'],
    ['because of much work', { ground: 'tooBusy' }, 'WHISTLE.REFUSAL_GROUND_UNKNOWN ground'],
    ['as outside its area, showing nothing', { ground: 'outsideArea' }, 'WHISTLE.REFUSAL_NEEDS_PROOF place'],
    [
      '… showing a grid that nobody knows',
      { ground: 'outsideArea', place: { gridCode: 'nn-1' } },
      'CASE.FIELD_INVALID place.gridCode',
    ],
    ['as a duplicate of nothing', { ground: 'duplicate' }, 'WHISTLE.REFUSAL_NEEDS_PROOF duplicateOf'],
    [
      '… of a case that there is not',
      { ground: 'duplicate', duplicateOf: 'nn' },
      'CASE.FIELD_INVALID duplicateOf',
    ],
    ['as unclear, not saying what', { ground: 'factsUnclear' }, 'WHISTLE.REFUSAL_NEEDS_PROOF missing'],
    ['without a deputy of the unit', { deputy: 'p-zf-deptOfficer-1' }, 'CASE.FIELD_INVALID deputy'],
    [
      'as nobody’s duty in particular, not saying why',
      { unknownUnit: undefined },
      'WHISTLE.REFUSAL_NEEDS_SUGGESTION suggestedUnit',
    ],
    [
      'naming a unit and saying that it is not known',
      { suggestedUnit: 'hj' },
      'CASE.FIELD_INVALID unknownUnit',
    ],
    ...['nn', 'zf', 'qld'].map((suggestedUnit): [string, object, string] => [
      `suggesting ${suggestedUnit}, whose duty it cannot be`,
      { suggestedUnit, unknownUnit: undefined },
      'CASE.FIELD_INVALID suggestedUnit',
    ]),
  ])('is rejected %s', (_case, changed, expected) => {
    expect(refusing(changed)).toBe(expected);
  });

  it('is rejected from the instant its own limit passes, and not a moment earlier', () => {
    expect(refusing({}, '09-18 17:30')).toBe('WHISTLE.REFUSAL_TOO_LATE');
    expect(refusing({}, '2026-09-18 17:29:59.999')).toBe('accepted');
  });

  it('and withdrawn, it may be said again until then', () => {
    const withdrawn = LEAD_REFUSED.and(act('09-17 10:40', 'zf.deptHead', 'withdrawRefusal'));
    const again = (time: string) => rejectionOf(withdrawn, time, 'zf.deptOfficer', 'refuse', REFUSAL);
    expect(again('09-17 10:50')).toBe('accepted');
    expect(again('09-18 17:30')).toBe('WHISTLE.REFUSAL_TOO_LATE');
  });

  it('is rejected after a ruling that names the unit', () => {
    const ruling = { source: 'panel-1', lead: 'zf', assists: ['sj'], releases: [], binding: true };
    const ruled = THREE.and(act('09-17 10:00', 'engine', 'applyRuling', ruling));
    expect(rejectionOf(ruled, '09-17 10:30', 'zf.deptOfficer', 'refuse', REFUSAL)).toBe(
      'CASE.DETERMINATION_BINDS',
    );
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.called(), 'refuse')).toEqual(UNITS);
  });
});
