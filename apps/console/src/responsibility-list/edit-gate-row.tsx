import type { Admission, NegativeRow } from '@tiaokuai/domain';
import type { ChangedRow } from '../versions/changing.js';
import { EditRow } from '../versions/edit-row.js';
import type { Edited } from '../versions/edited-rows.js';
import type { KeptRows } from '../versions/use-kept-rows.js';
import { keyOf, kindOf, SCHEMAS, type GateContent, type GateKind } from './gate-rows.js';

const NAMES: Readonly<Record<GateKind, string>> = { admission: '准入', negative: '负面清单' };

interface EditGateRowProps {
  /** What is changed; of a new one the key says the kind alone. */
  readonly row: Edited<GateContent>;
  readonly rows: readonly ChangedRow<GateContent>[];
  readonly kept: KeptRows<GateContent>;
  readonly close: () => void;
}

/** An admission or a row of the negative list, changed or new. */
export function EditGateRow({ row, rows, kept, close }: EditGateRowProps): React.ReactNode {
  const { key = '', title, before, after } = row;
  const kind = kindOf(key);
  const keep = (content: GateContent): void => {
    const own = before === undefined ? newKeyOf(kind, content) : key;
    kept.keep({ key: own, title: titleOf(content), after: content, ...(before && { before }) }, key);
  };
  const named = {
    title: title === undefined ? `增加${NAMES[kind]}` : `修改：${title}`,
    schema: SCHEMAS[kind],
    initial: { ...(after ?? before) },
    close,
  };
  if (kind === 'negative')
    return <EditRow<NegativeRow> {...named} fixed={[]} check={forbidsNothing} keep={keep} />;
  const isTaken = (own: string): boolean =>
    own !== key && (rows.some((each) => each.key === own) || kept.of(own) !== undefined);
  return (
    <EditRow<Admission>
      {...named}
      fixed={before === undefined ? [] : ['id']}
      check={({ id }) =>
        isTaken(keyOf('admission', id)) ? { field: 'id', words: '已有这个编号的准入' } : undefined
      }
      keep={(filled) => keep(withBypass(filled))}
    />
  );
}

/** A row that is not published has no number that another could have. */
function newKeyOf(kind: GateKind, content: GateContent): string {
  return keyOf(kind, 'id' in content ? content.id : `new ${JSON.stringify(content)}`);
}

function titleOf(content: GateContent): string {
  if ('id' in content) return `准入 ${content.id} ${content.task}`;
  const { level, pattern, itemCodes = [], clauses = [] } = content;
  const forbidden = [
    pattern ?? '',
    itemCodes.join('、'),
    clauses.map(({ itemCode, clause }) => `${itemCode} ${clause}`).join('、'),
  ];
  const word = SCHEMAS.negative.properties?.['level']?.enumLabels?.[level]?.zh ?? level;
  return `负面清单 ${word}：${forbidden.filter((each) => each !== '').join('；')}`;
}

/** The tick of an emergency bypass is said only where it is set. */
function withBypass({ bypass, ...admission }: Admission): Admission {
  return bypass === true ? { ...admission, bypass } : admission;
}

const FORBIDDEN = ['pattern', 'itemCodes', 'clauses'] as const;

function forbidsNothing(row: NegativeRow): { readonly field: string; readonly words: string } | undefined {
  if (FORBIDDEN.some((name) => row[name] !== undefined)) return undefined;
  const titles = FORBIDDEN.map((name) => SCHEMAS.negative.properties?.[name]?.title ?? name);
  return { field: 'pattern', words: `${titles.join('、')}至少填写一项` };
}
