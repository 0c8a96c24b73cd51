import { shortInstant } from '../time/instant.js';
import { actorWords, type StepGroup } from './step-groups.js';

/** Where it stands to the step that is shown, and what is said of that. */
type MarkerState = 'before' | 'current' | 'later';
const STATE_WORDS: Readonly<Record<MarkerState, string>> = {
  before: '',
  current: '',
  later: '，此时尚未发生',
};

interface TimelineMarkerProps {
  readonly group: StepGroup;
  readonly x: number;
  readonly y: number;
  readonly state: MarkerState;
  readonly goTo: () => void;
}

/**
 * A circle for a person's command, a diamond for what the engine recorded; what had not happened at the step shown has a
 * dashed border and is never faded: faded text fails the contrast rules. The slider and the history do the same by keyboard.
 */
export function TimelineMarker({ group, x, y, state, goTo }: TimelineMarkerProps): React.ReactNode {
  const { head, words, version } = group;
  return (
    <g className={`timeline-marker timeline-marker-${state}`} onClick={goTo}>
      <title>{`第${version}步 ${words}，${actorWords(head)}，${shortInstant(head.effectiveAt)}${STATE_WORDS[state]}`}</title>
      {head.byEngine ? (
        <rect x={x - 8} y={y - 8} width={16} height={16} transform={`rotate(45 ${x} ${y})`} />
      ) : (
        <circle cx={x} cy={y} r={11} />
      )}
      <text x={x} y={y + 4} className="timeline-marker-number">
        {version}
      </text>
    </g>
  );
}
