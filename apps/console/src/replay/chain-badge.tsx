import { LinkOutlined, WarningOutlined } from '@ant-design/icons';
import type { CaseStep } from '@tiaokuai/contracts';
import { Tooltip } from 'antd';

/** The first step that does not name the hash of the one before it; undefined where all do. */
function brokenLink(steps: readonly CaseStep[]): number | undefined {
  return steps.find(({ technical }, index) => {
    const before = index === 0 ? null : steps[index - 1]?.technical.hash;
    return technical.previousHash !== before;
  })?.version;
}

/** Looks whether the steps hang together. Whether each says what was recorded is another and larger check. */
export function ChainBadge({ steps }: { readonly steps: readonly CaseStep[] }): React.ReactNode {
  const broken = brokenLink(steps);
  const whole = broken === undefined;
  return (
    <Tooltip title="只核对每一步记下的“前步摘要”与前一步的摘要相同，不代替完整核验。">
      <span className="quiet" tabIndex={0}>
        {whole ? <LinkOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
        {whole ? `记录链连续（${steps.length}步，未作全量核验）` : `第 ${broken} 步与前一步不相接`}
      </span>
    </Tooltip>
  );
}
