import { currentRules } from '@tiaokuai/casework';
import { filesIn, isOpen, procedureOf, procedures, type CaseState } from '@tiaokuai/domain';
import { migrateReadModels, casesProjection, districtKinds, openReadModels } from '@tiaokuai/projections';
import { readAttachment, readStream, sequenceLog, takeTerm, withRole } from '@tiaokuai/event-store';
import { Client } from 'pg';
import { emptyDistrict, NOW, type EmptyDistrict } from '../../test/demonstration.fixture.js';
import { Names } from '../../../../apps/api/src/wording/names.js';
import { foreignLabels } from '../../../../test/history-labels.js';
import { isStateOf } from '../matter/case-states.js';
import { seedMonth } from './seed-month.js';

/** The whole month as `npm start` seeds it; a quarter of an hour is for a machine that does other things too. */
const PATIENCE = 900_000;

describe('the whole month', () => {
  let district: EmptyDistrict;
  let states: readonly CaseState[];
  const refused: string[] = [];

  beforeAll(async () => {
    district = await emptyDistrict();
    const onRejected = (kind: string, command: string): unknown => refused.push(`${kind}.${command}`);
    await seedMonth(district.casework, { now: NOW, onRejected });
    states = await district.states();
  }, PATIENCE);
  afterAll(() => district?.close());

  const count = (which: (state: CaseState) => boolean): number => states.filter(which).length;
  const ofKind = (kind: string): readonly CaseState[] => states.filter((each) => each.kind === kind);
  const open = (kind: string): readonly CaseState[] => ofKind(kind).filter(({ over }) => !over);

  it('has at least three hundred cases, and every kind of the district among them', () => {
    expect(states.length).toBeGreaterThanOrEqual(300);
    const missing = procedures.filter(({ kind }) => ofKind(kind).length === 0).map(({ kind }) => kind);
    expect(missing).toEqual([]);
  });

  it('has orders of all three colours, and open ones of each', () => {
    const colours = open('supervisionOrder').map((state) =>
      isStateOf('supervisionOrder', state) ? state.colour : undefined,
    );
    expect([...new Set(colours)].sort()).toEqual(['red', 'white', 'yellow']);
  });

  it('has disputes under way, and a panel to vote', () => {
    expect(open('dispute').length).toBeGreaterThanOrEqual(5);
    expect(open('panel').map(({ stage }) => stage)).toContain('deliberating');
  });

  it('shows only files that are kept, and that nobody sweeps', async () => {
    const named = new Map<string, readonly string[]>();
    for (const { caseId } of states) {
      const events = await readStream(district.pool, caseId);
      const files = events.flatMap(({ payload }) => filesIn(payload).map(({ file }) => file.sha256));
      if (files.length > 0) named.set(caseId, [...new Set(files)]);
    }
    expect(named.size).toBeGreaterThan(0);
    for (const [caseId, digests] of named)
      for (const sha256 of digests) {
        expect((await readAttachment(district.pool, sha256))?.bytes?.length).toBeGreaterThan(0);
        const uses = 'SELECT FROM attachment_use WHERE sha256 = $1 AND stream_id = $2';
        expect((await district.pool.query(uses, [sha256, caseId])).rowCount).toBe(1);
      }
  });

  it('tells the stories to their ends, every act of them accepted', () => {
    const told = (title: string): unknown => {
      const family = states.filter((each) => each.title.includes(title));
      return family.map(({ kind, stage }) => `${kind} ${stage}`).sort();
    };
    expect(told('江滨夜市占道经营')).toEqual([
      'resultNotification filed',
      // One came late; the results count from the appointment, and are in time.
      'supervisionOrder writtenOff',
      'whistle closed',
    ]);
    expect(told('夜间油烟扰民')).toEqual([
      'dispute executed',
      'panel closed',
      'resultNotification filed',
      'resultNotification filed',
      'supervisionOrder writtenOff',
      'whistle closed',
    ]);
    expect(told('石浦堤三号涵闸渗漏')).toEqual([
      'resultNotification filed',
      'supervisionOrder writtenOff',
      'whistle closed',
    ]);
    expect(told('江水上涨')).toEqual(['warning reviewed']);
  });

  it('is turned down now and then, as people are, and rarely', () => {
    expect(refused.length).toBeLessThan(200);
  });

  it('has what is overdue, what stands still and what is closed', () => {
    const has = (state: CaseState, status: string): boolean =>
      !state.over && Object.values(state.obligations).some((each) => isOpen(each) && each.status === status);
    expect(count((state) => has(state, 'elapsed'))).toBeGreaterThan(10);
    expect(count((state) => has(state, 'paused'))).toBeGreaterThan(5);
    expect(count(({ over }) => over)).toBeGreaterThan(100);
  });

  it('is told in every history by the labels of the command that wrote the step, or of the event itself', async () => {
    const names = new Names((await currentRules(district.casework)).inForce(NOW).directory, 'zh');
    const foreign = new Set<string>();
    for (const { caseId, kind } of states) {
      const procedure = procedureOf(kind);
      if (procedure === undefined) throw new Error(`no procedure ${kind}`);
      for (const event of await readStream(district.pool, caseId))
        for (const label of foreignLabels(procedure, event, names)) foreign.add(label);
    }
    expect([...foreign]).toEqual([]);
  });

  it('is read in the lists as it stands in the cases', async () => {
    await migrateReadModels(district.storeUrl, districtKinds);
    const sequencer = new Client({ connectionString: withRole(district.storeUrl, 'tiaokuai_writer') });
    await sequencer.connect();
    const term = (await takeTerm(sequencer)) ?? 0;
    while ((await sequenceLog(sequencer, { term })) !== 0);
    await sequencer.end();
    const readModels = await openReadModels(district.storeUrl, { role: 'tiaokuai_writer' });
    const projection = casesProjection({ ...districtKinds, store: district.pool, readModels });
    while ((await projection.advance()).events > 0);
    const rows: readonly Record<string, unknown>[] = await readModels.query(
      `SELECT case_id, kind, stage, over, title, lead_unit, matter_id,
         (SELECT count(*)::int FROM duty WHERE duty.case_id = case_list.case_id) AS duties
       FROM case_list WHERE kind <> 'gateRegister' ORDER BY case_id`,
    );
    await readModels.destroy();
    const byKind = new Map(procedures.map((each) => [each.kind, each]));
    // A register of what the gate refused has a page and stands in no list.
    const listed = states.filter(({ kind }) => kind !== 'gateRegister');
    const expected = listed.map((state) => ({
      case_id: state.caseId,
      kind: state.kind,
      stage: state.stage,
      over: state.over,
      title: state.title,
      lead_unit: state.leadUnit ?? null,
      matter_id: state.matterId,
      duties: byKind.get(state.kind)?.duties(state).length,
    }));
    expect(rows).toEqual(expected.sort((a, b) => (a.case_id < b.case_id ? -1 : 1)));
  });
});
