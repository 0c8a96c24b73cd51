import { procedures, type Procedure, propertiesOf } from '@tiaokuai/domain';
import { BpmnModdle, type ModdleElement, type Parsed } from 'bpmn-moddle';
import { describeProcedure } from '../description.js';
import { bpmnOf } from './bpmn.file.js';
import { draw } from './draw.js';
import type { Box, Point } from './drawing.js';
import { planOf } from './plan.js';

const every = procedures.map((each): [string, Procedure] => [each.kind, each]);
const describedAs = (procedure: Procedure) => describeProcedure(procedure, () => []);

describe.each(every)('%s as BPMN', (_kind, procedure) => {
  const described = describedAs(procedure);
  let file: Parsed;
  let elements: readonly ModdleElement[];
  let drawn: readonly ModdleElement[];

  beforeAll(async () => {
    file = await new BpmnModdle().fromXML(await bpmnOf(described, 'zh'));
    elements = Object.values(file.elementsById);
    drawn = elements.filter(({ $type }) => /^bpmndi:BPMN(Shape|Edge)$/.test($type));
  });

  it('is read without a warning', () => {
    expect(file.warnings).toEqual([]);
  });

  it('holds every stage, and every command in each stage in which it may be given', () => {
    const ids = elements.map(({ id }) => id);
    for (const { code } of described.stages) expect(ids).toContain(`stage.${code}`);
    const open = described.stages
      .filter(({ final, passesTo }) => !final && passesTo === undefined)
      .map(({ code }) => code);
    for (const { name, stages, opens } of described.commands)
      for (const stage of opens ? ['begin'] : stages.filter((each) => open.includes(each)))
        expect(ids).toContain(`${stage}.${name}`);
    for (const { key, leadsTo } of described.clocks)
      for (const { from } of leadsTo) expect(ids).toContain(`${from}.limit.${key}`);
  });

  it('draws every element once, and nothing else', () => {
    const shown = drawn.map(({ bpmnElement }) => idOf(bpmnElement));
    const wanted = elements.filter(({ $type }) =>
      /^bpmn:.*(Event|Gateway|Task|SubProcess|Flow)$/.test($type),
    );
    expect([...shown].sort()).toEqual(wanted.map(({ id }) => id).sort());
  });

  it('every flow ends on the shapes of what it joins', () => {
    const boxes = new Map(drawn.map(({ bpmnElement, bounds }) => [idOf(bpmnElement), bounds as Box]));
    for (const { bpmnElement, waypoint } of drawn) {
      if (!Array.isArray(waypoint)) continue;
      const flow = bpmnElement as ModdleElement;
      const points = waypoint as readonly Point[];
      const ends = [boxes.get(idOf(flow['sourceRef'])), boxes.get(idOf(flow['targetRef']))];
      expect([flow.id, touches(ends[0], points.at(0)), touches(ends[1], points.at(-1))]).toEqual([
        flow.id,
        true,
        true,
      ]);
    }
  });

  it('no line runs through a shape, nor over a line to another stage', () => {
    const { shapes, lines } = draw(planOf(described, 'zh'));
    const pieces = lines.flatMap(({ id, to, points }) =>
      points.slice(1).map((end, index) => ({ id, to, start: points[index] ?? end, end })),
    );
    for (const { id, start, end } of pieces)
      for (const shape of shapes)
        expect([id, shape.id, cuts(shape.box, start, end)]).toEqual([id, shape.id, false]);
    const upright = pieces.filter(({ start, end }) => start.x === end.x && start.x > 700);
    for (const one of upright)
      for (const other of upright) expect(one.to === other.to || one.start.x !== other.start.x).toBe(true);
  });
});

it('has the words of the language asked for', async () => {
  const [first] = procedures;
  if (first === undefined) throw new Error('no procedures');
  expect(await bpmnOf(describedAs(first), 'en')).toContain('name="Whistle"');
});

function idOf(element: unknown): string {
  return String(propertiesOf(element)['id']);
}

/** On the border of the box or inside. */
function touches(box: Box | undefined, point: Point | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const { x, y } = point;
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function cuts(box: Box, start: Point, end: Point): boolean {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
  return right > box.x && left < box.x + box.width && bottom > box.y && top < box.y + box.height;
}
