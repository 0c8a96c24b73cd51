import {
  A,
  clocks,
  noted,
  opened,
  releases,
  REPORTED_TWICE,
  slots,
  story,
  storyIn,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';

describe('The limits of a register', () => {
  it('a slot not filled is a fault each', () => {
    const late = storyIn(vacantDistrict, opened).until('09-20 17:30');
    expect(late.state.faults).toHaveLength(4);
    expect(late.state.faults[0]).toMatchObject({ unit: 'zf', kind: 'liaison.fill.elapsed' });
    const released = story(opened, releases('09-17 10:00', 'B', ['JP-01', 'JP-02'])).until('09-20 17:30');
    expect(released.state.faults).toHaveLength(2);
  });

  it('verifying that passed makes him due, without a fault; five working days later it is one', () => {
    const due = story(opened).until('12-16 17:30');
    expect(slots(due)).toMatchObject({ 'A:JP-01': 'p-zf-deptOfficer-1 due' });
    expect(due.state.faults).toEqual([]);
    expect(noted(due)).toContain('asked zf liaisonA');
    expect(clocks(due)[`verifyGrace ${A}`]).toBe('12-23 17:30 running');
    const late = due.until('12-23 17:30');
    expect(late.state.faults).toHaveLength(4);
    expect(late.state.faults[0]).toMatchObject({ unit: 'zf', kind: 'liaison.verifyGrace.elapsed' });
  });

  it('being reachable again that passed is a fault, and the head hears of it', () => {
    const late = story(opened, ...REPORTED_TWICE).until('09-18 17:30');
    expect(late.state.faults).toMatchObject([{ unit: 'zf', kind: 'liaison.answerUnreachable.elapsed' }]);
    expect(noted(late).slice(-2)).toEqual(['reminder zf deptDeputy', 'head zf deptHead']);
  });
});
