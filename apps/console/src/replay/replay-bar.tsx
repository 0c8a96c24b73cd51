import {
  CaretRightOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useKeys } from '../ui/keys.js';
import { stepGroupWords, type StepGroup } from './step-groups.js';

const PLAY_STEP = 1_000;

interface ReplayBarProps {
  readonly groups: readonly StepGroup[];
  /** Which group is shown, from 0; the last one is the present. */
  readonly shown: number;
  readonly goTo: (version: number | undefined) => void;
}

/** ← → one step, Home / End to the ends, space plays. The address follows. */
export function ReplayBar({ groups, shown, goTo }: ReplayBarProps): React.ReactNode {
  const last = groups.length - 1;
  const [playing, setPlaying] = useState(false);
  const move = (to: number) => goTo(to >= last ? undefined : groups[Math.max(0, to)]?.version);
  const play = () => {
    if (!playing && shown >= last) move(0);
    setPlaying(!playing && last > 0);
  };

  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(() => {
      if (shown + 1 >= last) setPlaying(false);
      move(shown + 1);
    }, PLAY_STEP);
    return () => window.clearTimeout(timer);
  });
  useKeys({
    ArrowLeft: () => move(shown - 1),
    ArrowRight: () => move(shown + 1),
    Home: () => move(0),
    End: () => move(last),
    ' ': play,
  });

  return (
    <div className="replay-bar">
      <Button
        aria-label="上一步"
        icon={<StepBackwardOutlined aria-hidden />}
        onClick={() => move(shown - 1)}
        disabled={shown <= 0}
      />
      <Button
        aria-label={playing ? '暂停回放' : '播放回放'}
        icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        onClick={play}
        disabled={last < 1}
      />
      <Button
        aria-label="下一步"
        icon={<StepForwardOutlined aria-hidden />}
        onClick={() => move(shown + 1)}
        disabled={shown >= last}
      />
      <Slider
        className="replay-slider"
        min={0}
        max={Math.max(last, 1)}
        value={last < 1 ? 1 : shown}
        disabled={last < 1}
        onChange={move}
        ariaLabelForHandle="回放到"
        ariaValueTextFormatterForHandle={(index) => words(groups, index)}
        tooltip={{ formatter: (index) => words(groups, index ?? shown) }}
      />
    </div>
  );
}

function words(groups: readonly StepGroup[], index: number): string {
  const group = groups[index];
  return group ? stepGroupWords(group) : '';
}
