import {
  bottomOf,
  downTo,
  middleOf,
  rightOf,
  square,
  straight,
  textBox,
  type Drawing,
  type Line,
  type Point,
  type Shape,
} from './drawing.js';
import type { Plan, PlannedStage, Way } from './plan.js';

/** Columns and distances, in pixels. */
const STAGE = { x: 40, width: 160, height: 80 };
const MIDDLE = STAGE.x + STAGE.width / 2;
const GATEWAY = { x: 240, size: 50 };
const EVENT = { x: 330, size: 36 };
const BRANCH = { x: 600, size: 50 };
const LANES = { x: 800, step: 26 };
const ROW = 60;
const ABOVE_STAGE = 34;
const ENTRY = 10;
const BETWEEN = 30;
const BESIDE = 6;
const BELOW_LINE = 4;
const ABOVE_LINE = 20;

/** A drawing being made. */
interface Sheet {
  readonly shapes: Shape[];
  readonly lines: Line[];
  readonly stages: ReadonlyMap<
    string,
    { readonly name: string; readonly top: number; readonly lane: number }
  >;
}

/**
 * Draws a plan as bands, one per stage from top to bottom: the stage, what ends it below each other, and at the right one
 * vertical lane per stage. A line goes right to the lane of the stage it leads to, along it, and back left above the
 * band's events down into the stage; so lines to different stages cross but never run over each other or through a
 * shape, however the stages lead back.
 */
export function draw(plan: Plan): Drawing {
  const sheet: Sheet = { shapes: [], lines: [], stages: placesOf(plan) };
  let y = BETWEEN + EVENT.size / 2;
  for (const way of plan.begins) {
    const event = eventOf(way, MIDDLE - EVENT.size / 2, y);
    drawLeads(sheet, { ...event, type: 'StartEvent' }, way.leadsTo);
    y += rowsOf([way]) * ROW;
  }
  for (const stage of plan.stages) drawBand(sheet, stage);
  return sheet;
}

function stageId(code: string): string {
  return `stage.${code}`;
}

const rowsOf = (ways: readonly Way[]): number => ways.reduce((sum, { leadsTo }) => sum + leadsTo.length, 0);

function placesOf({ begins, stages }: Plan): Sheet['stages'] {
  let y = BETWEEN + rowsOf(begins) * ROW;
  return new Map(
    stages.map(({ code, name, ways, passesTo }, index) => {
      const top = y;
      const rows = rowsOf(ways) + passesTo.length;
      y += ABOVE_STAGE + Math.max(STAGE.height, (STAGE.height - ROW) / 2 + rows * ROW) + BETWEEN;
      return [code, { name, top, lane: LANES.x + index * LANES.step }] as const;
    }),
  );
}

/** A stage and what ends it; where several things may, a gateway waits for the first of them. */
function drawBand(sheet: Sheet, stage: PlannedStage): void {
  const shape = stageShape(stage, (sheet.stages.get(stage.code)?.top ?? 0) + ABOVE_STAGE);
  const first = middleOf(shape.box).y;
  if (stage.passesTo.length > 0) return drawLeads(sheet, shape, stage.passesTo);
  sheet.shapes.push(shape);
  let source = shape;
  if (stage.ways.length > 1) {
    source = {
      id: `${stage.code}.waits`,
      type: 'EventBasedGateway',
      box: square(GATEWAY.x, first, GATEWAY.size),
    };
    sheet.shapes.push(source);
    sheet.lines.push(straight(shape, source));
  }
  let y = first;
  for (const way of stage.ways) {
    const event = eventOf(way, EVENT.x, y);
    sheet.lines.push(y === first ? straight(source, event) : downTo(source, event));
    drawLeads(sheet, event, way.leadsTo);
    y += rowsOf([way]) * ROW;
  }
}

/** A shape, then where it leads: at once, or through a branching where the rules decide. */
function drawLeads(sheet: Sheet, shape: Shape, leadsTo: readonly string[]): void {
  sheet.shapes.push(shape);
  const [only, ...others] = leadsTo;
  if (only === undefined) return;
  if (others.length === 0) return leadTo(sheet, shape, only, [rightOf(shape.box)]);
  const { y } = middleOf(shape.box);
  const branch: Shape = {
    id: `${shape.id}.branch`,
    type: 'ExclusiveGateway',
    box: square(BRANCH.x, y, BRANCH.size),
  };
  sheet.shapes.push(branch);
  sheet.lines.push(straight(shape, branch));
  const bottom = bottomOf(branch.box);
  leadsTo.forEach((code, index) =>
    leadTo(
      sheet,
      branch,
      code,
      index === 0 ? [rightOf(branch.box)] : [bottom, { x: bottom.x, y: y + index * ROW }],
    ),
  );
}

/** The line to a stage, from where it stands at the end of `start`. Only the lines of a branching are named. */
function leadTo({ lines, stages }: Sheet, from: Shape, code: string, start: readonly Point[]): void {
  const place = stages.get(code);
  const y = start.at(-1)?.y;
  if (place === undefined || y === undefined) return;
  const { name, top, lane } = place;
  const label = textBox(name, BRANCH.x + BRANCH.size + BESIDE, y - ABOVE_LINE);
  lines.push({
    id: `${from.id}.to.${code}`,
    from: from.id,
    to: stageId(code),
    ...(from.type === 'ExclusiveGateway' ? { name, label } : {}),
    points: [
      ...start,
      { x: lane, y },
      { x: lane, y: top + ENTRY },
      { x: MIDDLE, y: top + ENTRY },
      { x: MIDDLE, y: top + ABOVE_STAGE },
    ],
  });
}

function eventOf(way: Way, x: number, y: number): Shape {
  const box = square(x, y, EVENT.size);
  const label = textBox(way.name, x + EVENT.size + BESIDE, y + BELOW_LINE);
  return { id: way.id, type: 'IntermediateCatchEvent', name: way.name, box, label, way };
}

function stageShape({ code, name, final, stays }: PlannedStage, top: number): Shape {
  const id = stageId(code);
  if (final) {
    const box = { x: MIDDLE - EVENT.size / 2, y: top, width: EVENT.size, height: EVENT.size };
    const label = textBox(name, box.x + EVENT.size + BESIDE, top + EVENT.size / 2 - BELOW_LINE * 2);
    return { id, type: 'EndEvent', name, box, label };
  }
  const box = { x: STAGE.x, y: top, width: STAGE.width, height: STAGE.height };
  return { id, type: stays.length === 0 ? 'Task' : 'AdHocSubProcess', name, box, inside: stays };
}
