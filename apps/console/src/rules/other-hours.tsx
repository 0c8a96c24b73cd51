import { Checkbox, Input } from 'antd';
import { USUAL_HOURS, type DraftHours, type NoticeDraft } from './holiday-notice-draft.js';

interface OtherHoursProps {
  readonly draft: NoticeDraft;
  readonly change: (draft: NoticeDraft) => void;
}

/** Summer hours and the like, where the notice names them. */
export function OtherHours({ draft, change }: OtherHoursProps): React.ReactNode {
  const { hours, ...rest } = draft;
  return (
    <>
      <Checkbox
        checked={hours !== undefined}
        onChange={({ target }) => change(target.checked ? { ...rest, hours: USUAL_HOURS } : rest)}
      >
        同时调整一段时间的办公时间
      </Checkbox>
      {hours === undefined ? null : (
        <div className="notice-fields">
          {FIELDS.map(({ label, type, of, put }) => (
            <label key={label} className="labelled">
              <span>{label}</span>
              <Input
                type={type}
                value={of(hours)}
                onChange={({ target }) => change({ ...rest, hours: put(hours, target.value) })}
              />
            </label>
          ))}
        </div>
      )}
    </>
  );
}

interface HoursField {
  readonly label: string;
  readonly type: 'date' | 'time';
  readonly of: (hours: DraftHours) => string;
  readonly put: (hours: DraftHours, typed: string) => DraftHours;
}

const FIELDS: readonly HoursField[] = [
  { label: '自', type: 'date', of: ({ from }) => from, put: (hours, from) => ({ ...hours, from }) },
  { label: '至', type: 'date', of: ({ to }) => to, put: (hours, to) => ({ ...hours, to }) },
  ...(['morning', 'afternoon'] as const).flatMap((part) =>
    (['from', 'to'] as const).map((end): HoursField => ({
      label: `${part === 'morning' ? '上午' : '下午'}${end === 'from' ? '上班' : '下班'}`,
      type: 'time',
      of: (hours) => hours[part][end],
      put: (hours, typed) => ({ ...hours, [part]: { ...hours[part], [end]: typed } }),
    })),
  ),
];
