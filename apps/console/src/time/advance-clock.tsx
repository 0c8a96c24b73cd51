import { useQueryClient } from '@tanstack/react-query';
import type { AdvanceClock as Advance, SimulatedClock } from '@tiaokuai/contracts';
import { App, Button, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { call, ProblemError } from '../api/client.js';
import { useToast } from '../ui/use-toast.js';
import { instantOfPicked, pickerText, shortInstant } from './instant.js';
import { PickDate } from './pick-date.js';

interface AdvanceClockProps {
  readonly now: string;
  readonly nextOpening: string | undefined;
}

function isFar(failure: unknown): boolean {
  return failure instanceof ProblemError && failure.problem.code === 'SIMULATION.CONFIRM_NEEDED';
}

/** Where time is simulated it stands still until the rules administrator moves it; what falls due meanwhile is worked off. */
export function AdvanceClock({ now, nextOpening }: AdvanceClockProps): React.ReactNode {
  const client = useQueryClient();
  const toast = useToast();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const advance = (to: Advance): void => {
    setOpen(false);
    call<SimulatedClock>('/simulation/clock', { method: 'POST', body: to }).then(
      () => client.invalidateQueries(),
      (failure: unknown) => {
        if (isFar(failure)) askFirst(to);
        else toast.failure(failure, '时间没有动');
      },
    );
  };
  const askFirst = (to: Advance): void =>
    void modal.confirm({
      icon: null,
      title: '一次拨过一天以上？',
      content: '所有人的时间一起往前，其间到期的事项会照规则处理，不能拨回。',
      okText: '拨过去',
      cancelText: '不拨',
      onOk: () => advance({ ...to, confirm: true }),
    });
  const choices = (
    <div className="advance">
      <p className="quiet">演练时间不会自己走。往前拨时，到期的事项会照规则处理；不能往回拨。</p>
      <Button onClick={() => advance({ minutes: 10 })}>过 10 分钟</Button>
      <Button onClick={() => advance({ minutes: 60 })}>过 1 小时</Button>
      <Button onClick={() => advance({ minutes: 24 * 60 })}>过 1 天</Button>
      {nextOpening ? (
        <Button onClick={() => advance({ to: nextOpening })}>到 {shortInstant(nextOpening, now)}</Button>
      ) : null}
      <PickDate
        withTime
        placeholder="到指定时间"
        aria-label="到指定时间"
        minDate={dayjs(pickerText(now))}
        onOk={(picked) => {
          if (dayjs.isDayjs(picked)) advance({ to: instantOfPicked(picked.format('YYYY-MM-DD HH:mm')) });
        }}
      />
    </div>
  );
  return (
    <Popover
      trigger="click"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      open={open}
      onOpenChange={setOpen}
      content={choices}
      title="演练时钟"
    >
      <Button size="small" className="advance-button">
        演练时钟
      </Button>
    </Popover>
  );
}
