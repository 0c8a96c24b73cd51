import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node of a BPMN diagram: its type and, for events, what they wait for, without `bpmn:`. */
export interface DrawnShape {
  readonly id: string;
  readonly type: string;
  readonly awaits: string;
  readonly name: string;
  readonly box: Box;
  readonly label: Box | undefined;
}

export interface DrawnLine {
  readonly id: string;
  readonly name: string;
  /** As `points` of an SVG polyline. */
  readonly points: string;
  readonly label: Box | undefined;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
  readonly lines: readonly DrawnLine[];
}

/** The first diagram of a procedure's BPMN file: the same that any BPMN viewer shows. */
export function useDrawing(kind: string): UseQueryResult<Drawing> {
  return useQuery({
    queryKey: ['procedure-bpmn', kind],
    queryFn: async ({ signal }) => {
      const headers = new Headers({ accept: 'application/xml' });
      const answer = await request(`/procedures/${kind}/bpmn`, { headers, signal });
      return readDrawing(await answer.text());
    },
    staleTime: Infinity,
  });
}

const MARGIN = 24;

function readDrawing(xml: string): Drawing {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = new Map([...file.querySelectorAll('[id]')].map((each) => [each.id, each]));
  const plane = children(file, 'BPMNPlane')[0];
  if (plane === undefined) throw new Error('the file has no diagram');
  const shapes = children(plane, 'BPMNShape').map((shape) => readShape(shape, elements));
  const lines = children(plane, 'BPMNEdge').map((edge) => readLine(edge, elements));
  const boxes = shapes.flatMap(({ box, label }) => (label === undefined ? [box] : [box, label]));
  const xs = lines.flatMap(({ points }) => points.split(' ').map((point) => Number(point.split(',')[0])));
  return {
    width: Math.max(...xs, ...boxes.map(({ x, width }) => x + width)) + MARGIN,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN,
    shapes,
    lines,
  };
}

function children(of: Document | Element, name: string): readonly Element[] {
  return [...of.getElementsByTagNameNS('*', name)];
}

function readShape(shape: Element, elements: ReadonlyMap<string, Element>): DrawnShape {
  const element = elements.get(shape.getAttribute('bpmnElement') ?? '');
  const awaits = [...(element?.children ?? [])].find((each) => each.localName.endsWith('EventDefinition'));
  return {
    id: shape.id,
    type: element?.localName ?? '',
    awaits: awaits?.localName.replace('EventDefinition', '') ?? '',
    name: element?.getAttribute('name') ?? '',
    box: boundsIn(shape) ?? { x: 0, y: 0, width: 0, height: 0 },
    label: labelOf(shape),
  };
}

function readLine(edge: Element, elements: ReadonlyMap<string, Element>): DrawnLine {
  const points = children(edge, 'waypoint').map((point) => `${numberOf(point, 'x')},${numberOf(point, 'y')}`);
  const name = elements.get(edge.getAttribute('bpmnElement') ?? '')?.getAttribute('name') ?? '';
  return { id: edge.id, name, points: points.join(' '), label: labelOf(edge) };
}

function labelOf(of: Element): Box | undefined {
  const [label] = children(of, 'BPMNLabel');
  return label === undefined ? undefined : boundsIn(label);
}

function boundsIn(of: Element): Box | undefined {
  const bounds = [...of.children].find(({ localName }) => localName === 'Bounds');
  if (bounds === undefined) return undefined;
  const [x, y] = [numberOf(bounds, 'x'), numberOf(bounds, 'y')];
  return { x, y, width: numberOf(bounds, 'width'), height: numberOf(bounds, 'height') };
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}
