import type { PartyView } from '@tiaokuai/contracts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useRestDays } from '../time/arranged-days.js';
import type { StepGroup } from './step-groups.js';
import {
  LANE,
  LEFT,
  laneOf,
  lanesOf,
  nightsAndRestDays,
  placesByStep,
  placesByTime,
  WIDTH,
  yearsOf,
} from './lane-places.js';
import { TimelineMarker } from './timeline-marker.js';

type Axis = '按步骤' | '按时间';

interface LanesProps {
  readonly groups: readonly StepGroup[];
  readonly parties: readonly PartyView[];
  readonly version: number;
  readonly goTo: (version: number | undefined) => void;
}

/** One lane per unit, one marker per command, numbered as in the history; nights and days of rest are shaded on the axis of time. */
export function Lanes({ groups, parties, version, goTo }: LanesProps): React.ReactNode {
  const [axis, setAxis] = useState<Axis>('按步骤');
  const isRest = useRestDays(axis === '按时间' ? yearsOf(groups) : []);
  const lanes = lanesOf(groups, parties);
  const places = axis === '按步骤' ? placesByStep(groups) : placesByTime(groups);
  const height = lanes.length * LANE + 6;
  const shown = groups.findIndex((group) => group.version >= version);
  const playhead = places[shown] ?? LEFT;
  const last = groups.at(-1)?.version;
  return (
    <div className="lanes">
      <div className="lanes-legend">
        <Segmented<Axis>
          options={['按步骤', '按时间']}
          value={axis}
          onChange={setAxis}
          aria-label="横轴"
          size="small"
        />
        <span className="quiet">圆：人办的；菱形：系统记的；虚线：此时尚未发生。点一下看那一步。</span>
      </div>
      <div className="lanes-scroll" tabIndex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label="各单位的步骤">
          {axis === '按时间'
            ? nightsAndRestDays(groups, isRest).map(({ from, to, words }) => (
                <rect key={from} x={from} width={to - from} y={0} height={height} className="off-hours">
                  <title>{words}</title>
                </rect>
              ))
            : null}
          {lanes.map(({ id, name }, lane) => (
            <g key={id}>
              <text x={2} y={lane * LANE + 22} className="lane-name">
                {name}
              </text>
              <line
                x1={LEFT - 12}
                x2={WIDTH - 4}
                y1={lane * LANE + 18}
                y2={lane * LANE + 18}
                className="lane-line"
              />
            </g>
          ))}
          <line x1={playhead} x2={playhead} y1={0} y2={height} className="playhead" />
          {groups.map((group, index) => (
            <TimelineMarker
              key={group.version}
              group={group}
              x={places[index] ?? LEFT}
              y={lanes.findIndex(({ id }) => id === laneOf(group)) * LANE + 18}
              state={index === shown ? 'current' : index > shown ? 'later' : 'before'}
              goTo={() => goTo(group.version === last ? undefined : group.version)}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}
