import { existsSync, readFileSync } from 'node:fs';
import type { CaseList, CaseView, EngineState, OpenedPersonalData } from '@tiaokuai/contracts';
import { openPool } from '@tiaokuai/event-store';
import { Crashes, logIsDense, lostOrDoubled, VICTIMS } from '../chaos/crashes.js';
import type { ApartSystem } from '../harness/system.js';
import { OBSERVER, until, type District } from './district.js';
import { LEADS, Life, liveThrough, STREETS, type Message } from './life.js';
import { workingDaysLater } from './naive-calendar.js';
import { readCsv } from './read-csv.js';

const DATA = new URL('../../../shared/data/citizen-messages.csv', import.meta.url);
const BEFORE_ALL = '2013-01-01T00:00:00.000+08:00';
const AFTER_ALL = '2019-09-30T09:00:00.000+08:00';

function realMessages(): readonly Message[] {
  return readCsv(readFileSync(DATA, 'utf8')).map(
    ({ id = '', subject = '', body = '', submitted_at: submittedAt = '', reply, replied_at: repliedAt }) => ({
      id,
      subject,
      body,
      submittedAt,
      ...(reply && repliedAt ? { answer: { text: reply, at: repliedAt } } : {}),
    }),
  );
}

/** The real messages all have an answer; this invented one has none. */
const UNANSWERED: Message = {
  id: 'invented',
  subject: '至今未获答复的来信',
  body: '路灯坏了三个月。',
  submittedAt: '2019-04-26T10:00:00+08:00',
};

/** Late lives open as many orders, and every one is a case that the engine hears of. Milliseconds. */
const PATIENCE = 600_000;
/** Very long, or with characters that are no letters. */
function isOdd({ body }: Message): boolean {
  return body.length > 2000 || /[\p{C}\p{So}]/u.test(body);
}

function isLate({ submittedAt, answer }: Message): boolean {
  return answer !== undefined && Date.parse(answer.at) >= Date.parse(workingDaysLater(submittedAt, 5));
}

/**
 * Those that cover every way a message goes: of each department one that is answered in time and one that is late, one of
 * each street, and all odd ones. All 800 are lived in one process, and judged, by
 * test/same-bytes/citizen-messages.int.spec.
 */
function coveringAll(lives: readonly Life[]): readonly Life[] {
  const chosen = new Set<string>();
  return lives.filter(({ message, lead, street }) => {
    const ways = [`${lead} ${isLate(message) ? 'late' : 'in time'}`, street];
    if (ways.every((way) => chosen.has(way)) && !isOdd(message) && message.answer !== undefined) return false;
    for (const way of ways) chosen.add(way);
    return true;
  });
}

const withData = existsSync(DATA) ? describe : describe.skip;

withData(
  `Real messages of citizens, 2013-2019 (skipped where ${DATA.pathname.split('/').slice(-3).join('/')} is absent)`,
  () => {
    let crashes: Crashes;
    let district: District<ApartSystem>;
    let lives: readonly Life[];
    const views = new Map<string, CaseView>();

    beforeAll(async () => {
      crashes = await Crashes.start({ simulatedStart: BEFORE_ALL });
      ({ district } = crashes);
      const { insist } = crashes;
      lives = coveringAll(
        [...realMessages(), UNANSWERED].map((message, n) => new Life(district, message, n, insist)),
      );
    });
    afterAll(() => crashes?.stop());

    it('go every way: each street, each department in time and late, the longest and the oddest', () => {
      const ways = lives.map(({ lead, message }) => `${lead} ${isLate(message) ? 'late' : 'in time'}`);
      expect(new Set(lives.map(({ street }) => street)).size).toBe(STREETS.length);
      expect(new Set(ways).size).toBe(2 * LEADS.length);
      expect(lives.filter(({ message }) => isOdd(message)).length).toBeGreaterThan(10);
    });

    it('live through to the closed case, each in its submitter’s words, though every process is killed on the way', async () => {
      await liveThrough(district, lives, { send: crashes.insist, between: crashes.strike });
      await crashes.survived();
      expect(crashes.killed).toEqual(VICTIMS);
      await district.advance(AFTER_ALL);
      await until(
        'the engine has heard of everything',
        async () => {
          const { relayLag, projectionLag } = await district.ok<EngineState>('GET', '/engine', {
            by: OBSERVER,
          });
          return relayLag === 0 && projectionLag === 0;
        },
        PATIENCE,
      );
      for (const life of lives) views.set(life.message.id, await district.case(life.caseId));
      const open = lives.filter(({ message }) => views.get(message.id)?.over !== true);
      console.info(
        `citizen messages without a reply, still open: ${open.map(({ message }) => message.id).join(', ')}`,
      );
      expect(open.map(({ message }) => message.id)).toEqual(['invented']);
    });

    it('are judged in time or late as a second computation judges them', () => {
      const judged = lives.flatMap(({ message }) => {
        if (message.answer === undefined) return [];
        const due = workingDaysLater(message.submittedAt, 5);
        return [[message.id, due, isLate(message) ? 'metLate' : 'met']];
      });
      const verdicts = lives.flatMap(({ message }) => {
        if (message.answer === undefined) return [];
        const result = views.get(message.id)?.obligations.find(({ key }) => key === 'whistle.result');
        return [[message.id, result?.dueAt, result?.status]];
      });
      expect(verdicts).toEqual(judged);
      const late = judged.filter(([, , verdict]) => verdict === 'metLate').length;
      console.info(`${judged.length} replies judged: ${judged.length - late} in time, ${late} late`);
    });

    it('lose nothing and have nothing done twice', async () => {
      const store = openPool(district.system.databaseUrl, { role: 'tiaokuai_reader', max: 2 });
      try {
        expect(await lostOrDoubled(store, lives)).toEqual([]);
        expect(await logIsDense(store)).toBe(true);
      } finally {
        await store.end();
      }
    });

    it('leave no word of a citizen in any log, nor in what Temporal keeps', () => {
      const words = lives.flatMap(({ message: { body } }) => (body.length >= 40 ? body.slice(0, 40) : []));
      const kept = [Buffer.from(district.system.output), ...crashes.keptByTemporal()];
      const found = (text: string) => kept.some((bytes) => bytes.includes(text));
      expect(words.length).toBeGreaterThan(20);
      expect(words.filter(found)).toEqual([]);
      expect(lives.slice(0, 20).every(({ caseId }) => found(caseId))).toBe(true);
    });

    it('keep every answer as it was written, and the longest and oddest words of the citizens', async () => {
      for (const { message, lead } of lives) {
        const party = views.get(message.id)?.parties.find(({ unit }) => unit.id === lead);
        const measures = party?.facts.find(({ key }) => key === `thread.${lead}.result.measures`);
        expect([message.id, measures?.value]).toEqual([message.id, message.answer?.text]);
      }
      const odd = lives.filter(({ message }) => isOdd(message));
      expect(odd.length).toBeGreaterThan(0);
      for (const { message, caseId, street } of odd) {
        const { value } = await district.ok<OpenedPersonalData>(
          'POST',
          `/cases/${caseId}/personal-data/1/facts`,
          {
            by: `${street}/streetOfficer`,
            body: { purpose: '核对诉求原文' },
          },
        );
        expect([message.id, value]).toEqual([message.id, message.body]);
      }
    });

    it('leave every reaction performed, every notice filed, and lists that count the same', async () => {
      await until(
        'the engine has filed every notice',
        async () => {
          const list = await district.ok<CaseList>('GET', '/cases?kind=resultNotification&over=false', {
            by: OBSERVER,
          });
          return list.total === 0;
        },
        120_000,
      );
      const { counts } = await district.ok<CaseList>('GET', '/cases?kind=whistle', { by: OBSERVER });
      expect([counts.open, counts.over]).toEqual([1, lives.length - 1]);
    });
  },
);
