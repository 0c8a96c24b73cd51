import type { Label } from '@tiaokuai/domain';
import type { Fault, VerificationCause } from '@tiaokuai/event-store';

export const CAUSE_LABELS: Readonly<Record<VerificationCause, Label>> = {
  start: { zh: '系统启动', en: 'Start of the system' },
  night: { zh: '每晚例行', en: 'Nightly' },
  demand: { zh: '人工发起', en: 'Asked for' },
};

export const FAULT_LABELS: Readonly<Record<Fault, Label>> = {
  eventMissing: { zh: '这一步的记录不见了', en: 'The event is missing' },
  envelopeAltered: {
    zh: '这一步的办理人、时间等被改过',
    en: 'Who acted, when or by which rules was altered',
  },
  payloadAltered: { zh: '这一步的内容被改过', en: 'What happened was altered' },
  commandAltered: { zh: '这一步所依据的操作被改过', en: 'The command it came from was altered' },
  columnsAltered: { zh: '检索用的字段与记录不一致', en: 'Columns say other than the record' },
  chainBroken: {
    zh: '与上一步接不上，前面被改过',
    en: 'It names another predecessor: something before it was altered',
  },
  orderBroken: { zh: '先后顺序被改过', en: 'The order was altered' },
  notInLog: { zh: '不在总记录的顺序里', en: 'It stands outside the log' },
  tailMissing: { zh: '最后的记录被删掉了', en: 'The end was cut off' },
  indexMissing: { zh: '总记录中间缺号', en: 'An index of the log is missing' },
};
