import {
  buildInForce,
  deciderOf,
  ENGINE,
  isRejection,
  NO_REFERENCES,
  type CaseEvent,
  type Decider,
} from '@tiaokuai/domain';
import { PayloadValidator } from './payload-validator.js';

const validator = new PayloadValidator();
const NOW = '2026-06-18T08:30:00.000+08:00';

/** A published list of a county: 34 departments by their organisation codes, 1,135 items by the codes of the ministry. */
const DEPARTMENTS = Array.from({ length: 34 }, (_, n) => `11511600mb${String(1500 + n)}`);
const CODES = Array.from(
  { length: 1135 },
  (_, n) => `${n % 80 === 0 ? 'N' : '5'}1011801000-${String(n).padStart(5, '0')}-0001190040000`,
);
const units = DEPARTMENTS.map((id, n) => ({
  ...{ id, name: `第${n + 1}局`, shortName: `${n + 1}局` },
  ...{ kind: 'department', jurisdiction: '511600' },
}));
const SYSTEM = {
  ...{ id: 'system', name: '规则管理', shortName: '规则', kind: 'system', jurisdiction: '511600' },
};
const items = CODES.map((code, n) => ({
  ...{ code, name: '对'.repeat(n === 0 ? 110 : 20), domain: '行政权力' },
  leads: [{ unit: DEPARTMENTS[n % 34] ?? '' }],
  primaryDuties: [{ unit: DEPARTMENTS[n % 34] ?? '', text: '实施行政处罚' }],
  ...{ assistingDuty: '发现报告', legalBasis: [{ law: '行政处罚法' }], forms: [], validFrom: NOW },
}));

/** Checked by its form and recorded in a new stream; what the stream is then. */
function recorded(kind: string, name: string, given: unknown, references = NO_REFERENCES): unknown {
  const decider: Decider | undefined = deciderOf(kind);
  const description = decider?.commands.find((each) => each.name === name);
  if (decider === undefined || description === undefined) throw new Error(`${kind} has no ${name}`);
  const validated = validator.validate(description, given, { byEngine: true });
  if (isRejection(validated)) throw new Error(JSON.stringify(validated));
  const actor =
    kind === 'directory' ? ENGINE : ({ person: '510', post: 'rulesAdministrator', unit: 'system' } as const);
  const context = { now: NOW, actor, caseId: kind, inForce: buildInForce(references) };
  const before = decider.initial(kind);
  const decided = decider.decide(before, { name, payload: validated.payload }, context);
  if (isRejection(decided)) throw new Error(JSON.stringify(decided));
  return decided.reduce<unknown>(
    (folded, event) => decider.evolve(folded, { ...event, recordedAt: NOW } as CaseEvent),
    before,
  );
}

it('Units and items are taken with the codes that they have elsewhere, whatever these begin with', () => {
  const directory = recorded('directory', 'importDirectory', {
    units: [...units, SYSTEM],
    people: [{ id: '510', name: '张三' }],
    holdings: [{ person: '510', unit: 'system', post: 'rulesAdministrator' }],
  }) as typeof NO_REFERENCES.directory;
  const list = recorded(
    'responsibilityList',
    'publishList',
    { items, inForceFrom: NOW },
    { ...NO_REFERENCES, directory },
  ) as typeof NO_REFERENCES.list;
  const inForce = buildInForce({ ...NO_REFERENCES, directory, list })(NOW);
  expect(Object.keys(inForce.list.items)).toEqual(CODES);
  expect(Object.keys(inForce.directory.units)).toEqual([...DEPARTMENTS, 'system']);
  expect(new Set(CODES.map((code) => inForce.list.items[code]?.leads[0]?.unit)).size).toBe(34);
});
