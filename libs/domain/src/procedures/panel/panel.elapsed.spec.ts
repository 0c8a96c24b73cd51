import { sentAs, sentWords } from '../../../test/procedures/handover.fixture.js';
import {
  act,
  by,
  clocks,
  closes,
  registersGap,
  reviewAt,
  story,
  TO_DELIBERATING,
  TO_EVIDENCE,
  TO_GAP,
  TO_REVIEW,
  TO_SERVED,
  told,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('A limit of the panel that passes', () => {
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

  it('no duty ruling while a gap is open: it stands, and the case waits for the list', () => {
    const lapsed = story(...TO_GAP, reviewAt).until('10-16 17:30');
    expect(lapsed.state).toMatchObject({ over: false, stage: 'upheld', reviewOver: true });
    const registered = lapsed.and(registersGap('10-19 09:00'));
    expect(registered.and(closes('10-19 09:00')).state).toMatchObject({ over: true, outcome: 'upheld' });
  });

  it('an unregistered gap: a fault of the staffing office; the centre’s deputy may register it', () => {
    const open = story(...TO_GAP).until('10-22 17:30');
    expect(open.state).toMatchObject({ over: false, stage: 'served', reviewOver: true });
    expect(open.state.faults).toMatchObject([{ unit: 'bb', kind: 'panel.listGap.elapsed' }]);
    const registered = open.and(registersGap('10-23 09:00', by.chairDeputy));
    expect(sentAs(registered, 'propose')).toMatchObject({ change: 'add', item: '夜间油烟监测' });
    expect(registered.and(closes('10-23 09:00')).state).toMatchObject({ over: true, outcome: 'determined' });
  });
});
