// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
import type { Label } from '../../kernel/label.js';

export const STAGES = {
  detected: { label: { zh: '已发现', en: 'Detected' } },
  assessed: { label: { zh: '已研判', en: 'Assessed' } },
  issued: { label: { zh: '已发布', en: 'Issued' } },
  acknowledgedAll: { label: { zh: '全部签收', en: 'Acknowledged by all' } },
  measuresIn: { label: { zh: '措施已报', en: 'Measures are in' } },
  cleared: { label: { zh: '已解除', en: 'Cleared' } },
  reviewed: { label: { zh: '已复盘', en: 'Reviewed' }, final: true },
  falseAlarm: { label: { zh: '误报', en: 'False alarm' }, final: true },
} as const;

/** Stages in which the warning is out. */
export const OUT = ['issued', 'acknowledgedAll', 'measuresIn'] as const;

export const OUTCOMES = {
  cleared: { zh: '解除', en: 'Cleared' },
  lapsed: { zh: '到期解除', en: 'Lapsed' },
  escalatedToWhistle: { zh: '转为应急吹哨', en: 'Became a whistle' },
  falseAlarm: { zh: '误报', en: 'False alarm' },
} as const satisfies Record<string, Label>;

export const LEVELS = {
  blue: { zh: '蓝色（苗头）', en: 'Blue: latent' },
  yellow: { zh: '黄色（一般）', en: 'Yellow: common' },
  orange: { zh: '橙色（可能升级）', en: 'Orange: may escalate' },
  red: { zh: '红色（跨部门或紧迫）', en: 'Red: cross-department or imminent' },
} as const satisfies Record<string, Label>;
export type Level = keyof typeof LEVELS;
export const RISING: readonly Level[] = ['blue', 'yellow', 'orange', 'red'];

export function isAbove(level: Level, other: Level): boolean {
  return RISING.indexOf(level) > RISING.indexOf(other);
}

/** Who is called at once beside the district (L LJ 11). */
export const RESCUERS = {
  police110: { zh: '110', en: 'Police (110)' },
  fire119: { zh: '119', en: 'Fire (119)' },
  medical120: { zh: '120', en: 'Ambulance (120)' },
} as const satisfies Record<string, Label>;
