import type { CaseRow } from '@tiaokuai/contracts';
import { Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useCase, useCaseList } from '../api/queries.js';
import { SEARCHABLE } from '../ui/icons.js';
import { numberWords } from '../ui/case-number.js';
import { useSession } from '../session/session.js';
import { shortInstant } from '../time/instant.js';
import { obligationChoices } from './obligation-choices.js';
import { Picker, type ControlProps, type Choice } from './picker.js';
import type { Path } from './schema.js';

interface PickCaseProps extends ControlProps {
  /** What is sent for the chosen case: itself, or the matter that it belongs to. */
  readonly sends: 'caseId' | 'matterId';
}

const DEBOUNCE_MS = 300;

/** A case that this post may see, found on the server by a part of its title or its number; the newest first. */
export function PickCase({ label, required, sends, ...inputProps }: PickCaseProps): React.ReactNode {
  const { post } = useSession();
  const [typed, setTyped] = useState('');
  const [searchText, setSearchText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSearchText(typed.trim()), DEBOUNCE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const found = useCaseList(post.id, new URLSearchParams(searchText ? { text: searchText } : {}));
  // Another search must not take the name from what was chosen.
  const [known, setKnown] = useState<readonly Choice[]>([]);
  // A matter bears the name of the case that it began with, where that is among them.
  const sortKey = (row: CaseRow) => (row.caseId === row.matterId ? 1 : 0);
  const rows = [...(found.data?.rows ?? [])].sort((a, b) =>
    sends === 'matterId' ? sortKey(a) - sortKey(b) : 0,
  );
  return (
    <Select
      {...inputProps}
      options={onePerValue([...rows.map((row) => choiceOf(row, sends)), ...(typed === '' ? known : [])])}
      onSelect={(_, choice: Choice) => setKnown([choice])}
      placeholder={`按标题或编号查找${label}`}
      notFoundContent={
        found.isFetching || typed.trim() !== searchText ? '正在查找…' : '没有标题或编号含这些字的案件'
      }
      loading={found.isPending}
      showSearch={{ ...SEARCHABLE, filterOption: false, onSearch: setTyped }}
      allowClear={required ? false : { label: '清除' }}
    />
  );
}

function choiceOf(row: CaseRow, sends: 'caseId' | 'matterId'): Choice {
  const label = `${numberWords(row) ?? row.kind.word} · ${row.title}（${row.stage.word}）`;
  return { value: row[sends], label, title: `${label} ${shortInstant(row.openedAt)}` };
}

/** The last one of each value. */
function onePerValue(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

/** What a unit owes in the case that the same part of the form names. */
export function PickObligation({
  path,
  ...controlProps
}: ControlProps & { readonly path: Path }): React.ReactNode {
  const caseId: unknown = Form.useWatch([...path.slice(0, -1), 'caseId']);
  if (typeof caseId !== 'string') return <Picker {...controlProps} options={[]} placeholder="先选择案件" />;
  return <ObligationOf {...controlProps} caseId={caseId} />;
}

function ObligationOf({
  caseId,
  ...controlProps
}: ControlProps & { readonly caseId: string }): React.ReactNode {
  const { post } = useSession();
  const view = useCase(post.id, caseId);
  const options = obligationChoices(view.data?.obligations ?? []);
  return <Picker {...controlProps} options={options} loading={view.isPending} />;
}
