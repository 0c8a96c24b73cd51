import { given, type Act } from '@tiaokuai/testing';
import { aTask, by, district, gave, RESULT, task } from '../task.fixture.js';

const refused: Act = { at: '09-17 09:30', by: by.lead, does: 'refuse' };
const name = (unit: string, act: Partial<Act> = {}): Act => ({
  at: '09-18 17:50',
  by: by.centreDeputy,
  does: 'designateInterimLead',
  with: { unit, tasks: '夜间巡查', reason: '争议期间不能无人管' },
  ...act,
});
const contested = aTask(refused);

describe('a contested task', () => {
  it('stands still for the unit that contests it, and for nobody else', () => {
    const status = (id: string): string | undefined => contested.state.obligations[id]?.status;
    expect([status(RESULT), status('arrive:zf:1'), status('result:sj:1')]).toEqual([
      'paused',
      'paused',
      'running',
    ]);
  });

  it('gives the centre’s deputy fifteen working days to name an interim lead', () => {
    expect(contested.state.obligations['contestedMax:zf:1']).toMatchObject({
      ownerUnit: 'zhzx',
      ownerPosts: ['centreDeputy'],
      dueAt: '2026-10-14T17:30:00.000+08:00',
    });
  });

  it('runs on when the refusal is withdrawn, and nobody is owed an interim lead', () => {
    const outcome = contested.when({ at: '09-17 09:40', by: by.lead, does: 'withdraw' });
    outcome.then([
      'RefusalWithdrawn',
      ['ObligationResumed', { id: 'arrive:zf:1' }],
      ['ObligationResumed', { id: RESULT, dueAt: '2026-09-23T17:30:00.000+08:00' }],
      ['ObligationCancelled', { reason: 'contestEnded' }],
    ]);
  });

  it('of a case that was shelved meanwhile goes on standing still for that', () => {
    const shelved = contested.and(
      {
        ...{ at: '09-17 09:40', by: by.leadDeputy, does: 'requestShelving' },
        with: { condition: '完工', evidence: [{ note: '通知' }], reviewDate: '2026-09-29' },
      },
      { at: '09-17 09:45', by: by.centreDeputy, does: 'approveShelving', with: { reason: '属实' } },
      { at: '09-17 09:50', by: by.lead, does: 'withdraw' },
    );
    expect(shelved.state.obligations[RESULT]).toMatchObject({ status: 'paused', pauseGround: 'shelved' });
  });

  it('once a determination binds the units, nothing is paused for a contest', () => {
    const story = aTask();
    const bound = { ...story.state, boundUnits: ['zf'] };
    const outcome = task.decide(
      bound,
      { name: 'refuse', payload: {} },
      district.context('2026-09-17T09:30:00.000+08:00', by.lead),
    );
    expect(JSON.stringify(outcome)).not.toContain('ObligationPaused');
  });
});

describe('an interim lead', () => {
  it('has the whole length of what is contested, and his clock never pauses', () => {
    const outcome = contested.when(name('zf'));
    expect(outcome.events.slice(-3)).toMatchObject([
      { type: 'ObligationMet', payload: { id: 'contestedMax:zf:1' } },
      { type: 'InterimLeadNamed', payload: { unit: 'zf', obligationId: 'interim:zf:1', byRule: false } },
      {
        type: 'ObligationStarted',
        payload: {
          class: 'substantive',
          neverPauses: true,
          clock: { unit: 'workingDays', days: 5 },
          dueAt: '2026-09-24T17:30:00.000+08:00',
        },
      },
    ]);
  });

  it('may be the item’s lead or a party, never a stranger nor a street that only assists', () => {
    contested.when(name('hj')).then('CLOCK.INTERIM_ASSIST_ONLY');
    expect(contested.when(name('sj')).rejection).toBeUndefined();
    given(task, district, gave({ assists: ['yq'] }), refused)
      .when(name('yq'))
      .then('CLOCK.INTERIM_ASSIST_ONLY');
  });

  it('reports, and has then done what was his', () => {
    const report: Act = {
      ...{ at: '09-21 10:10', by: by.lead, does: 'reportInterim' },
      with: { result: '周六夜间已检查', evidence: [{ note: '检查记录' }] },
    };
    const reported = contested.and(name('zf'), report);
    expect(reported.state).toMatchObject({
      interimLead: { unit: 'zf', reported: true },
      handlers: [by.lead.person],
    });
    expect(reported.state.obligations['interim:zf:1']?.status).toBe('met');
    reported.when({ ...report, at: '09-21 11:00' }).then('CASE.STAGE_FORBIDS');
  });

  it('is let go when the contest ends', () => {
    const ended = contested.and(name('sj'), { at: '09-21 09:00', by: by.lead, does: 'withdraw' });
    expect(ended.state.interimLead).toBeUndefined();
    expect(ended.state.obligations['interim:sj:1']?.status).toBe('cancelled');
  });

  it('is replaced by the next one named', () => {
    const replaced = contested.and(name('sj'), name('zf', { at: '09-21 09:00' }));
    expect(replaced.state.interimLead?.unit).toBe('zf');
    expect(replaced.state.obligations['interim:sj:1']?.status).toBe('cancelled');
  });

  it('is the item’s lead by rule when nobody was named in time', () => {
    const story = contested.until('10-14 17:30');
    expect(story.state.interimLead).toMatchObject({ unit: 'zf' });
    expect(story.events.find(({ type }) => type === 'InterimLeadNamed')).toMatchObject({
      payload: { byRule: true },
      effectiveAt: '2026-10-14T17:30:00.000+08:00',
    });
    expect(story.state.faults).toContainEqual(
      expect.objectContaining({ kind: 'pause.contestedMax.elapsed' }),
    );
  });

  it('of a promised date has the longest time a contest may last', () => {
    const promised = given(task, district, gave({ byDate: '2026-09-30' }), {
      ...{ at: '09-18 18:00', by: by.lead, does: 'refuse' },
    });
    expect(promised.when(name('zf', { at: '09-19 09:00' })).state.obligations['interim:zf:1']?.clock).toEqual(
      {
        unit: 'workingDays',
        days: 15,
      },
    );
  });
});

describe('a dispute elsewhere', () => {
  const pause = (payload: Readonly<Record<string, unknown>>): Act => ({
    at: '09-17 10:00',
    by: by.engine,
    does: 'pauseForDispute',
    with: { sourceCaseId: 'the-dispute', obligationIds: [RESULT], ground: 'dispute', ...payload },
  });
  const resume = { ...pause({}), at: '09-21 10:00', does: 'resumeAfterDispute' };

  it('ends what the centre owed for a refusal, when nothing of that unit is contested any more', () => {
    const told = (...obligationIds: readonly string[]): Act => ({
      ...resume,
      with: { sourceCaseId: 'the-dispute', obligationIds },
    });
    const one = contested.and(told(RESULT));
    expect(one.state.obligations['contestedMax:zf:1']?.status).toBe('running');
    const all = one.and(told('arrive:zf:1'));
    expect(all.state.obligations['contestedMax:zf:1']?.status).toBe('cancelled');
  });

  it('stops what it names, and lets it run on afterwards', () => {
    const paused = aTask(pause({}));
    expect(paused.state.obligations[RESULT]).toMatchObject({ status: 'paused', pauseGround: 'dispute' });
    expect(paused.state.obligations['arrive:zf:1']?.status).toBe('running');
    expect(paused.and(resume).state.obligations[RESULT]?.dueAt).toBe('2026-09-29T17:30:00.000+08:00');
  });

  it.each([
    ['a ground there is not', { ground: 'tooBusy' }, 'CLOCK.PAUSE_GROUND_UNKNOWN'],
    ['an obligation there is not', { obligationIds: ['result:hj:1'] }, 'CASE.FIELD_INVALID'],
  ])('cannot name %s', (_what, payload, code) => {
    aTask().when(pause(payload)).then(code);
  });

  it('cannot pause what has passed, nor resume what runs', () => {
    aTask()
      .when({ ...pause({}), at: '09-24 09:00' })
      .then('CLOCK.ALREADY_ELAPSED');
    aTask().when(resume).then('CLOCK.NOT_PAUSED');
  });
});
