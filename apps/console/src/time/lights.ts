import { ClockCircleOutlined, ExclamationCircleFilled, PauseCircleOutlined } from '@ant-design/icons';
import type { Light } from '@tiaokuai/contracts';

/** How a time limit stands, as people see it. Never by colour: colour means a supervision order and nothing else. */
interface LightView {
  readonly Icon: React.ComponentType<{ readonly 'aria-hidden': true }>;
  /** Done, or cancelled: no time is left that could be told; this is said instead. */
  readonly endedWords: string | null;
}

export const LIGHTS: Readonly<Record<Light, LightView>> = {
  onTime: { Icon: ClockCircleOutlined, endedWords: null },
  dueSoon: { Icon: ClockCircleOutlined, endedWords: null },
  overdue: { Icon: ExclamationCircleFilled, endedWords: null },
  frozen: { Icon: PauseCircleOutlined, endedWords: null },
  met: { Icon: ClockCircleOutlined, endedWords: '按时完成' },
  metLate: { Icon: ClockCircleOutlined, endedWords: '逾期完成' },
  cancelled: { Icon: ClockCircleOutlined, endedWords: '已取消' },
};
