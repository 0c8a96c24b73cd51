import { existsSync, readFileSync } from 'node:fs';
import { currentRules } from '@tiaokuai/casework';
import type { CaseState } from '@tiaokuai/domain';
import { emptyDistrict, type EmptyDistrict } from '../../libs/demonstration/test/demonstration.fixture.js';
import { Journal } from '../../libs/demonstration/src/matter/journal.js';
import { Matter } from '../../libs/demonstration/src/matter/matter.js';
import { runTimelines } from '../../libs/demonstration/src/seed/run-timelines.js';
import { workingDaysLater } from '../e2e/naive-calendar.js';
import { readCsv } from '../e2e/read-csv.js';
import { onRecord } from './digests.js';
import { lifeOf } from './message-life.js';
import { MessageTimeline } from './message-timeline.js';
import { PATIENCE, digestsOf } from './store-digests.js';

const DATA = new URL('../../../shared/data/citizen-messages.csv', import.meta.url);
const LONG_AGO = '2013-01-01T00:00:00.000+08:00';
const AFTER_ALL = '2019-09-30T09:00:00.000+08:00';

const withData = existsSync(DATA) ? describe : describe.skip;

/** All of them, in this process; test/e2e lives those over HTTP that cover every way, and kills every process meanwhile. */
withData(
  `Real messages of citizens (skipped where ${DATA.pathname.split('/').slice(-3).join('/')} is absent)`,
  () => {
    let district: EmptyDistrict;
    let messages: readonly Readonly<Record<string, string>>[];
    let timelines: readonly MessageTimeline[];

    beforeAll(async () => {
      district = await emptyDistrict(LONG_AGO);
      messages = readCsv(readFileSync(DATA, 'utf8'));
      const { casework } = district;
      const { inForce } = await currentRules(casework);
      const journal = new Journal(casework.pool, new Map());
      timelines = messages.map((message, n) => {
        const acts = lifeOf(message, n);
        const matter = new Matter(casework, `message ${n}`, acts[0]?.at ?? LONG_AGO, { inForce, journal });
        return new MessageTimeline(matter, inForce, acts);
      });
      await runTimelines(timelines, {
        until: AFTER_ALL,
        concurrency: 1,
        finished: () => Promise.resolve(),
        reached: () => undefined,
      });
    }, PATIENCE);
    afterAll(() => district?.close());

    const whistles = (): readonly (CaseState | undefined)[] =>
      timelines.map(
        ({ matter }) =>
          [...matter.cases.values()].find(({ procedure }) => procedure.kind === 'whistle')?.state,
      );

    it('live through to the closed case, and nobody is refused anything', () => {
      expect(timelines.flatMap(({ refused }) => refused)).toEqual([]);
      expect(messages.length).toBe(800);
      expect(whistles().filter((state) => state?.over !== true)).toEqual([]);
    });

    it('are judged in time or late as a second computation judges them', () => {
      const judged = messages.map(({ id, submitted_at: submitted = '', replied_at: replied = '' }) => {
        const due = workingDaysLater(submitted, 5);
        return [id, due, Date.parse(replied) < Date.parse(due) ? 'met' : 'metLate'];
      });
      const verdicts = whistles().map((state, n) => {
        const result = Object.values(state?.obligations ?? {}).find(({ key }) => key === 'whistle.result');
        return [messages[n]?.['id'], result?.dueAt, result?.status];
      });
      expect(verdicts).toEqual(judged);
      const late = judged.filter(([, , verdict]) => verdict === 'metLate').length;
      console.info(`${judged.length} replies judged: ${judged.length - late} in time, ${late} late`);
      expect(Math.min(late, judged.length - late)).toBeGreaterThan(0);
    });

    it('keep every answer as it was written', () => {
      const kept = timelines.map(({ matter }) =>
        [...matter.cases.values()]
          .filter(({ procedure }) => procedure.kind === 'whistle')
          .flatMap(({ procedure, state }) => procedure.facts(state))
          .flatMap(({ key, value }) => (/^(thread\.\w+\.)?result\.measures$/.test(key) ? value : [])),
      );
      expect(kept).toEqual(messages.map(({ reply }) => [reply]));
    });

    it(
      'give the events and offers on record',
      async () => {
        const digests = await digestsOf(district, AFTER_ALL);
        expect(digests).toEqual(onRecord('messages', digests));
      },
      PATIENCE,
    );
  },
);
