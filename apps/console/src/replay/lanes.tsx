import type { CaseStep, PartyView } from '@tiaokuai/contracts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { shortInstant } from '../time/instant.js';
import { stepAt } from './replay-bar.js';

const LANE = 34;
const LEFT = 110;
const WIDTH = 960;

interface LanesProps {
  readonly steps: readonly CaseStep[];
  readonly parties: readonly PartyView[];
  readonly at: string | undefined;
  readonly goTo: (step: number | undefined) => void;
}

type Axis = '步骤' | '时间';

/**
 * One lane per unit, one mark per step: a circle for a person's act, a diamond for what the engine recorded. What had not
 * happened at the step shown is drawn with a dashed border, never faded (ux.md 7.3).
 */
export function Lanes({ steps, parties, at, goTo }: LanesProps): React.ReactNode {
  const [axis, setAxis] = useState<Axis>('步骤');
  const current = stepAt(steps, at);
  const lanes = laneUnits(steps, parties);
  const xs = positions(steps, axis);
  const height = lanes.length * LANE + 8;
  const playhead = xs[current - 1] ?? LEFT;
  return (
    <div className="lanes">
      <Segmented<Axis>
        options={['步骤', '时间']}
        value={axis}
        onChange={setAxis}
        aria-label="横轴"
        size="small"
      />
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label="各单位的步骤">
        {lanes.map(({ id, name }, lane) => (
          <g key={id}>
            <text x={4} y={lane * LANE + 25} className="lane-name">
              {name}
            </text>
            <line
              x1={LEFT - 10}
              x2={WIDTH - 8}
              y1={lane * LANE + 20}
              y2={lane * LANE + 20}
              className="lane-line"
            />
          </g>
        ))}
        <line x1={playhead} x2={playhead} y1={2} y2={height - 2} className="playhead" />
        {steps.map((step, index) => (
          <Mark
            key={step.version}
            step={step}
            x={xs[index] ?? LEFT}
            y={lanes.findIndex(({ id }) => id === laneOf(step)) * LANE + 20}
            current={step.version === current}
            later={step.version > current}
            goTo={() => goTo(step.version === steps.length ? undefined : step.version)}
          />
        ))}
      </svg>
    </div>
  );
}

/** The engine's acts stand in the lane of the unit they are about. */
function laneOf(step: CaseStep): string {
  return step.byEngine ? (step.thread ?? 'engine') : step.actor.unit.id;
}

function laneUnits(
  steps: readonly CaseStep[],
  parties: readonly PartyView[],
): readonly { id: string; name: string }[] {
  const names = new Map(parties.map(({ unit }) => [unit.id, unit.shortName]));
  for (const step of steps)
    if (!step.byEngine && !names.has(step.actor.unit.id))
      names.set(step.actor.unit.id, step.actor.unit.shortName);
  if (steps.some((step) => laneOf(step) === 'engine')) names.set('engine', '系统');
  const used = new Set(steps.map(laneOf));
  return [...names].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name }));
}

function positions(steps: readonly CaseStep[], axis: Axis): readonly number[] {
  const room = WIDTH - LEFT - 24;
  const times = steps.map((step) => Date.parse(step.effectiveAt));
  const [first = 0, last = 0] = [Math.min(...times), Math.max(...times)];
  return steps.map((_, index) => {
    const share =
      axis === '步骤'
        ? index / Math.max(steps.length - 1, 1)
        : ((times[index] ?? first) - first) / Math.max(last - first, 1);
    return LEFT + share * room;
  });
}

interface MarkProps {
  readonly step: CaseStep;
  readonly x: number;
  readonly y: number;
  readonly current: boolean;
  readonly later: boolean;
  readonly goTo: () => void;
}

function Mark({ step, x, y, current, later, goTo }: MarkProps): React.ReactNode {
  const className = `mark ${current ? 'mark-current' : ''} ${later ? 'mark-later' : ''}`;
  const label = `第${step.version}步 ${step.type.word},${step.byEngine ? '系统' : step.actor.person.name},${shortInstant(step.effectiveAt)}${later ? ',此时尚未发生' : ''}`;
  return (
    <g className={className} onClick={goTo}>
      <title>{label}</title>
      {step.byEngine ? (
        <rect x={x - 6} y={y - 6} width={12} height={12} transform={`rotate(45 ${x} ${y})`} />
      ) : (
        <circle cx={x} cy={y} r={8} />
      )}
    </g>
  );
}
