import { addMillis, propertiesOf } from '@tiaokuai/domain';
import { openPool } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import { until, type District } from '../e2e/district.js';
import { Life, liveThrough, type Send } from '../e2e/life.js';
import { Crashes, logIsDense, lostOrDoubled, outcomesOfReactions, VICTIMS } from './crashes.js';

const LIVES = 40;
const START = '2026-09-07T08:30:00.000+08:00';
const HOUR = 3_600_000;

/**
 * All begin in one morning, so that lives of one course differ in nothing but the minute. Every fourth is answered too
 * late: limits pass, orders are asked for, and the engine has work of its own.
 */
function lifeOf(district: District, n: number, send: Send): Life {
  const submittedAt = addMillis(START, n * 2 * 60_000);
  const answeredAfter = n % 4 === 3 ? 9 * 24 * HOUR : 2 * 24 * HOUR;
  const answer = { text: `已处置（${n}）`, at: addMillis(submittedAt, answeredAfter) };
  return new Life(
    district,
    { id: `${n}`, subject: `第${n}件`, body: '路灯不亮。', submittedAt, answer },
    n,
    send,
  );
}

describe('kill -9 of every process in turn, while cases are lived', () => {
  let crashes: Crashes;
  let district: District;
  let store: Pool;
  let lives: readonly Life[];

  beforeAll(async () => {
    crashes = await Crashes.start();
    ({ district } = crashes);
    lives = Array.from({ length: LIVES }, (_, n) => lifeOf(district, n, crashes.insist));
  }, 120_000);
  afterAll(async () => {
    await store?.end();
    await crashes?.stop();
  });

  it('every life comes to its end', async () => {
    await liveThrough(district, lives, { send: crashes.insist, between: crashes.strike });
    await crashes.survived();
    expect(crashes.killed).toEqual(VICTIMS);
    await crashes.insist(() => district.advance('2026-11-02 09:00'));
    store = openPool(district.system.databaseUrl, { role: 'tiaokuai_reader', max: 2 });
    for (const { noticeId, caseId } of lives)
      for (const id of [caseId, noticeId])
        await until(
          `${id} is over and everything that follows is done`,
          async () => {
            const { over, reactions, unrecorded } = await district.case(id);
            return over && unrecorded.length === 0 && reactions.every(({ performed }) => performed);
          },
          120_000,
        );
  });

  it('every acknowledged command is there, once', async () => {
    expect(await lostOrDoubled(store, lives)).toEqual([]);
  });

  it('nothing happened twice: lives of one course tell the same events, whatever was killed meanwhile', async () => {
    const tell = async (caseId: string) => {
      const { events } = await district.events(caseId);
      for (const [n, { previousHash }] of events.entries())
        expect(previousHash).toBe(events[n - 1]?.hash ?? null);
      const told = events.map(
        ({ type, payload }) =>
          `${type} ${String(propertiesOf(payload)['id'] ?? '').replace(/:[a-z]+:/, ':')}`,
      );
      // Whether an order reported its id, or a number was taken, before or after somebody acted does not matter; that it
      // was so once does.
      const links = told.filter((each) => /^(CaseLink|NumberAssigned)/.test(each));
      return [...told.filter((each) => !links.includes(each)), ...links];
    };
    const courses = new Map<string, string[]>();
    for (const [n, { caseId, noticeId }] of lives.entries()) {
      const course = n % 4 === 3 ? 'late' : 'in time';
      const told = [...(await tell(caseId)), ...(await tell(noticeId))];
      expect([n, told]).toEqual([n, courses.get(course) ?? told]);
      courses.set(course, told);
    }
    expect(courses.get('late')).toContain('ObligationElapsed result:1');
    expect(courses.get('in time')).not.toContain('ObligationElapsed result:1');
  });

  it('every reaction was performed once, and the other case took it', async () => {
    expect(await outcomesOfReactions(store)).toEqual(['done']);
  });

  it('the log is dense and tells every event once', async () => {
    expect(await logIsDense(store)).toBe(true);
  });
});
