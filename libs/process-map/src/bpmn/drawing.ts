import type { StayingCommand, Way } from './plan.js';

/** BPMN types that a plan needs, without their prefix. */
type ShapeType =
  | 'StartEvent'
  | 'EndEvent'
  | 'AdHocSubProcess'
  | 'Task'
  | 'EventBasedGateway'
  | 'IntermediateCatchEvent'
  | 'ExclusiveGateway';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A node where it is drawn. `label`: where its name stands, if not inside. */
export interface Shape {
  readonly id: string;
  readonly type: ShapeType;
  readonly name?: string;
  readonly box: Box;
  readonly label?: Box;
  /** What the event stands for. */
  readonly way?: Way;
  /** What a stage holds: the commands that leave a case in it. */
  readonly inside?: readonly StayingCommand[];
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  readonly points: readonly Point[];
  readonly label?: Box;
}

/** In pixels from the left upper corner. */
export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
}

export function square(x: number, middleY: number, size: number): Box {
  return { x, y: middleY - size / 2, width: size, height: size };
}
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
export const rightOf = (box: Box): Point => ({ x: box.x + box.width, y: middleOf(box).y });
export const bottomOf = (box: Box): Point => ({ x: middleOf(box).x, y: box.y + box.height });
const leftOf = (box: Box): Point => ({ x: box.x, y: middleOf(box).y });

const TEXT = { height: 16, wide: 13, narrow: 7.5 };

/** Room for one line of text; Chinese is twice as wide. */
export function textBox(words: string, x: number, y: number): Box {
  const widths = [...words].map((each) => (each > '⺀' ? TEXT.wide : TEXT.narrow));
  return { x, y, width: Math.ceil(widths.reduce((sum, each) => sum + each, 0)), height: TEXT.height };
}

/** To the right, on the same row. */
export function straight(from: Shape, to: Shape): Line {
  return lineOf(from, to, [rightOf(from.box), leftOf(to.box)]);
}

/** Down from the first, then right to the second. */
export function downTo(from: Shape, to: Shape): Line {
  const [bottom, left] = [bottomOf(from.box), leftOf(to.box)];
  return lineOf(from, to, [bottom, { x: bottom.x, y: left.y }, left]);
}

function lineOf({ id: from }: Shape, { id: to }: Shape, points: readonly Point[]): Line {
  return { id: `${from}.to.${to}`, from, to, points };
}
