import { Skeleton } from 'antd';
import { Failure } from '../ui/failure.js';
import { useDrawing, type Drawing, type DrawnLine, type DrawnShape } from './bpmn-drawing.js';
import './procedure.css';

/** The stages and what leads from one to the next, as a picture; the table below it says the same in words. */
export function StageDiagram({
  kind,
  name,
}: {
  readonly kind: string;
  readonly name: string;
}): React.ReactNode {
  const drawing = useDrawing(kind);
  if (drawing.isPending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  if (drawing.isError) return <Failure error={drawing.error} retry={() => void drawing.refetch()} />;
  return (
    // A wide picture is moved with the keyboard too.
    <div className="diagram" role="region" aria-label={`${name}流程图`} tabIndex={0}>
      <Picture drawing={drawing.data} name={name} />
    </div>
  );
}

function Picture({ drawing, name }: { readonly drawing: Drawing; readonly name: string }): React.ReactNode {
  const { width, height, shapes, lines } = drawing;
  return (
    <svg
      role="img"
      aria-label={`${name}各阶段及去向的示意图，文字内容见下方“各阶段可以做什么”`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="10"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 10 5 0 10z" />
        </marker>
      </defs>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      {shapes.map((shape) => (
        <Shape key={shape.id} shape={shape} />
      ))}
    </svg>
  );
}

function Line({ line: { name, points, label } }: { readonly line: DrawnLine }): React.ReactNode {
  return (
    <g className="diagram-line">
      <polyline points={points} markerEnd="url(#arrow)" />
      {label === undefined ? null : (
        <text x={label.x} y={label.y + label.height - 3}>
          {name}
        </text>
      )}
    </g>
  );
}

function Shape({ shape }: { readonly shape: DrawnShape }): React.ReactNode {
  const { type, awaits, name, box, label } = shape;
  return (
    <g className={`diagram-shape diagram-${type} diagram-${awaits || 'stage'}`}>
      <Outline shape={shape} />
      {label === undefined ? (
        <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 5} textAnchor="middle">
          {name}
        </text>
      ) : (
        <text x={label.x} y={label.y + label.height - 3}>
          {name}
        </text>
      )}
    </g>
  );
}

/** What an event waits for: an envelope is somebody's command, a clock a passed limit, a triangle the system. */
const SIGNS: Readonly<Record<string, string>> = {
  message: 'M-8-5H8V6H-8zM-8-5 0 1 8-5',
  timer: 'M0-8A8 8 0 1 1 0 8 8 8 0 1 1 0-8M0-5V0L4 2',
  signal: 'M0-8 8 6H-8z',
};

function Outline({ shape }: { readonly shape: DrawnShape }): React.ReactNode {
  const { type, awaits, box } = shape;
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  if (type.endsWith('Gateway'))
    return (
      <path
        d={`M${box.x} ${middleY}L${middleX} ${box.y}L${box.x + box.width} ${middleY}L${middleX} ${box.y + box.height}z`}
      />
    );
  if (!type.endsWith('Event')) return <rect {...box} rx={10} />;
  return (
    <>
      <circle cx={middleX} cy={middleY} r={box.width / 2} />
      {type === 'intermediateCatchEvent' ? <circle cx={middleX} cy={middleY} r={box.width / 2 - 3} /> : null}
      {SIGNS[awaits] === undefined ? null : (
        <path d={SIGNS[awaits]} transform={`translate(${middleX} ${middleY})`} />
      )}
    </>
  );
}
