import type { ChangeGateData } from '@tiaokuai/contracts';
import type { Admission, NegativeRow } from '@tiaokuai/domain';
import { changeGateData } from '../api/rules.js';
import { KeptRowWords } from '../versions/kept-rows-panel.js';
import { PublishVersion } from '../versions/publish-version.js';
import type { KeptRow } from '../versions/use-kept-rows.js';
import { kindOf, SCHEMAS, type GateContent, type GateKind } from './gate-rows.js';

interface PublishGateDataProps {
  readonly kept: readonly KeptRow<GateContent>[];
  /** The newest version, on which the changes are made. */
  readonly version: number;
  readonly published: () => void;
  readonly close: () => void;
}

/** What changes of admissions and negative list, published together. */
export function PublishGateData({ kept, ...dialog }: PublishGateDataProps): React.ReactNode {
  const body = bodyOf(kept);
  const concerns = (field: string): string | undefined => {
    const [list, change = '', index = ''] = field.split('.');
    const kind = list === 'admissions' ? 'admission' : 'negative';
    return kept.filter((row) => kindOf(row.key) === kind && row.change === change)[Number(index)]?.title;
  };
  return (
    <PublishVersion
      {...dialog}
      what="准入和负面清单"
      note="已经派出的不变；生效以后的派单，按新的一版把关。"
      send={(why, sent) => changeGateData({ ...body, ...why }, sent)}
      concerns={concerns}
    >
      <ul className="plain lined">
        {kept.map((row) => (
          <li key={row.key}>
            <KeptRowWords row={row} schema={SCHEMAS[kindOf(row.key)]} />
          </li>
        ))}
      </ul>
    </PublishVersion>
  );
}

function bodyOf(kept: readonly KeptRow<GateContent>[]): Pick<ChangeGateData, 'admissions' | 'negativeList'> {
  const of = (kind: GateKind, change: KeptRow<GateContent>['change']): readonly KeptRow<GateContent>[] =>
    kept.filter((row) => kindOf(row.key) === kind && row.change === change);
  // Which kind a row is its key says.
  const admissions = (rows: readonly KeptRow<GateContent>[]) => rows.map(({ after }) => after as Admission);
  return {
    admissions: {
      changed: admissions(of('admission', 'changed')),
      added: admissions(of('admission', 'added')),
      removed: of('admission', 'removed').map(({ before }) => (before as Admission).id),
    },
    negativeList: {
      changed: of('negative', 'changed').map(({ before, after }) => ({
        before: before as NegativeRow,
        after: after as NegativeRow,
      })),
      added: of('negative', 'added').map(({ after }) => after as NegativeRow),
      removed: of('negative', 'removed').map(({ before }) => before as NegativeRow),
    },
  };
}
