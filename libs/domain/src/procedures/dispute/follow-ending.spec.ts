import {
  act,
  appliedAt,
  asksReview,
  asksSupplement,
  by,
  openedAt,
  opens,
  refusesAdmission,
  signs,
  SOURCE,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_EXECUTING,
  TO_REFUSED,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const ends = (at: string, caseId = SOURCE.caseId) =>
  act(at, by.engine, 'followEnding', { caseId, ending: 'cancelled' });
const told = (of: ReturnType<typeof story>) =>
  of.reactions.flatMap(([, each]) => (each.does === 'notify' ? [`${each.unit} ${each.about.zh}`] : []));

describe('The end of a contested case', () => {
  it.each([
    ['in negotiation', [openedAt], '09-15 15:00'],
    ['applied for', TO_APPLIED, '09-16 15:00'],
    ['refused', TO_REFUSED, '09-17 15:00'],
    ['under review', TO_REVIEW, '09-17 15:00'],
    ['while material is missing', [...TO_APPLIED, asksSupplement('09-17 09:00')], '09-17 15:00'],
  ])('ends the dispute that nobody has admitted: %s', (_where, acts, at) => {
    const over = story(...acts, ends(at));
    expect(over.state).toMatchObject({ over: true, outcome: 'withdrawn', stage: 'withdrawn' });
    expect(told(over)).toEqual(
      expect.arrayContaining(['zf 所涉案件已终结，本争议随之终止', 'yq 所涉案件已终结，本争议随之终止']),
    );
    expect(over.until('10-30 09:00').events).toHaveLength(over.events.length);
  });

  it('ends also what was agreed about it and not carried out', () => {
    const agreed = [openedAt, signs('09-15 10:00', by.unwilling), signs('09-15 11:00', by.street)];
    expect(story(...agreed, ends('09-15 15:00')).state).toMatchObject({ stage: 'withdrawn', over: true });
  });

  it('leaves an admitted one to go on as a question about the boundary, with its clocks as they run', () => {
    const before = story(...TO_ADMITTED);
    const kept = before.and(ends('09-17 11:00'));
    expect(kept.state).toMatchObject({ stage: 'admitted', over: false });
    expect(kept.state.obligations).toEqual(before.state.obligations);
    expect(told(kept)).toContain('zf 所涉案件已终结，本争议继续处理');
    expect(story(...TO_EXECUTING, ends('09-26 09:00')).state.over).toBe(false);
  });

  const two = opens({
    contested: [
      { caseId: SOURCE.caseId, obligationId: 'result:zf:1' },
      { caseId: 'another', obligationId: 'result:zf:1' },
    ],
  });
  it.each([
    ['selfNegotiation', [two]],
    ['applied', [two, appliedAt]],
    ['supplementing', [two, appliedAt, asksSupplement('09-17 09:00')]],
    ['admissionRefused', [two, appliedAt, refusesAdmission('09-17 09:00')]],
    ['admissionReview', [two, appliedAt, refusesAdmission('09-17 09:00'), asksReview('09-17 09:30')]],
  ])('leaves one to go on that another case waits for, until that ends too: %s', (stage, acts) => {
    const kept = story(...acts, ends('09-17 10:00'));
    expect(kept.state).toMatchObject({ stage, over: false });
    expect(kept.and(ends('09-17 11:00', 'another')).state.over).toBe(true);
  });

  it('is heard of a contested case alone, and once', () => {
    story(openedAt).when(ends('09-15 10:00', 'another')).then('CASE.FIELD_INVALID');
    story(...TO_ADMITTED, ends('09-17 11:00'))
      .when(ends('09-17 12:00'))
      .then('CASE.FIELD_INVALID');
  });
});
