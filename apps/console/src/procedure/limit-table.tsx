import type { ClockDescription } from '@tiaokuai/contracts';
import { Table, type Column } from '../table/table.js';

/** Every limit of a procedure, as long as it is today. */
export function LimitTable({ clocks }: { readonly clocks: readonly ClockDescription[] }): React.ReactNode {
  return (
    <>
      <Table
        caption="时限"
        columns={COLUMNS}
        rows={clocks}
        rowKey={({ key }) => key}
        empty={<p className="quiet">这个流程没有时限。</p>}
      />
      <p className="quiet">到点即为超期：17:30 到期的，须在 17:30 之前办理，17:30 整办理的记逾期。</p>
    </>
  );
}

const COLUMNS: readonly Column<ClockDescription>[] = [
  { title: '事项', width: '22%', cell: ({ label }) => label.zh },
  {
    title: '现行时限',
    cell: ({ limits }) =>
      limits.length === 0 ? (
        <span className="quiet">按约定或由同一流程的其他时限确定</span>
      ) : (
        <ul className="plain lengths">
          {limits.map(({ variant, itemCode, variantWord, words, label }) => (
            <li key={`${variant} ${itemCode}`}>
              {variantWord === undefined ? '' : `${variantWord}：`}
              {itemCode === undefined ? '' : `事项 ${itemCode}：`}
              {words} {label === null ? null : <span className="mark">{label}</span>}
            </li>
          ))}
        </ul>
      ),
  },
  { title: '期满以后', width: '34%', cell: ({ whenPassed }) => AFTER[whenPassed ?? 'owed'] },
];

const AFTER: Readonly<Record<NonNullable<ClockDescription['whenPassed']> | 'owed', string>> = {
  decides: '视为已作答复，记一次超期',
  window: '不再办理，或由系统自动接续；不记超期',
  owed: '仍须补办，按规定记超期、发督办',
};
