import { randomUUID } from 'node:crypto';
import type {
  CalendarComparison,
  CalendarVersions,
  CalendarYearView,
  CaseView,
  DryRun,
  HolidayNotice,
  NoticeRead,
  Problem,
  Publication,
} from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

/** Made up. New Year 2027 is a Friday, Labour Day a Saturday, National Day a Friday. */
const TEXT = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）上班。
三、劳动节：5月1日至3日放假。
四、国庆节：10月1日至4日放假。`;
const PAPER = {
  title: '关于2027年部分节假日安排的通知（虚构）',
  issuer: '国务院办公厅',
  date: '2026-09-10',
};
const LOCAL: HolidayNotice = {
  jurisdiction: 'cn-mainland',
  year: 2026,
  scope: 'local',
  notice: { title: '关于庙会期间调休的通知', issuer: '江畔区人民政府', date: '2026-09-10' },
  days: [{ from: '2026-09-18', arrangement: 'rest', name: '庙会' }],
};

describe('The calendar', () => {
  let api: TestApi;
  let people: People;
  let administrator: Caller;
  let caseId: string;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
    const blown = await blow(people);
    caseId = blown.caseId;
    await people.officer.call(`/api/v1/cases?after=${caseId}:${blown.version}`);
  });
  afterAll(() => api.stop());

  const get = async <T>(path: string): Promise<T> =>
    (await people.officer.call<T>(`/api/v1/calendar/${path}`)).body;
  const send = <T>(path: string, body: object, caller = administrator) =>
    caller.call<T & Problem>(`/api/v1/calendar/${path}`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': randomUUID() },
    });
  const dueOf = async (id: string) => {
    const { body } = await people.officer.call<CaseView>(`/api/v1/cases/${caseId}`);
    return body.obligations.find((each) => each.id === id)?.dueAt;
  };

  it('is read by everybody, a year with the notice that it stands on', async () => {
    const { versions } = await get<CalendarVersions>('versions');
    expect(versions).toMatchObject([
      { version: 1, standing: 'inForce', jurisdiction: 'cn-mainland', years: { to: 2026 } },
    ]);
    const year = await get<CalendarYearView>('versions/1/years/2026');
    expect(year).toMatchObject({ year: 2026, published: true, source: { issuer: '国务院办公厅' } });
    expect(year.days).toContainEqual({ date: '2026-09-20', kind: { code: 'makeUp', word: '班（调休）' } });
    expect(year.days).toContainEqual({ date: '2026-10-01', kind: { code: 'rest', word: '休' } });
    expect(await get<CalendarYearView>('versions/1/years/2027')).toMatchObject({
      published: false,
      days: [],
    });
  });

  it('tells what a notice would move before anybody publishes it, and writes nothing', async () => {
    const before = await api.events();
    const { status, body } = await send<DryRun>('notices/dry-run', LOCAL);
    expect(status).toBe(200);
    expect(body.days).toMatchObject([
      { date: '2026-09-18', before: { word: '工作日' }, after: { word: '休（本地）' } },
    ]);
    const arrive = body.moved.find(({ unit, clock }) => unit.id === 'zf' && clock.code === 'whistle.arrive');
    expect(arrive).toMatchObject({
      caseId,
      kind: { word: '吹哨报到' },
      clock: { word: '报到' },
      before: { dueText: '2026-09-18 周五 17:30', status: { code: 'running' } },
      after: { dueText: '2026-09-20 周日 17:30', status: { code: 'running' } },
    });
    expect(arrive?.title).toBeUndefined();
    expect(body.examined).toBe(1);
    expect(await api.events()).toBe(before);
  });

  it('is published by the rules administrator alone, and moves what it was said to move', async () => {
    for (const path of ['notices', 'notices/dry-run']) {
      const { status, body } = await send(path, LOCAL, people.officer);
      expect([status, body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    }
    const { status, body } = await send<Publication>('notices', LOCAL);
    expect([status, body.version]).toEqual([201, 2]);
    expect(await dueOf('arrive:zf:1')).toBe('2026-09-20T17:30:00.000+08:00');
    expect((await get<CalendarVersions>('versions')).versions[0]).toMatchObject({
      version: 2,
      standing: 'inForce',
      notice: { year: 2026, scope: { word: '本地' }, title: LOCAL.notice.title },
    });
    expect(await get<CalendarComparison>('comparison?from=1&to=2')).toMatchObject({
      days: [{ date: '2026-09-18', before: { code: 'working' }, after: { code: 'localRest' } }],
      notices: [{ ...LOCAL.notice, year: 2026 }],
      officeHoursChanged: false,
    });
  });

  it('takes next year’s notice from its text', async () => {
    const { body: read } = await send<NoticeRead>('notices/read', { year: 2027, text: TEXT });
    expect(read.unread).toEqual([]);
    expect(read.days).toHaveLength(5);
    const national: HolidayNotice = {
      ...LOCAL,
      year: 2027,
      scope: 'national',
      notice: PAPER,
      days: read.days,
    };
    await api.advanceTo('2026-09-17T09:20:00+08:00');
    expect((await send<Publication>('notices', national)).body).toMatchObject({
      version: 3,
      inForceFrom: '2026-09-17T09:20:00.000+08:00',
    });
    const year = await get<CalendarYearView>('versions/3/years/2027');
    expect(year).toMatchObject({ published: true, source: PAPER });
    expect(year.days.map(({ date }) => date)).toEqual(
      ['01-01', '01-31', '02-05', '02-08', '02-09', '02-10', '02-11', '05-03', '10-01', '10-04'].map(
        (day) => `2027-${day}`,
      ),
    );
  });

  it('says which field is wrong', async () => {
    const refused = async (path: string, change: object) => {
      const { status, body } = await send(path, { ...LOCAL, ...change });
      return [status, body.code, body.field];
    };
    const monday = { days: [{ from: '2026-11-02', arrangement: 'work', name: '庙会' }] };
    for (const path of ['notices', 'notices/dry-run'])
      expect(await refused(path, monday)).toEqual([422, 'CALENDAR.WRONG_WEEKDAY', 'days.0.from']);
    const nowhere = { days: [{ from: '2026-02-30', arrangement: 'rest' }] };
    expect(await refused('notices', nowhere)).toEqual([422, 'CASE.FIELD_INVALID', 'days.0.from']);
    expect(await refused('notices/dry-run', { year: 2030 })).toEqual([
      422,
      'CALENDAR.YEAR_UNPUBLISHED',
      'year',
    ]);
    const year = await people.officer.call<Problem>('/api/v1/calendar/versions/1/years/26');
    expect([year.status, year.body.code]).toEqual([400, 'REQUEST.ID_INVALID']);
  });
});
