import {
  act,
  by,
  clocks,
  deliberatingAt,
  docketedAt,
  dockets,
  issuedAt,
  openedAt,
  reviewAt,
  sent,
  sentAs,
  sentWords,
  servedAt,
  SITTING,
  story,
  TO_DELIBERATING,
  TO_EVIDENCE,
  TO_REVIEW,
  TO_SERVED,
  told,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';

const ruled = (more: object) => act('10-12 10:00', by.leader, 'ruleReview', { reason: '经研究', ...more });
const OTHER = { upheld: false, lead: 'hj', assists: [], basis: [{ itemCode: 'JP-03' }] };
const close = (at: string) => act(at, by.engine, 'close');

/** Nobody's item: all five hold that zf leads, and that the list says nothing. */
const TO_GAP = [
  dockets({ itemCodes: [] }),
  openedAt,
  deliberatingAt(),
  ...SITTING.map((who, n) =>
    act(`10-09 09:1${n}`, who, 'vote', { ...VOTE, assists: [], basis: [], unlisted: true }),
  ),
  issuedAt(),
  servedAt,
];
const gap = (at: string) => act(at, by.staffing, 'registerListGap', { item: '夜间油烟监测' });

describe('a review', () => {
  it('is asked for once, by the head of a party, while the determination is carried out', () => {
    const asked = story(...TO_REVIEW);
    expect(clocks(asked)).toMatchObject({
      'zf review': '10-12 17:30 met',
      'yq review': '10-12 17:30 cancelled',
      'qld dutyRuling': '10-16 17:30 running',
    });
    expect(told(asked)).toContain('qld leader');
    asked.when({ ...reviewAt, by: by.streetHead }).then('PANEL.REVIEW_ONCE');
  });

  it('comes late once the time is over, where the case waits for the list', () => {
    story(...TO_GAP)
      .until('10-12 17:30')
      .when({ ...reviewAt, at: '10-13 09:00' })
      .then('PANEL.REVIEW_LATE');
  });

  it('upheld: it stands, and the case closes', () => {
    const upheld = story(...TO_REVIEW, ruled({ upheld: true }));
    expect(upheld.state).toMatchObject({ stage: 'upheld', boundUnits: ['zf'] });
    expect(sentWords(upheld).slice(-1)).toEqual(['the-case close']);
    expect(upheld.and(close('10-12 10:00')).state).toMatchObject({ over: true, outcome: 'upheld' });
  });

  it('changed: another unit leads, in the case and in the dispute, and who led goes', () => {
    const changed = story(...TO_REVIEW, ruled(OTHER));
    expect(changed.state.determination).toMatchObject({ way: 'review', lead: 'hj' });
    const rulings = sent(changed).filter(({ command }) => command.name === 'applyRuling');
    expect(rulings.at(-1)?.command.payload).toMatchObject({ lead: 'hj', releases: ['zf', 'yq'] });
    const executions = sent(changed).filter(({ command }) => command.name === 'applyDetermination');
    expect(executions.at(-1)?.command.payload).toMatchObject({ lead: 'hj' });
    expect(changed.and(close('10-12 10:00')).state).toMatchObject({ over: true, outcome: 'changed' });
  });

  it('changes nothing without one lead and a basis', () => {
    const tried = (more: object) => story(...TO_REVIEW).when(ruled({ ...OTHER, ...more }));
    tried({ lead: undefined }).then('CASE.FIELD_MISSING');
    tried({ assists: ['hj'] }).then('PANEL.ONE_LEAD');
    tried({ basis: undefined }).then('PANEL.BASIS_MISSING');
    tried({ lead: 'yq' }).then('GATE.BEYOND_ASSISTING_DUTY');
  });
});

describe('when time passes', () => {
  it('no statement: it is decided without it, and nobody is at fault', () => {
    const late = story(...TO_EVIDENCE).until('10-08 17:30');
    expect(clocks(late)).toMatchObject({ 'zf statements': '10-08 17:30 elapsed' });
    expect(late.state.faults).toEqual([]);
  });

  it('no determination: a fault, the leader is told, the chair names an interim lead; votes still count', () => {
    const late = story(...TO_DELIBERATING).until('10-09 17:30');
    expect(late.state.faults).toMatchObject([{ unit: 'zhzx', kind: 'panel.determine.elapsed' }]);
    expect(told(late)).toContain('qld leader');
    late.when(act('10-09 18:00', by.staffing, 'vote', VOTE)).then(['SeatVoted']);
  });

  it('no review asked for: closed', () => {
    const closed = story(...TO_SERVED).until('10-12 17:30');
    expect(closed.state).toMatchObject({ over: true, outcome: 'determined', faults: [] });
    expect(sentWords(closed).slice(-2)).toEqual(['the-whistle endLink', 'the-dispute endLink']);
  });

  it('no duty ruling: the determination stands, with a fault', () => {
    const lapsed = story(...TO_REVIEW).until('10-16 17:30');
    expect(lapsed.state).toMatchObject({
      ...{ over: true, outcome: 'upheld', boundUnits: ['zf'] },
      faults: [{ unit: 'qld', kind: 'panel.dutyRuling.elapsed' }],
    });
  });

  it('an unregistered gap: a fault of the staffing office; the centre’s deputy may register it', () => {
    const open = story(...TO_GAP).until('10-22 17:30');
    expect(open.state).toMatchObject({ over: false, stage: 'served', reviewOver: true });
    expect(open.state.faults).toMatchObject([{ unit: 'bb', kind: 'panel.listGap.elapsed' }]);
    const registered = open.and({ ...gap('10-23 09:00'), by: by.chairDeputy });
    expect(sentAs(registered, 'propose')).toMatchObject({ change: 'add', item: '夜间油烟监测' });
    expect(registered.and(close('10-23 09:00')).state).toMatchObject({ over: true, outcome: 'determined' });
  });

  it('a gap registered in time lets it close when the review is over, and not before', () => {
    const registered = story(...TO_GAP, gap('10-10 09:00'));
    registered.when(close('10-10 09:00')).then('CLOCK.NOT_YET_DUE');
    expect(registered.until('10-12 17:30').state.over).toBe(true);
  });
});

it('every stage is reached', () => {
  const stages = [
    story(docketedAt),
    story(...TO_EVIDENCE),
    story(...TO_EVIDENCE, deliberatingAt(['zhzx'])),
    story(...TO_DELIBERATING),
    story(...TO_SERVED.slice(0, -1)),
    story(...TO_SERVED),
    story(...TO_REVIEW),
    story(...TO_REVIEW, ruled({ upheld: true })),
    story(...TO_REVIEW, ruled(OTHER)),
    story(...TO_SERVED).until('10-12 17:30'),
  ].map(({ state }) => state.stage);
  expect(stages).toEqual([
    ...['docketed', 'evidenceOpen', 'noQuorum', 'deliberating', 'determined', 'served'],
    ...['underReview', 'upheld', 'changed', 'closed'],
  ]);
});
