import type { Coded, DirectoryUnit, DirectoryView } from '@tiaokuai/contracts';
import { Empty, Modal } from 'antd';
import { termWords, delegationWords } from './terms.js';

interface PostHistoryProps {
  readonly unit: DirectoryUnit;
  readonly post: Coded;
  readonly directory: DirectoryView;
  readonly close: () => void;
}

interface Term {
  readonly key: string;
  readonly words: string;
  readonly from: string;
  readonly to?: string;
  readonly note?: string;
}

/** Everybody who ever held a post, and who acted for whom, the latest first. */
export function PostHistory({ unit, post, directory, close }: PostHistoryProps): React.ReactNode {
  const ofPost = (each: { readonly unit: { readonly id: string }; readonly post: Coded }) =>
    each.unit.id === unit.id && each.post.code === post.code;
  const terms: readonly Term[] = [
    ...directory.holdings.filter(ofPost).map(({ person, from, to }) => ({
      key: `${person.id}${from}`,
      words: person.name,
      from,
      to,
    })),
    ...directory.delegations.filter(ofPost).map((each) => ({
      key: each.id,
      words: delegationWords(each),
      from: each.validFrom,
      to: each.validTo,
      note: [each.scope, each.reason].filter(Boolean).join('，'),
    })),
  ].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <Modal open title={`${unit.shortName} ${post.word}：历任`} onCancel={close} footer={null} width={560}>
      {terms.length === 0 ? <Empty description="还没有人任过此岗" /> : null}
      <ol className="plain terms">
        {terms.map((term) => (
          <li key={term.key}>
            <strong>{term.words}</strong> <span className="quiet">{termWords(term, directory.asOf)}</span>
            {term.note ? <div className="quiet">{term.note}</div> : null}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
