import {
  CaretRightOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import type { CaseStep } from '@tiaokuai/contracts';
import { Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { shortInstant } from '../time/instant.js';

interface ReplayBarProps {
  readonly steps: readonly CaseStep[];
  readonly at: string | undefined;
  readonly goTo: (step: number | undefined) => void;
}

/** The step shown: that of the address, or the newest. An instant in the address stands at the last step recorded by then. */
export function stepAt(steps: readonly CaseStep[], at: string | undefined): number {
  if (at === undefined) return steps.length;
  if (/^\d+$/.test(at)) return Number(at);
  return steps.filter((step) => Date.parse(step.recordedAt) <= Date.parse(at)).length;
}

/** ← → one step, Home / End to the ends, space plays. The address follows. */
export function ReplayBar({ steps, at, goTo }: ReplayBarProps): React.ReactNode {
  const last = steps.length;
  const current = stepAt(steps, at);
  const [playing, setPlaying] = useState(false);
  const move = (to: number) => goTo(to >= last ? undefined : Math.max(1, to));

  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(() => {
      if (current + 1 >= last) setPlaying(false);
      move(current + 1);
    }, 900);
    return () => window.clearTimeout(timer);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input,textarea,button,[role="slider"],[role="combobox"],.ant-modal')
      )
        return;
      const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 1, End: last }[event.key];
      if (to !== undefined) move(to);
      else if (event.key === ' ') setPlaying((before) => !before);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const play = () => {
    if (!playing && current >= last) goTo(1);
    setPlaying(!playing);
  };
  return (
    <div className="replay-bar">
      <Button
        aria-label="上一步"
        icon={<StepBackwardOutlined aria-hidden />}
        onClick={() => move(current - 1)}
        disabled={current <= 1}
      />
      <Button
        aria-label={playing ? '暂停回放' : '播放回放'}
        icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        onClick={play}
        disabled={last < 2}
      />
      <Button
        aria-label="下一步"
        icon={<StepForwardOutlined aria-hidden />}
        onClick={() => move(current + 1)}
        disabled={current >= last}
      />
      <Slider
        className="replay-slider"
        min={1}
        max={Math.max(last, 2)}
        value={current}
        disabled={last < 2}
        onChange={move}
        ariaLabelForHandle="案件的步骤"
        ariaValueTextFormatterForHandle={(value) => words(steps, value)}
        tooltip={{ formatter: (value) => words(steps, value ?? current) }}
      />
      <span className="replay-now">
        {current} / {last}
      </span>
    </div>
  );
}

function words(steps: readonly CaseStep[], at: number): string {
  const step = steps[at - 1];
  return step ? `第${at}步,${shortInstant(step.effectiveAt)},${step.type.word}` : `第${at}步`;
}
