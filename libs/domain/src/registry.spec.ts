import { deciderOf, procedureOf, procedures, referenceDeciders, registers } from './registry.js';
import { propertiesOf } from './kernel/properties.js';

const everything = [...procedures, ...registers, ...referenceDeciders];
const han = /\p{Script=Han}/u;

it('no two streams share a kind', () => {
  const kinds = everything.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(everything.map(({ kind }) => deciderOf(kind))).toEqual(everything);
  expect(procedureOf('directory')).toBeUndefined();
});

describe.each([...procedures, ...registers].map((each) => [each.kind, each] as const))(
  '%s describes itself',
  (_kind, procedure) => {
    const { commands, clocks, stages, outcomes, events, rejections: refusals } = procedure;

    it('in Chinese and in English, down to every refusal', () => {
      const labels = [
        procedure.label,
        ...[...commands, ...Object.values(clocks), ...Object.values(stages), ...Object.values(events)].map(
          ({ label }) => label,
        ),
        ...Object.values(outcomes),
        ...Object.values(refusals),
      ];
      expect(labels.filter(({ zh, en }) => !han.test(zh) || en.trim() === '' || han.test(en))).toEqual([]);
    });

    it('with a Chinese title on every field of every form', () => {
      const untitled = commands.flatMap(({ name, schema }) =>
        Object.entries(propertiesOf(schema['properties'])).flatMap(([field, of]) =>
          han.test(String(propertiesOf(of)['title'])) ? [] : [`${name}.${field}`],
        ),
      );
      expect(untitled).toEqual([]);
    });

    it('asking for a field only with choices that stand beside it', () => {
      const unasked = commands.flatMap(({ name, schema }) => {
        const fields = Object.entries(propertiesOf(schema['properties']));
        const choicesOf = (field: unknown): unknown =>
          propertiesOf(fields.find(([each]) => each === field)?.[1])['enum'];
        return fields.flatMap(([field, of]) => {
          const { field: beside, is = [] } = propertiesOf(propertiesOf(of)['askedWhen']);
          const choices = choicesOf(beside);
          const known =
            Array.isArray(choices) && Array.isArray(is) && is.every((each) => choices.includes(each));
          return beside === undefined || known ? [] : [`${name}.${field}`];
        });
      });
      expect(unasked).toEqual([]);
    });

    it('with one command of a name, and one that opens it', () => {
      const names = commands.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(commands.some(({ opens }) => opens)).toBe(true);
    });

    it('naming for every clock a command that exists', () => {
      const unknown = Object.values(clocks)
        .flatMap(({ metBy = [], orBy = [] }) => [metBy, orBy].flat())
        .filter((named) => {
          const [kind = '', command] = named.split('.');
          const others = command === undefined ? commands : (procedureOf(kind)?.commands ?? []);
          return !others.some(({ name }) => name === (command ?? kind));
        });
      expect(unknown).toEqual([]);
    });

    it('sealing in a command on record what its events seal', () => {
      const inClear = commands.flatMap(({ name, schema, sealed = [], declares }) => {
        const asked = Object.keys(propertiesOf(schema['properties']));
        const personal = declares.records.flatMap((each) => Object.keys(each.sealed ?? {}));
        const missing = personal.filter((field) => asked.includes(field) && !sealed.includes(field));
        const unknown = sealed.filter((field) => !asked.includes(field));
        const none = personal.length > 0 && sealed.length === 0 ? ['nothing is sealed'] : [];
        return [...missing, ...unknown, ...none].map((field) => `${name} ${field}`);
      });
      expect(inClear).toEqual([]);
    });

    it('with a final stage, and nothing to tell of a case that is not opened', () => {
      expect(Object.values(stages).some(({ final }) => final)).toBe(true);
      const unopened = procedure.initial('the-case');
      expect(unopened).toMatchObject({ kind: procedure.kind, caseId: 'the-case', stage: '', over: false });
      expect([procedure.facts(unopened), procedure.duties(unopened)]).toEqual([[], []]);
    });

    it('and throws on an event it does not know', () => {
      const { now, actor, pins } = {
        now: '2026-09-17T09:10:00.000+08:00',
        actor: { person: 'p', post: 'deptOfficer', unit: 'zf' } as const,
        pins: { listVersion: 0, limitsVersion: 0, calendarVersion: 0, directoryVersion: 0 },
      };
      const unknown = { type: 'NeverHeardOf', payload: {}, recordedAt: now, effectiveAt: now, actor, pins };
      expect(() => procedure.evolve(procedure.initial('the-case'), unknown)).toThrow();
    });
  },
);
