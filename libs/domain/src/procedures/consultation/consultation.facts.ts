import type { Duty, Fact } from '../../kernel/procedure.js';
import { MODES, POSITIONS, REPLIES } from './consultation.labels.js';
import type { Action, ConsultationState, Invitee } from './consultation.state.js';

type Told = readonly [
  key: string,
  zh: string,
  en: string,
  format: Fact['format'],
  value: Fact['value'] | undefined,
];

function told(rows: readonly Told[], thread?: string): readonly Fact[] {
  return rows.flatMap(([key, zh, en, format, value]) =>
    value === undefined ? [] : [{ key, label: { zh, en }, format, value, thread }],
  );
}

function inviteeFacts({ unit, required, reply, position }: Invitee): readonly Fact[] {
  return told(
    [
      [`invitee.${unit}.required`, '必须到会', 'Required', 'flag', required || undefined],
      [`invitee.${unit}.reply`, '参会答复', 'Reply', 'label', REPLIES[reply]],
      [`invitee.${unit}.position`, '意见', 'Position', 'label', position && POSITIONS[position.position]],
      [`invitee.${unit}.words`, '意见说明', 'In words', 'text', position?.text],
      [`invitee.${unit}.basis`, '意见依据', 'Basis', 'text', position?.basis],
    ],
    unit,
  );
}

function actionFacts({ id, owner, action, agreedDate, result, accepted }: Action): readonly Fact[] {
  return told(
    [
      [`task.${id}`, '任务', 'Action', 'text', action],
      [`${id}.agreedDate`, '约定完成日期', 'Agreed date', 'date', agreedDate],
      [`${id}.result`, '落实情况', 'Result', 'text', result],
      [`${id}.accepted`, '已确认落实', 'Accepted', 'flag', accepted || undefined],
    ],
    owner,
  );
}

/** What was to be agreed, who came, what was said, resolved and done; left out where there is nothing to tell. */
export function consultationFacts(state: ConsultationState): readonly Fact[] {
  const { meeting, minutes, objection, differences, withoutQuorum } = state;
  const resolutions = (minutes?.resolutions ?? []).map(({ text }) => text);
  const boundaries = (minutes?.boundaries ?? []).map(({ item, text }) => `${item} ${text}`);
  const lines = (each: readonly string[]): string | undefined =>
    each.length === 0 ? undefined : each.join('\n');
  return [
    ...told([
      ['convenor', '召集单位', 'Convenor', 'unit', state.convenor],
      ['agenda', '议题', 'Agenda', 'text', lines(state.agenda)],
      ['mode', '方式', 'Mode', 'label', MODES[state.mode]],
      ['meeting.when', '会议时间', 'When', 'instant', meeting?.when],
      ['meeting.place', '地点', 'Place', 'text', meeting?.place],
      ['meeting.chair', '主持人', 'Chair', 'person', meeting?.chair],
      ['withoutQuorum', '到会不足次数', 'Times without quorum', 'count', withoutQuorum || undefined],
      ['resolutions', '议定事项', 'Resolutions', 'text', lines(resolutions)],
      ['boundaries', '职责边界', 'Boundaries', 'text', lines(boundaries)],
      ['dissent', '不同意见', 'Dissent', 'text', minutes?.dissent],
      ['objection', '对纪要的异议', 'Objection', 'text', objection?.point],
      ['differences', '分歧', 'Differences', 'text', lines(differences)],
      ['notified', '已通报处理结果', 'Notified', 'flag', state.notified || undefined],
    ]),
    ...state.present.map(({ unit, person }, n): Fact => ({
      ...{ key: `present.${n + 1}`, label: { zh: '到会人员', en: 'Present' } },
      ...{ format: 'person', value: person, thread: unit },
    })),
    ...state.invitees.flatMap(inviteeFacts),
    ...state.actions.flatMap(actionFacts),
  ];
}

/** What waits for somebody without a clock, or after the centre's own clock has passed. */
export function consultationDuties(state: ConsultationState): readonly Duty[] {
  const { stage, convenor, meeting, actions, notified } = state;
  const runs = (key: string): boolean =>
    Object.values(state.obligations).some((each) => each.key === key && each.status === 'running');
  const chairUnit = meeting?.chairUnit ?? convenor;
  switch (stage) {
    case 'proposed':
    case 'noQuorum':
      return runs('consultation.convene') ? [] : [{ unit: convenor, posts: [], command: 'convene' }];
    case 'convened':
      return runs('consultation.hold') ? [] : [{ unit: convenor, posts: [], command: 'hold' }];
    case 'minutesDrafted':
      return [{ unit: chairUnit, posts: [], command: 'issueMinutes' }];
    case 'tracking': {
      const reported = actions.filter(({ accepted, result }) => !accepted && result !== undefined);
      const closes = notified && actions.every(({ accepted }) => accepted);
      return [
        ...reported.map(({ id }): Duty => ({
          unit: chairUnit,
          posts: [],
          command: 'acceptAction',
          about: id,
        })),
        ...(closes ? [{ unit: convenor, posts: [], command: 'close' }] : []),
      ];
    }
    default:
      return [];
  }
}
