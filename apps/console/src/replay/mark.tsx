import { shortInstant } from '../time/instant.js';
import { whoWords, type Act } from './acts.js';

interface MarkProps {
  readonly act: Act;
  readonly x: number;
  readonly y: number;
  readonly state: 'before' | 'current' | 'later';
  readonly goTo: () => void;
}

/**
 * A circle for a person's act, a diamond for what the engine recorded; what had not happened at the step shown has a
 * dashed border and is never faded (ux.md 7.3). The slider and the history do the same by keyboard.
 */
export function Mark({ act, x, y, state, goTo }: MarkProps): React.ReactNode {
  const { head, words, version } = act;
  const later = state === 'later' ? '，此时尚未发生' : '';
  return (
    <g className={`mark mark-${state}`} onClick={goTo}>
      <title>{`第${version}步 ${words}，${whoWords(head)}，${shortInstant(head.effectiveAt)}${later}`}</title>
      {head.byEngine ? (
        <rect x={x - 8} y={y - 8} width={16} height={16} transform={`rotate(45 ${x} ${y})`} />
      ) : (
        <circle cx={x} cy={y} r={11} />
      )}
      <text x={x} y={y + 4} className="mark-number">
        {version}
      </text>
    </g>
  );
}
