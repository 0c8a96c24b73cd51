import { existsSync, readFileSync } from 'node:fs';
import { currentRules } from '@tiaokuai/casework';
import { addMillis, parseInstant, procedures, type CaseState, type Instant } from '@tiaokuai/domain';
import {
  emptyDistrict,
  NOW,
  type EmptyDistrict,
} from '../../libs/demonstration/src/demonstration.fixture.js';
import { Journal } from '../../libs/demonstration/src/matter/journal.js';
import { Matter } from '../../libs/demonstration/src/matter/matter.js';
import { seedMonth } from '../../libs/demonstration/src/seed/seed-month.js';
import { runTimelines } from '../../libs/demonstration/src/seed/run-timelines.js';
import { CLOSING, CONTACT, ON_SITE, SCORES } from '../e2e/call-sheets.js';
import { readCsv } from '../e2e/read-csv.js';
import { onRecord, Telling, type Digests } from './digests.js';
import { MessageTimeline, type MessageCommand } from './message-timeline.js';

const PATIENCE = 1_800_000;
const DATA = new URL('../../../shared/data/citizen-messages.csv', import.meta.url);
const LONG_AGO = '2013-01-01T00:00:00.000+08:00';
const AFTER_ALL = '2019-09-30T09:00:00.000+08:00';

/** All events of a store, stream by stream and kind by kind, and what each post may do in each case at its end. */
async function toldOf(district: EmptyDistrict, now: Instant): Promise<Digests> {
  const telling = new Telling();
  const kinds = await district.cases();
  for (const [id, events] of Object.entries(await district.events()))
    telling.tell(`${kinds.get(id) ?? 'references'} events`, [id, events]);
  const { inForce } = await currentRules(district.casework);
  const { directory } = inForce(now);
  const posts = new Map(
    Object.values(directory.holdings)
      .flat()
      .map(({ person, unit, post }) => [`${unit}/${post}`, { person, unit, post }] as const),
  );
  const states = [...(await district.states())].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  for (const [n, state] of states.entries())
    for (const [m, actor] of [...posts.values()].entries())
      if ((n + m) % 7 === 0) tellOffers(telling, state, { now, actor, caseId: state.caseId, inForce });
  return telling.digests();
}

type Context = Parameters<(typeof procedures)[number]['offers']>[1];

function tellOffers(telling: Telling, state: CaseState, context: Context): void {
  const procedure = procedures.find(({ kind }) => kind === state.kind);
  if (procedure === undefined) return;
  telling.tell(`${state.kind} offers`, [
    [state.caseId, context.actor],
    procedure.offers(state, context),
    procedure.sees(state, context),
  ]);
}

it(
  'the demonstration month and its stories give the events and offers on record',
  async () => {
    const district = await emptyDistrict();
    try {
      const rejections: unknown[] = [];
      // One at a time: which of two finds a register first is chance.
      await seedMonth(district.casework, {
        now: NOW,
        concurrency: 1,
        onRejected: (...rejected) => rejections.push(rejected),
      });
      const digests = await toldOf(district, NOW);
      expect(digests).toEqual(onRecord('month', digests));
    } finally {
      await district.close();
    }
  },
  PATIENCE,
);

const withData = existsSync(DATA) ? it : it.skip;

withData(
  `real messages of citizens give the events and offers on record (skipped where ${DATA.pathname.split('/').slice(-3).join('/')} is absent)`,
  async () => {
    const district = await emptyDistrict(LONG_AGO);
    try {
      const { casework } = district;
      const { inForce } = await currentRules(casework);
      const journal = new Journal(casework.pool, new Map());
      const timelines = readCsv(readFileSync(DATA, 'utf8')).map((message, n) => {
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
      expect(timelines.flatMap(({ refused }) => refused)).toEqual([]);
      const digests = await toldOf(district, AFTER_ALL);
      expect(digests).toEqual(onRecord('messages', digests));
    } finally {
      await district.close();
    }
  },
  PATIENCE,
);

const STREETS = ['wj', 'yq', 'lmt', 'jz', 'ba', 'wf', 'sp', 'qt'] as const;
const LEADS = [
  ['zf', 'JP-01'],
  ['zj', 'JP-14'],
  ['hj', 'JP-03'],
  ['ga', 'JP-19'],
  ['sj', 'JP-07'],
  ['rs', 'JP-20'],
  ['xf', 'JP-10'],
] as const;

/** As `test/e2e/life.ts` lives it over HTTP. */
function lifeOf(message: Readonly<Record<string, string>>, n: number): readonly MessageCommand[] {
  const {
    subject = '',
    body = '',
    submitted_at: submitted = '',
    reply = '',
    replied_at: replied = '',
  } = message;
  const street = STREETS[n % STREETS.length] ?? 'wj';
  const [lead, itemCode] = LEADS[n % LEADS.length] ?? LEADS[0];
  const whistle = (
    at: Instant,
    by: MessageCommand['by'],
    command: string,
    payload: unknown = {},
  ): MessageCommand => ({ at, by, kind: 'whistle', command, form: () => payload });
  const sent = after(submitted, 0);
  const answered = after(replied, 0);
  const told = after(replied, 120);
  return [
    {
      ...whistle(sent, [street, 'streetOfficer'], 'draft'),
      opens: true,
      form: (_matter, { directory }) => ({
        type: 'citizenDemand',
        urgency: 'ordinary',
        level: 'street',
        direction: 'streetToDepartment',
        place: {
          gridCode: Object.values(directory.units)
            .filter(({ parent }) => parent === street)
            .flatMap(({ grids }) => grids ?? [])[0],
          address: '江滨路1号',
        },
        title: subject,
        facts: body,
        ask: '到场处置并书面反馈',
        beyondPowerReason: '街道无执法权',
        departments: [{ unit: lead, role: 'lead', task: '核实处理并答复', itemCode }],
      }),
    },
    whistle(sent, [street, 'streetOfficer'], 'submitForApproval'),
    whistle(sent, [street, 'streetHead'], 'approve'),
    whistle(sent, [street, 'streetDispatcher'], 'blow'),
    whistle(after(submitted, 20), [lead, 'deptOfficer'], 'acknowledge', CONTACT),
    whistle(after(submitted, 180), [lead, 'deptOfficer'], 'reportIn', ON_SITE),
    whistle(answered, [lead, 'deptOfficer'], 'submitResult', {
      measures: reply,
      evidence: [{ note: '答复原文' }],
      solved: 'yes',
    }),
    whistle(after(replied, 60), [street, 'streetOfficer'], 'acceptResult', { unit: lead }),
    whistle(told, [street, 'streetDeputy'], 'evaluateDepartment', { unit: lead, ...SCORES }),
    {
      at: told,
      by: [lead, 'deptOfficer'],
      kind: 'resultNotification',
      opens: true,
      command: 'draft',
      form: (matter) => ({
        aboutCaseId: [...matter.cases.values()].find(({ procedure }) => procedure.kind === 'whistle')?.caseId,
        type: 'closed',
        reference: `答复〔${message['id'] ?? ''}〕号`,
        content: '已答复诉求人，处理情况见结果反馈单。',
        secrecy: 'internal',
      }),
    },
    { at: told, by: [lead, 'deptDeputy'], kind: 'resultNotification', command: 'send', form: () => ({}) },
    whistle(after(replied, 180), [street, 'streetHead'], 'close', CLOSING),
  ];
}

function after(instant: string, minutes: number): Instant {
  const canonical = parseInstant(instant);
  if (canonical === undefined) throw new Error(`not an instant: ${instant}`);
  return addMillis(canonical, minutes * 60_000);
}
