import type { ProcedureDescription } from '@tiaokuai/contracts';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { draw } from './draw.js';
import type { Box, Line, Shape } from './drawing.js';
import { planOf, type Cause, type Language, type StayingCommand } from './plan.js';

const moddle = new BpmnModdle();

/** What an event waits for, as BPMN says it: somebody's message, a signal of the engine, a time. */
const DEFINITIONS: Readonly<Record<Cause, string>> = {
  command: 'bpmn:MessageEventDefinition',
  engine: 'bpmn:SignalEventDefinition',
  limit: 'bpmn:TimerEventDefinition',
};
const COMMAND_GRID = { columns: 4, x: 40, y: 40, width: 180, height: 70, stepX: 210, stepY: 100 };

/**
 * A described procedure as a BPMN 2.0 file with diagrams, words in one language. A stage is an ad-hoc sub-process: inside,
 * on a diagram of its own, the commands that leave a case in it; after it, as events, what ends it. A final stage is an
 * end event. It describes and is not executable: the rules alone decide.
 */
export async function bpmnOf(procedure: ProcedureDescription, language: Language): Promise<string> {
  const plan = planOf(procedure, language);
  const { shapes, lines } = draw(plan);
  const nodes = new Map(shapes.map((shape) => [shape.id, nodeOf(shape)]));
  const flows = new Map(lines.map((line) => [line.id, flowOf(line, nodes)]));
  const root = moddle.create('bpmn:Process', {
    id: plan.kind,
    name: plan.name,
    isExecutable: false,
    flowElements: [...nodes.values(), ...flows.values()],
  });
  const edges = lines.map((line) => edgeOf(line, flows.get(line.id)));
  const drawn = [...shapes.map((shape) => shapeOf(shape, nodes.get(shape.id))), ...edges];
  const inner = shapes.flatMap((shape) => innerDiagram(shape, nodes.get(shape.id)));
  const definitions = moddle.create('bpmn:Definitions', {
    id: `definitions.${plan.kind}`,
    targetNamespace: 'urn:tiaokuai:procedures',
    exporter: 'Tiaokuai',
    rootElements: [root],
    diagrams: [diagramOf(root, plan.name, drawn), ...inner],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

function documented(text: string): { readonly documentation: readonly ModdleElement[] } {
  return { documentation: [moddle.create('bpmn:Documentation', { text })] };
}

function nodeOf({ id, type, name, way, inside }: Shape): ModdleElement {
  return moddle.create(`bpmn:${type}`, {
    id,
    ...(name === undefined ? {} : { name }),
    ...(way === undefined
      ? {}
      : {
          ...documented(way.documentation),
          eventDefinitions: [moddle.create(DEFINITIONS[way.cause], { id: `${id}.awaited` })],
        }),
    ...(type === 'AdHocSubProcess' ? { flowElements: inside?.map(taskOf) } : {}),
  });
}

function taskOf({ id, name, engineOnly, documentation }: StayingCommand): ModdleElement {
  const type = engineOnly ? 'bpmn:ServiceTask' : 'bpmn:UserTask';
  return moddle.create(type, { id, name, ...documented(documentation) });
}

function flowOf({ id, name, from, to }: Line, nodes: ReadonlyMap<string, ModdleElement>): ModdleElement {
  const [sourceRef, targetRef] = [nodes.get(from), nodes.get(to)];
  const flow = moddle.create('bpmn:SequenceFlow', {
    id,
    ...(name === undefined ? {} : { name }),
    sourceRef,
    targetRef,
  });
  addTo(sourceRef, 'outgoing', flow);
  addTo(targetRef, 'incoming', flow);
  return flow;
}

function addTo(node: ModdleElement | undefined, end: 'incoming' | 'outgoing', flow: ModdleElement): void {
  if (node === undefined) return;
  const known: readonly unknown[] = Array.isArray(node[end]) ? node[end] : [];
  node[end] = [...known, flow];
}

const boundsOf = (box: Box): ModdleElement => moddle.create('dc:Bounds', { ...box });

function labelOf(label: Box | undefined): object {
  return label === undefined ? {} : { label: moddle.create('bpmndi:BPMNLabel', { bounds: boundsOf(label) }) };
}

function shapeOf({ id, type, box, label }: Shape, bpmnElement: ModdleElement | undefined): ModdleElement {
  return moddle.create('bpmndi:BPMNShape', {
    id: `${id}.shape`,
    bpmnElement,
    bounds: boundsOf(box),
    ...(type === 'AdHocSubProcess' ? { isExpanded: false } : {}),
    ...labelOf(label),
  });
}

function edgeOf({ id, points, label }: Line, bpmnElement: ModdleElement | undefined): ModdleElement {
  return moddle.create('bpmndi:BPMNEdge', {
    id: `${id}.edge`,
    bpmnElement,
    waypoint: points.map((point) => moddle.create('dc:Point', { ...point })),
    ...labelOf(label),
  });
}

function diagramOf(
  bpmnElement: ModdleElement,
  name: string,
  planeElement: readonly ModdleElement[],
): ModdleElement {
  const id = String(bpmnElement.id);
  const plane = moddle.create('bpmndi:BPMNPlane', { id: `${id}.plane`, bpmnElement, planeElement });
  return moddle.create('bpmndi:BPMNDiagram', { id: `${id}.diagram`, name, plane });
}

/** What a stage holds, on a diagram of its own: the commands in rows, in the order of the procedure's table. */
function innerDiagram({ type, name = '' }: Shape, node: ModdleElement | undefined): readonly ModdleElement[] {
  const tasks = node?.['flowElements'];
  if (type !== 'AdHocSubProcess' || node === undefined || !Array.isArray(tasks)) return [];
  const { columns, x, y, width, height, stepX, stepY } = COMMAND_GRID;
  const shapes = tasks.map((task: ModdleElement, index) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `${task.id}.shape`,
      bpmnElement: task,
      bounds: boundsOf({
        x: x + (index % columns) * stepX,
        y: y + Math.floor(index / columns) * stepY,
        width,
        height,
      }),
    }),
  );
  return [diagramOf(node, name, shapes)];
}
